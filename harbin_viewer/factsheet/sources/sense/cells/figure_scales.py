"""The scales that stand behind figures in their cells, and multiply them."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.roles.unit_finding.scale_words import SIGNS, powers

_THOUSAND = 3
_LETTERS = {"k": 3, "K": 3, "m": 6, "M": 6, "MM": 6, "B": 9, "b": 9, "G": 9, "T": 12, "tn": 12}
_IN_FULL = {
    word.removesuffix(".") + point: power
    for word, power in powers("word", "short").items()
    if power >= _THOUSAND and word[0].isalpha()
    for point in (("." if word.endswith(".") else ""), ".")
}
SCALES = {
    **_LETTERS,
    **_IN_FULL,
    **{word.capitalize(): power for word, power in _IN_FULL.items()},
    **SIGNS,
}
"""What stands behind figures in their cells and multiplies them: 12 k, 3 Mio., 1,5 млрд, 7 crore, 2.5亿."""
SCALE = re.compile(
    rf"\s*({'|'.join(re.escape(word) for word in sorted(SCALES, key=len, reverse=True))})(?![^\W\d_])\s*"
)
"""The same, with the blanks around it."""
