"""Find in everything: `entries` are what can be found, `search` finds words in them, `hits` are all that
it found, with the place of the reader among them. `sought` reads what was typed, and knows the ways to write a figure;
`folded` makes texts alike but for what nobody types, and `near_words` are those that one may have meant.

`row_entries` are the rows of tables, `choice_entries` the choices of the tabs in which one explores; those of the
Overview are in `overview.overview_entries`.

`found_cell` says which figure of a row they were found in, `chart_coverage` which chart draws it.
"""
