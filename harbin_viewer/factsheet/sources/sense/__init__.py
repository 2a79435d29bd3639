"""Finds out what the texts of a raw table mean, and gives tidy tables with a Table Schema.

`understanding.understand` is the way in. It looks at a sample of the rows and reads each column's cells (`cells`), with
its flags (`flag_columns`). `shaping` makes observations of its rows: years that are columns become rows. `around_table`
takes title, unit, sources and notes from the lines above and below (`titles` where none says it; `sdmx_source` names
the agency of a dataflow: SDMX-CSV is delimited text whose columns are known by their names, its flags in `cells`),
`legends` what they say of columns, and `known` lists what the office calls its codes; names are told as readers know
them (`names`), `flag_rows` go into the cells above them, `weekends`, `column_numbers` and `total_rows` are left out,
`other_digits` are read as those of 0 to 9, `multiplied_units` have their powers of ten; cells of two figures are
`parted`.

The columns of a `tidy_table` are called as `names.bare_labels` says, and its rows are reshaped only while they are
walked. `tidy_resource` writes its schema, `oddities` what is odd in its columns.
"""
