"""Charts of what a reader chose to see of a table of many: lines, a ranking, a change, small multiples, and so on.

`explored.explored_chart` makes the chart of an `Exploration`, or says why it would not be true. The `forms` share
`brief`: the choice with its figures, its series and their colours. Series that are no column of the table are made by
`counted` (how many cells a figure is of), `rest` (what the `others` have of a whole) and `across` (the columns of one
row). Where two figures stand at one place and time, no line is drawn through them: the chart is refused. The words are:
`phrases`, `subject` (what it is about), `units_of`, `absent` (who is not shown), `unread` (what is left out),
`of_whole` (of what shares are), `cautions` and `crediting` (whose figures). `keeping` puts a chart among the views of a
sheet.
"""
