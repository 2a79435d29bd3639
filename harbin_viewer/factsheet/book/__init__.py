"""A fact sheet as one workbook, there and back without loss.

`pages` declares the sheets that describe (about, sources, charts, checks, tabs …) with plain words for their columns;
`records` turns an entry of the descriptor into a row and back, with what no column has as JSON in a column “more”.
`to_book` gives the pages of a package (what is `not_in_a_book` is refused), `xlsx_file` and `ods_file` write them, with
the drop-down lists and notes of `guidance`; `from_book` reads a workbook, its pages that describe by `page_reading`.
`cells_of_mistakes` says in which sheet and cell a mistake stands, that of an entry by `mistaken_entries`.
`fact_sheet_books` tells which workbooks are sheets, `csv_style` keeps how a CSV was written, `cells` changes single
cells.
"""
