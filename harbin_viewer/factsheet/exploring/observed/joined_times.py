"""A year in one column and a month or quarter in another, as the one time that they are together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from msgspec import structs

from harbin_viewer.factsheet.exploring.observed.first_signs import parts_of_times
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.roles.times.periods import period_of
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.shaping.joined_periods import (
    part_sign,
    period_of_parts,
    year_and_part,
)
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Names
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import in_quotes, listed

_ROWS = 2_000
_FINER = 1.2
"""How many times more rows the parts tell apart than the years alone, from which they are parts of one time."""

_TOLD = 0.5
"""Which share of the rows has a time, at the least."""


def joined_times(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice] | None:
    """The table with one column of times in place of their parts; None where a column says the whole time."""
    names = parts_of_times(table)
    senses = [_sense(table, name) for name in names]
    places = year_and_part(senses)
    parts = [names[place] for place in places]
    if not parts or given.keys() & set(parts) or not _tell_more(table, parts):
        return None
    known: dict[tuple[str, ...], str | None] = {}
    rows = zip(*(_texts(table, name) for name in parts), strict=True)
    sign = part_sign(senses[places[1]])
    times = [known[row] if row in known else known.setdefault(row, _period(sign, *row)) for row in rows]
    if sum(time is not None for time in times) < _TOLD * len(times):
        return None
    return _with(table, parts, times), _notice(table, parts)


def _period(sign: str, year: str, part: str, *day: str) -> str | None:
    return period_of_parts(year, f"{sign}{part}", *day) or None


def _sense(table: Table, name: str) -> ColumnSense:
    rows = np.unique(np.linspace(0, len(table) - 1, min(len(table), _ROWS)).astype(int))
    return ColumnSense(name, [_text(value) for value in table.columns[name][rows].tolist()])


def _texts(table: Table, name: str) -> list[str]:
    return [_text(value) for value in table.columns[name].tolist()]


def _text(value: object) -> str:
    if value is None or value != value:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _tell_more(table: Table, parts: Sequence[str]) -> bool:
    """Whether months tell rows apart that are of one year: not where each row is of a year, and has a month besides."""
    words = [name for name in table.columns if table.columns[name].dtype.kind == "O" and name not in parts]
    columns = [_texts(table, name)[: _ROWS * 10] for name in (*words, *parts)]
    fine = len(set(zip(*columns, strict=True)))
    coarse = len(set(zip(*columns[: len(words) + 1], strict=True)))
    return fine >= _FINER * coarse


def _with(table: Table, parts: Sequence[str], times: list[str | None]) -> Table:
    step = next(period.frequency for time in times if time and (period := period_of(time)))
    taken = Names()
    for name in table.columns:
        if name not in parts:
            taken.take(name)
    time = Field(name=taken.take("day" if step == "day" else step), title=step.capitalize())
    values = np.empty(len(times), dtype=object)
    values[:] = times
    columns = {
        (time.name if name == parts[0] else name): (values if name == parts[0] else column)
        for name, column in table.columns.items()
        if name == parts[0] or name not in parts
    }
    fields = tuple(time if name == time.name else table.field(name) for name in columns)
    resource = structs.replace(table.resource, schema=Schema(fields=fields), roles={time.name: "time"})
    return replace(table, resource=resource, columns=columns)


def _notice(table: Table, parts: Sequence[str]) -> Notice:
    labels = listed(in_quotes(table.field(name).label for name in parts))
    return Notice("assumed", f"{labels} are one time together, as Explore has it.", table.resource.name, parts[0])
