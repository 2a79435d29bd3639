"""Small parts that any room of the window may use; none knows a sheet.

`layouts` of our own, `page_scroll`, `buttons`, `moving_bar`, `context_menu`, `pointing_cursor`, `dialog_size`,
`message_room`, where the `focus` is seen and goes, `screen_room`, `kept_room`, the colours (`palette`), `job`, work
in a thread, and what is done in an `own_turn` of the window's, the `search_field`, where texts end (`bounded`), the
`menu_key`, what has changed (`look_watch`), and what is `told` to screen readers.
"""
