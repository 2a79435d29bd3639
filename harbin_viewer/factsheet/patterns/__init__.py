"""Regular expressions of strangers, matched in bounded time.

`pattern` is what others use. Where `effort` proves that Python's own engine, which tries one way after the other, has
few ways to try, that engine matches; where it has many, `automaton` walks all ways at once, with the same result. Most
patterns that people write have one way: the next letter decides how to go on (`decisions`, by its `next_letters`). What
a walk cannot express (a look ahead or behind, a reference back, an atomic group), and that has many ways, is left out
for long values, and said.

`xsd_classes` puts into Python's words what only patterns of XML Schema have. `syntax` alone knows the parser of the
standard library; `json_schema` searches with such patterns.
"""
