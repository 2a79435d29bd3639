"""A chart of the document becomes a picture: one list of shapes, drawn alike everywhere. No widgets, no pyqtgraph.

`chart.make_chart` gathers what a view shows into a `Chart`: `series` in panels by unit, each point with its status and
address (`sureness` finds how sure computed figures are and explains the marks, `attribution` writes the source line;
`computed` has figures that stand in no table, as sums and gaps).

`layout.lay_out` turns it into a `picture.Picture` for a page of a given size, anew for each size: rectangles, lines and
texts in page units (1/96 inch), and the geometry of its marks. For each panel, `panels` finds the axes (`scale`,
`date_axis`, `group_axis`) and draws on its `plot` the `marks` (`bars`, `sideways` where names are long, `lines`,
`gaps`; `reduction` brings long series down), then what is told on the data where it fits: `series_names`,
`value_labels`. `units` sets a unit to a figure, `theme` has the colours, `colour` mixes and compares them, `type_face`
has the font and its sizes, `status` the marks that stand for how sure a figure is.

`paint.paint` draws that list on any Qt device, and `raster` makes pixel formats of it; `svg` and `pdf` write it down
themselves (`lettering` sets large type alike everywhere, `glyphs` has the outlines, `truetype` and `pdf_fonts` put them
into a PDF, `pdf_file` its objects). `export` brings them together, `export_all` for a whole sheet (with an `index`),
`whole_file` writes a file whole or not at all. `data` writes the figures behind a chart, `describe` says in words
what it shows. `document_facts` is what a file says about itself: `xmp`, `image_metadata` and `markup` put it in the
words of the formats.
"""
