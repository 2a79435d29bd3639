"""SVG as it is written: `svg_document` from the shapes of a picture, `svg_marks` what a screen reader walks in it."""
