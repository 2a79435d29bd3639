"""Where tables stand in a text, and what stands around them.

`table_spans` tells several tables in one text apart, `side_by_side` those beside each other, `beside_table` what
stands in a few cells beside one and is no part of it; of each, `table_bounds`
finds where it stands by what its columns hold (`data_columns`) or would hold but for `faulty_figures`, `header_rows`
and `header_labels` how its columns are called (`numbered_columns` are counted there, `stated_above` is what banks say
above that, `explained_names` what is said of it below), `surroundings` what the lines around it say (`keyed_lines`, by
the `keyed_words`; `named_offices` say where figures are from).
"""
