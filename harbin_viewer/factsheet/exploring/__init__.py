"""Questions to a table of many: who, of which measure, when. No Qt.

`cube.Cube` is made once of a table and its roles, and cut at a choice of its dimensions; a `cut.Cut` answers at once
what an entity was over time, and who had what at a time. `transforms` computes with such figures where that is true,
and says why where it is not. `choices` picks entities (the largest, those that grew most), `entities` says what they
are called and which are parts of others, `first_look` what one sees first.

`counting` counts rows by a column of words or times, `on_map` finds the places of rows. `reading` makes roles and cube
of a table, whose `times` are numbers on one axis. `figures` are those of a choice, `command` writes it as arguments of
the command line, `json_splice` puts it among the views of a sheet. `observed` are rows that
are made of a table.
"""
