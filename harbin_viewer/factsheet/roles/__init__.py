"""Finds which column of a table is the time, who is counted, what is measured, and what is worth seeing first.

`finding.find_roles` is the way in: it settles the columns one subject after the other (`time_role`, `beside`,
`code_columns`, `measures`, `keys_of_rows`), each by names (`words`), types and values (`profile`), and gives each role
with its reason (`found`). `opening.opening_of` then chooses a first look: the form, the measure, the moment and the few
entities that tell a story (`points`, `story`). What the world knows is in `names` (`words` of columns, `places`),
`times` (`periods`, `dates`) and `units` (`doubtful_units`: those that figures do not bear out). `evidence` is what is
settled so far, `field_facts` what a descriptor says, `described` what it says in words; `about` finds what all rows
share.
"""
