"""Primary keys, which tell rows apart, and foreign keys, which lead to rows of another table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.schema import ForeignKey, Schema, names_of
from harbin_viewer.factsheet.tables.cells import Value
from harbin_viewer.factsheet.tables.raw_rows import Package

Complaint: TypeAlias = tuple[str, str, str]
"""Column, problem and remedy."""

_Key: TypeAlias = tuple[Value, ...]


class PrimaryKey:
    """The key of a table, row after row; no fields, no complaints."""

    def __init__(self, schema: Schema | None) -> None:
        self._fields = names_of(schema.primary_key) if schema else ()
        self._first_seen: dict[_Key, int] = {}

    def mistakes(self, number: int, row: Mapping[str, Value]) -> Iterator[Complaint]:
        """What is wrong with the key of a row; nothing is said of one whose cells could not be read."""
        if not self._fields or not all(name in row for name in self._fields):
            return
        key = _key(row, self._fields)
        column = ", ".join(self._fields)
        if None in key:
            yield column, "A part of the key is missing, and the key tells rows apart.", "Fill it in."
            return
        first = self._first_seen.setdefault(key, number)
        if first != number:
            yield column, f"{_shown(key)} is the key of row {first} already.", "Correct or remove one of the rows."


class ForeignKeys:
    """The values of one foreign key, noted row after row, to be looked up at the end."""

    def __init__(self, key: ForeignKey, resource: Resource) -> None:
        self._key = key
        self._resource = resource
        self._here = names_of(key.fields)
        self._there = names_of(key.reference.fields)
        self._first_seen: dict[_Key, int] = {}
        self.own: list[Mapping[str, Value]] = []

    def note(self, number: int, row: Mapping[str, Value]) -> None:
        """Remember the key of a row; one that is wholly missing refers to nothing."""
        if self._key.reference.resource in ("", self._resource.name):
            self.own.append(row)
        key = _key(row, self._here)
        if any(value is not None for value in key):
            self._first_seen.setdefault(key, number)

    def target(self, sheet: Package) -> Resource:
        """The table that the key leads to."""
        name = self._key.reference.resource
        return self._resource if name in ("", self._resource.name) else sheet.resource(name)

    def dangling(self, rows: Iterable[Mapping[str, Value]]) -> Iterator[tuple[int, str, str, str]]:
        """Row, column, problem and remedy of each value that is in none of the target's rows, where it stands first."""
        known = {_key(row, self._there) for row in rows}
        name = self._key.reference.resource or self._resource.name
        for key, number in self._first_seen.items():
            if key not in known:
                problem = f"{_shown(key)} is in no row of “{name}”."
                yield number, ", ".join(self._here), problem, "Correct it, or add the row there."


def _key(row: Mapping[str, Value], fields: tuple[str, ...]) -> _Key:
    return tuple(row.get(name) for name in fields)


def _shown(key: _Key) -> str:
    return ", ".join(f"“{value}”" for value in key)
