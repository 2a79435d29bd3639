"""Finds which column of a table is the time, who is counted and what is measured.

`role_finding.find_roles` is the way in: it settles the columns one subject after the other (`time_role`, `beside`,
`code_columns`, `measure_names`, `keys` of rows, `measures`, with `beside_measures`; `roundings` step back), each by
names, types and values (`profile`; of “Days” `counted_days`), and gives each role with its reason (`found_roles`).
`evidence` holds the columns with the roles that are settled so far. What the world knows is in `names` (of columns,
countries and wholes), `times` (years, quarters and days as texts) and `units`; `unit_finding` tells the unit of a
column. `field_facts` is what a descriptor says, `described` what it says in words; `about` finds what all rows share.

`answers` are rows of which each is one answer, person or trial: of these nobody is counted.

What is worth seeing first of such a table is chosen in `exploring.first_look`.
"""
