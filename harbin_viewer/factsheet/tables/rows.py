"""A table row by row, typed by its schema, and each mistake in it with its file, row, column and value.

A resource without a schema is read as it is: its header names the columns, and every cell is a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.schema import Field, Schema, missing_texts
from harbin_viewer.factsheet.tables import keys
from harbin_viewer.factsheet.tables.cells import UnreadableError, Value, reader
from harbin_viewer.factsheet.tables.constraints import demands
from harbin_viewer.factsheet.tables.header import column_order, other_delimiter
from harbin_viewer.factsheet.tables.header import mistakes as header_mistakes
from harbin_viewer.factsheet.tables.raw_rows import Package, Progress, Record, file_of, has_header, records
from harbin_viewer.factsheet.wording import quoted, shortened

Row: TypeAlias = Mapping[str, Value]

_LONGEST_VALUE = 1000
"""Characters of a wrong value that are told to programs."""


def read(sheet: Package, resource: Resource, progress: Progress | None = None) -> tuple[Row, ...]:
    """All rows in the order of the file, missing values as None; SheetError for the first mistake."""
    rows = []
    for outcome in _Walk(sheet, resource, progress).outcomes():
        if isinstance(outcome, SheetError):
            raise outcome
        rows.append(outcome)
    return tuple(rows)


def mistakes(sheet: Package, resource: Resource, progress: Progress | None = None) -> Iterator[SheetError]:
    """Every mistake in the table, in the order of the file; last come foreign keys that lead nowhere."""
    return (one for one in _Walk(sheet, resource, progress).outcomes() if isinstance(one, SheetError))


class _Column:
    """A column of the file: how its cells are read, and what they must be."""

    def __init__(self, field: Field, schema: Schema) -> None:
        self.field = field
        self.missing = frozenset(missing_texts(field, schema))
        self.read = reader(field)
        self.demands = demands(field, self.read)
        self.first_seen: dict[Value, int] = {}


class _Walk:
    """One walk through a table."""

    def __init__(self, sheet: Package, resource: Resource, progress: Progress | None) -> None:
        self._sheet = sheet
        self._resource = resource
        self._progress = progress
        self._file = file_of(sheet, resource)
        self._keys = keys.PrimaryKey(resource.schema)

    def outcomes(self) -> Iterator[Row | SheetError]:
        """Each row, or what is wrong with it, or with the table."""
        try:
            yield from self._table()
        except SheetError as mistake:  # the text cannot be read any further
            yield mistake

    def _table(self) -> Iterator[Row | SheetError]:
        found = records(self._sheet, self._resource, self._progress)
        names = next(found, None) if has_header(self._resource) else (0, self._field_names())
        if names is None:
            yield self._empty()
            return
        labels = [str(one) for one in names[1]]
        yield from header_mistakes(labels, self._resource, self._error)
        if other_delimiter(labels, self._resource):  # each row would be wrong for the same reason
            return
        columns = self._columns(labels)
        foreign = [keys.ForeignKeys(key, self._resource) for key in self._schema(labels).foreign_keys]
        for record in found:
            yield from self._row(record, columns, foreign)
        for key in foreign:
            yield from self._dangling(key)

    def _field_names(self) -> list[str]:
        return [one.name for one in self._resource.schema.fields] if self._resource.schema else []

    def _schema(self, labels: list[str]) -> Schema:
        return self._resource.schema or Schema(fields=tuple(Field(name=one or "?", type="string") for one in labels))

    def _empty(self) -> SheetError:
        if self._resource.data is not None:
            return self._error(0, "", "The table has no rows.", "Write its rows.")
        return SheetError(self._file, "", "The file is empty.", "Write a header with the names of the columns.")

    def _error(self, row: int, column: str, problem: str, remedy: str, cell: Any = "") -> SheetError:
        parts = [f"resource “{self._resource.name}”"] if self._resource.data is not None else []
        parts += [f"row {row}"] if row else []
        parts += [f"column {quoted(column)}"] if column else []
        value = shortened(str(cell), _LONGEST_VALUE)
        return SheetError(self._file, ", ".join(parts), problem, remedy, row=row, column=column, value=value)

    def _columns(self, labels: list[str]) -> list[_Column | None]:
        """The columns in the order of the file; None for one that the schema does not have."""
        schema = self._schema(labels)
        return [None if one is None else self._column(one, schema) for one in column_order(labels, schema)]

    def _column(self, field: Field, schema: Schema) -> _Column:
        try:
            return _Column(field, schema)
        except UnreadableError as wrong:
            place = f"resource “{self._resource.name}”, field “{field.name}”, constraints"
            problem = f"The field wants {wrong.expected}."
            file = self._sheet.folder / "datapackage.json"
            raise SheetError(file, place, problem, "Correct the constraint.") from None

    def _row(
        self, record: Record, columns: list[_Column | None], foreign: list[keys.ForeignKeys]
    ) -> Iterator[Row | SheetError]:
        number, cells = record
        if len(cells) != len(columns):
            yield self._misshapen(number, cells, len(columns))
            return
        row: dict[str, Value] = {}
        wrong: list[Row | SheetError] = list(self._cells(number, cells, columns, row))
        wrong += [self._error(number, *one) for one in self._keys.mistakes(number, row)]
        yield from wrong or [row]
        for key in foreign:
            key.note(number, row)

    def _misshapen(self, number: int, cells: list[Any], width: int) -> SheetError:
        if not cells:
            return self._error(number, "", "The row is empty.", "Remove it.")
        problem = f"The row has {_count(len(cells), 'cell')}, and the table has {_count(width, 'column')}."
        return self._error(number, "", problem, "Look for a missing or surplus separator or quotation mark.")

    def _cells(
        self, number: int, cells: list[Any], columns: list[_Column | None], row: dict[str, Value]
    ) -> Iterator[SheetError]:
        """Fill `row` with the values of the cells, and give what is wrong with them."""
        for cell, column in zip(cells, columns, strict=True):
            if column is None:
                continue
            try:
                row[column.field.name] = value = self._value(cell, column)
            except UnreadableError as wrong:
                problem, remedy = (
                    f"{quoted(cell)} is not {wrong.expected}.",
                    "Correct the value, or the type of the field.",
                )
                yield self._error(number, column.field.name, problem, remedy, cell)
            else:
                yield from self._broken(number, cell, value, column)

    def _value(self, cell: Any, column: _Column) -> Value:
        if cell is None or (isinstance(cell, str) and cell in column.missing):
            return None
        return column.read(cell)

    def _broken(self, number: int, cell: Any, value: Value, column: _Column) -> Iterator[SheetError]:
        """The constraints that a value does not keep."""
        name = column.field.name
        if value is None:
            if column.field.constraints.required:
                problem = "The value is missing, and the schema requires one."
                yield self._error(number, name, problem, "Fill it in.")
            return
        for demand in column.demands:
            if wrong := demand(value):
                problem, remedy = f"{quoted(cell)} {wrong}.", "Correct the value, or the constraint of the field."
                yield self._error(number, name, problem, remedy, cell)
        if column.field.constraints.unique:
            first = column.first_seen.setdefault(value, number)
            if first != number:
                problem = f"{quoted(cell)} stands in row {first} already, and the schema wants each value once."
                yield self._error(number, name, problem, "Correct one of them.", cell)

    def _dangling(self, key: keys.ForeignKeys) -> Iterator[SheetError]:
        """The values of a foreign key that its reference does not have; the table itself may be the reference."""
        target = key.target(self._sheet)
        try:
            rows = key.own if target is self._resource else read(self._sheet, target)
        except SheetError:  # what is wrong with that table is told where it is read itself
            return
        for number, column, problem, remedy in key.dangling(rows):
            yield self._error(number, column, problem, remedy)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
