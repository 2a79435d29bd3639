"""Sentences of charts read back: the figures, years and verbs in them, as a reader of English understands them."""

from __future__ import annotations

import random
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from tests.charts.conftest import ENGLISH, sheet_of

YEARS = range(2000, 2009)
WORDS = {
    "million": 1e6, "billion": 1e9, "trillion": 1e12, "thousandths of": 1e-3, "millionths of": 1e-6,
    "billionths of": 1e-9, "": 1.0,
}  # fmt: skip
"""What the words before a unit stand for, as a reader of English knows them."""

UNITS = {"t": 1.0, "kg": 1e-3, "g": 1e-6, "mg": 1e-9, "µg": 1e-12}
"""The tonne and the finer units of its kind."""

IN_UNIT = r"(?P<words>(?:\w+ )*?(?:of )?)(?P<unit>t|[kmµ]?g)"
_FIGURE = r"(−?[\d,]+(?:\.\d+)?)"
_POINT = re.compile(rf"{_FIGURE}(?: {IN_UNIT}| (?P<scale>[mbtr]+illion))? in (?P<year>\d{{4}})")
_STOOD = re.compile(
    rf"stood at (?P<figure>{_FIGURE}(?: {IN_UNIT}| [mbtr]+illion)?) from (?P<first>\d{{4}}) to (?P<last>\d{{4}})"
)
_STAYED = re.compile(r"stayed there until (\d{4})")
_SAME = re.compile(r"was the same in every later figure, the last in (\d{4})")
_VERB = re.compile(r"\b(rose|fell|came back)\b(?:, with (?P<against>a fall|a rise|falls|rises) between,)?")
MOST_TURNS = 4

Rows = dict[str, dict[int, float]]
"""Figures of names by year."""


@dataclass(frozen=True)
class Said:
    """Points of a sentence: figure and year; the verbs between them, and what is said to be between the other way.

    From when to when figures stood at the first; until when they stayed at the last, or when they were the same again.
    """

    points: list[tuple[float, float, int]]
    verbs: list[tuple[str, str]]
    stood: tuple[int, int] | None = None
    stayed: int | None = None
    same: int | None = None


def made(seed: int, names: int, size: float, *, signs: bool = True, holes: float = 0.25) -> Rows:
    """Figures of a size; each name has some of the years, the first has the first and the last."""
    chance = random.Random(seed)
    found: Rows = {}
    for name in [f"S{number}" for number in range(names)]:
        years = [year for year in YEARS if chance.random() > holes] or [2004]
        low = -size if signs and chance.random() < 0.3 else size / 50
        found[name] = {year: float(f"{chance.uniform(low, size):.4g}") for year in years}
    return found


def empty_cells(rows: Rows) -> list[tuple[str, int]]:
    """Names and years that have a row without a figure: every other one of those without a figure."""
    return [(name, year) for name, of_it in rows.items() for year in YEARS if year % 2 and year not in of_it]


def chart_of(rows: Rows, kind: str, **more: Any) -> Chart:
    cells: list[tuple[str, int, Any]] = [(name, year, repr(v)) for name, r in rows.items() for year, v in r.items()]
    cells += [(*cell, "") for cell in empty_cells(rows)]
    random.Random(len(cells)).shuffle(cells)
    columns: dict[str, list[Any]] = {
        "who": [c[0] for c in cells],
        "year": [c[1] for c in cells],
        "v": [c[2] for c in cells],
    }
    series: Any = more.pop("series", ["v"])
    spec = {"type": kind, "group": "year", "series": series, "by": "who"} | more
    with tempfile.TemporaryDirectory() as folder:
        document = sheet_of(Path(folder), columns, spec, kinds={"year": "year", "who": "string", "v": "number"})
        return make_chart(document, document.sheet.views[0], locale=ENGLISH)


def factor_of(found: re.Match[str]) -> float:
    """How many tonnes one of what is told is."""
    return WORDS[found["words"].strip().lower()] * UNITS[found["unit"]]


def said_of(sentence: str) -> Said:
    """A sentence read back; figures in the unit itself, each with half of its last digit.

    One without words has those of the first, unless others have words of their own.
    """
    first = next((factor_of(found) for found in _POINT.finditer(sentence) if found["unit"]), 1.0)
    points = []
    stood, stayed, same = (pattern.search(sentence) for pattern in (_STOOD, _STAYED, _SAME))
    ends = (int(stood["first"]), int(stood["last"])) if stood else None
    sentence = _STOOD.sub(r"\g<figure> in \g<last>", sentence)
    sentence = _SAME.sub("", sentence)
    for found in _POINT.finditer(sentence):
        factor = WORDS[found["scale"]] if found["scale"] else factor_of(found) if found["unit"] else first
        digits = found[1].replace(",", "").replace("−", "-")
        half = 0.5 * 10.0 ** -len(digits.partition(".")[2])
        points.append((float(digits) * factor, half * factor, int(found["year"])))
    verbs = [(found[1], found["against"] or "") for found in _VERB.finditer(sentence)]
    return Said(points, verbs, ends, int(stayed[1]) if stayed else None, int(same[1]) if same else None)


def sentences(chart: Chart) -> dict[str, str]:
    """What is told of each series, and of the total."""
    words = describe(chart).partition(". v. ")[2] or describe(chart).partition(", t. ")[2] or describe(chart)
    found = {}
    for part in words.split("; "):
        name, _space, rest = part.partition(" ")
        found[name.rstrip(":")] = rest
    return found
