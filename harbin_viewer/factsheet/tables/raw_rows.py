"""The records of a resource as they stand in its file or its inline data: lists of cells, untyped, with their row."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.resource import Resource

Progress: TypeAlias = Callable[[int, int], None]
"""Is told the bytes read and the bytes there are; what it raises ends the reading."""


class CancelledError(Exception):
    """To be raised by a progress callback that wants the reading to end."""


class Package(Protocol):
    """Where tables are read from: the resources, and the folder in which their files lie."""

    @property
    def folder(self) -> Path:
        """Where the files lie."""

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError where there is none."""


Record: TypeAlias = tuple[int, list[Any]]
"""A row's number as a person counts (the header is row 1) and its cells."""

_LINES_BETWEEN_REPORTS = 5000


def file_of(sheet: Package, resource: Resource) -> Path:
    """The file that a mistake in the resource's rows names: its own, or the descriptor that holds them."""
    return sheet.folder / (resource.path or "datapackage.json")


def delimiter(resource: Resource) -> str:
    """What parts the cells: the dialect's delimiter, or the tab of a file that is by name or format a TSV."""
    tabbed = resource.format == "tsv" or resource.path.endswith(".tsv")
    return "\t" if tabbed and resource.dialect.delimiter == "," else resource.dialect.delimiter


def encoding(resource: Resource) -> str:
    """How the file is encoded, for Python; a byte order mark, which spreadsheets write, is no part of the text."""
    return "utf-8-sig" if resource.encoding.lower().replace("_", "-") in ("utf-8", "utf8") else resource.encoding


def records(sheet: Package, resource: Resource, progress: Progress | None = None) -> Iterator[Record]:
    """Header (where there is one) and rows; SheetError where the text itself cannot be read."""
    if resource.data is not None:
        yield from _inline(resource, file_of(sheet, resource))
    else:
        yield from _from_file(resource, file_of(sheet, resource), progress)


def _from_file(resource: Resource, file: Path, progress: Progress | None) -> Iterator[Record]:
    row = 0
    try:
        for row, cells in enumerate(_reader(resource, _lines(file, encoding(resource), progress)), 1):
            yield row, cells
    except csv.Error as error:
        raise _unquoted(file, row + 1, error) from None
    except UnicodeError:
        raise _undecoded(file, resource) from None
    except ValueError:  # of the path: it has a zero byte
        raise SheetError(file, "", "No file can have this name.", "Correct the path.") from None
    except OSError as error:
        problem = f"The file cannot be read: {error.strerror or error}."
        raise SheetError(file, "", problem, "Check the file and its permissions.") from None


def _reader(resource: Resource, lines: Iterator[str]) -> Iterator[list[str]]:
    dialect = resource.dialect
    reader = csv.reader(
        lines,
        delimiter=delimiter(resource),
        quotechar=dialect.quote_char or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote_char else csv.QUOTE_NONE,
        doublequote=dialect.double_quote,
        escapechar=dialect.escape_char,
        skipinitialspace=dialect.skip_initial_space,
        strict=True,
    )
    comment = dialect.comment_char
    return (cells for cells in reader if not (comment and cells and cells[0].startswith(comment)))


def _lines(file: Path, encoding: str, progress: Progress | None) -> Iterator[str]:
    with file.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
        if progress is None:
            yield from text
            return
        size = file.stat().st_size
        for number, line in enumerate(text):
            if number % _LINES_BETWEEN_REPORTS == 0:
                progress(raw.tell(), size)
            yield line
        progress(size, size)


def _unquoted(file: Path, row: int, error: csv.Error) -> SheetError:
    place = f"row {row}"
    if "unexpected end" in str(error):
        return SheetError(file, place, "A quotation mark is opened and never closed.", "Close it, or double it.")
    if "field limit" in str(error):
        problem = "A cell is longer than 131,072 characters."
        return SheetError(file, place, problem, "Look for a quotation mark that is opened and never closed.")
    problem = f"Quotation marks stand in a wrong place ({error})."
    return SheetError(file, place, problem, "Put the whole cell in quotation marks, and double those within it.")


def _undecoded(file: Path, resource: Resource) -> SheetError:
    """Where the first byte stands that is none of the encoding; the file is read again for it, as mistakes are rare."""
    content = file.read_bytes()
    place, what = "", ""
    try:
        content.decode(resource.encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        place = f"line {line}"
        what = f": byte {content[error.start]:#04x} means nothing there"
    except UnicodeError as error:
        what = f": {error}"
    problem = f"The file is not encoded in {resource.encoding}{what}."
    return SheetError(file, place, problem, "Save it in this encoding (best UTF-8), or correct “encoding”.")


def _inline(resource: Resource, file: Path) -> Iterator[Record]:
    data = resource.data
    if not isinstance(data, list) or not all(isinstance(one, dict | list) for one in data):
        problem = "Inline data must be a list of rows, each an object or a list."
        raise SheetError(file, f"resource “{resource.name}”, data", problem, "Write it so, or put it into a CSV file.")
    if data and isinstance(data[0], dict):
        yield from _objects(resource, file, data)
    else:
        yield from enumerate(data, 1)


def _objects(resource: Resource, file: Path, data: list[Any]) -> Iterator[Record]:
    """Rows given as objects: a property that none has is a missing column, one that some lack is a missing value."""
    for row, one in enumerate(data, 2):
        if not isinstance(one, dict):
            place = f"resource “{resource.name}”, row {row}"
            raise SheetError(file, place, "The row is a list, and the first one is an object.", "Write all rows alike.")
    present = dict.fromkeys(key for one in data for key in one)
    fields = [field.name for field in resource.schema.fields] if resource.schema else []
    names = [name for name in fields if name in present] + [name for name in present if name not in fields]
    yield 1, list(names)
    for row, one in enumerate(data, 2):
        yield row, [one.get(name) for name in names]


def has_header(resource: Resource) -> bool:
    """Whether the first record names the columns: objects always do."""
    data = resource.data
    return resource.dialect.header or (isinstance(data, list) and bool(data) and isinstance(data[0], dict))
