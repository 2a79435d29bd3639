"""Finds which column of a table is the time, who is counted and what is measured.

`finding.find_roles` is the way in: it settles the columns one subject after the other (`time_role`, `beside`,
`code_columns`, `measure_names`, `keys` of rows, `measures`, with `default_values`; `roundings` step back), each by
names (`words`), types and values (`profile`), and gives each role with its reason (`found`). `evidence` holds the
columns with the roles that are settled so far. What the world knows is in `names` (`words` of columns, `places`),
`times` (`periods`, `dates`) and `units`; `unit_finding` tells the unit of a column. `field_facts` is what a descriptor
says, `described` what it says in words; `about` finds what all rows share.

What is worth seeing first of such a table is chosen in `exploring.first_look`.
"""
