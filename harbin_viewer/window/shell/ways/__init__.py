"""Ways into the window, and to places in it.

`ways_in` and `drops` take what a reader hands over. `way_to_place` leads to figures, links and, by `way_to_found`, to
what Find has found.
"""
