"""Bytes as lines of cells, everything found out from the bytes themselves.

`encoding` finds the encoding of a text (`legacy_encoding` those from before Unicode), `separators` what parts cells,
`number_style` the decimal sign and what groups thousands, and `written_figures` weighs it by what columns are called
and says it, also of `texts_beside_numbers`; `unit_signs` are those of currencies and measures,
`school_marks` have + or - behind them, and `uncertainties` how far a figure may be wrong;
`vulgar_fractions` are 1 1/2 and ¾.
`byte_source` gives the bytes, `text_lines` their lines, `cell_splitting` the cells of a line, `cell_kind` what a cell
looks like by itself; `csv_cells` finds where each cell stands in the text of a CSV, and changes one there, every other
sign staying. `program_settings` tells those of a program (window size, port), which are no table.
"""
