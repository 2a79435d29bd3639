"""A table with its roles, as a search for what is odd looks at it: columns numbered by their different values."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.roles.found_roles import RoleKind, Roles
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import listed, numbered, quoted

Numbers = npt.NDArray[np.int64]

_ROOMY = 4
"""Places of a table for each code that is looked up in it."""

_MOST_PLACES = 3

_PART = 50_000
"""Cells after which it is asked whether to go on: some milliseconds."""


class Coded(NamedTuple):
    """For each row the place of its value among the different ones, -1 where it is missing."""

    codes: Numbers
    values: list[Any]


def _carry_on() -> None:
    """Nobody wants it to end."""


@dataclass(eq=False)
class ExaminedTable:
    """`go_on` is called between steps and may raise to end the search; what is after `this_year` lies ahead."""

    table: Table
    roles: Roles
    go_on: Callable[[], None] = _carry_on
    this_year: int = field(default_factory=lambda: datetime.datetime.now(datetime.UTC).year)
    _coded: dict[str, Coded] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The table's name."""
        return self.table.resource.name

    def __len__(self) -> int:
        return len(self.table)

    def of_kinds(self, *kinds: RoleKind) -> list[str]:
        """The fields with one of these roles, in the order of the columns."""
        return [role.field for role in self.roles.roles if role.kind in kinds and role.field in self.table.columns]

    @property
    def key(self) -> list[str]:
        """The fields that tell rows apart by their roles: time, entity and dimensions."""
        roles = self.roles
        names = [roles.entity, roles.time, *(dimension.field for dimension in roles.dimensions)]
        return [name for name in dict.fromkeys(names) if name in self.table.columns]

    def is_provenance(self, name: str) -> bool:
        """Whether a column says where figures come from and how sure they are: it may well say the same throughout."""
        return name in self._named_by_fields or is_named(name, "source") or is_named(name, "note")

    @cached_property
    def _named_by_fields(self) -> set[str]:
        schema = self.table.resource.schema
        named = (
            {column for field in schema.fields for column in (field.status, field.note, field.references)}
            if schema
            else set()
        )
        return named | set(PROVENANCE)

    @cached_property
    def declared_types(self) -> frozenset[str]:
        """The types that the schema gives to its fields."""
        schema = self.table.resource.schema
        return frozenset(field.type for field in schema.fields) if schema is not None else frozenset()

    def label(self, name: str) -> str:
        """A column as a sentence names it."""
        return quoted(self.table.field(name).label)

    def labels(self, names: Iterable[str], most: int = _MOST_PLACES) -> str:
        """Columns as a sentence names them, the first few of many."""
        return first_few(list(names), most, self.label)

    def coded(self, name: str) -> Coded:
        """A column by its different values, found once."""
        if name not in self._coded:
            self.go_on()
            self._coded[name] = _coded(self.table.columns[name], self.go_on)
        return self._coded[name]

    def missing(self, name: str) -> npt.NDArray[np.bool_]:
        """Where a column has no value."""
        self.go_on()
        column = self.table.columns[name]
        if column.dtype.kind == "f":
            return np.isnan(column)
        if column.dtype.kind == "M":
            return np.isnat(column)
        return np.asarray(self.coded(name).codes < 0) if column.dtype.kind == "O" else np.zeros(len(column), bool)

    def numbers(self, name: str) -> npt.NDArray[np.float64] | None:
        """The figures of a column, NaN where there is none; None for a column of anything else."""
        self.go_on()
        column = self.table.columns[name]
        return column.astype(np.float64) if column.dtype.kind in "iuf" else None

    def together(self, names: Sequence[str]) -> Numbers:
        """A number for each row, the same where the rows agree in these columns; -1 where one of them is missing."""
        whole = np.zeros(len(self), dtype=np.int64)
        gone = np.zeros(len(self), dtype=bool)
        for name in names:
            codes, values = self.coded(name)
            gone |= codes < 0
            self.go_on()
            whole = counted_up(whole * (len(values) + 1) + codes + 1)[1]
        whole[gone] = -1
        return whole

    def rows(self, where: npt.NDArray[np.bool_] | Iterable[int], before: str = "row") -> str:
        """The first few rows by their numbers, as a person counts: "rows 5, 9 and 12 …"."""
        places = np.flatnonzero(where) if isinstance(where, np.ndarray) and where.dtype == bool else list(where)
        if self.table.row_numbers is not None:  # one row of a file may have been turned to several
            numbers = list(dict.fromkeys(self.table.row_numbers[np.asarray(places, dtype=np.int64)].tolist()))
            return numbered(before, numbers[:_MOST_PLACES], len(numbers)) if numbers else ""
        numbers = [self.number_of(int(place)) for place in places[:_MOST_PLACES]]
        return numbered(before, numbers, len(places)) if numbers else ""

    def number_of(self, row: int) -> int:
        """The number of a row (0-based) in its file, as a person counts."""
        return self.table.number_of(row)


def counted_up(codes: Numbers) -> tuple[int, Numbers]:
    """How many different codes (from 0) there are, and for each its number among them, in their order.

    Where they are not much larger than their number it is looked up in a table, and no row is sorted.
    """
    if int(codes.max(initial=0)) > _ROOMY * len(codes):
        different, numbers = np.unique(codes, return_inverse=True)
        return len(different), numbers
    there = np.zeros(int(codes.max(initial=0)) + 1, dtype=bool)
    there[codes] = True
    numbers = np.cumsum(there)
    return int(numbers[-1]) if len(codes) else 0, numbers[codes] - 1


def first_few(words: Sequence[str], most: int = _MOST_PLACES, told: Callable[[str], str] = str) -> str:
    """The first words of many, each as it is told, and how many more there are: "a, b, c and 5 more"."""
    more = len(words) - most
    return listed(list(map(told, words))) if more < 2 else listed([*map(told, words[:most]), f"{more} more"])


def _coded(column: npt.NDArray[Any], go_on: Callable[[], None]) -> Coded:
    if column.dtype.kind == "O":
        return _coded_objects(column.tolist(), go_on)
    values, codes = np.unique(column, return_inverse=True)
    go_on()
    gone = np.isnan(values) if column.dtype.kind == "f" else np.isnat(values) if column.dtype.kind == "M" else None
    codes = codes.astype(np.int64)
    if gone is not None and gone.any():  # they sort last
        first = int(np.flatnonzero(gone)[0])
        codes[codes >= first] = -1
        values = values[:first]
    return Coded(codes, values.tolist())


def _coded_objects(cells: list[Any], go_on: Callable[[], None]) -> Coded:
    seen: dict[Hashable, int] = {None: -1, "": -1}
    place, codes = seen.setdefault, np.empty(len(cells), np.int64)
    try:
        for start in range(0, len(cells), _PART):
            go_on()
            part = cells[start : start + _PART]
            codes[start : start + _PART] = [place(cell, len(seen) - 2) for cell in part]
    except TypeError:  # lists and objects
        return _coded_objects([None if cell is None else str(cell) for cell in cells], go_on)
    return Coded(codes, list(seen)[2:])
