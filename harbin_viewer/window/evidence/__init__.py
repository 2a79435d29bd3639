"""The panel at the side: who says a figure, where, what others say ("seen at"), and what the checks found."""
