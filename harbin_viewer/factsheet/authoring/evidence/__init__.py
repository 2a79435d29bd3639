"""Evidence is entered where it is missing: cells of a row and sources of the descriptor change, every other byte stays.

`evidence.evidence_at` gives what a row says at the moment, `changing.change` writes another, `changing.undo` takes it
back. `json_places` finds where something stands in the descriptor, `json_texts` changes a text there; `entries` does so
with the words of the sheet, a source or a chart. `borne_out` says what a status still asks for; `known` declares a
difference as known, `said_otherwise` tells what the others say; `large_figures` of a summary follow their cells.
`in_book` does all that in a sheet that is one workbook, where `open_books` lets it.
"""
