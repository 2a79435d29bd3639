"""The panel beside the chart: a part for each question to the reader, told the choice and asking for another.

`choice_panel` has them all, `labelled`: `form_row`, `measure_chooser`, `entity_chooser` (with `entity_list` and an
`entity_chip` for each, named in `reading_order`), `dimension_choosers`, `figure_options` and
`bounds_chooser`. `bounds_told` says above the chart which rows are left out.
"""
