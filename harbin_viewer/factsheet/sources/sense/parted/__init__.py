"""Cells that hold two figures in one, as people write them.

`blood_pressures` parts 120/80 of a diary into its upper and its lower figure, each in a column of its own; of marks
such as 45/60, all out of as many, `points` keeps the first. Both look at columns that have `strokes` alone.
"""
