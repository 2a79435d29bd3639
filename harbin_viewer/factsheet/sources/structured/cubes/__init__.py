"""Formats of statistical offices that hold a cube: figures by several dimensions, each with its codes and their words.

`json_stat`, `sdmx_json`, `sdmx_ml` (XML) and `px` (PC-Axis, its keywords in `px_text`) read one format each;
`cube_table` unrolls what they read into rows, a column for each dimension that tells rows apart.
"""
