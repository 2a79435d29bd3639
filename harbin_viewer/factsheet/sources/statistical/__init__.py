"""Tables as programs of statistics and old databases keep them, with the labels and words that stand in them.

`readers` recognises them and loads nothing else: `stata` reads .dta (its heads in `stata_heads`), `spss` .sav and .zsav
(what a file says of its columns in `spss_records`, its rows in `spss_cases`), `sas_transport` .xpt, `dbase` .dbf. Each
gives columns with their labels, the words of codes and which of these stand for no value (`coded_table`), which makes
one table of them; `counted_times` turns days, months and seconds since a beginning into times, and `figure_texts`
numbers into texts.
"""
