"""A chart on a page of a given size: `page.lay_out` gives the scene, anew for each size.

For each panel, `panel` finds the axes (`x_axis`) and has its marks drawn, lying where names are long
(`horizontal_bars`), then places what is told on the data where it fits: `series_names`, `data_labels`.
"""
