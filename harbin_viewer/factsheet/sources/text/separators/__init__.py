"""What parts the cells of a text: `delimiter` finds it, a sign or blanks, by its lines.

`fixed_places` finds where columns begin at the same place in all lines, and tells running lines from names of columns.
`placed_cells` are the cells of a line between blanks or at such places, and `noted_pairs` those of lines that each note
a name of several words and its figure. `running_text` tells sentences from cells.
"""
