"""Questions to a table of many things over time (countries, products …): who, of which measure, when. No Qt.

`cube.Cube` is made once of a table and its roles, and at a choice of its dimensions gives a `cut.Cut`, which answers at
once what an entity was over time, and who had what at a time. `cut` holds the law that two figures of one entity and
time are never one line: a few such rows are left out, many refuse the chart (`views.view_mistakes` holds it for charts
that a sheet declares). `transforms` computes with such figures, `refused_transforms` says where that would not be true.
`choices` picks entities (the largest, those that grew most), `entities` says what they are called and which are parts
of others, `first_look` what one sees first.

`counting` counts rows by a column of words or times, `events` are rows that no line joins, `on_map` finds the places of
rows. `table_roles` makes roles and cube of a table, whose `times` are numbers on one axis. `choice_figures.Figures`
answers for one choice of a reader (lines, standing at a time, parts of a whole) and knows what is `shown_together`,
`other_parts` tells which figures it computed with, `stated_intervals` which columns say how far off figures may be.
`command` writes that choice as arguments of the command line, `json_splice` puts it among the views of a sheet.
`answers` are columns that are one scale. `observed` makes rows to explore of a table that has its times or countries as
columns.
"""
