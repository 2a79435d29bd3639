"""The document: a folder in the open Data Package format, read into frozen types, checked, cited and searched. No Qt.

How the parts work together:

`sheet` has the types of a fact sheet and `SheetError`, the one error its reader can understand. `package.open_sheet`
reads the descriptor, alone and fast, so that the first tab needs nothing else: `decoding` turns it into those types
(`duplicates` and `required` help it to tell every slip, not the first), `references` (with `names` and
`resource_rules`) looks whether every name in it leads somewhere. `stated` keeps the decimals a figure was stated with.

A table is read by `rows`, one row after the other, each mistake with its row, column and value: `records` gives the
raw records, `header` and `cells` hold them against the schema, `constraints` and `keys` against its rules. `tables`
gives the same as a `table` of typed columns, for charts and checks. It reads a large file through pandas, which is
imported nowhere else and is lenient; so `shape` counts what it read and `proof` (with `moments` and `columns`) proves
it, and where they cannot, `rows` has the last word. There is one judge of what is wrong with a table.

`checks.run` carries out the checks that the sheet declares: `figure_checks`, `row_checks` and `highlight_checks` say
what is compared, `comparison` compares with the sums of `arithmetic` and the words of `wording`, and each yields
`findings`. `provenance` gathers what the sheet knows of one figure, `citation` writes a source down for a
bibliography, `search` (of `entries`) finds words in everything: `found_cell` says which figure of a row they were found
in, `drawn` which chart has it. `examination` gathers all mistakes and findings of a sheet, and `report` writes them
down for the command line.
"""
