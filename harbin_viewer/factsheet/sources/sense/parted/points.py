"""Marks that people write as 45/60, all out of as many points: figures, with what they are out of as their unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.parted.strokes import with_strokes

_POINTS = re.compile(r"\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*/\s*(\d{1,4})\s*")
_CALLED = re.compile(
    r"\b(?:scores?|points?|pts|marks?|grades?|results?|tests?|exams?|quiz|ratings?|stars|homework|coursework|midterm|final"
    r"|punkte|noten?|bewertung|klausur(?:en)?|klassenarbeit|pr[uü]fung|ergebnis|contr[oô]le|devoir|[ée]valuation"
    r"|puntos|notas?|puntuaci[oó]n|examen|pontos|prova|punti|punteggio|vot[oi]|verifica|punten|cijfers?|toets|po[aä]ng"
    r"|betyg|prov|poeng|karakter|punkty|oceny?|sprawdzian|балл\w*|оценк\w*|тест|puan|not|sınav)\b|得分|分数|成绩|点数|評価|점수",
    re.IGNORECASE,
)
"""What marks are called; 3/8 may be an inch, 5/12 a day and 1/24 a house or a term."""

_FEWEST, _MOSTLY = 3, 0.75
"""Marks from which on it is no chance that all are out of as many, and their share of all that is told (absent)."""

_LEAST = 3
"""The least that anything is out of: halves are fractions."""


def with_points_bare(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with the figures alone in columns of marks that are all out of as many points; else as it is."""
    called = [place for place in with_strokes(sample) if _CALLED.search(raw.labels[place])]
    called = [place for place in called if not is_named(raw.labels[place], "time")]
    found = {place: most for place in called if (most := _most_points([row[place] for row in sample]))}
    for place, most in found.items():
        raw = _bare(raw, place, most)
    return raw


def _most_points(cells: Sequence[str]) -> str:
    """What the marks of a column are out of; "" where they are none."""
    filled = [text for cell in cells if (text := cell.strip()) and not is_mark(text)]
    found = [mark for text in filled if (mark := _POINTS.fullmatch(text))]
    if len(found) < max(_FEWEST, _MOSTLY * len(filled)) or len({mark[2] for mark in found}) > 1:
        return ""
    highest = max(float(mark[1].replace(",", ".")) for mark in found)
    return found[0][2] if highest <= int(found[0][2]) >= _LEAST else ""


def _bare(raw: RawTable, place: int, most: str) -> RawTable:
    label = raw.labels[place]
    hint = raw.columns.get(label, ColumnHint())
    sentence = f"“{label}” is told out of {most} in each cell, and its figures are read without that."
    return raw.walked(
        partial(_walk, place, most),
        columns=raw.columns | {label: replace(hint, unit=hint.unit or f"out of {most}", type="")},
        notices=(*raw.notices, Notice("assumed", sentence)),
    )


def _walk(place: int, most: str, rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for row in rows:
        mark = _POINTS.fullmatch(row[place]) if place < len(row) else None
        yield [*row[:place], mark[1], *row[place + 1 :]] if mark and mark[2] == most else row
