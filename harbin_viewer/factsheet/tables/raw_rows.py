"""The records of a table as they stand in its file: lists of cells, untyped, with their row.

What the text itself has wrong (`text_mistakes`) is told, and the rows are read on as well as they can be.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError, unreadable
from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE, Resource
from harbin_viewer.factsheet.tables import text_mistakes
from harbin_viewer.factsheet.tables.table_file import BrokenPackingError, TableFile

if TYPE_CHECKING:
    from harbin_viewer.factsheet.sources.raw_table import CleanText

__all__ = ["Record", "as_clean", "delimiter", "encoding", "has_header", "of_file"]

Record: TypeAlias = tuple[int, list[Any]]
"""A row's number as a person counts (the header is row 1) and its cells."""

Told: TypeAlias = Callable[[SheetError], None]
"""Takes a mistake in the text of a table."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UNMARKED = {"utf-16-le": [1, 3], "utf-16-be": [0, 2]}
"""Where the noughts of two Latin letters stand in UTF-16 that has no mark."""

_UTF_8 = ("utf-8", "utf8", "utf-8-sig")
_WESTERN = ("iso-8859", "iso8859", "latin", "cp125", "windows-125", "ascii")
_WIDE = ("utf-16", "utf16", "utf-32", "utf32")
_LOOKED_AT = 1 << 16
_HEAD = 256
_MOST_AT_END = 100
"""Lines without anything at the end of a file; of more it is told that they are there."""

_JUDGED = 1 << 20
"""Bytes of a row without end that are looked at: a cell may be shorter by far."""

_LENIENT = "as windows-1252"
_ENDS = ("\r\n", "\n", "\r", "")
_NO_LETTER = "\uffff"
"""Stands for a delimiter of several signs: Unicode has it for programs, and no text has it."""


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


def without_blank_end(records: Iterator[Record]) -> Iterator[Record]:
    """The records but for the few without a cell after the last one, with which a program or a person ends a file."""
    blank: list[Record] = []
    for record in records:
        if not record[1] and len(blank) < _MOST_AT_END:
            blank.append(record)
            continue
        if blank:
            yield from blank
            blank = []
        yield record
    yield from blank if len(blank) == _MOST_AT_END else ()


def as_clean(resource: Resource, clean: CleanText) -> Resource:
    """The resource as the clean text in its file is written."""
    dialect = replace(resource.dialect, delimiter=clean.delimiter, quote_char=clean.quote_char, header=clean.header)
    dialect = replace(dialect, header_rows=(1,), comment_rows=(), comment_char=None)
    return replace(resource, encoding=clean.encoding, dialect=dialect)


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
        raise text_mistakes.pointer(files[0])
    if head.startswith((b"<!doctype html", b"<html")):
        raise text_mistakes.web_page(files[0])


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
            told(text_mistakes.unquoted(file, given + 1, error))
            if not strict or "unexpected end" in str(error) or " limit" in str(error):
                return
            strict = False
        except UnicodeError:
            told(text_mistakes.undecoded(file, resource))
            if errors != "strict":
                return
            encoded, errors = _decoded_at_all(file, encoded)
        except BrokenPackingError as error:
            told(text_mistakes.cut_off(file, error))
            return
        except OSError as error:
            raise unreadable(file.label, error) from None


def told_of_first(file: TableFile, resource: Resource, text: bytes, given: int) -> SheetError | None:
    """What is told of the first of these rows of a file, where it ends what can be read; `given` stand before it.

    None where it is to be read on, or that cannot be seen here.
    """
    is_whole = len(text) <= _JUDGED
    decoder = codecs.getincrementaldecoder(encoding(resource))()
    try:
        letters = decoder.decode(text[:_JUDGED], final=is_whole)
        next(_reader(resource, io.StringIO(letters, newline=""), strict=True), None)
    except csv.Error as error:
        if " limit" in str(error) or (is_whole and "unexpected end" in str(error)):
            return text_mistakes.unquoted(file, given + 1, error)
    except UnicodeError:
        pass
    return None


def _known(name: str, file: TableFile) -> str:
    """The name of an encoding that there is; SheetError for another."""
    try:
        b"ab".decode(name, "replace")
    except (LookupError, ValueError):  # some codecs of Python are none of files, and say so each in its way
        raise text_mistakes.no_encoding(file, name) from None
    return name


def _buffered(raw: io.RawIOBase) -> io.BufferedReader:
    return io.BufferedReader(raw, 1 << 16)


def _decoded_at_all(file: TableFile, encoded: str) -> tuple[str, str]:
    """An encoding, and a way with its errors, that lets the file be read where it is not what it was said to be."""
    with file.quietly() as raw:
        head = raw.read(4) or b""
    if head.startswith(_UTF_16):
        return "utf-16", "replace"
    for unmarked, noughts in _UNMARKED.items():
        if [at for at, byte in enumerate(head) if not byte] == noughts:
            return unmarked, "replace"
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
        while line := text.readline(LONGEST_LINE):
            yield _within_limit(line)
        return
    rest = ""
    while part := text.read(1 << 16):
        *lines, rest = (rest + part).split(end)
        yield from (f"{line}\n" for line in lines)
        _within_limit(rest)
    if rest:
        yield rest


def _within_limit(line: str) -> str:
    """The line; csv.Error where it may have no end, as in a file of noughts."""
    if len(line) >= LONGEST_LINE:
        raise csv.Error("line limit")
    return line


def _reader(resource: Resource, lines: Iterator[str], *, strict: bool) -> Iterator[list[str]]:
    dialect, parting = resource.dialect, delimiter(resource)
    if len(parting) > 1:  # which Python's reader does not take
        one_sign = replace(resource, dialect=replace(dialect, delimiter=_NO_LETTER))
        found = _reader(one_sign, (line.replace(parting, _NO_LETTER) for line in lines), strict=strict)
        return ([cell.replace(_NO_LETTER, parting) for cell in cells] for cells in found)
    return csv.reader(
        lines,
        delimiter=parting,
        quotechar=dialect.quote_char or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote_char else csv.QUOTE_NONE,
        doublequote=dialect.double_quote,
        escapechar=dialect.escape_char,
        skipinitialspace=dialect.skip_initial_space,
        strict=strict,
    )
