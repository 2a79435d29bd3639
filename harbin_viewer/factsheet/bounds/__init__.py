"""From–to: the bounds between which figures or days are wanted, as a person types them.

`limits.Bounds` are two of them, held against a column at once. `typed_figures` reads a figure and `typed_days` a day, a
month or a year, in the style of the file and in the reader's own; what can be two things is asked about and not guessed
(`mistyped` is the one sentence for it). `bounded_columns` of a table are those of figures and moments.
"""
