"""The type of charts: `type_face` has the font, measures texts and wraps them into lines; `lettering` finds where each
letter of a line stands, `glyphs` has outlines. `word_breaks` are where a word too wide for its line goes on in the
next, `title_lines` breaks titles where they pause, and `reading_direction` tells the side that a text is read from.

Texts of figures: `figures` rounds and writes them, in the `notation` of their panel (millions, billionths); `dates`
those of days. `finer_units` has smaller units for tiny figures, and `missing_fonts` names scripts that no installed
font has.
"""
