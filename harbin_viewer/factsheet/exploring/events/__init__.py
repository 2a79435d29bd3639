"""Rows that are events of their own, and no series that is measured again.

`of_events` asks whether they are, by numbers, words and days; `named_events` by what columns are called (ordered, from,
to, customer, timestamps of answers); `evenness` whether days follow each other as the days of a series do.
"""
