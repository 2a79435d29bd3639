"""What a person opens becomes a package: its descriptor, its files and the notices of what was assumed.

A reader of files is declared once, in one file (`reader.Reader`): how it is recognised by its bytes, and how it turns
them into `raw_table.RawTable`s, texts as they stand with what the format itself says about them. `sense` then finds out
what those texts mean (years as columns, units, flags, missing values) and gives tidy tables with a Table Schema.
"""
