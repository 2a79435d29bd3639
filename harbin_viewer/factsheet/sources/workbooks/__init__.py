"""XLSX, XLSB, XLS and ODS: the tables of each sheet wherever they stand, with figures as the sheet shows them.

`workbook_reader` declares the format and `workbook` reads it (`workbook_faults` is what keeps it from that),
`read_sheet` has what is read of a sheet. `facts` say what the library that reads the values leaves out, so that
`number_formats` can show each figure as its sheet does. On the `grid` of cells `sheet_tables` finds tables and the
lines around them, by the `figure_texts` in it, a `header_search` and the `body_rows` that are no heads; `sheet_roles`
tells which of them only tell about the others, `stated` what these state; `sheets_of_years` joins those that only their
year parts; `typed_rows` have the values for columns that are declared, and `signed_cells` the signs of formats in
columns of several units.
"""
