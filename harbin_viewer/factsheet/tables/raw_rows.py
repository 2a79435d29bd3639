"""The records of a table as they stand in its file or its inline data: lists of cells, untyped, with their row.

What the text itself has wrong (a byte that is none of its encoding, a quotation mark in a wrong place) is told, and the
rows are read on as well as they can be.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError, reason_of
from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.tables.table_file import BrokenPackingError, CancelledError, Progress, TableFile
from harbin_viewer.factsheet.wording import quoted

__all__ = ["CancelledError", "Progress", "Record", "delimiter", "encoding", "has_header", "of_file", "of_inline"]

Record: TypeAlias = tuple[int, list[Any]]
"""A row's number as a person counts (the header is row 1) and its cells."""

Told: TypeAlias = Callable[[SheetError], None]
"""Takes a mistake in the text of a table."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_8 = ("utf-8", "utf8", "utf-8-sig")
_WESTERN = ("iso-8859", "iso8859", "latin", "cp125", "windows-125", "ascii")
_WIDE = ("utf-16", "utf16", "utf-32", "utf32")
_LOOKED_AT = 1 << 16
_HEAD = 256
_LENIENT = "as windows-1252"
_ENDS = ("\r\n", "\n", "\r", "")


def delimiter(resource: Resource) -> str:
    """What parts the cells: the dialect's delimiter, or the tab of a file that is by name or format a TSV."""
    tabbed = resource.format == "tsv" or resource.path.endswith((".tsv", ".tab"))
    return "\t" if tabbed and resource.dialect.delimiter == "," else resource.dialect.delimiter


def encoding(resource: Resource) -> str:
    """How the file is encoded, for Python; a byte order mark, which spreadsheets write, is no part of the text."""
    return "utf-8-sig" if resource.encoding.lower().replace("_", "-") in _UTF_8 else resource.encoding


def as_encoded(resource: Resource, files: tuple[TableFile, ...]) -> Resource:
    """The resource with the encoding that its first file has, where it plainly is another than the one that is said.

    Letters that are whole signs of UTF-8 are no accident, and Western encodings take any byte for a letter.
    """
    said = resource.encoding.lower().replace("_", "-")
    if not files or not said.startswith((*_WESTERN, *_WIDE)):
        return resource
    is_other = _has_no_wide_signs if said.startswith(_WIDE) else _is_plainly_utf_8
    return replace(resource, encoding="utf-8") if is_other(_head(files[0])) else resource


_OTHER_SIGNS = (";", "\t", "|")
_LINES = 20


def as_parted(resource: Resource, files: tuple[TableFile, ...]) -> Resource:
    """The resource with the sign that parts its cells, where the file plainly has another than a comma.

    There is no comma in its header, and as many of another sign in each of its first lines. A schema has names for its
    columns, which a comma would have to part.
    """
    if not files or delimiter(resource) != "," or not resource.dialect.header or resource.schema is not None:
        return resource
    if resource.encoding.lower().startswith(_WIDE):
        return resource
    lines = _head(files[0]).decode("latin-1").splitlines()[:_LINES]
    lines = [line for line in lines[: -1 if len(lines) == _LINES else None] if line.strip()]
    if len(lines) < len(("header", "row")) or "," in lines[0]:
        return resource
    counts = {sign: {_outside_quotes(line, sign) for line in lines} for sign in _OTHER_SIGNS}
    found = next((sign for sign, count in counts.items() if len(count) == 1 and min(count) > 0), "")
    return replace(resource, dialect=replace(resource.dialect, delimiter=found)) if found else resource


def _outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[::2])


def refuse_no_table(files: tuple[TableFile, ...]) -> None:
    """SheetError for a file that is no table whatever it is called: a pointer to one, a page of the web."""
    head = _head(files[0])[:_HEAD].lstrip().lower() if files else b""
    if head.startswith(b"version https://git-lfs.github.com/spec/"):
        problem = "This is only a pointer to the table, whose content Git LFS keeps elsewhere."
        raise SheetError(files[0].label, "", problem, "Fetch it with “git lfs pull”, or download the file itself.")
    if head.startswith((b"<!doctype html", b"<html")):
        problem = "This is a page of the web, not a table: something went wrong when it was downloaded."
        raise SheetError(files[0].label, "", problem, f"Download “{files[0].path}” again.")


def _head(file: TableFile) -> bytes:
    try:
        with file.quietly() as raw:
            return raw.read(_LOOKED_AT) or b""
    except (SheetError, OSError, BrokenPackingError):
        return b""


def _is_plainly_utf_8(head: bytes) -> bool:
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeError:
        return False
    return not text.isascii()


def _has_no_wide_signs(head: bytes) -> bool:
    """Whether no sign takes two bytes: a mark at the beginning, or the noughts of Latin letters, would tell of that."""
    return bool(head) and not head.startswith(_UTF_16) and b"\0" not in head


def has_header(resource: Resource) -> bool:
    """Whether the first record names the columns: objects always do."""
    data = resource.data
    is_objects = isinstance(data, list) and bool(data) and isinstance(data[0], dict)
    return is_objects or (resource.dialect.header and resource.dialect.header_rows != ())


def of_file(file: TableFile, resource: Resource, told: Told) -> Iterator[Record]:
    """All records of a file; SheetError where nothing of it can be read."""
    encoded, errors, strict, given = _known(encoding(resource), file), "strict", True, 0
    while True:
        try:
            with file.open() as raw, io.TextIOWrapper(_buffered(raw), encoded, errors, newline="") as text:
                for row, cells in enumerate(_reader(resource, _lines(text, resource), strict=strict), 1):
                    if row > given:
                        given = row
                        yield row, cells
            return
        except csv.Error as error:
            told(_unquoted(file, given + 1, error))
            if not strict or "unexpected end" in str(error) or "field limit" in str(error):
                return
            strict = False
        except UnicodeError:
            told(_undecoded(file, resource))
            if errors != "strict":
                return
            encoded, errors = _decoded_at_all(file, encoded)
        except BrokenPackingError as error:
            problem = f"The packed file is cut off or damaged ({error})."
            told(SheetError(file.label, "", problem, "Get it again, or restore it from a copy."))
            return
        except OSError as error:
            problem = f"The file cannot be read: {reason_of(error)}."
            raise SheetError(file.label, "", problem, "Check the file and its permissions.") from None


def _known(name: str, file: TableFile) -> str:
    """The name of an encoding that there is; SheetError for another."""
    try:
        b"ab".decode(name, "replace")
    except (LookupError, ValueError):  # some codecs of Python are none of files, and say so each in its way
        problem = f"There is no text encoding {quoted(name)}."
        raise SheetError(file.label, "", problem, "Use a known name, best “utf-8”.") from None
    return name


def _buffered(raw: io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(raw, 1 << 16)


def _decoded_at_all(file: TableFile, encoded: str) -> tuple[str, str]:
    """An encoding, and a way with its errors, that lets the file be read where it is not what it was said to be."""
    with file.quietly() as raw:
        head = raw.read(2) or b""
    if head in _UTF_16:
        return "utf-16", "replace"
    return encoded, _LENIENT if encoded in (*_UTF_8, "ascii") else "replace"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """What Western computers mean by bytes that are no UTF-8."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_LENIENT, _as_windows)


def _lines(text: io.TextIOWrapper, resource: Resource) -> Iterator[str]:
    """The lines, which end as the dialect says; the usual line ends all are understood."""
    end = resource.dialect.line_terminator
    if end in _ENDS:
        yield from text
        return
    rest = ""
    while part := text.read(1 << 16):
        *lines, rest = (rest + part).split(end)
        yield from (f"{line}\n" for line in lines)
    if rest:
        yield rest


def _reader(resource: Resource, lines: Iterator[str], *, strict: bool) -> Iterator[list[str]]:
    dialect = resource.dialect
    return csv.reader(
        lines,
        delimiter=delimiter(resource),
        quotechar=dialect.quote_char or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote_char else csv.QUOTE_NONE,
        doublequote=dialect.double_quote,
        escapechar=dialect.escape_char,
        skipinitialspace=dialect.skip_initial_space,
        strict=strict,
    )


def _unquoted(file: TableFile, row: int, error: csv.Error) -> SheetError:
    place = f"row {row}"
    if "unexpected end" in str(error):
        problem = "A quotation mark is opened and never closed."
        return SheetError(file.label, place, problem, "Close it, or double it.", row=row)
    if "field limit" in str(error):
        problem = "A cell is longer than 131,072 characters."
        remedy = "Look for a quotation mark that is opened and never closed."
        return SheetError(file.label, place, problem, remedy, row=row)
    problem = f"Quotation marks stand in a wrong place ({error})."
    remedy = "Put the whole cell in quotation marks, and double those within it."
    return SheetError(file.label, place, problem, remedy, row=row)


def _undecoded(file: TableFile, resource: Resource) -> SheetError:
    """Where the first byte stands that is none of the encoding; the file is read again for it, as mistakes are rare."""
    decoder = codecs.getincrementaldecoder(resource.encoding)()
    line, place, what = 1, "", ""
    try:
        with file.quietly() as raw:
            while content := raw.read(1 << 20):
                decoder.decode(content)
                line += content.count(b"\n")
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        place = f"line {line + error.object.count(10, 0, error.start)}"
        what = f": byte {error.object[error.start]:#04x} means nothing there"
    except UnicodeError as error:
        what = f": {error}"
    problem = f"The file is not encoded in {resource.encoding}{what}."
    return SheetError(file.label, place, problem, "Save it in this encoding (best UTF-8), or correct “encoding”.")


def of_inline(resource: Resource, label: str, told: Told) -> Iterator[Record]:
    """The records of inline data; SheetError where it is no list of rows."""
    data = resource.data
    if not isinstance(data, list) or not all(isinstance(row, dict | list) for row in data):
        problem = "Inline data must be a list of rows, each an object or a list."
        raise SheetError(label, f"resource “{resource.name}”, data", problem, "Write it so, or put it into a CSV file.")
    if data and isinstance(data[0], dict):
        yield from _objects(resource, label, data, told)
    else:
        yield from ((number, row) for number, row in enumerate(data, 1) if _is_list(row, number, resource, label, told))


def _is_list(row: object, number: int, resource: Resource, label: str, told: Told) -> bool:
    if isinstance(row, list):
        return True
    place = f"resource “{resource.name}”, row {number}"
    told(SheetError(label, place, "The row is an object, and the first one is a list.", "Write all rows alike."))
    return False


def _objects(resource: Resource, label: str, data: list[Any], told: Told) -> Iterator[Record]:
    """Rows given as objects: a property that none has is a missing column, one that some lack is a missing value."""
    rows = []
    for number, row in enumerate(data, 2):
        if isinstance(row, dict):
            rows.append((number, row))
        else:
            place = f"resource “{resource.name}”, row {number}"
            told(
                SheetError(label, place, "The row is a list, and the first one is an object.", "Write all rows alike.")
            )
    present = dict.fromkeys(key for _, row in rows for key in row)
    fields = [field.name for field in resource.schema.fields] if resource.schema else []
    names = [name for name in fields if name in present] + [name for name in present if name not in fields]
    yield 1, list(names)
    for number, row in rows:
        yield number, [row.get(name) for name in names]
