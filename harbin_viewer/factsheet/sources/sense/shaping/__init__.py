"""A raw table gets the shape of observations: `layout` sees how it lies, `shape_plan` says which columns it will have.

`turned_rows` turns years that are columns (`period_columns`) into rows (`turned_notices` say so), `places_across` turns
places down, `pairs` those of several measures each, and `hours_across` hours of a day; in `kept_rows` columns stay
columns, but for times that stand in several (`joined_periods`; months of `fiscal_years` are not joined with them). Rows
of several frequencies are parted (`frequencies`), notes among the rows are told below them (`remark_rows`), and what
marks behind periods say stands beside their figures (`period_notes`), as do units that have rows of their own
(`unit_rows`).
"""
