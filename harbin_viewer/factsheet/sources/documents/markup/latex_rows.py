"""The rows of a table in LaTeX: its cells, those that cover several, and which rows the rules in it call heads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from harbin_viewer.factsheet.sources.documents.markup.latex_text import (
    argument,
    end_of_environment,
    end_of_group,
    printed,
)

_INNER = re.compile(r"\\begin\{(tabular\*?|array|minipage|tabularx)\}")
_ROW_END = re.compile(r"\\(?:\\|tabularnewline|cr(?![a-z]))\*?(?:\s*\[[^\]]{0,40}\])?")
_RULE = re.compile(r"\\(?:toprule|midrule|bottomrule|hline|Xhline|thickhline|hdashline)(?![A-Za-z])")
_CUT = re.compile(r"\\(endfirsthead|endhead|endfoot|endlastfoot)(?![A-Za-z])")
_COVERING = re.compile(r"\\(multicolumn|multirow)\s*")
_OPTION = re.compile(r"\s*\[[^\]]{0,200}\]")
_LOOK = re.compile(r"\s*[*=]")
_MOST_HEADS = 3
"""Rows above the first rule between rows that may be heads."""

_MOST_COVERED = 200


@dataclass
class LatexRows:
    """The rows of a table, what covers several places, and how many of the first rows are heads."""

    rows: list[list[str]] = field(default_factory=list)
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    heads: int = 0


def rows_of(body: str, macros: dict[str, str]) -> LatexRows:
    """The rows between the beginning and the end of a table."""
    found = LatexRows()
    for written in _without_repeated_heads(_parted(body, _ROW_END)):
        rule = _RULE.search(written)
        if rule and not found.heads and 0 < len(found.rows) <= _MOST_HEADS:
            found.heads = len(found.rows)
        bare = _RULE.sub(" ", written)
        if printed(bare, macros) or "&" in bare:
            _add(found, bare, macros)
    if found.heads == len(found.rows):
        found.heads = 0
    return found


def _add(found: LatexRows, written: str, macros: dict[str, str]) -> None:
    row: list[str] = []
    number = len(found.rows)
    for cell in _parted(written, re.compile("&")):
        text, down, across = _covering(cell)
        left = len(row)
        row += [printed(text, macros), *[""] * (across - 1)]
        if down > 1 or across > 1:
            found.spans.append((number, left, number + down - 1, left + across - 1))
    found.rows.append(row)


def _covering(cell: str) -> tuple[str, int, int]:
    """What stands in a cell, and how many rows and columns it covers."""
    down = across = 1
    while command := _COVERING.search(cell):
        option = _OPTION.match(cell, command.end())
        count, place = argument(cell, option.end() if option else command.end())
        option = _OPTION.match(cell, place)
        place = option.end() if option else place
        look = _LOOK.match(cell, place)
        _look, place = argument(cell, place) if look is None else ("", look.end())
        text, end = argument(cell, place)
        number = min(_MOST_COVERED, abs(int(count))) if re.fullmatch(r"\s*-?\d{1,4}\s*", count) else 1
        across, down = (number, down) if command[1] == "multicolumn" else (across, number)
        cell = cell[: command.start()] + " " + text + cell[end:]
    return cell, max(1, down), max(1, across)


def _without_repeated_heads(rows: list[str]) -> list[str]:
    """The rows of a table over several pages, its heads once, without what stands at the foot of each page."""
    kept: list[str] = []
    begun: list[str] = []
    has_heads = False
    for row in rows:
        while cut := _CUT.search(row):
            begun.append(row[: cut.start()])
            if cut[1] in ("endfirsthead", "endhead") and not has_heads:
                kept += begun
                has_heads = True
            begun, row = [], row[cut.end() :]
        begun.append(row)
    return [*kept, *begun]


def _parted(text: str, sign: re.Pattern[str]) -> list[str]:
    """A text parted at a sign that stands in no braces and in no table within it."""
    parts, start, place = [], 0, 0
    while place < len(text):
        if text[place] == "{":
            place = end_of_group(text, place)
        elif inner := _INNER.match(text, place):
            _end, place = end_of_environment(text, inner[1], inner.end())
        elif found := sign.match(text, place):
            parts.append(text[start:place])
            start = place = found.end()
        else:
            place += 2 if text[place] == "\\" else 1
    return [*parts, text[start:]]
