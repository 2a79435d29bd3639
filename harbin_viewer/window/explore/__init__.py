"""The tab in which a reader chooses what to see of a table of many.

`explore_page.ExplorePage` holds the choice (`Exploration`), its history, and the chart of it on a `ChartDesk`. The
widgets beside the chart tell each of its parts and ask for another: they are told the choice, and know no table.
"""
