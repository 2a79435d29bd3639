"""Formats of pixels: `png`, `jpeg` and `webp` declare themselves as `FORMAT`.

`raster` lets Qt paint the pixels. PNG bytes are made there too, by a fast writer of our own; JPEG and WebP files by Qt,
with what the file says about itself put in by `image_metadata`.
"""
