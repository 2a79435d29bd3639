"""What stands behind figures in their cells: scales that multiply them, and the dash that stands for no cents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from harbin_viewer.factsheet.roles.unit_finding.scale_words import SIGNS, powers
from harbin_viewer.factsheet.sources.text.cell_kind import PLAIN

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


def are_scaled(found: Sequence[re.Match[str]]) -> bool:
    """Whether suffixes of thousands and millions stand in a column throughout, so that they cannot be flags."""
    rests = [match["rest"].strip() for match in found]
    scales = [rest for rest in rests if rest in SCALES]
    if not scales or len({rest for rest in rests if rest} - set(SCALES)) > 0:
        return False
    several = len(scales) > 0.5 * len(found) or len(scales) > 20
    money = several and all(match["currency"] for match, rest in zip(found, rests, strict=True) if rest)  # €1.2m
    letters = set(scales) if money else set(scales) - {"b", "m", "p", "e", "r"}
    digits = (match["digits"].replace(",", "") for match, rest in zip(found, rests, strict=True) if not rest)
    plain = [float(text) for text in digits if PLAIN.fullmatch(text)]
    return bool(letters) and (several or all(number < 10_000 for number in plain))


def scaled(number: str, power: int) -> str:
    """A number times that power of ten, in plain digits."""
    return format(Decimal(number).scaleb(power).normalize() + 0, "f")


_NO_CENTS = re.compile(r"(?<=\d)[.,](?:–|—|-{1,2})(?=\s*(?:[A-Z]{3}|Fr\.?|€|kr)?\s*$)")


def without_dash(text: str) -> str:
    """A text without the dash that stands for no cents (“45.–”, “1'200.--”, “12,- €”)."""
    return text if text[-1:].isdecimal() else _NO_CENTS.sub("", text)
