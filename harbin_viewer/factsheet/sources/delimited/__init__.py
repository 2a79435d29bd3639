"""Delimited text: format, header and bounds of each table in a file are found, and raw tables are given.

`text_table` is the reader among the readers, `text_reading` the way in; `text` takes the bytes apart with the help of
`sources.text` (encoding, separator), as the `text_format` says that was found or that a person chose (`preview` shows
what that gives, `format_notices` tells it). The `width_row` of RDB is left out, `cut_names` and `cut_cells` put
together what commas cut for want of quotes, and a `whole_walk` finds quotation marks that hold rows. The `bounds` of
each table, its header (which may stand in a `comment_header`) and what the lines around it say, are found by what its
columns hold. A `delimited_table` puts that together, with the `figure_style` of its figures, its `text_rows` streamed
from the bytes. What is no text of a table is refused in words by `text_refusals`.
"""
