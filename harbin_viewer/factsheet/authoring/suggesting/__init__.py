"""What suggests itself for a draft: checks that hold, charts worth seeing; each can be left out.

`suggested_checks` finds growth, shares and totals, `suggested_agreements` the same figure in two tables, as far apart
as `rounding` allows and in one unit by `scaling`. `suggested_views` are the charts.
"""
