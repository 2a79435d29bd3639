"""A resource as a table: rows for texts, typed columns for charts and checks.

`rows` reads one row after the other, each mistake with its row, column and value: `raw_rows` gives the cells as they
stand, `header` and `cells` hold them against the schema (a CSV cell becomes a number in `cells`), `constraints` and
`keys` against its rules. `reading` gives the same as a `table` of typed `columns`; a large file goes through `fast`,
which is lenient and therefore proven, and where it cannot be, `rows` has the last word. `reported_decimals` keeps the
decimals that a figure was stated with.
"""
