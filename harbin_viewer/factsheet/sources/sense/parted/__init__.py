"""Cells that hold two figures in one, as people write them: each gets a column of its own.

`blood_pressures` parts 120/80 of a diary into its upper and its lower figure.
"""
