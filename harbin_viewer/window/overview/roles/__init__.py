"""What a column means, corrected by the reader: a `role_choice` for each, a `unit_dialog` for figures, and the
`role_corrections` to be undone.
"""
