"""In which unit the figures of a column are, by what speaks of it.

`said_units` are what names and descriptions say, `bracketed_units` those of science in the brackets of names;
`unit_columns` say it row by row (those of currencies of `money_names` alone), `measure_units` weighs all of it for a
measure, and `doubtful_units` are those that figures do not bear out. `unit_powers` are the powers of ten that they
count in, `scaled_money` those that the sign of a currency carries (`currencies` are the signs), and `unit_multipliers`
columns that say them. (What a unit is, is in `roles.units`.)
"""
