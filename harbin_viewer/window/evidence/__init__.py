"""The panel at the side: who says a figure, where, where else it was read (or what it rests on, or what says
otherwise), what rows of other tables say of it (“What others say”), and what the checks found.

`side_panel` has a page for each question under its `panel_head`. `provenance_view` writes down all about one figure,
also the references it was seen at, each a `source_entry`, under the heading that `factsheet.provenance` takes from its
status (“Where it was read”, “What says otherwise”), what others say (each an `other_source`), and rows that bear on it
(`related_button`). `recipe_view` tells how a figure was computed, with each of its parts (`part_button`).
`findings_view` lists what the checks found (`finding_button`, in the words of `verdicts`), `uses_view` what rests on a
source. A `source_entry` offers address and citation (`cite_link`). `written_figures` writes figures as a reader does;
`figure_copy` takes one along, with its source and a link.
"""
