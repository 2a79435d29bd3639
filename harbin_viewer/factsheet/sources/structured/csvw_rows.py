"""The rows of a CSV whose dialect a description on the Web gives."""

from __future__ import annotations

import csv
import io
from threading import Lock
from typing import Any

from harbin_viewer.factsheet.sources.structured.json_text import text_of
from harbin_viewer.factsheet.words.whole_numbers import whole_number

MAX_TABLE = 256 * 1024**2
"""Bytes of a described table that are read at most."""

_widened = Lock()
"""Held while the limit of a cell is wide."""


def described_rows(content: bytes, dialect: dict[str, Any]) -> tuple[list[list[str]], list[list[str]], int]:
    """The rows of the header, those of the data, and the number of the first of these as a person counts."""
    skipped = _whole(dialect.get("skipRows"))
    lines = _decoded(content, dialect).lstrip("\ufeff").splitlines(keepends=True)[skipped:]
    comment = text_of(dialect.get("commentPrefix"))
    lines = [line for line in lines if not (comment and line.startswith(comment))]
    rows = [_trimmed(row, dialect) for row in _reader(lines, dialect) if row]
    count = _header_count(dialect)
    return rows[:count], rows[count:], skipped + count + 1


def _decoded(content: bytes, dialect: dict[str, Any]) -> str:
    try:
        return content.decode(text_of(dialect.get("encoding")) or "utf-8-sig")
    except (UnicodeDecodeError, LookupError):
        return content.decode("cp1252", errors="replace")


def _whole(value: Any) -> int:
    text = text_of(value)
    return int(text) if text.isdigit() and len(text) < 9 else 0


def _reader(lines: list[str], dialect: dict[str, Any]) -> list[list[str]]:
    quote = dialect.get("quoteChar", '"')
    escape = None if dialect.get("doubleQuote", True) else "\\"
    reader = csv.reader(
        io.StringIO("".join(lines), newline=""),
        delimiter=_one_letter(dialect.get("delimiter"), ","),
        quotechar=_one_letter(quote, '"') if quote else None,
        quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        doublequote=escape is None,
        escapechar=escape,
        skipinitialspace=bool(dialect.get("skipInitialSpace")),
    )
    with _widened:  # the limit is one for all readers: it is back before another can take the wide one for the usual
        limit = csv.field_size_limit(MAX_TABLE)
        try:
            return list(reader)
        finally:
            csv.field_size_limit(limit)


def _one_letter(value: Any, otherwise: str) -> str:
    text = text_of(value)
    return {"\\t": "\t", "tab": "\t"}.get(text, text if len(text) == 1 else otherwise)


def _trimmed(row: list[str], dialect: dict[str, Any]) -> list[str]:
    return [cell.strip() for cell in row] if dialect.get("trim") or dialect.get("skipInitialSpace") else row


def _header_count(dialect: dict[str, Any]) -> int:
    count = whole_number(text_of(dialect.get("headerRowCount")))
    return count if count is not None else int(dialect.get("header", True) is not False)
