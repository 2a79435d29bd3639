"""What a sheet has, arranged in the window: tabs, large figures, charts, tables, checks, cards and entries.

`contents_editing` opens `contents_dialog`, which lists them, and writes what is asked there; `columns_dialog` lists the
columns of a table, both laid out by `list_over_buttons`. A check is made in `check_dialog`: `check_fields` asks for
what its kind compares, `preview_list` tells what it finds before it is added.
"""
