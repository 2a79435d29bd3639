"""Tables that were understood become those of a draft: `tidy_draft` gives them plain names and provenance.

Their units are written in one form (`plain_units`, by the `unit_words` of several languages), `widening` gives each of
a few things over time a column, `sound_cells` sees that the types allow every cell. Roles that a reader corrected are
those of the draft (`corrected_roles`).
"""
