"""What a large file is understood as once all of it was read: odd rows in it are looked at as its ends are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec import structs

from harbin_viewer.factsheet.descriptor.package import OpenedPackage, open_package_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.delimited import text_reading
from harbin_viewer.factsheet.sources.delimited.text_rows import DelimitedRows
from harbin_viewer.factsheet.sources.inferred import MAX_TABLES, InferredPackage, infer
from harbin_viewer.factsheet.sources.sense.cells.samples import most_rows
from harbin_viewer.factsheet.tables.table_file import MOST_LOOKED_AT_TWICE

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
    from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
    from harbin_viewer.factsheet.sources.raw_table import RawTable
    from harbin_viewer.factsheet.sources.reader import Reading

_OF_A_CELL = 8
"""Bytes of a cell, about."""


class Tell(Protocol):
    """Hears how far the reading is."""

    def __call__(self, done: int, of: int, words: str) -> None:
        """So many bytes `of` all are read of what the words name."""


class Handed(NamedTuple):
    """What was read of what lies at a `path` in a `folder`; a text in the `form` that a reader chose, if one did."""

    file: OpenedFile
    reading: Reading
    folder: Path
    path: Path
    form: DelimitedFormat | None = None


class Understood(NamedTuple):
    """A package made of what was read; its `document`, where tables were read for that."""

    inferred: InferredPackage
    package: OpenedPackage
    document: Document | None = None


def understood(handed: Handed, tell: Tell | None = None) -> Understood:
    """The package of what was read; `tell` is told how far tables are read.

    A large table is understood by its head, its end and a few places, and then read. Where it has odd rows elsewhere,
    it is understood once more with these among the others: what a cell means does not depend on where it stands.
    """
    found, raw_tables = _package(handed), handed.reading.tables
    hiding = _hiding_rows(raw_tables)
    if not hiding or found.package.sheet is None or found.package.mistakes:
        return found
    sheet, notices = found.package.sheet, found.package.notices
    document = Document(sheet, handed.folder, found.inferred.files, notices, handed.path, handed.path)
    odd = _odd_rows(document, found.inferred.origins, hiding, tell)
    if not odd:
        return found._replace(document=document)
    tables = tuple(_seen_again(raw, odd.get(place, frozenset()), handed.form) for place, raw in enumerate(raw_tables))
    other = _package(handed._replace(reading=replace(handed.reading, tables=tables)))
    return other if _differs(found.inferred, other.inferred) else found._replace(document=document)


def _package(handed: Handed) -> Understood:
    inferred = infer(handed.file, handed.reading)
    package = open_package_of(inferred.files, DESCRIPTOR)
    notices = (*package.notices, *inferred.notices)
    return Understood(inferred, structs.replace(package, file=handed.path, notices=notices))


def _hiding_rows(tables: Sequence[RawTable]) -> set[int]:
    """The places of the tables of which only a part of the rows was looked at, and all of them can be."""
    found, left = set[int](), MOST_LOOKED_AT_TWICE
    for place, raw in enumerate(tables[:MAX_TABLES]):
        size = _size(raw)
        if 0 < size <= left:
            found.add(place)
            left -= size
    return found


def _size(raw: RawTable) -> int:
    """Bytes of the text of a table, about; 0 where all of its rows were looked at, or nobody knows."""
    if isinstance(raw.rows, DelimitedRows):
        return 0 if raw.rows.source.whole else raw.rows.source.size or 0
    rows = len(raw.rows) if isinstance(raw.rows, Sequence) else 0
    return rows * len(raw.labels) * _OF_A_CELL if rows > most_rows(len(raw.labels)) else 0


def _odd_rows(
    document: Document, origins: Mapping[str, int], places: Collection[int], tell: Tell | None
) -> dict[int, frozenset[int]]:
    """The numbers of odd rows in what was made of the tables at these places; none of one that cannot be read."""
    from harbin_viewer.factsheet.tables.rules.odd_rows import odd_rows

    found: dict[int, frozenset[int]] = {}
    for name, place in origins.items():
        if place in places:
            with suppress(SheetError):
                words = f"Reading “{document.resource(name).label}” …"
                table = document.table(name, partial(tell, words=words) if tell else None)
                found[place] = found.get(place, frozenset()).union(odd_rows(table))
    return {place: rows for place, rows in found.items() if rows}


def _seen_again(raw: RawTable, odd: Collection[int], form: DelimitedFormat | None) -> RawTable:
    """The table that is to be understood with these rows, and what its text is found to be when they are looked at."""
    if not odd or not isinstance(raw.rows, DelimitedRows):
        return replace(raw, seen=frozenset(odd))
    try:
        numbers = {number - 1 for number in odd}
        seen = text_reading.read_source(raw.rows.source, raw.name, form=form, seen=numbers)
    except SheetError:
        return raw
    if len(seen) != 1 or seen[0].labels != raw.labels:
        return raw
    (found,) = seen
    told = tuple(notice for notice in found.notices if notice not in raw.notices)
    return replace(
        raw,
        rows=found.rows,
        clean=found.clean,
        decimal_char=found.decimal_char,
        group_char=found.group_char,
        notices=(*raw.notices, *told),
    )


def _differs(one: InferredPackage, other: InferredPackage) -> bool:
    return (one.descriptor, one.notices) != (
        other.descriptor,
        other.notices,
    ) or one.files.names() != other.files.names()
