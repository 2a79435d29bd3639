"""PDF written by ourselves: `pdf_document` makes the pages of a file, `fonts` and `truetype` what it embeds.

`structure` is the tree of structure elements (headings, paragraphs, tables, figures in reading order), by which a
screen reader walks a file; `objects` writes it (/StructTreeRoot), and all else that a PDF consists of: pages,
bookmarks, links, by `values`.

Written by hand for the same bytes each time and for alternative text; that it is twice as fast as Qt's is the bonus.
"""
