"""What tells the rows of a table apart: the `entity` that is counted, further `dimensions`, and the `key` they make.

`time_of_each` steps back where a time only says when something was.
"""
