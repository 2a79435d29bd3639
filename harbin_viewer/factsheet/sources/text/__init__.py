"""Bytes as lines of cells: encoding, line ends, separators and the styles of figures, found out from the bytes."""
