"""A fact sheet is made from what there is: articles, reports, tables; and kept by its maker.

`making.draft_of` turns files into a `draft.Draft`: tables with their provenance, charts, checks and tabs, each of which
can be left out before anything is written (`proposals`). `article` reads documents of words, `from_article` and
`from_tables` make tables of a draft, `suggested_checks` and `suggested_views` look what holds and what is worth seeing,
`describing` gives the descriptor, and `writing` puts a folder there, whole or not at all.
"""
