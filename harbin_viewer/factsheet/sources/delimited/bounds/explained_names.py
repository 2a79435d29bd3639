"""Rows below the names of columns that say what each name means, or by what a program of surveys knows it."""

from __future__ import annotations

from collections.abc import Sequence

_EXPLAINED = 40
"""Letters beyond which, on the mean, a row below the names of columns explains them."""


def has_import_ids(cells: Sequence[str]) -> bool:
    """Whether a row only has what a program of surveys (Qualtrics) knows its questions by, below their words."""
    return bool(cells) and all(cell.lstrip().startswith('{"ImportId"') for cell in cells)


def explains(lower: tuple[str, ...], upper: tuple[str, ...]) -> bool:
    """Whether a row explains at length what the one above it calls each column in a few words of its own."""
    said = [text for text in lower if text]
    worded = sum(" " in name for name in upper) * 2 > len(upper)
    told_apart = all(upper) and len({*upper}) == len(upper) and worded
    return told_apart and sum(map(len, said)) > _EXPLAINED * len(said) and len(said) * 2 > len(lower)
