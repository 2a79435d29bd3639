"""Charts into files: `export` for one, `export_all` for a sheet (with an `index`); whole or not (`atomic_write`).

A module for each format declares it as `FORMAT` (see `format.Format`), `registry` has them all: `svg` and `pdf_page`,
the pixels in `images`, the figures in `data`. `picture` lays a chart out as the choices say (`page_sizes`), `painting`
draws it on any Qt device; `vector` and `pdf` write it down themselves, `sound` a series as tones.
`document_facts` is what a file says about itself: `xmp` and `markup` put it in the words of the formats.
"""
