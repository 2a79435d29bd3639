"""Formats of pixels: `png`, `jpeg` and `webp` declare themselves as `FORMAT`.

PNG bytes are made in `raster`, by a fast writer of our own; JPEG and WebP by Qt, with what the file says about itself
put in by `image_metadata`.
"""
