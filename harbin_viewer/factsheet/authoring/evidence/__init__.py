"""Evidence (source, place, status, references, note of a figure) is entered where it is missing: cells of a row and
sources of the descriptor change, every other byte stays.

`row_evidence.evidence_at` gives what a row says at the moment, `changing.change` writes another, with a `new_source`
where one is given; `taking_back` has what was written, and undoes it. In a CSV a cell is written back by
`in_csv`, with `sources.text.csv_cells`, which knows between which signs it stands; files are put in their place by
`authoring.whole_files`, all or none. In the descriptor `json_places` finds where something stands, `json_texts` changes
a text there; `changed_entries` does so with the words of the sheet, a source or a chart, `unit_of_chart` with the unit
of what it draws. In a sheet that is one workbook `in_book` changes its cells, where `open_books` lets it.

`borne_out` says what a status still asks for; `known` writes into the descriptor that the maker knows of a difference,
and why (`checks.findings` and the panel tell it to readers), `said_otherwise` tells what the others say;
`large_figures` of a summary follow their cells, the words of charts the unit of their columns.
"""
