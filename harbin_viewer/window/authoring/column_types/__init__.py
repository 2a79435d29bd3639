"""How a column is read is corrected in the window: `type_editing` opens the `type_dialog` and writes what is chosen.

The dialog holds `reading_choices` (words, figures with their signs, years, days in an order) above the first rows as
they would be read, and says what comes of it: cells that could not be read, charts that could not be drawn.
"""
