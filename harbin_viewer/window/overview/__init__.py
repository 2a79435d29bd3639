"""The overview of a package: `overview_tab` is the page, the others show a part each.

What is painted first needs the descriptor alone: `description_view`, `fact_list`, `source_list` (with `address_line`),
`other_resources` (each an `other_resource`). Of the `table_parts` those of a page are made: a `table_part` with its
`table_entry` and `field_list` (what they mean: `roles`). What is in the tables
comes when `table_reading` has read them in a thread, with a `notice_list` of what is odd and was assumed, the
`told_notices`. `file_format` corrects how a delimited text is read.
"""
