"""Tables of any length: the tab of tables, and the view that others use.

`table_tab` is the page, `table_browser` a table to work with: a `data_table` (with `frozen_columns`, a `quick_header`
that gives each column its `fitting_width`, and a `cell_painter`) under a `table_bar`. Its `table_model` asks
`table_columns` row by row; an `arrangement` says which rows are shown and in which order, `columns` what stands in
each. `cell_reader` shows a long cell whole, `taking` lets out cells and rows, copied or as a file, `browser_words`
says it. `first_rows` shows rows as they would be read, `number_signs` are those of figures in words.
"""
