"""Charts into files: `export` for one, `export_all` for a sheet (with an `index`); whole or not (`atomic_write`).

A module for each format declares it as `FORMAT` (see `format.Format`), `registry` has them all: `png`, `svg`,
`pdf_page`, `jpeg`, `webp`, `csv_data`, `workbook`, `json_data`. `picture` lays a chart out as the choices say
(`page_sizes`), `painting` draws it on any Qt device, `raster` makes pixel formats of it (PNG bytes are made there);
`svg_document` and `pdf` write it down themselves. `chart_data` has the figures behind a chart, `data_text` as text for
the clipboard. `document_facts` is what a file says about itself: `xmp`, `image_metadata` and `markup` put it in the
words of the formats. `table_data` writes the rows of a table that is on show.
"""
