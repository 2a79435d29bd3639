"""Evidence is entered where it is missing: cells of a row and sources of the descriptor change, every other byte stays.

`evidence.evidence_at` gives what a row says at the moment, `changing.change` writes another, `changing.undo` takes it
back. `csv_cells` and `json_places` find where something stands in a file; `borne_out` says what a status still asks
for; `whole_files` puts files in their place, all or none.
"""
