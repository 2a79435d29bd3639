"""A resource as a table: rows for texts, typed columns for charts and checks, and what is wrong in it.

`contents` are the files and resources of a package; `table_file` opens one of its files, packed or in part. `raw_rows`
gives the cells as they stand, `header` says which field each column is, and a `walk` reads row after row: the text of a
cell becomes a value in `cells` (numbers in `number_cells`, moments in `moment_cells`, JSON, lists and places in
`json_cells`), which is held against `constraints` and `keys`. A faulty cell marks itself alone (`mistakes`).

`assembly` gathers a walk up and lets the values say of which type a column is that nobody has typed (`inference`,
`typing_notices`). `rows` gives it row by row, and every mistake for a judge; `reading` gives it as a `table` of typed
`columns`, with the decimals that figures were stated with (`reported_decimals`, `column_decimals`). A large file goes
through `fast`, which is lenient and therefore proven; where it cannot be, a walk has the last word. Both give the same.
"""
