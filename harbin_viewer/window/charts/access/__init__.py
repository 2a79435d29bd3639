"""Charts for those who do not see them.

`chart_access` tells a screen reader of them, `chart_nodes` has what it walks, `told_point` tells on which point it is.
A series can be heard (`listening`), by the `player` that the system has.
"""
