"""What a sheet declares is to hold, carried out: figures against their own numbers, other sources and the rules.

`running` runs the checks; each says what is compared, `comparison` compares with the sums of `arithmetic`, and what
was found are `findings`.
"""
