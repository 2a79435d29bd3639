"""What is said of a chart, made from what it shows.

`description` says in words what it shows, also who is first in a ranking: `running` how figures run by their
`course`, `telling` how each is told, `doubts` how many of them are not confirmed. `attribution` writes the source
line of what is `named_by_rows` (or of `several_sources`), `point_rows` says what the rows of a point do, `reliability`
explains the marks, `cautions` say what is missing, hidden or does not add up, `limits` is what the maker of the data
says limits the figures, `footnotes` what stands below their table, `place_words` leads to a place on the axis (in 2020,
for tea), `constant_column` keeps columns of words that are mostly the same in little room.
"""
