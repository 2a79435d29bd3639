"""Tables of any length: the table tab, and the model and view that others use."""
