"""The words by which columns, countries and wholes are known, in the languages people meet them in.

`column_names` has those of columns, `places` tells whether a text is a country or a whole of several (by
`places_data`), `known_countries` are those that most readers know, `channels` through what customers came
and what programs number payments by;
`aggregates` are names of wholes among those of their parts. `readable` writes a column's name as people would.
`table_names` has those of one table together, also of charts that left as data, `named_for` what goes with a measure
by its name, `named_beside` what numbers one thing only beside certain others, and answers.
`class_bounds` has the bounds of classes (0–4, 85 and over) by their names.
`event_names` are those of tables of orders, trips and answers; `label_words` say that a unit, a source or a note
follows. `listed` reads the long lists. `unit_codes` are units as offices abbreviate them.
"""
