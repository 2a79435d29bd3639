"""The figures of charts and tables as files: `csv_data`, `workbook_data` and `json_data` declare themselves as
`FORMAT`.

`chart_data` has the figures behind a chart, `computed_notes` what is noted of those that it computes; `data_text` gives
them as text for the clipboard, `table_data` writes the rows of a table that is on show. Into files they go row after
row, as there may be millions (into workbooks by `book_rows`, as `sheet_cells`).
"""
