"""The overview of a package: `overview_tab` is the page, `table_reading` reads its tables in a thread, and the others
show a part each: description, facts, tables with their fields, what is odd and what was assumed, sources.

What is painted first needs the descriptor alone; the rest is put under it when it is there. `format_form` corrects how
a delimited text is read.
"""
