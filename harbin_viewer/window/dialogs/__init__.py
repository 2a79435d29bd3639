"""Dialogs that open over the window; `dialogs` imports each when it is first asked for.

`find_dialog` finds in everything (`long_tables` in what the index leaves out; `meant_words` may be what was typed with
a mistake), `sources_dialog`, `sheet_dialog`, `about_dialog`, `shortcuts_dialog` and `guide_dialog` tell what there is
(texts in a `reading_dialog`), `trouble_dialog` tells what is wrong, `line_dialog` asks for a line. By `dialog_keys` F1
is heard in all of them.
"""
