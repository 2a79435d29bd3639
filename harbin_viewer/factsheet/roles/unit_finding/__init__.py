"""In which unit the figures of a column are, by what speaks of it.

`said_units` are what names and descriptions say, `bracketed_units` those of science in the brackets of names,
`measures_at_ends` those behind a blank; `unit_columns` say it row by row (`currency_columns` of `money_names`
alone, and not of rates), `measure_units` weighs all of it for a measure, and `doubtful_units` are those that
figures do not bear out.
`scale_words` are the powers of ten that people write, in one list: `unit_powers` finds them in units, `scaled_money`
beside the sign of a currency (`currencies` are the signs, codes and words), `money_at_ends` and `amounts_of_names` at
the end of names, and `unit_multipliers` are columns that say them. (What a unit is, is in `roles.units`.)
"""
