"""What is odd in data that nobody declared a check for: one file a kind in `kinds`, each exact, each told in one line.

`examined` is a table with its roles as the kinds look at it, `declaration` says what a kind has to tell,
`found_oddities` runs them all on a table, `whole_package` tells what a package does not say of itself. `steps` are the
times of rows as whole numbers.
"""
