"""Columns that are the answers to a question, from one end of a scale to the other (“Strongly disagree” … “Agree”).

`scale_words` knows such answers by their words, `answers_asked` finds the columns of a table that are one scale.
"""
