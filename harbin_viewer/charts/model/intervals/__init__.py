"""How far off figures may be, where their table says it: `stated` has it beside the points of a series,
`interval_words` tells it of one of them.
"""
