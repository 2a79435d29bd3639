"""The charts tab: a list at the side and one chart large, its data as a table one click away.

`charts_tab` is the page, `chart_desk` the chart with its tools (`chart_tools`) and its menu (`chart_menu`), which
`explore` has too; `chart_zooming` shows a part of it. The `chart_view`, in its `chart_room`, leans on pyqtgraph, with
what is `painted` in it; `pointing` says which mark is meant, and tells of it. `series_switching` keeps which series are
off: they are switched by their names in the picture, or in the `series_row`, each with a `series_switch`. `table_face`
makes the `chart_table`, which has the figures behind it (`chart_columns`) to sort and filter; `taking` lets it out. A
screen reader is told of series and points by `access`.
"""
