"""The rows of a table as they can be found: what heads each, its text, and the figure of it that is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet import related
from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers
from harbin_viewer.factsheet.tabs.entry import Entry, RowPlace
from harbin_viewer.factsheet.wording import with_unit
from harbin_viewer.factsheet.words.numerals import written
from harbin_viewer.factsheet.words.reported_decimals import in_digits

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

_NOT_SEARCHED = ("source", "references")
"""Columns whose cells are names; a reader knows a source by its label."""

_THOUSAND = 1000

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def row_entries(document: OpenSheet, table: Table, place: RowPlace, labels: Mapping[str, str]) -> Iterator[Entry]:
    """An entry for each row of a table that is shown at a place; `labels` are those of the sources by their names."""
    rows = _Rows(table, place, labels)
    for row in row_numbers(document, table):
        cell = CellAt(table.resource.name, row, rows.shown_field(row))
        yield Entry(
            place.kind, rows.heading(row), rows.text(row), place.where, place.tab, place.view, rows.source(row),
            cell=cell, also=rows.also(row),
        )  # fmt: skip


class _Rows:
    """The columns of a table, sorted by what they are for a reader who finds one of its rows."""

    def __init__(self, table: Table, place: RowPlace, labels: Mapping[str, str]) -> None:
        from harbin_viewer.factsheet.tables.values.amounts import holds_amounts

        self._table, self._place, self._labels = table, place, labels
        self._columns = {name: table.values(name) for name in table.columns}
        self._heads = _heads(table, place)
        machine = _for_machines(table, place)
        self._unread = [values for name, values in self._columns.items() if name in machine and name not in self._heads]
        left_out = (*self._heads, *_NOT_SEARCHED, *machine)
        self._rest = {name: values for name, values in self._columns.items() if name not in left_out}
        self._figures = [name for name in self._rest if table.columns[name].dtype.kind == "f"]
        self._amounts = {name: holds_amounts(table, name) for name in self._rest}
        self._title = [] if place.kind == "card" else [table.resource.label]

    @cached_property
    def _related(self) -> Sequence[Any] | None:
        """What names rows of other tables, which are told in words."""
        return self._rest.get(related.COLUMN)

    @cached_property
    def _first_told(self) -> str:
        """The column that is shown of a row without a figure."""
        rest, place = self._rest, self._place
        texts = [place.text] if place.text in rest else [name for name in self._table.statements if name in rest]
        return next(iter((*self._figures, *texts, *self._heads)), "")

    def heading(self, row: int) -> str:
        """What names a row."""
        return ", ".join([*self._title, *(_shown(self._columns[name][row]) for name in self._heads)])

    def text(self, row: int) -> str:
        """What a row says, its source and the rows that bear on it last."""
        told = [
            part(self._table, name, values[row], is_amount=self._amounts[name])
            for name, values in self._rest.items()
            if values is not self._related
        ]
        told.append(self._in_words(row))
        return _sentences(dict.fromkeys(filter(None, [*told, self._labels.get(self.source(row), "")])))

    def _in_words(self, row: int) -> str:
        named = related.NO_COLUMN if self._related is None else self._related[row]
        is_card = self._place.kind == "card"  # it says, too, that a claim names none
        status = self._columns["status"][row] if is_card and "status" in self._columns else None
        return related.in_words(named, status).rstrip(".")

    def source(self, row: int) -> str:
        """The name of its source; "" where it names none."""
        return self._columns["source"][row] or "" if "source" in self._columns else ""

    def shown_field(self, row: int) -> str:
        """The first column with a figure in a row; the first that tells something where none has."""
        columns = self._columns
        there = (name for name in self._figures if columns[name][row] == columns[name][row])  # NaN is no figure
        return next(there, self._first_told)

    def also(self, row: int) -> str:
        """What it is found by too, and no reader sees: days and figures in mere digits, and words for machines.

        The days and months that head it are in digits, and found in words too, as a chart has them.
        """
        unread = (_shown(values[row]) for values in self._unread)
        times = (date_in_words(_shown(self._columns[name][row])) for name in self._heads)
        return " ".join(filter(None, [_days(self._rest.values(), row), *unread, *self._plain_figures(row), *times]))

    def _plain_figures(self, row: int) -> Iterator[str]:
        """The figures that have separators, without them: somebody may still be typing one."""
        for name in self._figures:
            value = self._columns[name][row]
            if self._amounts[name] and _has_thousands(value):
                yield in_digits(value)


def _sentences(parts: Iterable[str]) -> str:
    """The parts of a text one after the other, parted by a full stop where they do not end a sentence themselves."""
    return "".join(f"{part} " if part[-1:] in "?!" else f"{part}. " for part in parts).removesuffix(". ").rstrip()


def _days(columns: Iterable[Sequence[Any]], row: int) -> str:
    """The days among the values of a row, as the sheet writes them."""
    values = (column[row] for column in columns)
    return " ".join(day for value in values if not isinstance(value, float) and _DAY.fullmatch(day := _shown(value)))


def _for_machines(table: Table, place: RowPlace) -> set[str]:
    """The columns that no reader reads: statuses, sources of single figures, and where a text is shown, names of checks
    and mere numbers.
    """
    fields = [table.field(name) for name in table.columns]
    unread = {"status", *(field.status for field in fields), *(field.references for field in fields)} - {*_NOT_SEARCHED}
    if not place.text:
        return unread
    numbers = {name for name in table.columns if table.field(name).type in ("integer", "year")}
    return unread | {"check"} | {name for name in numbers if not table.field(name).unit}


def _heads(table: Table, place: RowPlace) -> tuple[str, ...]:
    """The columns that name a row: those of a card's heading, or what names its rows."""
    if place.heading in table.columns:
        return (place.heading,)
    return table.row_names


def part(table: Table, name: str, value: Any, *, is_amount: bool) -> str:
    """A cell in the text of a row: texts as they are, figures with field and unit, as its table writes them."""
    shown = _shown(value)
    shown = date_in_words(shown) if _DAY.fullmatch(shown) else shown
    if not shown or isinstance(value, str):
        return shown.rstrip(".")
    field = table.field(name)
    return with_unit(f"{field.label} {written(value) if is_amount and _has_thousands(value) else shown}", field.unit)


def _has_thousands(value: Any) -> bool:
    """Whether separators stand in a figure that is an amount."""
    return isinstance(value, float | int) and not -_THOUSAND < value < _THOUSAND


def _shown(value: Any) -> str:
    if value is None or value != value:
        return ""
    return in_digits(value) if isinstance(value, float) else str(value)
