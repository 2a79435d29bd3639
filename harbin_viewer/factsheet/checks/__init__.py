"""What a sheet declares is to hold, carried out: figures against their own numbers, other sources and the rules.

A kind of check is one file in `kinds`: what is declared, what it looks at, how it is carried out; `declaration` knows
them all. `running` runs those of a sheet, until `Document.stop` ends them, or a reader who waits for them: `checking`
says how far they are, and takes that wish. Both are noticed where a check walks over rows (`row_numbers` in
`tables.opened`). A kind compares with `comparison` (in units that are `comparable_units`) and the sums of `arithmetic`,
or holds every row against a rule with `whole_sheet`; what was found are `findings`. `many_rows` counts at once what
holds beyond doubt, `row_references` are the sources that report a row, `cell_subject` is what a cell is about. Whether
a status is `borne_out` is asked there by all who show one, and what is said against `unlike_highlights`.
"""
