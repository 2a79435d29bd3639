"""The type of charts: `type_face` has the font and its sizes, `lettering` sets letters, `glyphs` has outlines."""
