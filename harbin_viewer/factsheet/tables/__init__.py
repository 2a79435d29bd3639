"""A resource as a table: rows for texts, typed columns for charts and checks, and what is wrong in it.

`contents` are the files and resources of a package; `table_file` opens one of its files, packed or in part, and
`file_facts` hold it against what the descriptor says of it. `raw_rows` gives the cells as they stand (`inline_rows`
those of the descriptor itself) and tells the `text_mistakes`, the header says which field each column is, and a `walk`
reads row after row: the text of a cell becomes a value in `values` (a number in `values.number_cells`), which is held
against `rules`. A faulty cell marks itself alone.

`assembly` gathers a walk up and lets the values say of which type a column is that nobody has typed. `rows` gives it
row by row (of a large one `rows_of_columns`), and every mistake, for `check` and Overview to tell; `reading` gives it
as a `table` of typed columns, with the decimals that figures were stated with; the different values of long columns are
found in parts, by `distinct_values`. A large file goes through `fast`, which knows the usual forms alone and is
therefore proven; where it cannot be, a walk has the last word. Both give the same.
What columns tell of whole rows is in `told_of_rows`.
`opened` is the sheet that is open, as those see it who only ask; who waits is told by `reading_progress`, and may end
it.
"""
