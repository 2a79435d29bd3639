"""Delimited text: format, header and bounds of each table in a file are found, and raw tables are given.

`text_table` is the reader among the readers, `reading` the way in; `text` takes the bytes apart with the help of
`sources.text` (encoding, separator), as the `format` says that was found or that a person chose (`preview` shows what
that gives, `format_notices` tells it). `table_spans` tells several tables in one text apart; of each, `table_bounds`
finds where it stands by what its columns hold (`table_columns`), `header_rows` and `header_labels` how its columns are
called, `surroundings` what the lines around it say (`keyed_lines`, by the `keyed_words`). A `table` puts that together,
its `rows` streamed from the bytes. What is no text of a table is refused in words by `text_refusals`.
"""
