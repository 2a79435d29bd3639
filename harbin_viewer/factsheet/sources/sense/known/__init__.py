"""Codes that offices publish lists of, told in their words where a table is surely theirs.

`code_list` is what a list is and when it holds; `weather_codes`, `economy_codes` and `people_codes` have the codes of
columns, `eurostat_codes` those of dimensions and data sets, `category_codes` those of other offices in cells;
`known_words`, `category_words` and `eurostat_words` put the words on a raw table. `flat_tables` are
those of GENESIS, whose columns other columns name.
"""
