"""Units that figures or words do not bear out: per cents in hundreds of thousands, per cents “per 100,000”, deaths that
are described as a share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer import lazy_re as re

_PER_CENT = ("%", "percent", "per cent", "percentage", "pct")
_FAR = 1_000.0
"""Per cents beyond it are no rates; where half of all are, the unit is another."""

_WHOLE = 101.0
"""Per cents of a whole, and what rounding may add."""

_FEWEST, _LEAST = 20, 0.5
"""Figures from which it is no chance that none is above one, and how near to one the greatest comes then."""


_PER_MANY = re.compile(r"(?i)\bper (?:1 ?0{3}|1,000|10[ ,]?000|100[ ,]?000|1,000,000|thousand|million)\b")
"""What is told of so many is no per cent."""

_SHARE = re.compile(r"(?i)\W*(?:the )?(?:share|percentage|proportion|per ?cent) of\b")
_OF_ALL = re.compile(
    r"(?i)\b(?:mortality|fatality|survival|i?l?literacy|prevalence|deaths?) (?:rates?\b|$)"
    r"|\b(?:mortality|prevalence|literacy)\b"
    r"|\bshare of (?:people|(?:the )?population|adults|children|women|men|households)\b"
)
"""What happens to a part of all: to more than 100 in a hundred it cannot."""

_COMPARED = re.compile(
    r"(?i)\b(?:change|growth|increase|decrease|decline|difference|excess|relative|compared|versus|vs|ratio|index|gap|p-scores?)\b"
)
_COUNTED = re.compile(r"(?i)(?:deaths|births|cases|children|people|persons|women|men|inhabitants|fatalities|victims)")


def doubt_of(unit: str, figures: npt.NDArray[np.floating[Any]], words: Sequence[str] = ()) -> str:
    """What speaks against a unit, as the rest of a sentence about the figures; "" where nothing does.

    `words` are the name of what is measured, and what is said of it.
    """
    if unit.strip().casefold() in _PER_CENT:
        return _doubt_of_per_cent(figures) or _more_than_all(figures, words) or _other_than_per_cent(words)
    if _COUNTED.fullmatch(unit.strip()) and any(map(_SHARE.match, words)):
        return "the figures are described as a share"
    return ""


def _more_than_all(figures: npt.NDArray[np.floating[Any]], words: Sequence[str]) -> str:
    """Several figures beyond the whole of what the name says is a part: one alone may be a slip in its cell."""
    name = words[0] if words else ""
    if not _OF_ALL.search(name) or _COMPARED.search(name):
        return ""
    return "some of the figures are above 100" if np.count_nonzero(figures > _WHOLE) > 1 else ""


def _other_than_per_cent(words: Sequence[str]) -> str:
    found = _PER_MANY.search(words[0]) if words and "%" not in words[0] else None
    return f"the name says “{found[0]}”" if found else ""


def _doubt_of_per_cent(figures: npt.NDArray[np.floating[Any]]) -> str:
    known = figures[np.isfinite(figures)]
    if not len(known):
        return ""
    least, greatest = float(known.min()), float(known.max())
    if max(-least, greatest) > _FAR and float(np.median(np.abs(known))) > _FAR:
        return "most of the figures are above 1,000"
    if len(known) >= _FEWEST and least >= 0 and _LEAST <= greatest <= 1.0:
        return "all figures lie between 0 and 1"
    return ""
