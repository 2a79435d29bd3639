"""Cells of a workbook are changed, and nothing else: every other part of the file stays as it is, byte for byte.

`changed_cells.with_cells` is the way in; it takes `xlsx_cells` or `ods_cells`, which change the XML of a sheet at the
places of its cells alone, and `zip_parts`, which puts that one part into the archive. `cell_places` tells in which
cells of a workbook the rows of its tables and the entries of its pages stand.
"""
