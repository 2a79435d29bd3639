"""What programs set below the names of columns, or before each of them, that is no part of the names."""

from __future__ import annotations

import re
from collections.abc import Sequence

_EXPLAINED = 40
"""Letters beyond which, on the mean, a row below the names of columns explains them."""

_SIGNED = re.compile(r"#(?=[^\W\d_])")


def without_signs(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without the sign that stands before each of them, as one bank has it (“#Kwota”)."""
    signed = [name for name in names if name]
    if len(signed) < len(("one", "other")) or not all(map(_SIGNED.match, signed)):
        return names
    return tuple(_SIGNED.sub("", name, count=1) for name in names)


def has_import_ids(cells: Sequence[str]) -> bool:
    """Whether a row only has what a program of surveys knows its questions by (Qualtrics), or how they are answered."""
    return bool(cells) and (all(cell.lstrip().startswith('{"ImportId"') for cell in cells) or says_how_answered(cells))


def says_how_answered(cells: Sequence[str]) -> bool:
    """Whether a row only says below questions that what follows are responses (SurveyMonkey)."""
    told = {cell.strip().casefold() for cell in cells if cell.strip()}
    return bool(told) and told <= {"response", "open-ended response"}


def explains(lower: tuple[str, ...], upper: tuple[str, ...]) -> bool:
    """Whether a row explains at length what the one above it calls each column in a few words of its own."""
    said = [text for text in lower if text]
    worded = sum(" " in name for name in upper) * 2 > len(upper)
    told_apart = all(upper) and len({*upper}) == len(upper) and worded
    return told_apart and sum(map(len, said)) > _EXPLAINED * len(said) and len(said) * 2 > len(lower)
