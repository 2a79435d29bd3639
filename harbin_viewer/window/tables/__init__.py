"""Tables of any length: the tab of tables, and the view that others use.

`table_tab` is the page, `table_browser` a table to work with: a `data_table` (with `frozen_columns`, a `quick_header`
that gives each column its `fitting_width`, a `cell_selection` and a `cell_painter`) under a `table_bar`. Its
`table_model` asks `table_columns` row by row; an `arrangement` says which rows are shown and in which order, `columns`
what stands in each. `cell_reader` shows a long cell whole, `table_export` lets out all rows on show, copied or as a
file (cells that are selected are copied by `data_table`), `browser_words` says it.
"""
