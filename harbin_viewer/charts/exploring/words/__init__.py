"""What is said of a choice beside its chart.

`phrases` are the words of titles and subtitles, `subject` what a chart is about, `units_of` in which unit, `of_whole`
of what shares are. `absent` tells who is not shown, `unread` what is left out, `flags` what the newest figures are
marked with, `cautions` what would mislead, `crediting` whose figures they are.
"""
