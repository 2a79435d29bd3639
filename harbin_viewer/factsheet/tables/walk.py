"""One walk through a table, row after row: its values, and each mistake with its file, row, column and value.

A faulty cell is missing and says why, a short row is filled up, a long one cut, and the walk goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import EmptyFileError, SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, Schema, missing_texts, names_of
from harbin_viewer.factsheet.sources.row_places import Standing
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.inline_rows import of_inline
from harbin_viewer.factsheet.tables.raw_rows import Record
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.tables.rules import header as headers
from harbin_viewer.factsheet.tables.rules import keys
from harbin_viewer.factsheet.tables.rules.constraints import ConstraintError, demands, identity
from harbin_viewer.factsheet.tables.rules.header import Header
from harbin_viewer.factsheet.tables.rules.keys import without_assumed_key
from harbin_viewer.factsheet.tables.rules.row_errors import error_at, key_error, unreadable
from harbin_viewer.factsheet.tables.table_file import TableFile, files_of, refuse_too_many, standing_of, told_as_one
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, Value, reader
from harbin_viewer.factsheet.tables.values.json_cells import written
from harbin_viewer.factsheet.tables.values.words_at_figures import words_of
from harbin_viewer.factsheet.wording import counted, quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.raw_table import CleanText

_OF_EMPTY = "Get it again where it comes from; in a table of your own, write a header with the names of the columns."

_OTHER_ROW = 100
"""How many times the cells of a row it may have before it is taken for another's, or for many without line ends."""


class Mistake(Struct, frozen=True):
    """What is wrong at a place: the `field` (its name, "" for a row or more) of row `at` (0-based; -1: of none).

    `text` is what stands in a cell that could not be read. What follows a mistake that `ends` the walk for a judge
    would only repeat it.
    """

    error: SheetError
    at: int = -1
    field: str = ""
    text: str | None = None
    ends: bool = False


RowRead: TypeAlias = tuple[int, list[Value], list[Mistake]]
"""A row's number in its file, its values in the order of the fields (None where missing), and what is wrong with it."""


class _Column:
    """A column of the table: how its cells are read, and what they must be."""

    def __init__(self, field: Field, schema: Schema | None, null: str | None) -> None:
        self.field = field
        self.name = field.name
        nulls = () if null is None else (null,)
        self.missing = frozenset((*(missing_texts(field, schema) if schema else ("",)), *nulls))
        self.read = reader(field)
        self.around = words_of(field)
        self.as_it_is = field.type == "string" and field.format == "default"
        self.wrong = ""
        try:
            self.demands = demands(field, self.read)
        except ConstraintError as wrong:
            self.demands, self.wrong = (), str(wrong)
        self.required = field.constraints.required
        self.first_seen: dict[Any, str] | None = {} if field.constraints.unique else None
        self.identity = identity(field)


class Walk:
    """A walk through the table of a resource. `fields` are known after the first step."""

    def __init__(
        self,
        contents: Contents,
        resource: Resource,
        progress: Progress | None = None,
        clean: CleanText | None = None,
    ) -> None:
        self._contents = contents
        self._progress = progress
        self._files = files_of(contents, resource, clean)
        written = resource if clean is None else raw_rows.as_clean(resource, clean)
        self._resource = without_assumed_key(raw_rows.as_encoded(written, self._files))
        self._standing = _standing(contents, resource)
        self._parts: list[tuple[int, Standing]] = []
        self._told: list[SheetError] = []
        self._index = 0
        self._columns: list[_Column] = []
        self._labels: tuple[str, ...] = ()
        self._row_keys: list[keys.RowKey] = []
        self.foreign_keys: list[keys.ForeignKeyWalk] = []
        self.fields: tuple[Field, ...] = ()
        self.renamed: dict[str, str] = {}

    def steps(self) -> Iterator[RowRead | Mistake]:
        """Each row, and each mistake that is none of a row. SheetError where nothing can be read at all."""
        if not self._files:
            yield from self._file(None, self._resource)
        for file in told_as_one(self._files, self._progress):
            self._standing = file.standing
            self._parts.append((self._index, self._standing))
            yield from self._file(file, self._resource)

    @property
    def words(self) -> dict[str, dict[str, None]]:
        """The words at the figures of fields that have no bare numbers."""
        return {column.name: column.around.words for column in self._columns if column.around and column.around.words}

    def key_mistake(self, index: int, number: int, complaint: keys.Complaint) -> Mistake:
        """The mistake of a complaint about the key of a row, which may stand in a file before the last one."""
        standing = next((part for first, part in reversed(self._parts) if first <= index), self._standing)
        return Mistake(key_error(standing, self._resource, number, complaint), index, complaint[0])

    def _file(self, file: TableFile | None, resource: Resource) -> Iterator[RowRead | Mistake]:
        found = self._header(file, resource)
        broken = list(self._text_mistakes())
        yield from broken
        if found is None:
            if len(self._files) > 1 and not broken:  # a part without anything spoils itself alone
                yield Mistake(self._empty())
                return
            raise broken[0].error if broken else self._empty()
        other = headers.other_delimiter(found.labels, resource)
        yield from (Mistake(error, ends=bool(other)) for error in headers.mistakes(found, resource, self._error))
        if other:
            yield from self._file(file, replace(resource, dialect=replace(resource.dialect, delimiter=other)))
            return
        columns = self._lay_out(found)
        yield from self._constraint_mistakes()
        for record in raw_rows.without_blank_end(found.rows):
            if self._told:
                yield from self._text_mistakes()
            step = self._row(record, columns, len(found.labels))
            yield step
            self._index += not isinstance(step, Mistake)
            refuse_too_many(self._index * len(columns), self._standing.file)
        yield from self._text_mistakes()

    def _header(self, file: TableFile | None, resource: Resource) -> Header | None:
        told = self._told.append
        label = self._standing.file
        records = of_inline(resource, label, told) if file is None else raw_rows.of_file(file, resource, told)
        records = headers.without_comments(records, resource.dialect)
        if raw_rows.has_header(resource):
            found = headers.found(records, resource.dialect)
            return headers.of_part(found, self._labels, self.fields) if self.fields else found
        if resource.schema is not None:
            return Header(tuple(field.name for field in resource.schema.fields), 0, records)
        first = next(records, None)
        if first is None:
            return None
        labels = tuple(f"column {at}" for at in range(1, len(first[1]) + 1))
        return Header(labels, 0, chain([first], records))

    def _lay_out(self, found: Header) -> tuple[int | None, ...]:
        """Which column of the file each field is; the first file says what the fields are."""
        schema = self._resource.schema
        if self.fields:
            return headers.layout_of_part(found.labels, self.fields, schema).columns[: len(self.fields)]
        laid_out = headers.layout(found.labels, schema)
        self._labels, self.fields = found.labels, laid_out.fields
        self.renamed = headers.renamed(found.labels, laid_out) if found.row else {}
        null = self._resource.dialect.null_sequence
        self._columns = [_Column(field, schema, null) for field in self.fields]
        self._row_keys = keys.row_keys(schema, self.fields)
        self.foreign_keys = [
            keys.ForeignKeyWalk(key, self.fields, self._resource.name)
            for key in (schema.foreign_keys if schema else ())
            if not key.reference.package and keys.all_there(names_of(key.fields), self.fields)
        ]
        return laid_out.columns

    def _row(self, record: Record, places: tuple[int | None, ...], width: int) -> RowRead | Mistake:
        number, cells = record
        values, mistakes = list[Value](), list[Mistake]()
        value: Value
        if len(cells) != width:
            mistakes.append(Mistake(self._misshapen(number, cells, width), self._index))
            if not cells:
                return Mistake(mistakes[0].error)
            if len(cells) > _OTHER_ROW * width:  # what its cells are is no mistake of theirs
                cells = []
        for column, place in zip(self._columns, places, strict=True):
            if place is None or place >= len(cells):
                values.append(None)
                continue
            cell = cells[place]
            if column.as_it_is and type(cell) is str and cell not in column.missing:
                value = cell
            else:
                value = self._value(number, cell, column, mistakes)
            values.append(value)
            if value is not None and (column.demands or column.first_seen is not None):
                mistakes += self._broken(number, cell, value, column)
        if self._row_keys or self.foreign_keys:
            self._keys(number, values, mistakes)
        return self._standing.number_of(number), values, mistakes

    def _value(self, number: int, cell: Any, column: _Column, mistakes: list[Mistake]) -> Value:
        """The value of a cell, with what is wrong with it added to the mistakes."""
        if cell is None or written(cell) in column.missing:
            if column.required:
                mistakes.append(self._required(number, column))
            return None
        try:
            value = column.read(cell)
            if column.around is not None:
                column.around.note(cell)
            return value
        except UnreadableError as wrong:
            mistakes.append(self._unreadable(number, cell, wrong, column))
            return wrong.value

    def _required(self, number: int, column: _Column) -> Mistake:
        problem = "The value is missing, and the schema requires one."
        return Mistake(self._error(number, column.name, problem, "Fill it in."), self._index, column.name)

    def _unreadable(self, number: int, cell: Any, wrong: UnreadableError, column: _Column) -> Mistake:
        text = written(cell)
        error = unreadable(self._standing, self._resource, number, column.name, text, wrong.expected)
        return Mistake(error, self._index, column.name, text)

    def _broken(self, number: int, cell: Any, value: Value, column: _Column) -> Iterator[Mistake]:
        """The constraints that a value does not keep."""
        for demand in column.demands:
            if wrong := demand(value):
                text, remedy = written(cell), "Correct the value, or the constraint of the field."
                error = self._error(number, column.name, f"{quoted(text)} {wrong}.", remedy, text)
                yield Mistake(error, self._index, column.name)
        if column.first_seen is not None:
            same = column.identity(value)
            if same in column.first_seen:
                text, first = written(cell), column.first_seen[same]
                problem = f"{quoted(text)} stands in {first} already, and the schema wants each value once."
                error = self._error(number, column.name, problem, "Correct one of them.", text)
                yield Mistake(error, self._index, column.name)
            else:
                column.first_seen[same] = self._told_row(number)

    def _keys(self, number: int, values: Sequence[Value], mistakes: list[Mistake]) -> None:
        wrong = {mistake.field for mistake in mistakes} if mistakes else ()
        unread = [at for at, field in enumerate(self.fields) if field.name in wrong] if wrong else ()
        row = self._told_row(number) if self._row_keys else ""
        told = filter(None, (key.complaint(row, values, unread) for key in self._row_keys))
        mistakes += [self.key_mistake(self._index, number, complaint) for complaint in told]
        for foreign in self.foreign_keys:
            foreign.note(self._index, number, values)

    def _told_row(self, number: int) -> str:
        """A row as others may point to it: with its file, where the table has several, which count their own rows."""
        row = f"{self._standing.counted} {self._standing.number_of(number)}"
        return f"{row} of {quoted(self._standing.file.rpartition('/')[2])}" if len(self._files) > 1 else row

    def _misshapen(self, number: int, cells: list[Any], width: int) -> SheetError:
        if not cells:
            return self._error(number, "", "The row is empty.", "Remove it.")
        problem = f"The row has {counted(len(cells), 'cell')}, and the table has {counted(width, 'column')}."
        return self._error(number, "", problem, "Look for a missing or surplus separator or quotation mark.")

    def _text_mistakes(self) -> Iterator[Mistake]:
        """What the text itself had wrong until now."""
        told, self._told[:] = list(self._told), []
        yield from (Mistake(error, ends=self._resource.data is None) for error in told)

    def _constraint_mistakes(self) -> Iterator[Mistake]:
        for column in self._columns if self._index == 0 else ():
            if column.wrong:
                place = f"resource “{self._resource.name}”, field “{column.name}”, constraints"
                file = f"{self._contents.files.label}/datapackage.json"
                yield Mistake(SheetError(file, place, column.wrong, "Correct the constraint."))

    def _empty(self) -> SheetError:
        if self._resource.data is not None:
            return self._error(0, "", "The table has no rows.", "Write its rows.")
        return EmptyFileError(self._standing.file, "", "The file is empty.", _OF_EMPTY)

    def _error(self, row: int, column: str, problem: str, remedy: str, cell: Any = "") -> SheetError:
        return error_at(self._standing, self._resource, row, column, problem, remedy, cell)


def _standing(contents: Contents, resource: Resource) -> Standing:
    """Where a table stands before any of its files is read: one without a file stands in the descriptor."""
    return standing_of(contents.files, resource.path) if resource.path else Standing(str(contents.descriptor))
