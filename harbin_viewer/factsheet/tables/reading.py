"""A resource as a table: a small one by a walk, row after row, a large one column by column out of its bytes.

That is fast, and knows the usual forms of numbers, dates and texts alone. So what was read is proven sound
(`fast.validation`); where the proof fails, for whatever reason, a walk has the last word.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Schema
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.tables.assembly import Assembly
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.tables.rules import key_targets
from harbin_viewer.factsheet.tables.rules.keys import without_assumed_key
from harbin_viewer.factsheet.tables.table import Column, Table, plain
from harbin_viewer.factsheet.tables.table_file import SMALL, TableFile, files_of
from harbin_viewer.factsheet.tables.values import columns, typing_notices, words_at_figures
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals
from harbin_viewer.factsheet.tables.walk import Walk

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.raw_table import CleanText

__all__ = ["SMALL", "Column", "Table", "plain", "read"]


_OF_A_COLUMN = 150
"""Bytes of a column, some dozens of cells, of which each costs less than what is done once for a column as a whole."""


def read(
    contents: Contents,
    resource: Resource,
    *,
    clean: CleanText | None = None,
    small: int | None = None,
    progress: Progress | None = None,
) -> Table:
    """The table of a resource, with its mistakes; SheetError where nothing of it can be read.

    `clean` tells of a part of its file that is the table. `progress` is told the bytes read and their number; it may
    raise CancelledError.
    """
    files = files_of(contents, resource, clean)
    resource = resource if clean is None else raw_rows.as_clean(resource, clean)
    raw_rows.refuse_no_table(files)
    parted = raw_rows.as_parted(raw_rows.as_encoded(without_assumed_key(resource), files), files)
    small = _walked_up_to(resource) if small is None else small
    table = _with_assumed_key(_read(contents, parted, clean, files, small, progress), resource)
    table = _with_figures(table, resource)
    notices = (*typing_notices.of_encoding(resource, table.resource), *typing_notices.of_sign(resource, table.resource))
    named = (replace(notice, resource=resource.name) for notice in _shown_otherwise(contents, resource))
    ended = typing_notices.of_end(resource, table.mistakes.listed)
    return dataclasses.replace(table, notices=(*notices, *named, *ended, *table.notices))


def _with_assumed_key(table: Table, resource: Resource) -> Table:
    if "key" not in resource.assumed:
        return table
    from harbin_viewer.factsheet.tables.fast.assumed_key import with_key_that_holds

    return with_key_that_holds(table, resource)


def _shown_otherwise(contents: Contents, resource: Resource) -> tuple[Notice, ...]:
    if resource.part is None:
        return ()
    from harbin_viewer.factsheet.sources.translated_files import TranslatedFiles

    return contents.files.notices(resource.path) if isinstance(contents.files, TranslatedFiles) else ()


def _walked_up_to(resource: Resource) -> int:
    """Bytes up to which a table is walked through: more of one with many columns and few rows."""
    return max(SMALL, _OF_A_COLUMN * len(resource.schema.fields)) if resource.schema else SMALL


def _with_figures(table: Table, resource: Resource) -> Table:
    if all(column.dtype.kind != "O" for column in table.columns.values()):
        return table
    from harbin_viewer.factsheet.tables.values.worded_figures import with_figures

    return with_figures(table, resource)


def _read(
    contents: Contents,
    resource: Resource,
    clean: CleanText | None,
    files: tuple[TableFile, ...],
    small: int,
    progress: Progress | None,
) -> Table:
    table = read_fast(contents, resource, files, small, progress)
    return walked(contents, resource, clean, progress) if table is None else table


def read_fast(
    contents: Contents, resource: Resource, files: tuple[TableFile, ...], small: int, progress: Progress | None
) -> Table | None:
    """The table in these files, proven sound; None where they are no larger than `small` bytes, or there is a doubt."""
    from harbin_viewer.factsheet.tables.fast.unproven import UnprovenError

    if not files or sum(file.size() for file in files) <= small:
        return None
    from harbin_viewer.factsheet.tables.fast import column_reading

    try:
        return column_reading.read(contents, resource, files, progress)
    except UnprovenError:
        return None


def walked(contents: Contents, resource: Resource, clean: CleanText | None, progress: Progress | None) -> Table:
    """The table by a walk through it."""
    walk = Walk(contents, resource, progress, clean)
    found = Assembly(resource, walk, partial(key_targets.mistakes, contents, resource, walk))
    typed = {field.name: columns.typed(field, values) for field, values in zip(found.fields, found.values, strict=True)}
    decimals = {
        field.name: kept
        for field, values in zip(found.fields, found.values, strict=True)
        if field.type == "number" and (kept := ColumnDecimals.of(values)) is not None
    }
    named = typing_notices.with_labels(found.fields, walk.renamed)
    schema = replace(resource.schema or Schema(fields=()), fields=named)
    first = found.numbers[0] if found.numbers else 2 if raw_rows.has_header(resource) else 1
    one_by_one = found.numbers == list(range(first, first + len(found.numbers)))
    return Table(
        replace(resource, schema=schema),
        typed,
        decimals,
        found.mistakes,
        (
            *typing_notices.of_names(resource, walk.renamed),
            *typing_notices.of(resource, found.fields),
            *typing_notices.of_money(resource, found.signs),
            *words_at_figures.notices(resource, found.fields, found.words),
        ),
        found.texts,
        None if one_by_one else np.array(found.numbers, dtype=np.int64),
        first,
    )
