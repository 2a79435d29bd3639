"""Rows that have a unit and nothing else, which is that of the rows below them: persons, then “Percentage”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.wording import in_quotes, listed

_JOINT = ", "
"""What stands between the parts of a label that several header rows make up."""


def with_units_beside(raw: RawTable) -> RawTable:
    """The table with a column of the units that stand alone in rows above others; as it is where none does."""
    if not isinstance(raw.rows, Sequence) or len(raw.labels) < 2:
        return raw
    below = [unit for row in raw.rows if (unit := _unit_alone(row))]
    first = _unit_alone(raw.header_rows[-1]) if len(raw.header_rows) > 1 else ""
    if not below or not (first or _unit_alone(raw.rows[0])) or "unit" in map(str.lower, raw.labels):
        return raw
    told = list(dict.fromkeys(filter(None, (first, *below))))
    notice = Notice("assumed", f"{listed(in_quotes(told))} are the units of the rows below them.", count=len(told))
    if len(told) < 2:
        return raw
    labels = tuple(label.removesuffix(f"{_JOINT}{first}") if first else label for label in raw.labels)
    heads = raw.header_rows[:-1] if first else raw.header_rows
    return raw.walked(
        partial(_with_units, first),
        labels=(*labels, "unit"),
        header_rows=tuple((*row, "unit") for row in heads),
        columns={label.removesuffix(f"{_JOINT}{first}"): replace(hint, unit="") for label, hint in raw.columns.items()},
        notices=(*raw.notices, notice),
    )


def _unit_alone(row: Sequence[str]) -> str:
    """The only cell of a row, where it is a unit and stands in no first column; "" for other rows."""
    if row and row[0].strip():
        return ""  # as in most rows
    filled = [(place, cell.strip()) for place, cell in enumerate(row) if cell.strip()]
    alone = len(filled) == 1 and kind(filled[0][1]) != "number"
    return filled[0][1] if alone and is_unit(filled[0][1]) else ""


def _with_units(first: str, rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    unit = first
    for row in rows:
        if alone := _unit_alone(row):
            unit = alone
        else:
            yield [*row, unit if any(cell.strip() for cell in row[1:]) else ""]
