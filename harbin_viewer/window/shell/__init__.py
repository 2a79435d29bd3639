"""The window around the tabs.

`session` opens a sheet in a `main_window` (on a `window_frame`, in its `first_place` or where `state.remembered` had
it), with a `menu_bar`, a `page_column` (`sheet_header`, tabs, and a `found_bar` from hit to hit) and `status_line`, and
has `live` look whether the `watched_files` of the sheet are changed. `window_commands` has what can be done whatever
tab is shown, made after the first paint: `ways` take in what a reader hands over, and lead to places. `panel_host` has
the panel beside the page, or in its place where the window is narrow. `text_zoom` makes type larger, `told_parts` are
what a screen reader gets, `tab_pictures` makes pictures of the tabs.
"""
