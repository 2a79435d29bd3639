"""What is explored of a package's table where that is not its rows as they stand: `observations` makes it, and it
has a name of its own (`observed_names`). `first_signs` tell quickly that there is nothing to make.

`stand_ins` are numbers that stand for a missing figure, `joined_times` years with months in a column beside them,
`lengths_of_time` durations, which become hours (by `what_lasts`), `lengths_apart` periods longer or shorter than most,
`period_columns` years that stand as columns, `countries_across` countries that do. The table itself stays as its
makers describe it.
"""
