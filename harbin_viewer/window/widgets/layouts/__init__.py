"""Layouts of our own, which Qt asks where their parts go.

`flow_grid`, `side_by_side` and `wrap_row` are `item_layout`s; `part_by_width` is asked how tall it is for a width.
`side_splitter` keeps a list at the side in letters. `laid_out` tells what is in any layout: nobody asks for its items.
"""
