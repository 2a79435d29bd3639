"""The window around the tabs: `session` opens a sheet in a `main_window`, with menus, header and status line."""
