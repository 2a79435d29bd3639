"""Where each cell of delimited text stands, so that one can be changed and every other sign stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct


class Signs(NamedTuple):
    """The signs of a dialect: what parts cells, what encloses them ("" for nothing), what is put before a sign."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    skips_blanks: bool = False


class CellSpan(Struct, frozen=True):
    """A cell from `start` to `end` in its text, as it is written; `text` is what it says."""

    start: int
    end: int
    text: str
    quoted: bool


def records(text: str, signs: Signs) -> Iterator[list[CellSpan]]:
    """The records of a text, in order; an empty line is a record without cells."""
    at, row = 0, list[CellSpan]()
    while at < len(text):
        if not row and text[at] in "\r\n":
            yield []
            at += _line_end(text, at)
            continue
        cell = _cell(text, at, signs)
        row.append(cell)
        at = cell.end
        if at < len(text) and text.startswith(signs.delimiter, at):
            at += len(signs.delimiter)
            if at == len(text):
                row.append(CellSpan(at, at, "", quoted=False))
            elif text[at] in "\r\n":
                row.append(CellSpan(at, at, "", quoted=False))
                yield row
                row, at = [], at + _line_end(text, at)
        else:
            yield row
            row, at = [], at + _line_end(text, at)
    if row:
        yield row


def changed(text: str, cells: Mapping[CellSpan, str], signs: Signs) -> str:
    """The text with these cells saying something else; ValueError where the dialect cannot write that."""
    for cell in sorted(cells, key=lambda span: span.start, reverse=True):
        text = f"{text[: cell.start]}{_written(cells[cell], cell, signs)}{text[cell.end :]}"
    return text


def _line_end(text: str, at: int) -> int:
    return 2 if text.startswith("\r\n", at) else 1


def _cell(text: str, start: int, signs: Signs) -> CellSpan:
    at = start
    while signs.skips_blanks and at < len(text) and text[at] == " ":
        at += 1
    if signs.quote and text.startswith(signs.quote, at):
        return _quoted(text, start, at + 1, signs)
    said, at = [], start
    while at < len(text) and text[at] not in "\r\n" and not text.startswith(signs.delimiter, at):
        if signs.escape and text[at] == signs.escape and at + 1 < len(text):
            at += 1
        said.append(text[at])
        at += 1
    return CellSpan(start, at, "".join(said), quoted=False)


def _quoted(text: str, start: int, at: int, signs: Signs) -> CellSpan:
    said = []
    while at < len(text):
        if signs.escape and text[at] == signs.escape and at + 1 < len(text):
            said.append(text[at + 1])
            at += 2
        elif text.startswith(signs.quote * 2, at):
            said.append(signs.quote)
            at += 2
        elif text[at] == signs.quote:
            return CellSpan(start, at + 1, "".join(said), quoted=True)
        else:
            said.append(text[at])
            at += 1
    return CellSpan(start, at, "".join(said), quoted=True)


def _written(value: str, cell: CellSpan, signs: Signs) -> str:
    """A value as the cell before it was written: in quotation marks where that one had them, or where it needs them."""
    special = any(sign in value for sign in (signs.delimiter, signs.quote or "\n", "\r", "\n"))
    if not cell.quoted and not special and value == value.strip():
        return value
    if signs.quote:
        inner = value.replace(signs.quote, f"{signs.escape or signs.quote}{signs.quote}")
        return f"{signs.quote}{inner}{signs.quote}"
    if special and signs.escape and "\n" not in value and "\r" not in value:
        return value.replace(signs.delimiter, f"{signs.escape}{signs.delimiter}")
    if special:
        raise ValueError(f"the file has no quotation marks, so that “{signs.delimiter}” cannot stand in a cell")
    return value


def texts(row: Sequence[CellSpan]) -> tuple[str, ...]:
    """What the cells of a record say."""
    return tuple(cell.text for cell in row)
