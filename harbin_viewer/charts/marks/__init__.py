"""The ways to draw a series, each declared in a module as `MARK` (see `charts.model.mark.Mark`); all that must know of
a mark asks its declaration.

`bar`, `stacked`, `line`, `step`, `area` and `points` are the names that a descriptor may give a series, `difference`
one that only a whole chart may have (`factsheet.model.mark`); `scatter` has no name there, as Explore alone draws it.
What several marks share is no mark: `bars`, `lines` (with the `envelope` of very long ones, `quiet_lines` behind, and
the `first_figures` of a change), `dots`, and `fills`, which show how sure a figure is, and `intervals`, which show how
far off it may be.
"""
