"""What a package is about, in words: what it says of itself, its tables and fields, what was assumed and what is odd.

`overview_words` has the frozen words, `whole` makes those of a document: at once what needs no table, and the rest when
the tables are read. `package_facts`, `source_facts`, `fields`, `extent` and `table_words` make one part each;
`notice_groups` brings notices together. `kept_words` has those of the last time for a package that is opened unchanged.
`text_form` and `safe_markdown` make of a maker's text one that may be shown, and `markdown_parts` parts of a long one.
`printed` writes it down for the command line, `overview_entries` tells what can be found in it, `source_uses` which
figures and texts rest on a source.
"""
