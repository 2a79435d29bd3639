"""Texts and numbers as times: `periods` reads a period however an office writes it (with the `months` of many
languages), `dates` finds the order of day and month in a column, `time_role` finds which column is the time.
"""
