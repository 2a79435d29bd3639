"""Lines around a table that say what its columns are: “TG : Mean temperature in 0.1 °C”."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable

_ENTRY = re.compile(r"\W*(?:\d+\s*-\s*\d+\s+)?(?P<label>[^\W\d]\S{0,23}?)\s*(?:[:=]|\s[–-]\s)\s*(?P<words>\S.*)")
_OF_NUMBERS = re.compile(r"\d+(?:_\d+)+")
"""A label that is made of numbers, as those of the Geological Survey of the United States are."""

_FEWEST = 2
_LONGEST = 120
"""Letters of a line from which it is a note about a column, and no name for it."""


def with_legend(raw: RawTable) -> RawTable:
    """The table with the words that lines above or below have for two of its columns or more."""
    lines = (*raw.above, *raw.below)
    words = _legend(lines) | _rows_of_legend(lines, raw.labels) | _parts_of_legend(lines, raw.labels)
    named = {label: words[label] for label in raw.labels if label in words and not _says_itself(label)}
    if len(named) < _FEWEST:
        return raw
    columns = dict(raw.columns)
    for label, title in named.items():
        hint = columns.get(label, ColumnHint())
        columns[label] = replace(hint, title=hint.title or title) if len(title) <= _LONGEST else hint
    title = raw.title if lines_of_all((raw.title, *lines), raw.labels)[:1] == (raw.title,) else ""
    return replace(raw, columns=columns, title=title)


def _rows_of_legend(lines: Iterable[str], labels: Iterable[str]) -> dict[str, str]:
    """The words of a small table that has the label of a column first and words for it beside (code, label, text)."""
    named = {label for label in labels if label}
    rows = [[cell.strip() for cell in line.split("\t") if cell.strip()] for line in lines]
    return {cells[0]: max(cells[1:], key=len) for cells in rows if 2 <= len(cells) <= 4 and cells[0] in named}


def _parts_of_legend(lines: Iterable[str], labels: Iterable[str]) -> dict[str, str]:
    """The words of lines that begin with the numbers that a label is made of (40346 00060 of “40346_00060”)."""
    made = {tuple(label.split("_")): label for label in labels if _OF_NUMBERS.fullmatch(label)}
    found = {}
    for line in lines if made else ():
        words = line.split()
        for parts, label in made.items():
            if tuple(words[: len(parts)]) == parts and len(words) > len(parts):
                found[label] = " ".join(words[len(parts) :])
    return found


def lines_of_all(lines: Sequence[str], labels: Iterable[str]) -> tuple[str, ...]:
    """The lines but those that say what single columns are, where two or more do; “Source: …” is one of all."""
    named = {label for label in labels if label and not is_key(label) and not _says_itself(label)}
    entries = [_ENTRY.fullmatch(" ".join(line.split())) for line in lines]
    of_columns = [bool(entry and entry["label"] in named) for entry in entries]
    if sum(of_columns) < _FEWEST:
        return tuple(lines)
    return tuple(line for line, of_column in zip(lines, of_columns, strict=True) if not of_column)


def _says_itself(label: str) -> bool:
    """Whether the name of a column needs no words: “Country: Germany” above it says of which country all is."""
    return is_named(label, "entity") or is_named(label, "time")


def _legend(lines: Iterable[str]) -> dict[str, str]:
    found = (_ENTRY.fullmatch(" ".join(line.split())) for line in lines)
    return {entry["label"]: html.unescape(entry["words"]).rstrip(" ;.") for entry in found if entry}
