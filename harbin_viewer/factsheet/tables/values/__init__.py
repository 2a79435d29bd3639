"""The text of a cell becomes a value here: a number in `number_cells`, a date or time in `moment_cells`, objects,
lists and places in `json_cells`. `cells` asks the reader of a field's type, `cell_values` says what all readers give.

`columns` packs values into numpy columns, with the decimals that figures were stated with (`column_decimals`).
`array_on_demand` stands for what is worked out of a long column and would take as much room again.
`inference` finds the type of a column that nobody has named, `worded_figures` the numbers in texts (1,234 · 81 %);
`typing_notices` tells of it, `words_at_figures` have the units that stand in cells of declared numbers. `equal_values`
says where a column has a value, `ends_of_periods` which days stand for whole months or years. `amounts` are the numbers
that are no years, ids and codes, each in its unit.
"""
