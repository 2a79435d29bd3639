"""What the window takes from the system: its theme, its motion, its style.

`appearance` shows the theme that was chosen, or the one that the system wants; `motion` has things stand still where
less of it is wanted. On Linux both hear of it from the `desktop_portal`. `box_style` is the style of the system with
boxes to tick as large as the type; where it has no file dialog, `file_dialog_room` keeps the one of Qt on its screen.
"""
