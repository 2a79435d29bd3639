"""Reads articles and reports: blocks (headings, paragraphs, lists, tables) by format, then what stands where.

`reading.read_article` is the way in; `text_blocks` (Markdown and plain text), `page_blocks` (HTML) and `report_blocks`
(DOCX, ODT) give the same `blocks`; `aligned_text` finds tables that are drawn with blanks. `sections` gathers blocks
under their headings, `naming` finds what a section is about, `language` in which language it is.

`figures` has what finds figures with unit and year in sentences.
(`authoring.from_article` makes tables of all that, and cards of a list.)
"""
