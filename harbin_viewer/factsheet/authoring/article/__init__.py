"""Reads articles and reports: blocks (headings, paragraphs, lists, tables) by format, then what stands where.

`reading.read_article` is the way in; `text_blocks` (Markdown and plain text), `page_blocks` (HTML) and `report_blocks`
(DOCX, ODT) give the same `blocks`. `sections` gathers them under their headings, `naming` finds what a section is
about, `sentence_figures` finds figures with unit and year in sentences. (`authoring.from_article` makes tables of all
that, and cards of a list.)
"""
