"""The signs with which figures are written, in words, to choose from."""

from __future__ import annotations

DECIMALS = {".": "point: 1.5", ",": "comma: 1,5"}
"""What stands before decimals."""

GROUPS = {"": "not grouped", ",": "comma: 1,234", ".": "point: 1.234", " ": "blank: 1 234", "'": "apostrophe: 1'234"}
"""What stands between thousands."""
