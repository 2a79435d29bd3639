"""Figures with the same in another unit in brackets behind them, as tables for all the world have them: 4.3 (39.7)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.unit_finding.measures_at_ends import measure_at_end
from harbin_viewer.factsheet.roles.units import is_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.wording import listed

_BOTH = re.compile(r"\s*([-−–]?[\d.,]*\d)\s*\(([-−–]?[\d.,]*\d)\)\s*")
_IN_BOTH = re.compile(r"(?P<one>.*\S)\s*\((?P<other>[^()]{1,12})\)")
"""What is told, its unit, and the other one: “Mean daily maximum °C (°F)”."""

_OTHERS = frozenset({
    "°f", "f", "°c", "inches", "inch", "in", "mm", "mph", "mi", "miles", "ft", "feet", "lb", "lbs", "kn", "sq mi",
    "sq ft", "mi²", "ft²", "acres", "km2", "km²", "m", "km", "kg", "km/h", "ha",
})  # fmt: skip

_UNIT = r"(?:[^\W\d_]{1,6}[²³23]?(?:/[^\W\d_]{1,2}[²³23]?)?|sq\.?\s(?:mi|km|ft|m)|°[CF])"
_EACH_WITH_UNIT = re.compile(
    rf"\s*(?P<one>[-−–]?[\d.,]*\d)\s?(?P<unit>{_UNIT})?\s*\(\s*[-−–]?[\d.,]*\d\s?(?P<other>{_UNIT})\s*\)\s*"
)
"""Both with their units in the cell: 4,810 m (15,780 ft); the first may stand in the label."""

_MOST_ROWS, _LOOKED_AT, _FEWEST = 2_000, 30, 2


def with_one_unit(raw: RawTable) -> RawTable:
    """The table with the first of both figures alone, where a row, a column or each cell says the units of both."""
    if not isinstance(raw.rows, Sequence) or not 0 < len(raw.rows) <= _MOST_ROWS:
        return raw
    first = raw.rows[:_LOOKED_AT]
    if any(_EACH_WITH_UNIT.fullmatch(cell) for row in first for cell in row[1:]):
        raw = _with_units_of_cells(raw, raw.rows)
    if not any(_BOTH.fullmatch(cell) for row in first for cell in row[1:]):
        return raw  # as of nearly all
    rows = [_of_row(row) for row in raw.rows]
    columns = {at: told for at, label in enumerate(raw.labels) if (told := _units(label))}
    columns = {at: told for at, told in columns.items() if _are_both([row[at] for row in raw.rows if at < len(row)])}
    others = {told[1] for _, told in rows if told} | {told[1] for told in columns.values()}
    if not others:
        return raw
    cells = [[_first(cell) if at in columns else cell for at, cell in enumerate(row)] for row, _ in rows]
    names = {raw.labels[at]: told[0] for at, told in columns.items()}
    sentence = f"Figures in {listed(sorted(others))} that stand in brackets behind the others are left out."
    return replace(
        raw, rows=cells, labels=tuple(names.get(label, label) for label in raw.labels), clean=None,
        header_rows=tuple(tuple(names.get(label, label) for label in row) for row in raw.header_rows),
        columns={names.get(label, label): hint for label, hint in raw.columns.items()},
        notices=(*raw.notices, Notice("left out", sentence)),
    )  # fmt: skip


def _with_units_of_cells(raw: RawTable, rows: Sequence[Sequence[str]]) -> RawTable:
    """The table with the first of both figures in each column whose cells have the same two units."""
    found = {}
    for at, label in enumerate(raw.labels):
        cells = [row[at] for row in rows if at < len(row) and row[at].strip()]
        both = [read for cell in cells if (read := _EACH_WITH_UNIT.fullmatch(cell))]
        units = {(read["unit"] or unit_in(label), read["other"]) for read in both}
        if at > 0 and _FEWEST <= len(both) == len(cells) and len(units) == 1:
            unit, other = next(iter(units))
            if unit != other and other.casefold() in _OTHERS and is_unit(unit):
                found[at] = (label, unit, other)
    if not found:
        return raw
    others = sorted({other for _, _, other in found.values()})
    sentence = f"Figures in {listed(others)} that stand in brackets behind the others are left out."
    return replace(
        raw, rows=[[_one(cell) if at in found else cell for at, cell in enumerate(row)] for row in rows], clean=None,
        columns=raw.columns | {label: replace(raw.hint(at), unit=unit) for at, (label, unit, _) in found.items()},
        notices=(*raw.notices, Notice("left out", sentence)),
    )  # fmt: skip


def _one(cell: str) -> str:
    read = _EACH_WITH_UNIT.fullmatch(cell)
    return read["one"] if read else cell


def _of_row(row: Sequence[str]) -> tuple[list[str], tuple[str, str] | None]:
    """A row with the first of both figures, where its first cell says the units of both, and these."""
    told = _units(row[0]) if row else None
    if told is None or not _are_both(row[1:]):
        return list(row), None
    return [told[0], *map(_first, row[1:])], told


def _units(label: str) -> tuple[str, str] | None:
    """A name without the second of two units that it says, and that one."""
    found = _IN_BOTH.fullmatch(label.strip())
    if found is None or found["other"].strip().casefold() not in _OTHERS:
        return None
    one, last = found["one"], found["one"].split()[-1]
    says_unit = measure_at_end(one) or is_unit(last) or unit_in(last)
    return (one, found["other"].strip()) if says_unit else None


def _are_both(cells: Sequence[str]) -> bool:
    there = [cell for cell in cells if cell.strip()]
    both = sum(_BOTH.fullmatch(cell) is not None for cell in there)
    return both >= _FEWEST and 2 * both > len(there)


def _first(cell: str) -> str:
    found = _BOTH.fullmatch(cell)
    return found[1] if found else cell
