"""Primary and unique keys, which tell rows apart, and foreign keys, which lead to rows of another table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, TypeAlias

from msgspec.structs import replace

from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, ForeignKey, Schema, names_of
from harbin_viewer.factsheet.tables.rules.constraints import identity, is_written_in_several_ways
from harbin_viewer.factsheet.tables.values.cells import Value
from harbin_viewer.factsheet.wording import in_quotes

Complaint: TypeAlias = tuple[str, str, str]
"""Column, problem and remedy."""

_Key: TypeAlias = tuple[Any, ...]


class RowKey:
    """A key that no two rows share, row after row. Where it `identifies` rows, no part of it is missing."""

    def __init__(self, names: tuple[str, ...], fields: Sequence[Field], *, identifies: bool) -> None:
        self._column = ", ".join(names)
        self._at = places(names, fields)
        self._alike = {at: identity(fields[at]) for at in self._at if is_written_in_several_ways(fields[at])}
        self._identifies = identifies
        self._first_seen: dict[_Key, str] = {}

    def complaint(self, row: str, values: Sequence[Value], unread: Iterable[int]) -> Complaint | None:
        """What is wrong with the key of a row, which is told as `row`; nothing where its cells could not be read."""
        key = tuple(values[at] for at in self._at)
        if None in key:
            if self._identifies and not any(at in self._at for at in unread):
                return self._column, "A part of the key is missing, and the key tells rows apart.", "Fill it in."
            return None
        same = self._same(values) if self._alike else key
        if same not in self._first_seen:
            self._first_seen[same] = row
            return None
        return repeated(self._column, key, self._first_seen[same], "the key" if self._identifies else "the unique key")

    def _same(self, values: Sequence[Value]) -> _Key:
        """A key that is equal to others however their parts are written: P1Y and P12M, [1,2] and [1, 2]."""
        return tuple(self._alike[at](values[at]) if at in self._alike else values[at] for at in self._at)


def repeated(column: str, key: Iterable[Any], first: str, noun: str = "the key") -> Complaint:
    """What is wrong with a key that another row has, the `first`."""
    return column, f"{_shown(key)} is {noun} of {first} already.", "Correct or remove one of the rows."


def row_keys(schema: Schema | None, fields: Sequence[Field]) -> list[RowKey]:
    """The keys of a table whose fields are there."""
    if schema is None:
        return []
    primary = names_of(schema.primary_key)
    unique = [names_of(names) for names in schema.unique_keys]
    made = [RowKey(primary, fields, identifies=True)] if primary and all_there(primary, fields) else []
    return made + [RowKey(names, fields, identifies=False) for names in unique if all_there(names, fields)]


def without_assumed_key(resource: Resource) -> Resource:
    """The resource without a key that nobody stated: rows that it does not tell apart are no mistake."""
    if "key" not in resource.assumed or resource.schema is None:
        return resource
    return replace(resource, schema=replace(resource.schema, primary_key=()))


def all_there(names: tuple[str, ...], fields: Sequence[Field]) -> bool:
    """Whether all fields of a key are among the fields."""
    return all(any(field.name == name for field in fields) for name in names)


def places(names: tuple[str, ...], fields: Sequence[Field]) -> tuple[int, ...]:
    """Where the fields of a key stand among the fields."""
    at = {field.name: place for place, field in reversed(list(enumerate(fields)))}
    return tuple(at[name] for name in names)


class ForeignKeyWalk:
    """The values of one foreign key, noted row after row, to be looked up at the end."""

    def __init__(self, key: ForeignKey, fields: Sequence[Field], table: str) -> None:
        self.key = key
        self._target = key.reference.resource or table
        self._here = places(names_of(key.fields), fields)
        own = self._target == table and all_there(names_of(key.reference.fields), fields)
        self._there = places(names_of(key.reference.fields), fields) if own else ()
        self._first_seen: dict[_Key, tuple[int, int]] = {}
        self._own: set[_Key] = set()

    def note(self, index: int, number: int, values: Sequence[Value]) -> None:
        """Remember the key of a row; one that is wholly missing refers to nothing."""
        if self._there:
            self._own.add(comparable(values[at] for at in self._there))
        key = comparable(values[at] for at in self._here)
        if any(value is not None for value in key):
            self._first_seen.setdefault(key, (index, number))

    def dangling(self, known: set[_Key] | None) -> Iterator[tuple[int, int, Complaint]]:
        """Index, row and complaint of each value that no row of the target has, where it stands first.

        `known` are the keys of the target, None for those of the table itself.
        """
        column = ", ".join(names_of(self.key.fields))
        for key, (index, number) in self._first_seen.items():
            if key not in (self._own if known is None else known):
                problem = f"{_shown(key)} is in no row of “{self._target}”."
                yield index, number, (column, problem, "Correct it, or add the row there.")


def comparable(values: Iterable[Any]) -> _Key:
    """A key whose parts are equal where the same is written, be it a text in one table and a number in the other."""
    return tuple(None if value is None else _written(value) for value in values)


def _written(value: Any) -> str:
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.astimezone(UTC)
    return str(int(value)) if isinstance(value, float) and value == value // 1 else str(value)


def _shown(key: Iterable[Any]) -> str:
    return ", ".join("a missing value" if part is None else in_quotes([_written(part)])[0] for part in key)
