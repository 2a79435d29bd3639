"""A resource as a table: a small one through `rows`, a large one through pandas, which is imported nowhere else.

pandas is fast and lenient: it pads short rows, takes "TRUE" for 1 and "today" for a date. So what it read is proven
sound (`proof`); where the proof fails, for whatever reason, `rows` reads the file and has the last word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.schema import Field, Schema, missing_texts, names_of
from harbin_viewer.factsheet.tables import columns, raw_rows, rows
from harbin_viewer.factsheet.tables.fast import datetime_columns
from harbin_viewer.factsheet.tables.fast.separator_count import CountedFile
from harbin_viewer.factsheet.tables.fast.validation import Proof, UnprovenError
from harbin_viewer.factsheet.tables.raw_rows import CancelledError, Package, Progress
from harbin_viewer.factsheet.tables.table import Column, Table, plain

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["SMALL", "CancelledError", "Column", "Table", "plain", "read"]

SMALL = 256 * 1024
"""Bytes up to which a file is read without pandas: its import alone takes longer."""

_ASCII_LIKE = ("utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "iso-8859-1", "cp1252", "windows-1252", "cp1251")
"""Encodings in which separators and line ends are the bytes they are in ASCII."""

_AT_ONCE = 100_000
"""Rows that pandas reads at a time: what it makes of them is brought into its least room before the next ones."""

_TYPES: dict[str, Any] = {
    "number": "float64",
    "date": f"S{datetime_columns.DATE_WIDTH}",
    "datetime": f"S{datetime_columns.DATETIME_WIDTH}",
}
"""What pandas reads itself, all else being texts. Whole numbers it is left to guess: told to, it takes 1.0 for one."""


def read(sheet: Package, resource: Resource, *, small: int = SMALL, progress: Progress | None = None) -> Table:
    """The table of a resource; SheetError for its first mistake, with row and column.

    `progress` is told the bytes read and their number; it may raise CancelledError.
    """
    if _size(sheet, resource) > small and _is_plain(resource):
        try:
            return _from_pandas(sheet, resource, small, progress)
        except UnprovenError:
            pass
    return _from_rows(sheet, resource, progress)


def _size(sheet: Package, resource: Resource) -> int:
    file = raw_rows.file_of(sheet, resource)
    return file.stat().st_size if resource.path and file.is_file() else 0


def _is_plain(resource: Resource) -> bool:
    """Whether pandas can be told all there is to the file's dialect, encoding and numbers."""
    dialect = resource.dialect
    odd = dialect.escape_char or dialect.comment_char or dialect.skip_initial_space or not dialect.double_quote
    separator = raw_rows.delimiter(resource)
    return (
        not odd
        and len(separator) == 1
        and separator.isascii()
        and resource.encoding.lower() in _ASCII_LIKE
        and all(_has_plain_numbers(field) for field in _schema(resource).fields)
    )


def _has_plain_numbers(field: Field) -> bool:
    written_plainly = field.bare_number and not field.group_char and field.decimal_char == "."
    return written_plainly or field.type not in ("number", "integer")


def _schema(resource: Resource) -> Schema:
    return resource.schema or Schema(fields=())


def _from_rows(sheet: Package, resource: Resource, progress: Progress | None) -> Table:
    found = rows.read(sheet, resource, progress)
    fields = resource.schema.fields if resource.schema else [Field(name=name) for name in (found or ({},))[0]]
    values = {field.name: [row[field.name] for row in found] for field in fields}
    typed = {field.name: columns.typed(field, values[field.name]) for field in fields}
    return Table(resource, typed, {field.name: columns.decimals(values[field.name]) for field in fields})


def _from_pandas(sheet: Package, resource: Resource, small: int, progress: Progress | None) -> Table:
    import pandas as pd

    schema = _schema(resource)
    proof = Proof(pd, lambda name: _texts(pd, sheet, resource, name))
    parts: dict[str, list[Column]] = {}
    fields = schema.fields
    for frame in _frames(pd, sheet, resource, progress):
        fields = fields or tuple(Field(name=str(name)) for name in frame.columns)
        if [field.name for field in fields] != list(frame.columns):
            raise UnprovenError
        for one in fields:
            part = proof.part(one, missing_texts(one, schema), frame[one.name].to_numpy())
            parts.setdefault(one.name, []).append(part)
    size = _size(sheet, resource)
    found = {}
    for one in fields:
        found[one.name] = proof.column(one, missing_texts(one, schema), parts.pop(one.name))
        if progress is not None:
            progress(size, size)  # what is left takes as long again, and may be cancelled too
    proof.primary_key(names_of(schema.primary_key), found)
    for key in schema.foreign_keys:
        target = key.reference.resource or resource.name
        theirs = found if target == resource.name else read(sheet, sheet.resource(target), small=small).columns
        proof.foreign_key(key, found, theirs)
    return Table(resource, found)


def _frames(pandas: Any, sheet: Package, resource: Resource, progress: Progress | None) -> Iterator[pd.DataFrame]:
    """The file as pandas reads it, part after part, with as many cells in each row as in its header."""
    file = raw_rows.file_of(sheet, resource)
    separator, quote = raw_rows.delimiter(resource), resource.dialect.quote_char
    lines, width = 1 if resource.dialect.header else 0, 0
    try:
        with file.open("rb") as raw:
            counted = CountedFile(raw, separator, quote, file.stat().st_size, progress)
            options = _options(resource) | {"dtype": _dtypes(resource), "chunksize": _AT_ONCE, "low_memory": False}
            for frame in pandas.read_csv(counted, **options):
                if not isinstance(frame.index, pandas.RangeIndex):  # it took the first cell of longer rows for one
                    raise UnprovenError
                lines, width = lines + len(frame), len(frame.columns)
                yield frame
    except (ValueError, OSError, OverflowError):
        raise UnprovenError from None
    # of a table of one column the separators do not tell whether a line is empty
    if counted.odd or width < 2 or counted.separators != lines * (width - 1):
        raise UnprovenError


def _texts(pandas: Any, sheet: Package, resource: Resource, name: str) -> Column:
    """One column again, as texts, where pandas' guess leaves a doubt."""
    options = _options(resource) | {"na_values": []}
    frame = pandas.read_csv(raw_rows.file_of(sheet, resource), dtype=object, usecols=[name], **options)
    texts: Column = frame[name].to_numpy()
    return texts


def _dtypes(resource: Resource) -> Any:
    fields = _schema(resource).fields
    return {one.name: _TYPES.get(one.type, object) for one in fields if one.type != "integer"} if fields else object


def _options(resource: Resource) -> dict[str, Any]:
    """What pandas is told of the file, and which texts are missing values in each column."""
    schema = _schema(resource)
    names = {} if resource.dialect.header else {"header": None, "names": [field.name for field in schema.fields]}
    return names | {
        "sep": raw_rows.delimiter(resource),
        "encoding": resource.encoding,
        "quotechar": resource.dialect.quote_char or '"',
        "quoting": 0 if resource.dialect.quote_char else 3,
        "skip_blank_lines": False,
        "keep_default_na": False,
        "na_values": {
            one.name: _not_numbers(one, schema) for one in schema.fields if one.type in ("number", "integer")
        },
    }


def _not_numbers(field: Field, schema: Schema) -> list[str]:
    """What stands for no number; a text that looks like one would have its equals taken for missing too."""
    texts = missing_texts(field, schema)
    if any(letter.isdigit() for text in texts for letter in text) or any("inf" in text.lower() for text in texts):
        raise UnprovenError
    return [*texts, "NaN"] if field.type == "number" else list(texts)
