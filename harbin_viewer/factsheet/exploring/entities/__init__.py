"""The entities of a table of many: their words `coded` as numbers, `groups` that sort them.

`named_codes` have words, `classes` an order of their own, `namesakes` are told apart; `block_sums` are
sums of others by their figures (`sums_of_all` those of all others, `summed_measures` columns), `balances` also by what
they are called, `coded_sums` by their codes; `parts_of_others` say “of which”; `wholes` say where parts make a whole,
so that shares are true, `additive` what may be added up, and `intensive` what each has by itself, as rain and prices.
`firms` tells the company that is called Total and the fund that is called World.
"""
