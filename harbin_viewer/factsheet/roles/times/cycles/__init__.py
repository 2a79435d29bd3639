"""Times that come again and again, of which a table says no more: January to December, Monday to Sunday, Q1 to Q4.

`parts_in_turn` knows them by their names and puts them in their order; `weekdays` are those of days. `course` finds the
column of them that figures run over.
"""
