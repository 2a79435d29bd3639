"""Ways into the window, and to places in it.

What is dragged onto the window arrives in `shell.window_frame`: `drops` reads files and texts out of it. `ways_in`
opens whatever a reader hands over. `way_to_place` leads to figures, links and, by `way_to_found`, to what Find has
found; `way_back` to where the reader was before a file was gone for a while.
"""
