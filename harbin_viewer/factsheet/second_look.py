"""What a large file is understood as once all of it was read: odd rows in it are looked at as its ends are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from harbin_viewer.factsheet.descriptor.package import OpenedPackage, open_package_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.delimited import text_reading
from harbin_viewer.factsheet.sources.delimited.text_rows import DelimitedRows
from harbin_viewer.factsheet.sources.inferred import InferredPackage, infer

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
    from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
    from harbin_viewer.factsheet.sources.raw_table import RawTable
    from harbin_viewer.factsheet.sources.reader import Reading

_MOST_BYTES = 64 * 1024 * 1024
"""Bytes of a text that is looked at twice: to write one anew for a single odd cell takes long."""


class Understood(NamedTuple):
    """A package made of what was read; its `document`, where tables were read for that."""

    inferred: InferredPackage
    package: OpenedPackage
    document: Document | None = None


def understood(
    file: OpenedFile, reading: Reading, folder: Path, path: Path, form: DelimitedFormat | None = None
) -> Understood:
    """The package of what was read of a file at a `path` in a `folder`.

    A large text is understood by its head, its end and a few places, and then read. Where it has odd rows elsewhere, it
    is understood once more with these among the others: what a cell means does not depend on where it stands.
    """
    found = _package(file, reading, path)
    if not _may_hide_rows(reading) or found.package.sheet is None or found.package.mistakes:
        return found
    sheet, notices = found.package.sheet, found.package.notices
    document = Document(sheet, folder, found.inferred.files, notices, path, path)
    odd = _odd_rows(document, found.inferred.origins)
    again = replace(reading, tables=(_seen_again(reading.tables[0], odd, form),)) if odd else reading
    if again.tables == reading.tables:
        return found._replace(document=document)
    other = _package(file, again, path)
    return other if _differs(found.inferred, other.inferred) else found._replace(document=document)


def _package(file: OpenedFile, reading: Reading, path: Path) -> Understood:
    inferred = infer(file, reading)
    package = open_package_of(inferred.files, DESCRIPTOR)
    return Understood(inferred, package._replace(file=path, notices=(*package.notices, *inferred.notices)))


def _may_hide_rows(reading: Reading) -> bool:
    """Whether only a part of the rows was looked at, and all of them can be."""
    rows = reading.tables[0].rows if len(reading.tables) == 1 else ()
    return isinstance(rows, DelimitedRows) and not rows.source.whole and (rows.source.size or 0) <= _MOST_BYTES


def _odd_rows(document: Document, origins: Mapping[str, int]) -> set[int]:
    """The numbers (from 0) of odd rows in the tables that were made of the text; none where one cannot be read."""
    from harbin_viewer.factsheet.tables.rules.odd_rows import odd_rows

    try:
        return {number - 1 for name in origins for number in odd_rows(document.table(name))}
    except SheetError:
        return set()


def _seen_again(raw: RawTable, odd: Collection[int], form: DelimitedFormat | None) -> RawTable:
    """The table with what its text is found to be when these rows are looked at, too."""
    if not isinstance(raw.rows, DelimitedRows):
        return raw
    try:
        seen = text_reading.read_source(raw.rows.source, raw.name, form=form, seen=odd)
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
