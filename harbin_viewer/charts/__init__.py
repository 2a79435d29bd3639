"""A chart of the document becomes a picture: one list of shapes, drawn alike everywhere. No widgets, no pyqtgraph.

`chart.make_chart` gathers what a view shows into a `Chart`: series in panels by unit, each point with its status and
address. `layout.lay_out` turns it into a `picture.Picture` for a page of a given size: rectangles, lines and texts in
page units (1/96 inch), anew for each size, and the geometry of its marks. `paint.paint` draws that list on any Qt `svg` writes it down as text; `raster` and `pdf` make bytes of it. `export` brings them together and writes whole
files; `data` writes the figures behind a chart, `describe` says in words what it shows. `theme` has the colours,
`type_face` the font, `status` the marks that stand for how sure a figure is.
"""
