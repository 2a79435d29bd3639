"""The ways to draw a series, a module for each of the names that a descriptor may give (`factsheet.model.mark`).

Each declares itself as `MARK` (see `charts.model.mark.Mark`), and all that must know of it asks the declaration: `bar`,
`stacked`, `line`, `step`, `area`, `points`, `difference`, `scatter`. They share `bars`, `lines` (with the `envelope` of
very long ones), `dots`, and `fills`, which show how sure a figure is.
"""
