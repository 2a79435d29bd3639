"""Columns that are called by a sign alone (“%”, “±”), and tell of the column to their left: shares of it, changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import figure_cell, number_form

_FEWEST = 2

_CHANGES = frozenset({"±", "+/-", "+/−", "+/–", "+-", "+−", "−/+", "-/+", "Δ"})
"""What stands above changes of the figures to the left."""

_LOOKED_AT, _FEWEST_ROWS, _MOSTLY = 60, 3, 0.6
"""Rows that tell whether figures are shares of others, how many there must be, and the part of them that has to be so:
below the total may stand others (who might have voted, and the turnout).
"""

_ROUNDED = 0.06
"""How far a share may lie from what it is of the figures, as it is rounded."""


def with_units_named(raw: RawTable) -> RawTable:
    """The table with “Smith in %” for a “%” beside “Smith”, where another “%” stands beside somebody else.

    So it is with one alone whose figures are shares of those of one column to the left, and with several changes (“±”).
    """
    if len(raw.header_rows) > 1:
        return raw
    named = _repeated(raw.labels) or _of_shares(raw)
    changes = _of_changes(raw.labels, named)
    if not named and not changes:
        return raw
    heads = named | changes
    lower = tuple(label if place in heads else "" for place, label in enumerate(raw.labels))
    upper = tuple(heads.get(place, label) for place, label in enumerate(raw.labels))
    labels = tuple(
        f"{named[place]} in {label}" if place in named else f"{changes[place]}, {label}" if place in changes else label
        for place, label in enumerate(raw.labels)
    )
    return replace(raw, labels=labels, header_rows=(upper, lower), clean=None)


def _repeated(labels: Sequence[str]) -> dict[int, str]:
    """The places of units that stand several times, each with the name to its left; {} where one has none."""
    units = {label for label, count in Counter(labels).items() if count >= _FEWEST and is_unit(label)}
    places = [place for place, label in enumerate(labels) if label in units]
    heads = [labels[place - 1] if place else "" for place in places]
    if not all(heads) or len({*heads}) < len(heads) or units.intersection(heads):
        return {}
    return dict(zip(places, heads, strict=True))


def _of_shares(raw: RawTable) -> dict[int, str]:
    """The place of the one “%” with the one name to its left of whose figures its own are shares; else {}."""
    place = raw.labels.index("%") if raw.labels.count("%") == 1 else 0
    if not place or not any(map(str.isalpha, raw.labels[place - 1])) or not isinstance(raw.rows, Sequence):
        return {}
    rows = [row for row in raw.rows[:_LOOKED_AT] if len(row) > place]
    shares = _numbers(raw, [row[place] for row in rows])
    wholes = (at for at in range(place) if any(map(str.isalpha, raw.labels[at])))
    names = [raw.labels[at].strip() for at in wholes if _bears_out(_numbers(raw, [row[at] for row in rows]), shares)]
    return {place: names[0]} if len(names) == 1 else {}


def _bears_out(whole: Sequence[float | None], shares: Sequence[float | None]) -> bool:
    """Whether figures are shares of others, each in one proportion to them."""
    known = [(one, share) for one, share in zip(whole, shares, strict=True) if one and share]
    if len(known) < _FEWEST_ROWS:
        return False
    ratio = sorted(share / one for one, share in known)[len(known) // 2]
    alike = sum(abs(share - ratio * one) <= _ROUNDED for one, share in known)
    return alike >= _MOSTLY * len(known)


def _numbers(raw: RawTable, cells: Sequence[str]) -> list[float | None]:
    """The figures of cells as they are written in this table; None for others."""
    form = number_form([cell.strip() for cell in cells if cell.strip()], raw.decimal_char, raw.group_char)
    found = (figure_cell(cell.strip(), form) for cell in cells)
    return [float(cell.number) if cell and cell.number else None for cell in found]


def _of_changes(labels: Sequence[str], named: dict[int, str]) -> dict[int, str]:
    """The places of changes that stand several times, each with the name of what is to its left; {} where one has none.

    Those of shares are told as such without their sign, which would be the unit of the changes.
    """
    places = [place for place, label in enumerate(labels) if label in _CHANGES]
    heads = [f"{named[at - 1]} (share)" if at - 1 in named else labels[at - 1] if at else "" for at in places]
    if len(places) < _FEWEST or len({*heads}) < len(heads) or not all(any(map(str.isalpha, head)) for head in heads):
        return {}
    return dict(zip(places, heads, strict=True))
