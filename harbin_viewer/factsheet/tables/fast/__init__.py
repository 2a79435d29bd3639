"""Large files through pandas, and the proof that it read what `rows` would have read.

`separator_count` counts what was read, `validation` proves types, constraints and keys column by column, and
`datetime_columns` reads many dates and times at once.
"""
