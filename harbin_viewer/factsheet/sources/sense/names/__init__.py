"""Names of rows and columns as readers know them, where a table writes them with more, or with less.

`footnoted_names` lose their signs, `indented_names` are told apart by what they stand under, `pivot_heads` by the group
whose figures are their sum, those of `names_in_two` columns are told in one, `names_once` and `years_once` are those of
the rows below too, long ones lose their `shared_words`; `bounded_names` cuts what is far too long for a name, months
lose the `quarters_above` them, `numbered_quarters` their look of months, and `repeated_units` say of whom they are;
`bare_labels` say what the columns of a tidy table are called, `other_quantities` which of them a unit is not of,
`categories` what their codes mean, `head_units` which heads beside periods are units.
"""
