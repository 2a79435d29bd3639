"""Texts and numbers as times: `periods` reads a period however an office writes it (2023Q1, 2023年第1季度:
`period_patterns` has them all, with the `months` of many languages, `spans` of years and of days, `academic_terms` and
`eras`; a fiscal year keeps its own name: `fiscal_periods`), `decimal_times` numbers with decimals; `day_order` finds
the order of day and month in a column, `moments` reads hours behind days, `epochs` seconds since 1970 and the days of
spreadsheets, `ages_and_rounds` knows ages and rounds, which figures run over too, from lengths of time (`durations`);
`cycles` are months and days of the week without a year; `part_names` are what columns of years, quarters, months, weeks
and days are called, and times of which each thing has its own; `time_role` finds which column is the time.
"""
