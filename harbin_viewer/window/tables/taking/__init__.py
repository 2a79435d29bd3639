"""What leaves a table: the cells that are selected (`cell_copy`), or all rows on show, copied or as a file
(`table_export`).

Both take them as `file_columns`, as they are arranged, and put them on the `cell_clipboard`. A drag that selects
cells stays `dragged_within` them.
"""
