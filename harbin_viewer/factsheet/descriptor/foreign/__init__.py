"""Packages of others, understood as far as they go: `foreign_package` reads them, `forms` and `fitting` bring what the
standard allows into one form, `whereabouts` finds their files, `assumed` completes what is missing,
`told_in_words` takes what descriptions say; all of it is noted.

`locating` finds a descriptor that has a name of its own (`below` one, deeper in a zip), `plain_values` reads its text,
`inline_text` rows that stand in it, `foreign_views` its charts (those for Observable Plot by `plot_views`),
`other_formats` which tables are no delimited text. `unusable` names what no reader can follow, `noted` gathers the
notices.
"""
