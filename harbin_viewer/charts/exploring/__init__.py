"""Charts of what a reader chose to see of a table of many: lines, a ranking, a change, small multiples, and so on.

`explored.explored_chart` makes the chart of an `Exploration`, or says why it would not be true. The `forms` share
`brief`, the figures of the choice (`counted` those that count others, `rest` what `others` have of a whole, `across`
those of a row), and the words: `phrases`, `subject` (what it is about), `units_of`, `absent` (who is not shown),
`unread` (what is left out), `of_whole` (of what shares are), `cautions` and `crediting` (whose figures). `keeping` puts
a chart among the views of a sheet.
"""
