"""Find in everything: `entries` are what can be found, `search` finds words in them.

`found_cell` says which figure of a row they were found in, `chart_coverage` which chart draws it.
"""
