"""Tables as writers of papers, manuals and encyclopedias mark them up: a reader of one markup each.

`latex_tables` finds the tables of LaTeX, `latex_rows` parts them into rows and `latex_text` says what is printed in
their cells; `wiki_tables` is for the pages of MediaWiki, `structured_text` for reStructuredText (whose tables in plain
rules `ruled_tables` parts), `org_tables` for Org, `asciidoc_tables` for AsciiDoc and `heading_bars` for DokuWiki, Jira
and Confluence. All hand their rows to `document_tables`, as pages do.
"""
