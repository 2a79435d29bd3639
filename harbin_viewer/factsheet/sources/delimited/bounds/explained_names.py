"""What programs set below the names of columns, or before each of them, that is no part of the names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.units import is_unit

_EXPLAINED = 40
"""Letters beyond which, on the mean, a row below the names of columns explains them."""

_NAMES = ("entity", "dimension", "thing", "time")
"""What the first column of a table may be called as."""

_STATISTIC = re.compile(
    r"(?i)avg|average|mean|min|max|minimum|maximum|smp|sample|std|stdev|tot|total|sum|med|median|cnt|count"
)
"""How figures of a span were made one, which is no unit."""

_SIGNED = re.compile(r"#(?=[^\W\d_])")


def are_statistics(cells: Sequence[str]) -> bool:
    """Whether a row only says how figures of a span were made one (Avg, Max)."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(map(_STATISTIC.fullmatch, filled))


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


def has_units_below(names: Sequence[str], units: Sequence[str]) -> bool:
    """Whether a row has the units of all columns but the first below their names, and one more name of that, or none:
    “Area”, “USD bn” below “Region”, “Exports” say what no line with a key and its value says.
    """
    first, *others = map(str.strip, names) if names else ("",)
    again, *below = map(str.strip, units) if units else ("",)
    if not others or len(others) != len(below) or not all(map(is_unit, below)) or not all(others) or others == below:
        return False
    return _names_rows(first) and (not again or _names_rows(again))


def _names_rows(cell: str) -> bool:
    return any(is_named(cell, subject) for subject in _NAMES)


def explains(lower: tuple[str, ...], upper: tuple[str, ...]) -> bool:
    """Whether a row explains at length what the one above it calls each column in a few words of its own."""
    said = [text for text in lower if text]
    worded = sum(" " in name for name in upper) * 2 > len(upper)
    told_apart = all(upper) and len({*upper}) == len(upper) and worded
    return told_apart and sum(map(len, said)) > _EXPLAINED * len(said) and len(said) * 2 > len(lower)
