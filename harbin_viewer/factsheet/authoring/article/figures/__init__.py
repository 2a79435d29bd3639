"""Figures that stand in sentences: taken where the sentence says their unit and their year, and else told.

`sentence_figures.figures_in` is the way in. `sentences` parts a paragraph, `amounts` finds numbers with what
`units_said` and `counted_things` read behind them, `years_said` the years (with quarters, half-years and months by
`periods_said`), and `years_of_amounts` which year is whose. `manner` has the words that say how a figure is meant
(about, fell, expected), `told_in_words` what has no digits.
"""
