"""Tables that are drawn in a text with rules of equal signs and dashes: in a grid, or with rules above and below."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

GRID = re.compile(r"\s*\+(?:-+\+)+\s*")
SIMPLE = re.compile(r"\s*=+(?:\s+=+)+\s*")
_GRID_LINE = re.compile(r"\s*[+|].*[+|]\s*")
_SPANNED = re.compile(r"\s*-+(?:\s+-+)*\s*")


@dataclass
class RuledTable:
    """The rows of a table, what covers several places, and how many of the first rows are heads."""

    rows: list[list[str]] = field(default_factory=list)
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    heads: int = 0


def grid_table(lines: list[str], start: int) -> tuple[RuledTable | None, int]:
    """The table in a grid that begins with the rule at a place, and the place behind it."""
    end = start
    while end < len(lines) and _GRID_LINE.fullmatch(lines[end]):
        end += 1
    drawn = lines[start:end]
    bounds = sorted({at for line in drawn if _is_rule(line) for at, sign in enumerate(line) if sign == "+"})
    if len(drawn) < 3 or len(bounds) < 2:
        return None, end
    grid = _Grid(bounds)
    for line in drawn[1:]:
        grid.take(line.ljust(bounds[-1] + 1))
    return (grid.table if grid.table.rows else None), end


def _is_rule(line: str) -> bool:
    return bool(re.fullmatch(r"\s*\+(?:[-=]+\+)+\s*", line))


class _Grid:
    """Gathers the cells of a grid, line by line; a cell ends where a rule stands below it."""

    def __init__(self, bounds: list[int]) -> None:
        self.table = RuledTable()
        self._bounds = bounds
        self._words = [""] * (len(bounds) - 1)
        self._began = [0] * (len(bounds) - 1)
        self._across = [1] * (len(bounds) - 1)
        self._fresh = [True] * (len(bounds) - 1)

    def take(self, line: str) -> None:
        """A line below the first rule: of cells, or a rule below some or all of them."""
        parts = [line[left + 1 : right] for left, right in zip(self._bounds, self._bounds[1:], strict=False)]
        ruled = [bool(part) and not part.strip("-=+") for part in parts]
        if any(ruled) and "+" in line:
            for column, part in enumerate(parts):
                if not ruled[column] and part.strip(" |+"):
                    self._words[column] += f" {part.strip(' |+')}"
            self._end_cells(ruled)
            if "=" in line and all(ruled):
                self.table.heads = len(self.table.rows)
        else:
            self._add(line)

    def _add(self, line: str) -> None:
        column = 0
        while column < len(self._words):
            end = column + 1
            while end < len(self._words) and line[self._bounds[end]] != "|":
                end += 1
            text = line[self._bounds[column] + 1 : self._bounds[end]].strip()
            self._words[column] = f"{self._words[column]} {text}".strip()
            if self._fresh[column]:
                self._across[column] = end - column
            for covered in range(column, end):
                self._fresh[covered] = False
            column = end

    def _end_cells(self, ruled: list[bool]) -> None:
        number = len(self.table.rows)
        self.table.rows.append([""] * len(self._words))
        column = 0
        while column < len(self._words):
            across = max(1, self._across[column])
            if ruled[column]:
                top = self._began[column]
                self.table.rows[top][column] = self._words[column]
                if top != number or across > 1:
                    self.table.spans.append((top, column, number, column + across - 1))
                for covered in range(column, min(column + across, len(self._words))):
                    self._words[covered], self._began[covered] = "", number + 1
                    self._across[covered], self._fresh[covered] = 1, True
            column += across


def simple_table(lines: list[str], start: int) -> tuple[RuledTable | None, int]:
    """The table whose upper rule stands at a place, and the place behind its lower one."""
    columns = [(run.start(), run.end()) for run in re.finditer("=+", lines[start])]
    table = RuledTable()
    rules, at = 0, start + 1
    while at < len(lines):
        line = lines[at]
        at += 1
        if SIMPLE.fullmatch(line):
            rules += 1
            if at >= len(lines) or not lines[at].strip() or rules == 2:
                return (table if table.rows else None), at
            table.heads = len(table.rows)
        elif _SPANNED.fullmatch(line) and "--" in line and table.rows:
            _cover(table, columns, lines[at - 2], line)
        elif line.strip():
            _add(table, columns, line)
    return None, start + 1


def _add(table: RuledTable, columns: list[tuple[int, int]], line: str) -> None:
    ends = [start for start, _end in columns[1:]] + [max(len(line), columns[-1][1])]
    cells = [line[start:end].strip() for (start, _end), end in zip(columns, ends, strict=True)]
    if not cells[0] and table.rows and len(table.rows) > table.heads:
        table.rows[-1] = [f"{old} {new}".strip() for old, new in zip(table.rows[-1], cells, strict=True)]
    else:
        table.rows.append(cells)


def _cover(table: RuledTable, columns: list[tuple[int, int]], words: str, rule: str) -> None:
    """Have the cells of the last row cover the columns above which one run of dashes stands."""
    number = len(table.rows) - 1
    for run in re.finditer("-+", rule):
        inside = [place for place, (start, end) in enumerate(columns) if run.start() <= start and end <= run.end()]
        if len(inside) > 1:
            table.rows[number][inside[0]] = words[run.start() : run.end()].strip()
            table.rows[number][inside[0] + 1 : inside[-1] + 1] = [""] * (len(inside) - 1)
            table.spans.append((number, inside[0], number, inside[-1]))
