"""A chart of the document becomes a picture: one list of shapes, drawn alike everywhere. No widgets, no pyqtgraph.

`model` gathers what a view shows (`model.chart`), before it has a size. `layout` puts it on a page of a given size
(`layout.chart_layout.lay_out`) and gives a `scene.Picture`: rectangles, lines and texts in page units (1/96 inch), and
where each figure's mark is. `marks` has a module for each way to draw a series, which draws on the `plotting` area
between the axes. `exploring` makes charts of what a reader chose to see (lines, a ranking, …). `formats` writes
pictures and the figures behind them.

`text` has the type face, and figures and dates as text; `figure_and_unit` sets a unit to a figure. `status` declares
how each status looks and is told, `status_badge` paints the badge beside its word. `theme` has the colours, `colour`
mixes and compares them, `solid_paint` fills and strokes paths on Qt devices.

The rooms know each other in one direction: formats, exploring, layout, marks, plotting, model, text, theme, status,
colour, scene.
"""
