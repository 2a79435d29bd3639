"""Finds out what the texts of a raw table mean, and gives tidy tables with a Table Schema.

`understanding.understand` is the way in. It looks at a sample of the rows (`samples`), reads each column's cells
(`column_sense`, with `figure_cells` for numbers, flags and marks of missing values), sees whether periods stand as
columns (`layout`), takes lines above and below for title, unit, sources and notes (`around_table`), and describes what
it found (`description`). Rows are reshaped only while they are walked (`tidy_rows`).
"""
