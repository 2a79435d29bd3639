"""The painted chart on screen, as pyqtgraph has it: `painted_view` lays it out anew for size, theme and part on show.

`painted_chart` is the item that paints it, `range_box` the part of the axis that the mouse pans and zooms.
A `picture_transition` leads from one picture to the next, `sliding_bars` those of a ranking.
"""
