"""What programs answer with in JSON, made plain records.

`api_answers` makes an answer as plain as it can be: with `inner_records`, which are told one by one with what the
record around them says, and `side_by_side`, lists of one length that are columns wherever they lie. `moment_pairs` are
lists of a moment and a figure each, as servers of metrics answer, and `points` those of the series of a chart;
`influx_csv` reads the annotated CSV of such a server.
`keyed_records` are those whose names are keys (`key_names` tells those of measures from those of persons);
`stated_beside` is what stands beside records: their unit, their sources, and all else in words; `units_of_records` are
those that the first of them has for all.
"""
