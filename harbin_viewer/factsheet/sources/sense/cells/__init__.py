"""What single cells say: `figure_cells` takes one to pieces, `column_sense` says what those of a column are together.

`digit_groups` tells thousands from two numbers, `figure_scales` are what multiplies figures behind them, `figure_signs`
the currencies and % in them, `missing_marks` the signs for no figure, `absent_numbers` the numbers for none,
`flag_words` what a flag on a figure means and which words mean that there is none, `period_marks` what a mark behind a
period does, `bare_years` tells years from other numbers of four digits, `few_words` figures with gaps from words,
`numbered_names` names such as 7a from flags, `names_among_numbers` 85+ and N1 among whole numbers from faults,
`bounded_classes` <1 among ages from a figure; `samples` chooses the rows looked at.
"""
