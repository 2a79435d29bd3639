"""Names below those of groups in a pivot table without indents: each is told with the group that sums it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.roles.names.places import is_total
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.names.indented_names import JOINT_OF_PARTS
from harbin_viewer.factsheet.sources.sense.total_rows import figures_of
from harbin_viewer.factsheet.words.accents import without_accents

_CORNERS = frozenset({
    "row labels", "zeilenbeschriftungen", "etiquettes de lignes", "etiquetas de fila", "etichette di riga",
    "rotulos de linha", "rijlabels", "etykiety wierszy", "radetiketter", "rækkenavne", "riviotsikot",
    "popisky radku", "sorcimkek", "satir etiketleri", "названия строк", "行标签", "列標籤", "行ラベル", "행 레이블",
})  # fmt: skip
"""What spreadsheets call the first column of a pivot table."""

_MOST_ROWS, _FEWEST_GROUPS = 2_000, 2
_INEXACT = 1e-9


def with_groups_told(raw: RawTable) -> RawTable:
    """The pivot table, each name behind that of its group, where all rows are groups and what these are the sums of."""
    if not raw.labels or without_accents(raw.labels[0]).strip().casefold() not in _CORNERS:
        return raw
    if not isinstance(raw.rows, Sequence) or len(raw.rows) > _MOST_ROWS:
        return raw
    names = [row[0] if row else "" for row in raw.rows]
    if any(name[:1].isspace() or not name for name in names):
        return raw
    last = len(names) - 1 if names and _is_whole(names[-1]) else len(names)
    groups = _groups([figures_of(row) for row in raw.rows[:last]])
    if len(groups) < _FEWEST_GROUPS or all(end - head == 2 for head, end in groups):
        return raw
    told = list(names)
    for head, end in groups:
        told[head + 1 : end] = [f"{names[head]}{JOINT_OF_PARTS}{name}" for name in names[head + 1 : end]]
    rows = [[name, *row[1:]] for name, row in zip(told, raw.rows, strict=True)]
    return replace(raw, rows=rows, clean=None)


def _is_whole(name: str) -> bool:
    return is_total(name) or "total" in name.casefold() or name.casefold() in ("gesamtergebnis", "общий итог", "总计")


def _groups(figures: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Each group as the places of its head and behind its last part; [] where not all rows are of such."""
    found, head = [], 0
    while head < len(figures):
        end = _end(figures, head)
        if not end:
            return []
        found.append((head, end))
        head = end
    return found


def _end(figures: Sequence[Sequence[float]], head: int) -> int:
    """The place behind the rows below one that are its parts, 0 where none are."""
    wanted = figures[head]
    sums = [0.0] * len(wanted)
    for place in range(head + 1, len(figures)):
        if len(figures[place]) != len(wanted) or not wanted:
            return 0
        sums = [one + other for one, other in zip(sums, figures[place], strict=True)]
        if all(abs(one - other) <= _INEXACT * abs(other) + 1e-6 for one, other in zip(sums, wanted, strict=True)):
            return place + 1
    return 0
