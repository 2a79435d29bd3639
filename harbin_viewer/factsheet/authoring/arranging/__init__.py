"""What a sheet has is arranged by its maker: tabs, charts, tables and checks are put in order, taken out, added.

`contents` lists them with what each is, `ordering` moves one, `removing` takes out a chart with its place in tabs, a
source, a tab or a check, `removed_kept` a chart kept beside its data, `removed_table` a table with all that needs it.
`check_forms` has the kinds of checks in words and what each asks for, `check_columns` the columns that fit,
`proposed_checks` what suggests itself for the tables of a sheet, `check_preview` what a check would find, and
`check_writing` puts it into the sheet. All is written by `splicing`, and every other sign of the descriptor stays.
"""
