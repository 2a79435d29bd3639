"""Large files through pandas, and the proof that it read what a walk would have read.

`plan` looks at the header and the first rows, `pandas_reading` reads, while `cell_bounds` finds the ends of all cells
and the decimals of figures in the same bytes; `validation` proves types, constraints and keys column by column, and
`datetime_columns` reads many dates and times at once. `blank_cells` are those that stand for no value.
"""
