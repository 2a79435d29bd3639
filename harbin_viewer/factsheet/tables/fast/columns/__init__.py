"""Columns read out of the bytes of a block of rows, a type of column each.

`cell_ways` says how the cells of a column are read: as `number_columns` (by their `digits`, with `exact_scaling`),
`datetime_columns` or `text_columns`.
"""
