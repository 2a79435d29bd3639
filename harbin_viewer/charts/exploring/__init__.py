"""Charts of what a reader chose to see of a table of many.

`explored.explored_chart` makes the chart of an `Exploration`; each form of it is declared in a file of its own
(`FORM`), with the help of `brief`, which has what all forms need: the figures, the words for them, the colours.
"""
