"""A large file through pandas, which is imported nowhere else, and the proof that a walk would have read the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.schema import Field, names_of
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.tables.assembly import MOST_LISTED
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.fast import datetime_columns
from harbin_viewer.factsheet.tables.fast.cell_bounds import CellBounds
from harbin_viewer.factsheet.tables.fast.plan import Plan, figures_of, plans_of
from harbin_viewer.factsheet.tables.fast.validation import Fault, Proof, UnprovenError
from harbin_viewer.factsheet.tables.raw_rows import Progress
from harbin_viewer.factsheet.tables.rules import key_targets
from harbin_viewer.factsheet.tables.rules.mistakes import Mistakes
from harbin_viewer.factsheet.tables.table import Column, Table
from harbin_viewer.factsheet.tables.table_file import BrokenPackingError, TableFile, told_as_one
from harbin_viewer.factsheet.tables.values import typing_notices
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals
from harbin_viewer.factsheet.tables.walk import unreadable

if TYPE_CHECKING:
    import pandas as pd

_ASCII_LIKE = ("utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "iso-8859-1", "cp1252", "windows-1252", "cp1251")
"""Encodings in which separators and line ends are the bytes they are in ASCII."""

_AT_ONCE = 100_000
"""Rows that pandas reads at a time: what it makes of them is brought into its least room before the next ones."""

_EXACT_SINCE = (3, 1)
"""The pandas that reads floats exactly without being told."""

_TYPES: dict[str, Any] = {
    "number": "float64",
    "date": f"S{datetime_columns.DATE_WIDTH}",
    "datetime": f"S{datetime_columns.DATETIME_WIDTH}",
}
"""What pandas reads itself, all else being texts. Whole numbers it is left to guess: told to, it takes 1.0 for one."""


def read(contents: Contents, resource: Resource, files: tuple[TableFile, ...], progress: Progress | None) -> Table:
    """The table of a resource in these files; UnprovenError where anything is in doubt."""
    import pandas as pd

    if not _is_plain(resource):
        raise UnprovenError
    plans = plans_of(resource, files)
    try:
        return _read(pd, plans, contents, files, progress)
    except _NotNumbersError:
        for plan in plans:
            plan.begin_again(numbers_are_texts=True)
        return _read(pd, plans, contents, files, progress)


class _NotNumbersError(UnprovenError):
    """There is a text in a column of numbers."""


def _read(
    pandas: Any, plans: list[Plan], contents: Contents, files: tuple[TableFile, ...], progress: Progress | None
) -> Table:
    texts = partial(_texts, pandas, plans, files)
    proof = Proof(pandas, texts, numbers_are_texts=plans[0].numbers_are_texts)
    parts: dict[str, list[Column]] = {}
    for plan, file in zip(plans, told_as_one(files, progress), strict=True):
        for frame in _frames(pandas, plan, file):
            for one, at in zip(plan.fields, plan.columns, strict=True):
                _extend(parts.setdefault(one.name, []), proof.part(one, plan.missing(one), frame[at].to_numpy()))
    table = _proven(proof, contents, plans, parts, _ending(files, progress))
    return _with_faults(table, proof.faults, files) if proof.faults else table


def _extend(parts: list[Column], part: Column) -> None:
    """Add a part of a column, to the last one where it is of the same kind: a long column is never there twice."""
    if parts and part.dtype.kind in "fiM" and parts[-1].dtype == part.dtype:
        column, before = parts[-1], len(parts[-1])
        column.resize(before + len(part), refcheck=False)
        column[before:] = part
    else:
        parts.append(np.array(part))


def _with_faults(table: Table, faults: list[Fault], files: tuple[TableFile, ...]) -> Table:
    """The table with the cells that mean nothing, in the order of a walk."""
    if len(files) > 1 or any(fault.row in (table.decimals.get(fault.field) or ()) for fault in faults):
        raise UnprovenError
    order = {name: at for at, name in enumerate(table.columns)}
    found = sorted(faults, key=lambda fault: (fault.row, order[fault.field]))
    listed = tuple(
        unreadable(files[0].label, table.resource, table.number_of(row), name, text, expected)
        for row, name, text, expected in found
    )
    if len(listed) > MOST_LISTED:
        raise UnprovenError
    cells = {(fault.row, fault.field): at for at, fault in enumerate(found)}
    texts = {(fault.row, fault.field): fault.text for fault in found}
    return dataclasses.replace(table, mistakes=Mistakes(listed, len(listed), cells), texts=texts)


def _ending(files: tuple[TableFile, ...], progress: Progress | None) -> Callable[[], None]:
    """What tells that all is read but what is left to prove, which takes as long again and may be cancelled too."""
    size = sum(file.stored() for file in files)
    return lambda: None if progress is None else progress(size, size)


def _proven(
    proof: Proof,
    contents: Contents,
    plans: list[Plan],
    parts: dict[str, list[Column]],
    still_reading: Callable[[], None],
) -> Table:
    resource, decimals = plans[0].resource, _joined_decimals(plans)
    fields, found = [], {}
    codes = {name for plan in plans for name in plan.codes}
    plan = plans[0]
    for one in plan.fields:
        if one.name in codes:
            parts[one.name] = [np.zeros(0, dtype=bool), np.zeros(0)]  # read it again, as texts
        proven = proof.column(one, plan.missing(one), parts.pop(one.name, []), opened=plan.opened(one))
        fields.append(proven.field)
        found[one.name] = proven.column
        if proven.decimals is not None:
            decimals[one.name] = proven.decimals
        still_reading()
    _prove_keys(proof, contents, resource, found)
    kept = {one.name: decimals[one.name] for one in fields if one.name in decimals and one.type == "number"}
    settled_schema = replace(plan.schema, fields=tuple(fields))
    notices = tuple(typing_notices.of(resource, tuple(fields)))
    return Table(
        replace(resource, schema=settled_schema),
        found,
        kept,
        notices=notices,
        row_numbers=_row_numbers(plans),
        first_row=plan.lines_before + 1,
    )


def _row_numbers(plans: list[Plan]) -> Column | None:
    """The numbers of the rows in their files, where there are several."""
    if len(plans) == 1:
        return None
    return np.concatenate([np.arange(plan.rows) + plan.lines_before + 1 for plan in plans])


def _prove_keys(proof: Proof, contents: Contents, resource: Resource, found: dict[str, Column]) -> None:
    schema = resource.schema
    if schema is None:
        return
    proof.row_key(names_of(schema.primary_key), found, identifies=True)
    for names in schema.unique_keys:
        proof.row_key(names_of(names), found, identifies=False)
    for key in schema.foreign_keys:
        if key.reference.package:
            continue
        own = key.reference.resource in ("", resource.name)
        theirs = names_of(key.reference.fields)
        if any(name not in found for name in (*names_of(key.fields), *(theirs if own else ()))):
            raise UnprovenError
        known = proof.keys(found, theirs) if own else key_targets.of(contents, key) or set()
        proof.foreign_key(names_of(key.fields), found, known)


def _is_plain(resource: Resource) -> bool:
    """Whether pandas can be told all there is to the file's dialect and encoding."""
    dialect = resource.dialect
    odd = dialect.escape_char or dialect.comment_char or dialect.comment_rows or dialect.skip_initial_space
    odd = odd or not dialect.double_quote or dialect.skip_blank_rows or dialect.header_rows not in ((1,), ())
    odd = odd or dialect.line_terminator not in ("\r\n", "\n", "")
    separator = raw_rows.delimiter(resource)
    return not odd and len(separator) == 1 and separator.isascii() and resource.encoding.lower() in _ASCII_LIKE


def _frames(pandas: Any, plan: Plan, file: TableFile) -> Iterator[pd.DataFrame]:
    """The file as pandas reads it, part after part, with as many cells in each row as in its header."""
    figures, rows = figures_of(plan), 0
    quote, separator = plan.resource.dialect.quote_char or "", raw_rows.delimiter(plan.resource)
    guessed = {one.name: at for one, at in zip(plan.fields, plan.columns, strict=True) if plan.is_guessed(one)}
    try:
        with file.open() as raw:
            bounds = CellBounds(raw, separator, quote, plan.width, tuple(figures.values()), tuple(guessed.values()))
            options = _options(pandas, plan) | {"dtype": _dtypes(plan), "chunksize": _AT_ONCE, "low_memory": False}
            for frame in pandas.read_csv(bounds, **options):
                if not isinstance(frame.index, pandas.RangeIndex):  # it took the first cell of longer rows for one
                    raise UnprovenError
                rows += len(frame)
                yield frame
            for _ in bounds:  # what pandas left, it should have read
                bounds.odd = True
    except (ValueError, OverflowError) as error:
        again = not plan.numbers_are_texts and "onvert" in str(error)
        raise (_NotNumbersError if again else UnprovenError) from None
    except (OSError, BrokenPackingError):
        raise UnprovenError from None
    if bounds.odd or bounds.rows != rows + plan.lines_before:
        raise UnprovenError
    plan.rows = rows
    plan.codes |= {name for name, at in guessed.items() if at in bounds.codes}
    for name, at in figures.items():
        plan.decimals.setdefault(name, []).append(bounds.decimals(at, plan.lines_before) or rows)


def _joined_decimals(plans: list[Plan]) -> dict[str, ColumnDecimals]:
    """The decimals of the files as those of one table."""
    joined = {}
    for name in plans[0].decimals:
        parts = [part for plan in plans for part in plan.decimals[name]]
        if any(isinstance(part, ColumnDecimals) for part in parts):
            joined[name] = ColumnDecimals(np.concatenate([_array(part) for part in parts]))
    return joined


def _array(part: ColumnDecimals | int) -> Any:
    return np.full(part, ColumnDecimals.NONE, dtype=np.uint8) if isinstance(part, int) else part.array


def _texts(pandas: Any, plans: list[Plan], files: tuple[TableFile, ...], name: str) -> Column:
    """One column again, as texts, where pandas' guess leaves a doubt."""
    parts = []
    for plan, file in zip(plans, files, strict=True):
        at = plan.columns[[one.name for one in plan.fields].index(name)]
        options = _options(pandas, plan) | {"na_values": []}
        try:
            with file.quietly() as raw:
                parts.append(pandas.read_csv(raw, dtype=object, usecols=[at], **options)[at].to_numpy())
        except ValueError:
            raise UnprovenError from None
    texts: Column = np.concatenate(parts)
    return texts


def _dtypes(plan: Plan) -> dict[int, Any]:
    return {
        at: object if plan.has_texts(one) else _TYPES.get(one.type, object)
        for one, at in zip(plan.fields, plan.columns, strict=True)
        if one.type != "integer" or plan.has_texts(one)
    } | {at: object for at in range(plan.width) if at not in plan.columns}


def _options(pandas: Any, plan: Plan) -> dict[str, Any]:
    """What pandas is told of the file, and which texts are missing values in each column."""
    pairs = zip(plan.fields, plan.columns, strict=True)
    version = tuple(int(part) for part in pandas.__version__.split(".")[:2] if part.isdigit())
    return ({} if version >= _EXACT_SINCE else {"float_precision": "round_trip"}) | {
        "header": 0 if plan.lines_before else None,
        "names": list(range(plan.width)),
        "sep": raw_rows.delimiter(plan.resource),
        "encoding": raw_rows.encoding(plan.resource),
        "quotechar": plan.resource.dialect.quote_char or '"',
        "quoting": 0 if plan.resource.dialect.quote_char else 3,
        "skip_blank_lines": False,
        "keep_default_na": False,
        "na_values": {at: _not_numbers(plan, one) for one, at in pairs if plan.has_numbers(one)},
    }


def _not_numbers(plan: Plan, one: Field) -> list[str]:
    """What stands for no number; a text that looks like one would have its equals taken for missing too."""
    texts = plan.missing(one)
    if any(letter.isdigit() for text in texts for letter in text) or any("inf" in text.lower() for text in texts):
        raise UnprovenError
    return [*texts, "NaN"] if one.type == "number" else list(texts)
