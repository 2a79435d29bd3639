"""The columns of a table: `column_values` sorts, filters and sums up without Qt, in any thread (`natural_order`).

A word is sought in all `joined_texts` of a column at once. `column_panel` opens from a heading (`opened_panel`): what
the column holds (`column_summary`, `column_bars`) and the values that are wanted: those ticked (`value_list`), and
those from one to another (`bounds_row`). `hidden_columns` are not gone to.
"""
