"""Cells and lines that hold several things in one, as people write them.

`blood_pressures` parts 120/80 of a diary into its upper and its lower figure, each in a column of its own, and
`two_figures` what a head names both of (High/Low): `in_two` does it; of marks such as 45/60, all out of as many,
`points` keeps the first. They look at columns that have `strokes` alone. `feet_and_inches` are read in inches, and of
`conversions` (4.3 (39.7) in °C (°F)) the first; `scaled_amounts` (12 Mio. €) lose their unit, which all share;
`intervals` are told as their ends; what else stands in brackets, such
as the error of an estimate, has a column of its own (`bracketed_figures`), but around all of a figure they may mark it
(`marking_brackets`). `kept_texts` (="00123") are told bare.
`stated_sources` parts the name of a source from its address and its dates.
"""
