"""Charts of what a reader chose to see of a table of many things over time: lines, a ranking, a change …

`explored.explored_chart` makes the chart of an `Exploration`, or says why it would not be true. The `forms` share
`brief`: the choice with its figures, its series and their colours. Series that are no column of the table are made by
`counted` (how many cells a figure is of), `rest` (what the `others` have of a whole) and `across` (the columns of one
row). Where many rows share an entity and time, `explored` refuses the chart; where few do, it names those that are left
out. `words` has what is said of a choice. `chosen_views` makes the view of a choice, and has the charts of data that
declares none; `keeping` puts a chart among the views of a sheet, and `on_show` is what a reader left of all of them.
`bridged` says that dashes bridge what has no figure, `ahead` that they lead into years to come, `bounded` which rows
are left out. `intervals` draws how far off
figures may be, where the table says it.
"""
