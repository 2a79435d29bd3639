"""The charts tab: a list at the side and one chart large, its data as a table one click away.

`charts_tab` is the page, `chart_desk` the chart with its tools (`chart_tools`), which `explore` has too. `chart_view`
alone leans on pyqtgraph, with the `painted_chart` and the `range_box` in it; `point_finder` says which mark is meant,
`point_note` tells of it (where `note_placement` says). `chart_table` shows the figures behind it (`chart_data`);
`chart_copy` and `chart_print` let it out. A screen reader is told of series and points by `chart_access`, with the
`chart_nodes` it walks.
"""
