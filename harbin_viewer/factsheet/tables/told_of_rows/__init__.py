"""Columns that tell of their rows and are none of their figures.

`source_column` finds the one that names the source of each, `row_notes` says what notes say of whole rows.
"""
