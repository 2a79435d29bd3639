"""Periods that stand as columns of a table, as rows: years side by side are explored like years below each other.

The table itself stays as its makers describe it; what is explored is made of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from harbin_viewer.factsheet.exploring.observed.first_signs import FEWEST_PERIODS, names_and_labels
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.profile import is_missing, number_in
from harbin_viewer.factsheet.roles.times.periods import part_of_year, within
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.shaping.layout import (
    Layout,
    can_be_half,
    is_flag,
    layout_of,
    part_key,
    period_at,
)
from harbin_viewer.factsheet.sources.sense.shaping.period_columns import PeriodColumn
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Names
from harbin_viewer.factsheet.tables.table import Column, Table

_CELLS, _MOST_ROWS = 20_000, 200
"""Cells of a table by which its columns are told apart, and rows at most."""

Ints = npt.NDArray[np.int64]


Turned: TypeAlias = tuple[Table, Notice, dict[str, tuple[str, ...]]]
"""The rows, what is said of them, and the columns that they are made of by the fields that hold their figures."""


def periods_as_rows(table: Table, given: Mapping[str, str]) -> Turned | None:
    """The rows of a table whose columns are periods, None where they are not.

    `given` are roles that a reader chose: a column that is no measure to them is none of the periods.
    """
    turning = _turning_of(table, given)
    return None if turning is None else turning.turned()


def _turning_of(table: Table, given: Mapping[str, str]) -> _Turning | None:
    names, ways = names_and_labels(table, given)
    cells = _cells(table, names)
    for labels in ways:
        senses = [_sense(label, texts) for label, texts in zip(labels, cells, strict=True)]
        raw = RawTable(table.resource.name, tuple(labels), [], columns=_hints(table, names, labels))
        glance()
        layout = layout_of(raw, senses) if can_be_half(raw, senses) else None
        if layout is not None and (taken := _taken(layout, senses)):
            return _Turning(table, names, layout, taken, part_key(senses, layout))
    return None


def _sense(label: str, texts: list[str]) -> ColumnSense:
    glance()
    return ColumnSense(label, texts)


def _cells(table: Table, names: Sequence[str]) -> list[list[str]]:
    """Of each column as many cells as tell the columns apart."""
    count = min(len(table), _MOST_ROWS, max(1, _CELLS // max(1, len(names))))
    rows = np.unique(np.linspace(0, len(table) - 1, count).astype(int)).tolist() if len(table) else []
    return [_texts_of(table, name, rows) for name in names]


def _texts_of(table: Table, name: str, rows: Sequence[int]) -> list[str]:
    glance()
    return [table.text_as_written(row, name) for row in rows]


def _hints(table: Table, names: Sequence[str], labels: Sequence[str]) -> dict[str, ColumnHint]:
    fields = [table.field(name) for name in names]
    glance()
    return {
        label: ColumnHint(unit=field.unit, description=field.description)
        for label, field in zip(labels, fields, strict=True)
    }


def _taken(layout: Layout, senses: Sequence[ColumnSense]) -> list[PeriodColumn]:
    """The columns of the most frequent length of period; none where they are but a part of what is measured."""
    frequency = Counter(column.period.frequency for column in layout.columns).most_common(1)[0][0]
    taken = [column for column in layout.columns if column.period.frequency == frequency]
    if len({column.period.text for column in taken}) < FEWEST_PERIODS:
        return []
    times = [place for place in layout.keys if _is_time(senses[place]) and place != part_key(senses, layout)]
    if times and layout.year is None:
        return []  # base years of an index, editions: the rows have times of their own
    figures = sum(sense.kind == "figures" for sense in senses)
    return taken if len(taken) >= figures / 2 else []


def _is_time(sense: ColumnSense) -> bool:
    return len(sense.counts) > 1 and sense.kind == "time" and is_named(sense.label, "time")


@dataclass(frozen=True, eq=False)
class _Turning:
    """`columns` are those of `names` in `table` that become rows; `part` is the place of months left of years."""

    table: Table
    names: Sequence[str]
    layout: Layout
    columns: Sequence[PeriodColumn]
    part: int | None

    def turned(self) -> Turned:
        """The rows from the first to the last figure of each row of the table."""
        periods = list({column.period.text: column for column in self.columns}.values())
        places = {(column.period.text, column.rest): self.names[column.place] for column in self.columns}
        rests = list(dict.fromkeys(column.rest for column in self.columns))
        fields = {rest: [places.get((column.period.text, rest)) for column in periods] for rest in rests}
        told = np.zeros((len(self.table), len(periods)), dtype=bool)
        for names in fields.values():
            for at, name in enumerate(names):
                told[:, at] |= False if name is None else self._told(name)
        there, place = np.nonzero(_from_first_to_last(told))
        table = self._table(periods, fields, there.astype(np.int64), place.astype(np.int64))
        measures = list(table.columns)[-len(fields) :]
        made_of = {name: tuple(filter(None, columns)) for name, columns in zip(measures, fields.values(), strict=True)}
        return table, self._notice(periods), made_of

    def _told(self, name: str) -> npt.NDArray[np.bool_]:
        """In which rows a column has a figure, or a cell that should have one."""
        column = self.table.columns[name]
        if column.dtype.kind in "iub":
            told = np.ones(len(column), dtype=bool)
        elif column.dtype.kind == "f":
            told = np.isfinite(column)
        else:
            told = np.array([not is_missing(value) for value in column.tolist()], dtype=bool)
        told[[row for row, field in self.table.texts if field == name]] = True
        return told

    def _table(
        self, periods: Sequence[PeriodColumn], fields: Mapping[str, Sequence[str | None]], rows: Ints, at: Ints
    ) -> Table:
        taken = Names()
        kept = [place for place in self.layout.keys if place != self.part]
        keys = [self.table.field(self.names[place]) for place in kept]
        for key in keys:
            taken.take(key.name)
        columns: dict[str, Column] = {key.name: self.table.columns[key.name][rows] for key in keys}
        time, values = self._times(periods, taken, rows, at)
        columns[time.name] = values
        measures, decimals, texts = [], {}, {}
        for rest, names in fields.items():
            field = self._measure(rest, names, taken)
            columns[field.name] = self._figures(names, rows, at, note=is_flag(rest))
            decimals[field.name] = self._decimals(names, rows, at)
            texts.update({(row, field.name): text for row, text in self._texts(names, rows, at)})
            measures.append(field)
        roles = {
            time.name: "time",
            **{field.name: "note" if field.type == "string" else "measure" for field in measures},
        }
        resource = _resource(self.table.resource, (*keys, time, *measures), roles)
        numbers = np.array([self.table.number_of(row) for row in range(len(self.table))], dtype=np.int64)[rows]
        decimals = {name: known for name, known in decimals.items() if known}
        return Table(resource, columns, decimals, texts=texts, row_numbers=numbers, first_row=self.table.first_row)

    def _times(self, periods: Sequence[PeriodColumn], taken: Names, rows: Ints, at: Ints) -> tuple[Field, Column]:
        """The field of times, and the time of each row."""
        step = periods[0].period.frequency
        if self.layout.year is not None or self.part is not None:
            texts = self._times_of_rows(periods, rows, at)
        else:
            words = [column.period.words or column.period.text for column in periods]
            texts = np.array(words, dtype=object)[at]
            if step == "year" and all(word.isdecimal() for word in words):
                years = np.array([int(word) for word in words], dtype=np.int64)
                return Field(name=taken.take("year"), title="Year", type="year"), years[at]
        return Field(name=taken.take("period"), title="Period", type="string"), texts

    def _times_of_rows(self, periods: Sequence[PeriodColumn], rows: Ints, at: Ints) -> Column:
        """The times where a column of the rows has a part of them: the years of months, or the months of years."""
        place = self.part if self.layout.year is None else self.layout.year
        assert place is not None
        texts = [self.table.text(self.names[place], row) for row in range(len(self.table))]
        known = list(dict.fromkeys(texts))
        numbers = np.array([known.index(text) for text in texts], dtype=np.int64)
        times = np.array([[self._time_at(column, text) for column in periods] for text in known], dtype=object)
        found: Column = times[numbers[rows], at]
        return found

    def _time_at(self, column: PeriodColumn, text: str) -> str | None:
        if self.layout.year is not None:
            period = period_at(self.layout, column, text)
            return period.text if period else None
        part = part_of_year(text)
        return within(column.period.text, *part).text if part else None

    def _measure(self, rest: str, names: Sequence[str | None], taken: Names) -> Field:
        first = self.table.field(next(name for name in names if name))
        if is_flag(rest):
            return Field(name=taken.take(rest), type="string")
        units = {self.table.field(name).unit for name in names if name}
        unit = first.unit if len(units) == 1 else ""
        said = {self.table.field(name).description for name in names if name}
        description = first.description if len(said) == 1 else ""
        return Field(
            name=taken.take(rest or "value"), type="number", unit=unit, description=description,
            unit_of_file=first.unit_of_file if unit else None,
        )  # fmt: skip

    def _figures(self, names: Sequence[str | None], rows: Ints, at: Ints, *, note: bool) -> Column:
        found = np.full(len(rows), None if note else np.nan, dtype=object if note else np.float64)
        for number, name in enumerate(names):
            if name is not None:
                there = at == number
                column = self.table.columns[name][rows[there]]
                found[there] = (
                    column if note or column.dtype.kind in "iufb" else [number_in(v) for v in column.tolist()]
                )
        return found

    def _decimals(self, names: Sequence[str | None], rows: Ints, at: Ints) -> dict[int, int]:
        known = {name: self.table.decimals[name] for name in names if name and name in self.table.decimals}
        if not known:
            return {}
        pairs = enumerate(zip(rows.tolist(), at.tolist(), strict=True))
        told = ((new, known.get(names[number] or "", {}).get(row)) for new, (row, number) in pairs)
        return {new: decimals for new, decimals in told if decimals is not None}

    def _texts(self, names: Sequence[str | None], rows: Ints, at: Ints) -> list[tuple[int, str]]:
        """The cells that hold no figure, by the numbers of their new rows."""
        written = {(row, name): text for (row, name), text in self.table.texts.items() if name in names}
        for name in names:
            if name is not None and self.table.columns[name].dtype.kind == "O":
                values = enumerate(self.table.columns[name].tolist())
                odd = ((row, value) for row, value in values if not is_missing(value) and not number_in(value) < np.inf)
                written |= {(row, name): str(value) for row, value in odd}
        if not written:
            return []
        pairs = enumerate(zip(rows.tolist(), at.tolist(), strict=True))
        return [(new, written[row, name]) for new, (row, number) in pairs if (row, name := names[number]) in written]

    def _notice(self, periods: Sequence[PeriodColumn]) -> Notice:
        first, last = (
            self.table.field(self.names[column.place]).label for column in (self.columns[0], self.columns[-1])
        )
        what = {"years": "spans of years"}.get(periods[0].period.frequency, f"{periods[0].period.frequency}s")
        sentence = f"The columns “{first}” to “{last}” are {what}: Explore has them as rows, the table stays as it is."
        return Notice("assumed", sentence, self.table.resource.name, count=len(self.columns))


def _from_first_to_last(told: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """In each row all places from the first to the last that is told."""
    begun = np.logical_or.accumulate(told, axis=1)
    goes_on = np.logical_or.accumulate(told[:, ::-1], axis=1)[:, ::-1]
    found: npt.NDArray[np.bool_] = begun & goes_on
    return found


def _resource(resource: Resource, fields: tuple[Field, ...], roles: dict[str, str]) -> Resource:
    return replace(resource, schema=Schema(fields=fields), roles=roles)
