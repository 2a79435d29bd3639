"""Finds out what the texts of a raw table mean, and gives tidy tables with a Table Schema.

`understanding.understand` is the way in. It looks at a sample of the rows and reads each column's cells (`cells`), with
its flags (`flag_columns`). `layout` sees whether periods stand as columns: then `turned_rows` turns years that are
columns into rows; in `kept_rows` columns stay columns. Rows of several frequencies are parted (`frequencies`).
`around_table` takes title, unit, sources and notes from the lines above and below (`titles` where none says it;
`sdmx_source` names the agency of a dataflow), `legends` what they say of columns; `indented_names` are told apart,
`total_rows` left out, and `places_across` turned down.

`plan` says which columns a `tidy_table` has (called as `bare_labels` says), and its rows are reshaped only while they
are walked. `description` writes its schema, `oddities` what is odd in its columns.
"""
