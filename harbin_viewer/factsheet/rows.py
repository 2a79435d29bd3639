"""A table row by row, each cell typed by its Table Schema, each mistake with its file, row, column and value."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeAlias

from harbin_viewer.factsheet.sheet import Constraints, FactSheet, Field, Resource, Schema, SheetError

Value: TypeAlias = str | int | float | bool | date | datetime | time | None
Row: TypeAlias = Mapping[str, Value]

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN")
_INTEGER = re.compile(r"[+-]?\d+")
_BARE = re.compile(r"^[^\d+\-.]*|[^\d]*$")
_MANY = 1000


class _NotTyped(Exception):
    """A value that is not of its field's type; says what it should be."""


def read(sheet: FactSheet, resource: Resource) -> tuple[Row, ...]:
    """All rows, typed, in the file's order; missing values are None. SheetError: the first mistake."""
    walk = _Walk(sheet, resource)
    rows = []
    for row in walk.rows():
        for mistake in walk.found:
            raise mistake
        rows.append(row)
    for mistake in walk.found:
        raise mistake
    return tuple(rows)


def mistakes(sheet: FactSheet, resource: Resource) -> Iterator[SheetError]:
    """Every mistake of the table, in the file's order (the first thousand)."""
    walk = _Walk(sheet, resource)
    told = 0
    try:
        for _ in walk.rows():
            fresh, walk.found = walk.found, []
            yield from fresh
            told += len(fresh)
            if told > _MANY:
                return
    except SheetError as error:
        yield error
    yield from walk.found
    yield from _foreign_mistakes(sheet, resource)


def _foreign_mistakes(sheet: FactSheet, resource: Resource) -> Iterator[SheetError]:
    for key in resource.schema.foreign_keys if resource.schema else ():
        own = [key.fields] if isinstance(key.fields, str) else list(key.fields)
        fields = key.reference.fields
        theirs = [fields] if isinstance(fields, str) else list(fields)
        target = sheet.resource(key.reference.resource or resource.name)
        try:
            allowed = {tuple(row.get(name) for name in theirs) for row in read(sheet, target)}
            rows = read(sheet, resource)
        except SheetError:
            return
        walk = _Walk(sheet, resource)
        for number, row in enumerate(rows, start=2):
            value = tuple(row.get(name) for name in own)
            if value not in allowed and any(one is not None for one in value):
                shown = ", ".join(str(one) for one in value)
                walk.tell(number, ", ".join(own), f"“{shown}” does not occur in “{target.name}”.", "Correct one of them.")
        yield from walk.found


class _Walk:
    """One pass over a table; what is wrong is gathered in `found`."""

    def __init__(self, sheet: FactSheet, resource: Resource) -> None:
        self.found: list[SheetError] = []
        self._resource = resource
        self._file = sheet.folder / (resource.path or f"datapackage.json ({resource.name})")
        self._schema = resource.schema or Schema(fields=())
        self._unique: dict[tuple[str, ...], dict[tuple[Value, ...], int]] = {}

    def tell(self, row: int, column: str, problem: str, remedy: str) -> None:
        place = f"row {row}, column “{column}”" if column else f"row {row}"
        self.found.append(SheetError(self._file, place, problem, remedy))

    def rows(self) -> Iterator[Row]:
        records = self._records()
        header = next(records, None)
        if header is None:
            raise SheetError(self._file, "", "The file is empty.", "Write a header row and the rows of the table.")
        columns = self._columns([str(one) for one in header[1]])
        if columns is None:
            return
        parse = [(field, _parser(field), self._missing(field)) for field in columns]
        for number, cells in records:
            if self._fits(number, cells, len(columns)):
                yield self._row(number, cells, parse)

    def _columns(self, header: list[str]) -> list[Field] | None:
        if not self._schema.fields:
            return [Field(name=name, type="string") for name in header]
        names = [one.name for one in self._schema.fields]
        if header == names:
            return list(self._schema.fields)
        if sorted(header) == sorted(names):
            self.tell(1, "", "The columns stand in another order than the schema's fields.", "Reorder one of the two.")
            return None
        for name in names:
            if name not in header:
                self.tell(1, name, "The column is missing.", "Add it, or take the field out of the schema.")
        for name in header:
            if name not in names:
                self.tell(1, name, "The schema has no such field.", "Take the column out, or describe it in the schema.")
        for name in {one for one in header if header.count(one) > 1}:
            self.tell(1, name, "The column stands more than once.", "Keep one of them.")
        return None

    def _fits(self, number: int, cells: list[Any], width: int) -> bool:
        if len(cells) == width:
            return True
        if not any(cells):
            self.tell(number, "", "The row is empty.", "Take the row out.")
        else:
            wrong = f"The row has {len(cells)} cells, the header {width}."
            self.tell(number, "", wrong, "Look for a missing or superfluous separator or quotation mark.")
        return False

    def _missing(self, field: Field) -> tuple[str, ...]:
        return self._schema.missing_values if field.missing_values is None else field.missing_values

    def _row(self, number: int, cells: list[Any], parse: list[tuple[Field, Parser, tuple[str, ...]]]) -> Row:
        row: dict[str, Value] = {}
        for (field, parser, missing), cell in zip(parse, cells, strict=True):
            row[field.name] = self._value(number, field, parser, None if cell is None or cell in missing else cell)
        self._keys(number, row)
        return row

    def _value(self, number: int, field: Field, parser: Parser, cell: Any) -> Value:
        if cell is None:
            if field.constraints.required:
                self.tell(number, field.name, "The value is missing.", "Fill it in; the schema requires it.")
            return None
        try:
            value = parser(cell)
        except _NotTyped as wrong:
            self.tell(number, field.name, f"“{cell}” is not {wrong}.", "Correct the value, or the field's type.")
            return None
        broken = _broken(field.constraints, value, parser)
        if broken:
            self.tell(number, field.name, f"“{cell}” {broken}.", "Correct the value, or the field's constraints.")
        return value

    def _keys(self, number: int, row: dict[str, Value]) -> None:
        primary = self._schema.primary_key
        keys = [(primary,) if isinstance(primary, str) else tuple(primary)]
        keys += [(one.name,) for one in self._schema.fields if one.constraints.unique]
        for key in keys:
            if not key:
                continue
            value = tuple(row.get(name) for name in key)
            if None in value:
                if key == keys[0]:
                    self.tell(number, ", ".join(key), "The key is missing.", "Fill it in; it tells the rows apart.")
                continue
            first = self._unique.setdefault(key, {}).setdefault(value, number)
            if first != number:
                shown = ", ".join(str(one) for one in value)
                self.tell(number, ", ".join(key), f"“{shown}” stands already in row {first}.", "Keep one of the two.")

    def _records(self) -> Iterator[tuple[int, list[Any]]]:
        if self._resource.data is not None:
            yield from self._inline()
            return
        dialect = self._resource.dialect
        text = _text(self._file, self._resource.encoding)
        reader = csv.reader(
            io.StringIO(text, newline=""),
            delimiter=dialect.delimiter,
            quotechar=dialect.quote_char,
            doublequote=dialect.double_quote,
            escapechar=dialect.escape_char,
            skipinitialspace=dialect.skip_initial_space,
            strict=True,
        )
        if not dialect.header:
            yield 0, [one.name for one in self._schema.fields]
        number = 0
        try:
            for number, cells in enumerate(reader, start=1):  # noqa: B007 the number is told where the reader stops
                yield number, cells
        except csv.Error as error:
            raise SheetError(
                self._file, f"row {number + 1}", f"The row cannot be read: {error}.", "Look for a stray quotation mark."
            ) from error

    def _inline(self) -> Iterator[tuple[int, list[Any]]]:
        data = self._resource.data
        if not isinstance(data, list):
            raise SheetError(self._file, "data", "Inline data must be a list of rows.", "Write a list of objects.")
        if data and isinstance(data[0], dict):
            header = [one.name for one in self._schema.fields] or list(data[0])
            yield 1, header
            for number, row in enumerate(data, start=2):
                yield number, [row.get(name) for name in header]
        else:
            yield from enumerate(data, start=1)


def _text(file: Path, encoding: str) -> str:
    name = "utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding
    try:
        return file.read_bytes().decode(name)
    except OSError as error:
        raise SheetError(file, "", f"The file cannot be read: {error.strerror}.", "Check it and its rights.") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SheetError(file, f"row {line}", f"The text is not in {encoding}.", "Save the file in UTF-8.") from error


Parser: TypeAlias = Callable[[Any], Value]


def _parser(field: Field) -> Parser:
    match field.type:
        case "number":
            return lambda cell: _number(cell, field)
        case "integer" | "year":
            return lambda cell: _integer(cell, field)
        case "boolean":
            return lambda cell: _boolean(cell, field)
        case "date":
            return lambda cell: _iso(cell, date.fromisoformat, "a date such as 2024-05-17", field.format)
        case "datetime":
            return lambda cell: _iso(cell, datetime.fromisoformat, "a date and time such as 2024-05-17T12:00:00", field.format)
        case "time":
            return lambda cell: _iso(cell, time.fromisoformat, "a time such as 12:00:00", field.format)
        case "yearmonth":
            return _year_month
        case _:
            return lambda cell: _string(cell, field)


def _string(cell: Any, field: Field) -> Value:
    if not isinstance(cell, str):
        if field.type == "string":
            raise _NotTyped("a text")
        return cell if isinstance(cell, int | float | bool) else str(cell)
    forms = {"email": r"[^@\s]+@[^@\s]+", "uri": r"[a-zA-Z][a-zA-Z0-9+.-]*:\S+", "uuid": r"[0-9a-fA-F-]{36}"}
    form = forms.get(field.format)
    if field.type == "string" and form and not re.fullmatch(form, cell):
        raise _NotTyped(f"of the format “{field.format}”")
    return cell


def _number(cell: Any, field: Field) -> Value:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    text = str(cell).strip()
    if field.group_char:
        text = text.replace(field.group_char, "")
    if field.decimal_char != ".":
        text = text.replace(field.decimal_char, ".")
    if not field.bare_number:
        text = _BARE.sub("", text)
    if not _NUMBER.fullmatch(text):
        raise _NotTyped("a number")
    return float(text)


def _integer(cell: Any, field: Field) -> Value:
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    text = str(cell).strip()
    if field.group_char:
        text = text.replace(field.group_char, "")
    if not field.bare_number:
        text = _BARE.sub("", text)
    if not _INTEGER.fullmatch(text):
        raise _NotTyped("a whole number")
    return int(text)


def _boolean(cell: Any, field: Field) -> Value:
    if isinstance(cell, bool):
        return cell
    if cell in field.true_values:
        return True
    if cell in field.false_values:
        return False
    raise _NotTyped("one of " + ", ".join((*field.true_values, *field.false_values)))


def _iso(cell: Any, parse: Callable[[str], Value], wanted: str, form: str) -> Value:
    try:
        if form not in ("default", "any", ""):
            moment = datetime.strptime(str(cell), form)
            return moment.date() if "date such" in wanted else moment
        return parse(str(cell))
    except ValueError as error:
        raise _NotTyped(wanted) from error


def _year_month(cell: Any) -> Value:
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", str(cell)):
        raise _NotTyped("a month such as 2024-05")
    return str(cell)


def _broken(rules: Constraints, value: Any, parser: Parser) -> str:
    tests: Iterable[tuple[Any, Callable[[Any], bool], str]] = (
        (rules.minimum, lambda limit: value >= limit, "is less than the minimum of {}"),
        (rules.maximum, lambda limit: value <= limit, "is more than the maximum of {}"),
        (rules.exclusive_minimum, lambda limit: value > limit, "is not more than {}"),
        (rules.exclusive_maximum, lambda limit: value < limit, "is not less than {}"),
    )
    for limit, holds, words in tests:
        if limit is not None and not holds(parser(limit)):
            return words.format(limit)
    return _broken_text(rules, value, parser)


def _broken_text(rules: Constraints, value: Any, parser: Parser) -> str:
    if rules.min_length is not None and len(value) < rules.min_length:
        return f"is shorter than {rules.min_length}"
    if rules.max_length is not None and len(value) > rules.max_length:
        return f"is longer than {rules.max_length}"
    if rules.pattern is not None and not re.fullmatch(rules.pattern, str(value)):
        return f"does not match the pattern {rules.pattern}"
    if rules.enum is not None and value not in [parser(one) for one in rules.enum]:
        return "is not one of " + ", ".join(str(one) for one in rules.enum)
    return ""
