"""Times that come again and again, of which a table says no more: January to December, Monday to Sunday, 28.9., KW 6.

`parts_in_turn` knows them by their names and puts them in their order; `weekdays` are those of days, `days_of_year` are
days with their months, `hours_of_day` times of a day, `numbered_parts` weeks and days that are counted,
`turned_numbers` bare numbers of months and weeks that go on over the turn of the year. `course` finds the column of
them that figures run over.
"""
