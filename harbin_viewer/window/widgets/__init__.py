"""Small parts that any room of the window may use; none knows a sheet.

Layouts (`flow_grid`, `side_by_side`, `wrap_row`, all `item_layout`s), `page_scroll`, buttons (`action_button`, `chip`
(a `capsule`), `plain_buttons`), `moving_bar`, `part_by_width`, `context_menu`, `pointing_cursor`, `dialog_size`, the
colours (`palette`), and `job`, work in a thread.
"""
