"""Names in a column that all begin and end alike: what they share is the table's title, the rest tells them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable

_MOST_ROWS = 20_000
"""Rows of a table in which names are looked for: those that people read."""

_COLUMNS, _FEWEST, _LEAST = 4, 3, 20
"""Columns from the left that may hold names, how many there must be, and the letters that they must share."""

_LOOKED_AT = 20
"""Rows that show in most tables that names share nothing."""

_ENDS = re.compile(r".*(?: - | – |: | \| |, )", re.DOTALL)
_BEGINS = re.compile(r"(?: - | – | \| |, ).*", re.DOTALL)


def with_short_names(raw: RawTable) -> RawTable:
    """The table with the names of its first column of long ones as they differ, and its title by what they share."""
    if not isinstance(raw.rows, Sequence) or not _FEWEST <= len(raw.rows) <= _MOST_ROWS:
        return raw
    for place in range(min(_COLUMNS, len(raw.labels))):
        if any(is_named(raw.labels[place], told) for told in ("source", "note")):
            continue  # of the rows, and no name of one
        first = {row[place].strip() for row in raw.rows[:_LOOKED_AT] if place < len(row)} - {""}
        if len(first) >= _FEWEST and shared_words(list(first)) == ("", ""):
            continue
        names = list(dict.fromkeys(row[place].strip() for row in raw.rows if place < len(row) and row[place].strip()))
        begin, end = shared_words(names)
        if begin or end:
            return _with_names(raw, place, begin, end)
    return raw


def with_short_labels(raw: RawTable) -> RawTable:
    """The table with the labels of its columns as they differ, and its title by what most of them share."""
    if not isinstance(raw.rows, Sequence) or (len(raw.header_rows) > 1 and not _is_keyed(raw)):
        return raw
    long = [label for label in raw.labels[1:] if len(label) > _LEAST]
    begin, end = shared_words(list(dict.fromkeys(long)))
    if not (begin or end):
        return raw
    short = {label: _short(label, begin, end) for label in long}
    columns = {short.get(label, label): _renamed(hint, begin, end) for label, hint in raw.columns.items()}
    return replace(
        raw,
        labels=tuple(short.get(label, label) for label in raw.labels),
        columns=columns,
        header_rows=(),
        title=raw.title or _title(begin, end),
        clean=None,
    )


def _is_keyed(raw: RawTable) -> bool:
    """Whether its header rows name themselves, so that the labels are one of them."""
    return not raw.labels[0] and all(row[0] for row in raw.header_rows)


def _renamed(hint: ColumnHint, begin: str, end: str) -> ColumnHint:
    whole = hint.title.startswith(begin) and hint.title.endswith(end) and len(hint.title) > len(begin) + len(end)
    return replace(hint, title=_short(hint.title, begin, end)) if whole else hint


def shared_words(names: Sequence[str]) -> tuple[str, str]:
    """What some names begin and end with, up to a dash, colon or comma; ("", "") where they are few or share little."""
    if len(names) < _FEWEST:
        return "", ""
    begin = _whole_part(_ENDS, _beginning(names))
    rests = [name[len(begin) :] for name in names]
    end = _whole_part(_BEGINS, _beginning([rest[::-1] for rest in rests])[::-1])
    if len(begin) + len(end) < _LEAST or any(len(rest) <= len(end) for rest in rests):
        return "", ""
    return begin, end


def _beginning(texts: Sequence[str]) -> str:
    """What all of some texts begin with."""
    first, last = min(texts), max(texts)
    return first[: next((at for at, sign in enumerate(first) if last[at : at + 1] != sign), len(first))]


def _whole_part(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def _with_names(raw: RawTable, place: int, begin: str, end: str) -> RawTable:
    rows = [[_short(cell, begin, end) if at == place else cell for at, cell in enumerate(row)] for row in raw.rows]
    title = raw.title or _title(begin, end)
    called = "name" if is_named(raw.labels[place], "measure name") else raw.labels[place]
    labels = (*raw.labels[:place], called, *raw.labels[place + 1 :])
    return replace(raw, labels=labels, rows=rows, title=title, clean=None)


def _title(begin: str, end: str) -> str:
    return ", ".join(filter(None, (part.strip(" -–:|,") for part in (begin, end))))


def _short(cell: str, begin: str, end: str) -> str:
    text = cell.strip()
    return text[len(begin) : len(text) - len(end)] if text else cell
