"""The type of charts: `type_face` has the font and its sizes, `lettering` sets letters, `glyphs` has outlines.

Texts of figures: `figures` rounds and writes them, in the `notation` of their panel (millions, billionths); `dates`
those of days. `finer_units` has smaller units for tiny figures, and `missing_fonts` names scripts that no installed
font has.
"""
