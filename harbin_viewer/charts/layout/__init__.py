"""A chart on a page of a given size: `chart_layout.lay_out` gives the scene, anew for each size, with its
`head_and_foot`.

What of a panel is on show is found first (`panel_view`), then who is named where (`naming`), then its place and axes
(`panel_layout`, `x_axis`). Then it is drawn: the `legend`, the `size_key` of dots, the marks, as bars from left to
right (`horizontal_bars`) where names are long, names at their ends (`end_names` with `end_figures`, and `early_ends` of
lines that stop before the plot does), and what is told on the data where it fits (`data_labels`, clear of the
`obstacles`). Where bars go down, places are named `at_zero`.
"""
