"""Which point of a chart is meant, and what is told of it: a `pointed_view` shows both.

`point_finder` says which mark or name the mouse means, and which mark an arrow key (`arrow_steps`) leads to;
`point_note` tells of it, where `note_placement` finds room. `held_line` lets one line stand out among many.
`drag_start` says when the chart is dragged, and `menu_place` where its menu opens.
"""
