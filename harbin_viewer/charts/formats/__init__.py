"""Charts into files: `export` for one, `export_all` for a sheet (with an `index`); whole or not (`atomic_write`).

`painting` draws a scene on any Qt device, `raster` makes pixel formats of it (PNG bytes are made there), `svg` and
`pdf` write it down themselves. `chart_data` writes the figures behind a chart. `document_facts` is what a file says
about itself: `xmp`, `image_metadata` and `markup` put it in the words of the formats.
"""
