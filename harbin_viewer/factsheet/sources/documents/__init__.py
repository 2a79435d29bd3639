"""Tables in documents of words: `html_tables`, `markdown_tables`, `word_tables` (DOCX, ODT) and `xml_workbook` (XML of
the spreadsheets of 2003) are readers of one format each, and share `document_tables`, which finds header and figures
as on a worksheet, and `lines_around`, which tells what the paragraphs around a table say of it. `sound_markup` lets no
page take longer than its length deserves; `word_text` and `open_text` give
the words of a paragraph of DOCX and of ODT, `raised_text` what is raised above the line, `emphasis` takes marks out of
Markdown. `markup` has the readers of
LaTeX, wikis and other markup. (What the words say is read by `authoring.article`.)
"""
