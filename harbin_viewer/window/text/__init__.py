"""Text in the window: one description of it, a `text_column`, serves to measure and to draw.

Lines and passages, none without end: `quiet_label`, `wrapped_text`, `passage`, `prose` (Markdown, with `sheet_images`
and `marked_words`), `rich_label` and `rich_list`, `headings`, `status_label`, `scaled_font`. What leads somewhere is
in `links`. Said beside it: `plain_tip`, `announcement` (by a notification to `older_readers`), in a form its `refusal`.
"""
