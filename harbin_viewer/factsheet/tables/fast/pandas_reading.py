"""A large file through pandas, which is imported nowhere else, and the proof that a walk would have read the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.schema import Field, Schema, missing_texts, names_of
from harbin_viewer.factsheet.tables import header as headers
from harbin_viewer.factsheet.tables import inference, key_targets, raw_rows, typing_notices
from harbin_viewer.factsheet.tables.column_decimals import ColumnDecimals
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.fast import datetime_columns
from harbin_viewer.factsheet.tables.fast.cell_bounds import CellBounds
from harbin_viewer.factsheet.tables.fast.validation import Proof, UnprovenError
from harbin_viewer.factsheet.tables.number_cells import has_plain_numbers
from harbin_viewer.factsheet.tables.raw_rows import Progress
from harbin_viewer.factsheet.tables.table import Column, Table
from harbin_viewer.factsheet.tables.table_file import BrokenPackingError, TableFile, told_as_one

if TYPE_CHECKING:
    import pandas as pd

_ASCII_LIKE = ("utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "iso-8859-1", "cp1252", "windows-1252", "cp1251")
"""Encodings in which separators and line ends are the bytes they are in ASCII."""

_AT_ONCE = 100_000
"""Rows that pandas reads at a time: what it makes of them is brought into its least room before the next ones."""

_SAMPLE = 200
"""Rows whose values say of which type the columns of unknown type may be; all are held against it afterwards."""

_EXACT_SINCE = (3, 1)
"""The pandas that reads floats exactly without being told."""

_TYPES: dict[str, Any] = {
    "number": "float64",
    "date": f"S{datetime_columns.DATE_WIDTH}",
    "datetime": f"S{datetime_columns.DATETIME_WIDTH}",
}
"""What pandas reads itself, all else being texts. Whole numbers it is left to guess: told to, it takes 1.0 for one."""


@dataclass
class _Plan:
    """How a file is to be read: the fields of the table, their columns in the file, and the types they seem to be."""

    resource: Resource
    schema: Schema
    fields: tuple[Field, ...]
    columns: tuple[int, ...]
    width: int
    lines_before: int
    decimals: dict[str, list[ColumnDecimals | int]] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)

    def is_guessed(self, one: Field) -> bool:
        """Whether its first values alone say that it is of numbers."""
        return one.type in ("integer", "number") and self.is_open(one)

    def is_open(self, one: Field) -> bool:
        """Whether its values are to say of which type it is; not where the first ones have said it."""
        if one.name in self.settled:
            return False
        declared = self.schema.field(one.name)
        return declared is None or inference.is_open(declared, self.resource.schema)

    def missing(self, of: Field) -> tuple[str, ...]:
        """The texts that stand for no value."""
        null = self.resource.dialect.null_sequence
        return (*missing_texts(of, self.schema), *(() if null is None else (null,)))


def read(contents: Contents, resource: Resource, files: tuple[TableFile, ...], progress: Progress | None) -> Table:
    """The table of a resource in these files; UnprovenError where anything is in doubt."""
    import pandas as pd

    if not _is_plain(resource):
        raise UnprovenError
    plans = _plans(resource, files)
    proof = Proof(pd, lambda name: _texts(pd, plans, files, name))
    parts: dict[str, list[Column]] = {}
    for plan, file in zip(plans, told_as_one(files, progress), strict=True):
        for frame in _frames(pd, plan, file):
            for one, at in zip(plan.fields, plan.columns, strict=True):
                parts.setdefault(one.name, []).append(proof.part(one, plan.missing(one), frame[at].to_numpy()))
    return _proven(proof, contents, resource, plans, parts, _ending(files, progress), _joined_decimals(plans))


def _ending(files: tuple[TableFile, ...], progress: Progress | None) -> Callable[[], None]:
    """What tells that all is read but what is left to prove, which takes as long again and may be cancelled too."""
    size = sum(file.stored() for file in files)
    return lambda: None if progress is None else progress(size, size)


def _proven(
    proof: Proof,
    contents: Contents,
    resource: Resource,
    plans: list[_Plan],
    parts: dict[str, list[Column]],
    still_reading: Callable[[], None],
    decimals: dict[str, ColumnDecimals],
) -> Table:
    fields, found = [], {}
    codes = {name for plan in plans for name in plan.codes}
    plan = plans[0]
    for one in plan.fields:
        read = parts.pop(one.name, [])
        if one.name in codes:
            read = [np.zeros(0, dtype=bool), np.zeros(0)]  # read it again, as texts
        proven = proof.column(one, plan.missing(one), read, open_to=plan.is_open(one))
        fields.append(proven.field)
        found[one.name] = proven.column
        if proven.decimals is not None:
            decimals[one.name] = proven.decimals
        still_reading()
    _prove_keys(proof, contents, resource, found)
    kept = {one.name: decimals[one.name] for one in fields if one.name in decimals and one.type == "number"}
    settled_schema = replace(plan.schema, fields=tuple(fields))
    notices = tuple(typing_notices.of(resource, tuple(fields)))
    first_row = plan.lines_before + 1
    return Table(replace(resource, schema=settled_schema), found, kept, notices=notices, first_row=first_row)


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
        if key.reference.resource in ("", resource.name):
            known = proof.keys(found, names_of(key.reference.fields))
        else:
            known = key_targets.of(contents, key) or set()
        proof.foreign_key(names_of(key.fields), found, known)


def _is_plain(resource: Resource) -> bool:
    """Whether pandas can be told all there is to the file's dialect and encoding."""
    dialect = resource.dialect
    odd = dialect.escape_char or dialect.comment_char or dialect.comment_rows or dialect.skip_initial_space
    odd = odd or not dialect.double_quote or dialect.skip_blank_rows or dialect.header_rows not in ((1,), ())
    odd = odd or dialect.line_terminator not in ("\r\n", "\n", "")
    separator = raw_rows.delimiter(resource)
    return not odd and len(separator) == 1 and separator.isascii() and resource.encoding.lower() in _ASCII_LIKE


def _plans(resource: Resource, files: tuple[TableFile, ...]) -> list[_Plan]:
    plans: list[_Plan] = []
    for file in files:
        plans.append(_plan(resource, file, plans[0] if plans else None))
    return plans


def _plan(resource: Resource, file: TableFile, first: _Plan | None) -> _Plan:
    """The plan of a file by its header and first rows; a later file has the fields of the first."""
    told: list[SheetError] = []
    records = raw_rows.of_file(file.silent(), resource, told.append)
    if raw_rows.has_header(resource):
        found = headers.found(records, resource.dialect)
    elif resource.schema is not None:
        found = headers.Header(tuple(one.name for one in resource.schema.fields), 0, records)
    else:
        raise UnprovenError
    if found is None or found.row > 1 or any(headers.mistakes(found, resource, _doubt)):
        raise UnprovenError
    laid_out = headers.layout(found.labels, Schema(fields=first.fields) if first else resource.schema)
    if None in laid_out.columns or (first and len(laid_out.fields) != len(first.fields)):
        raise UnprovenError
    columns = tuple(at for at in laid_out.columns if at is not None)
    schema = resource.schema or Schema(fields=())
    plan = _Plan(resource, schema, laid_out.fields, columns, len(found.labels), found.row)
    sample = [cells for _, cells in islice(found.rows, _SAMPLE)] if first is None else []
    if told:
        raise UnprovenError
    plan.fields = (
        first.fields if first else tuple(map(lambda one, at: _guessed(plan, one, at, sample), plan.fields, columns))
    )
    return plan


def _doubt(*_: object) -> SheetError:
    raise UnprovenError


def _guessed(plan: _Plan, one: Field, at: int, sample: list[list[Any]]) -> Field:
    """A field of unknown type with the type that its first values are of."""
    if not inference.is_open(one, plan.resource.schema):
        return one
    missing = plan.missing(one)
    values = {cells[at] for cells in sample if at < len(cells) and cells[at] not in missing}
    kind = inference.type_of(values)
    if kind == "any" and values:
        plan.settled.add(one.name)
    return replace(one, type=kind) if kind != "any" else one


def _figures(plan: _Plan) -> dict[str, int]:
    """The columns whose decimals are counted in the bytes of the file."""
    pairs = zip(plan.fields, plan.columns, strict=True)
    return {one.name: at for one, at in pairs if one.type == "number" and has_plain_numbers(one)}


def _frames(pandas: Any, plan: _Plan, file: TableFile) -> Iterator[pd.DataFrame]:
    """The file as pandas reads it, part after part, with as many cells in each row as in its header."""
    figures, rows = _figures(plan), 0
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
    except (ValueError, OSError, OverflowError, BrokenPackingError):
        raise UnprovenError from None
    if bounds.odd or bounds.rows != rows + plan.lines_before:
        raise UnprovenError
    plan.codes |= {name for name, at in guessed.items() if at in bounds.codes}
    for name, at in figures.items():
        plan.decimals.setdefault(name, []).append(bounds.decimals(at, plan.lines_before) or rows)


def _joined_decimals(plans: list[_Plan]) -> dict[str, ColumnDecimals]:
    """The decimals of the files as those of one table."""
    joined = {}
    for name in plans[0].decimals:
        parts = [part for plan in plans for part in plan.decimals[name]]
        if any(isinstance(part, ColumnDecimals) for part in parts):
            joined[name] = ColumnDecimals(np.concatenate([_array(part) for part in parts]))
    return joined


def _array(part: ColumnDecimals | int) -> Any:
    return np.full(part, ColumnDecimals.NONE, dtype=np.uint8) if isinstance(part, int) else part.array


def _texts(pandas: Any, plans: list[_Plan], files: tuple[TableFile, ...], name: str) -> Column:
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


def _dtypes(plan: _Plan) -> dict[int, Any]:
    return {
        at: _TYPES.get(one.type, object) if has_plain_numbers(one) else object
        for one, at in zip(plan.fields, plan.columns, strict=True)
        if one.type != "integer" or not has_plain_numbers(one)
    } | {at: object for at in range(plan.width) if at not in plan.columns}


def _options(pandas: Any, plan: _Plan) -> dict[str, Any]:
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
        "na_values": {at: _not_numbers(plan, one) for one, at in pairs if one.type in ("number", "integer")},
    }


def _not_numbers(plan: _Plan, one: Field) -> list[str]:
    """What stands for no number; a text that looks like one would have its equals taken for missing too."""
    texts = plan.missing(one)
    if any(letter.isdigit() for text in texts for letter in text) or any("inf" in text.lower() for text in texts):
        raise UnprovenError
    return [*texts, "NaN"] if one.type == "number" else list(texts)
