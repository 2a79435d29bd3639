"""The files of a package of which some tables stand in another format: these are handed on as delimited text."""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Dialect
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.sources.declared_layout import as_laid_out
from harbin_viewer.factsheet.sources.declared_units import shown_otherwise
from harbin_viewer.factsheet.sources.files.package_files import MAX_FILE_SIZE, OpenedFile, PackageFiles, too_large
from harbin_viewer.factsheet.sources.files.tidy_files import table_written
from harbin_viewer.factsheet.sources.raw_table import RawTable, Rows
from harbin_viewer.factsheet.sources.row_places import KnowsStanding, LazyRows, NotedPlaces, Standing
from harbin_viewer.factsheet.sources.typed_cells import written
from harbin_viewer.factsheet.wording import in_quotes
from harbin_viewer.factsheet.words.whole_numbers import whole_number


class TableInFile(NamedTuple):
    """A file, which `part` of it a table is ("" for the first), and what is declared of its fields and their header."""

    path: str
    part: str = ""
    fields: tuple[Field, ...] = ()
    dialect: Dialect = Dialect()


@dataclass(frozen=True)
class TranslatedFiles:
    """`tables` has for the path of each such table where it stands."""

    whole: PackageFiles
    tables: Mapping[str, TableInFile]
    _texts: dict[str, bytes] = field(default_factory=dict)
    _notices: dict[str, tuple[Notice, ...]] = field(default_factory=dict)
    _standings: dict[str, Standing] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """What a person knows the whole by."""
        return self.whole.label

    def names(self) -> tuple[str, ...]:
        """The paths of its files."""
        return self.whole.names()

    def size(self, path: str) -> int:
        """Bytes of a file, or of the text of a table."""
        return len(self._text(path)) if path in self.tables else self.whole.size(path)

    def begins(self, path: str, count: int) -> bytes:
        """The first bytes of a file, or of the text of a table."""
        return self._text(path)[:count] if path in self.tables else self.whole.begins(path, count)

    def open(self, path: str) -> BinaryIO:
        """A file to read from, or the text of a table."""
        return io.BytesIO(self._text(path)) if path in self.tables else self.whole.open(path)

    def read(self, path: str, limit: int = MAX_FILE_SIZE) -> bytes:
        """All bytes of a file; SheetError where it has more than `limit`."""
        if path not in self.tables:
            return self.whole.read(path, limit)
        text = self._text(path)
        if len(text) > limit:
            raise too_large(self.label, path, limit)
        return text

    def local_path(self, path: str) -> Path | None:
        """Where it is a plain file on this disk; None for a table of another format."""
        return None if path in self.tables else self.whole.local_path(path)

    def original(self, path: str) -> OpenedFile:
        """The file that a table stands in."""
        return OpenedFile(self.whole, self.tables[path].path)

    def notices(self, path: str) -> tuple[Notice, ...]:
        """What is odd in a table beside what is declared of it; none for other files."""
        return self._notices[path] if path in self.tables and self._text(path) else ()

    def standing(self, path: str) -> Standing | None:
        """Where a table stands in its file; None for other files."""
        if path in self.tables:
            return self._standings[path] if self._text(path) else None
        return self.whole.standing(path) if isinstance(self.whole, KnowsStanding) else None

    def _text(self, path: str) -> bytes:
        if path not in self._texts:
            _, part, fields, dialect = self.tables[path]
            names = [field.name for field in fields]
            table = as_laid_out(_table(self.original(path), part, names or None), dialect, names)
            self._notices[path] = tuple(shown_otherwise(table, fields))
            noted = NotedPlaces()
            made = LazyRows(partial(_as_declared, table, fields), table.rows)
            file, place = self.original(path), in_quotes([table.place])[0] if table.place else ""
            rows = noted.noting(table.counting.placed(made))
            self._texts[path] = table_written(table.labels, rows, file, place)
            self._standings[path] = Standing(file.label, place, table.counted, 0, noted)
        return self._texts[path]


def _as_declared(table: RawTable, fields: tuple[Field, ...], rows: Rows) -> Rows:
    """The rows, the values in them written as their fields describe texts."""
    declared = {field.name: field for field in fields}
    columns = [(at, declared[label]) for at, label in enumerate(table.labels) if label in declared]
    return (_row_as_declared(list(row), columns) for row in rows) if columns else rows


def _row_as_declared(row: list[str], columns: list[tuple[int, Field]]) -> list[str]:
    for at, declared in columns:
        row[at] = written(row[at], declared)
    return row


def _table(file: OpenedFile, part: str, columns: Collection[str] | None) -> RawTable:
    """The table of a file that is called so or has that number; SheetError where there is none."""
    from harbin_viewer.factsheet.sources.recognition import read
    from harbin_viewer.factsheet.sources.structured import json_records

    if part and json_records.is_one(file) and (inside := json_records.read_property(file, part, columns)):
        return inside
    tables = read(file, columns).tables
    if not part:
        found = next((table for table in tables if not table.minor), next(iter(tables), None))
    else:
        called = (table for table in tables if part in (table.place, table.name, table.title))
        found = next(called, None)
        if found is None and 0 < (number := whole_number(part) or 0) <= len(tables):
            found = tables[number - 1]
    if found is None:
        what = f"no table “{part}”" if part else "no table"
        raise file.error(f"There is {what} in it.", "Correct the descriptor, or put the table there.")
    return found
