"""The plot area of a panel: `scale`, `date_axis`, `year_axis` and `worded_axis` lead from data to page, `downsampling`
brings long series down to the lines that a page can show, and those that bridge their gaps.

`plot_area` is what marks draw on, `page` what it stands on; `ruled_lines` run across it, and beside it words are
`moved_apart`.
"""
