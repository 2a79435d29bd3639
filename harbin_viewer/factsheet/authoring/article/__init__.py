"""Reads articles and reports: blocks (headings, paragraphs, lists, tables) by format, then what stands where.

`article_reading.read_article` is the way in; `text_blocks` (Markdown and plain text), `page_blocks` (HTML, without its
`layout_tables`) and `report_blocks` (DOCX, by its `word_styles`, and ODT) give the same `blocks`; `aligned_text` finds
tables that are drawn with blanks. `sections` gathers blocks under their headings, `around_blocks` reads what stands
beside a table, `list_subjects` finds what a section is about, `language` in which language it is, `byline` who wrote
it and when.

`figures` has what finds figures with unit and year in sentences; `statements` makes rows of them, `article_tables`
tables of a draft of the tables.
(`authoring.from_article` puts all that together, and makes cards of a list.)
"""
