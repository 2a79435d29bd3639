"""What is said of a choice beside its chart. (What its figures show is told as of any chart, by `charts.model.words`.)

`phrases` are the words of titles and subtitles, `subject` what a chart is about, `units_of` in which unit, `of_whole`
of what shares are. `absent` tells who is not shown, `both_times` who of two
times, `measures_left_out` which measures, `unread` what is left out,
`bounds_beside` which bounds stand in place of figures, `flags` which figures are marked and how, `base_year` whether
an index is 100 when it says so, `transformed` what computed figures are computed from, `choice_cautions` what would
mislead, `crediting` whose figures they are, `bare_totals` of what a total is one.
"""
