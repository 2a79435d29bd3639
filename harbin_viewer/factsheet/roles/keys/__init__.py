"""What tells the rows of a table apart: the `entity` that is counted, further `dimensions`, and the `key` they make.

`match_sides` are the two columns of who plays at home and who away. `series_keys` are codes of what several columns say
together. `default_values` are those of dimensions that a first look is taken at. `time_of_each` steps back where a time
only says when something was, and puts back names that only number `account_entries`; `own_times` tells places apart
that are followed at different times. `whereabouts` are places that only tell where something is, `years_told` numbers
that are years of each row, `filed_numbers` those under which things are filed, and `row_counters` columns of numbers
that tell no more than which row it is; `summed_columns` and `constant_figures` are figures by their sum, or
though they are the same in all rows.
"""
