"""What a chart shows, before it has a size: `chart.make_chart` gathers a view's `series` in panels by unit.

`reliability` finds how sure computed figures are and explains the marks, `attribution` writes the source line,
`computed` has figures that stand in no table (sums and gaps), `description` says in words what the chart shows,
`constant_column` keeps columns of words that are mostly the same in little room.
"""
