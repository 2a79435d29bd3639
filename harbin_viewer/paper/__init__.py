"""The whole sheet on paper: a document of A4 pages with contents, bookmarks and links. No widgets.

`spans` breaks text into lines (`line_ends` finds where they end), `block` sets lines, marks and tables under each other
(`table_block` a table of columns, `wide_table` one of many in strips), `flow` puts blocks on pages and remembers what
leads where. `front_matter` writes the cover and the contents, `chapters` the tabs (`other_tabs` those that are made
from data), `chart_pages` their charts, `back_matter` the findings and the sources; `row_attribution` says whose word a
row is. `sheet_pages` brings them together; `sheet_pdf` makes a file of them.
"""
