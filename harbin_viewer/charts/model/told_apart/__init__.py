"""How the series of a chart are told from each other: no two have one label (`unlike_labels`), each has a colour as
long as there are some (`series_colours`), and of very many lines the `foremost_lines` alone have one. `switched_names`
takes those that are switched off out of a title.
"""
