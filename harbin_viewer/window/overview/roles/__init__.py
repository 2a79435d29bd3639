"""What a column means, corrected by the reader: a `role_choice` for each, and the `role_corrections` to be undone."""
