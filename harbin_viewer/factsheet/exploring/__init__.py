"""Questions to a table of many: who, of which measure, when. No Qt.

`cube.Cube` is made once of a table and its roles, and cut at a choice of its dimensions; a `cut.Cut` answers at once
what an entity was over time, and who had what at a time. `transforms` computes with such figures where that is true,
and says why where it is not. `choices` picks entities (the largest, those that grew most), `beginning` what to begin
with, `suiting` whom and when a form tells most of.

`counting` counts rows by a column of words or times, `countable` finds those that are worth it, `on_map` the places of
rows; `worth_seeing` tells whether a first look is.

`reading` makes roles and cube of a table. The `times` of a table are numbers on one axis, its words `coded`; `groups`
sort its entities, `named_codes` have words, `namesakes` are told apart, `wholes` say where shares are true. `figures`
are those of a choice, `command` writes it as arguments of the command line, `json_splice` puts it among the views of a
sheet.
"""
