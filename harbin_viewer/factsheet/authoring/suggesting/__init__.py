"""What suggests itself for a draft: checks that hold, charts and figures worth seeing; each can be left out.

`suggested_checks` finds growth, shares and totals, `suggested_agreements` the same figure in two tables, as far apart
as `rounding` allows and in one unit by `scaling`; `measure_words` are what growth, shares and totals are called.
`kept_charts` are those that a reader kept beside the data. `suggested_views` are the charts, `explored_views` those
of tables with many things over time; `unit_phrase` is how their words say a unit,
and `charts_in_unit` has them follow one that is corrected. `suggested_figures` are the large ones of a summary.
`told_elsewhere` says which figures in sentences a table of another source has too.
"""
