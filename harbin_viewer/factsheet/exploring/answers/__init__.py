"""Columns that are the answers to a question, from one end of a scale to the other (“Strongly disagree” … “Agree”).

`answers_asked` finds the columns of a table that are one scale, `sample_weights` the one that says what the answers of
a sample weigh; `roles.answers` knows such answers by their words.
"""
