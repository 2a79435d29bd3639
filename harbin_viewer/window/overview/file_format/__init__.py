"""How a file is read, open to correction: `format_dialog` holds a `format_form` beside a live `tables.first_rows`.

`format_choices` are what can be chosen.
"""
