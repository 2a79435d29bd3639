"""What a chart shows, before it has a size: `chart.make_chart` gathers a view's `series` in a `panel` for each unit.

`axis` finds the places, `series_figures` the figures of each series, which are `told_apart` by labels and colours and
put into `panels_of_view`;
`computed` has figures that stand in no table (sums and gaps), `recipes` how one that was computed came about,
`told_sums` whether parts add up as they are told,
`intervals` how far off figures may be. `statuses` has how sure they are, `words` what is said of them.
`mark` is what a way to draw declares of itself. `measure` says in which unit a chart measures, where its maker has not.
`sonification` has a series as notes, `gaps` where its figures are missing; `in_order` has values in their
order, `value_blocks` those of a long series block by block.
"""
