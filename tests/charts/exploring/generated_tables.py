"""Tables of many, made by chance, and the charts of choices from them."""

from __future__ import annotations

import math
import random
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.model.exploration import Exploration, Transform
from tests.factsheet.exploring.tables import FIELDS, explored

YEARS = (2000, 2001, 2002, 2003, 2004, 2005)
ENGLISH = QLocale("en")
REGION = {"name": "Region", "type": "string"}
UNITS: dict[Transform, str] = {
    "": "T", "index": "Index points, {base} = 100", "growth": "Change against the year before, %",
    "share": "% of the whole", "per person": "T per person",
}  # fmt: skip

IN: dict[Transform, str] = {"": "t", "index": "index points", "growth": "%", "per person": "t per person"}

Figures = dict[tuple[str, int], float | None]
"""The figures of those who have a row at a time; None where its cell is empty."""


@dataclass(frozen=True)
class Table:
    """Figures of two measures by name and year, and the region of each name; rows of one are in no order."""

    names: tuple[str, ...]
    output: Figures
    people: Figures
    regions: dict[str, str]
    order: tuple[tuple[str, int], ...]

    def figure(self, name: str, year: int) -> float | None:
        return self.output.get((name, year))

    def years(self, name: str) -> list[int]:
        """The years in which one has a row."""
        return sorted(year for known, year in self.output if known == name)


def made(seed: int, count: int, *, holes: float = 0.15) -> Table:
    """A table of so many names; the first has all of its figures, so that there is something to choose."""
    chance = random.Random(seed)
    names = tuple(f"N{number:02}" for number in range(count))
    output, people = {}, {}
    for name in names:
        for year in YEARS:
            if name == names[0] or chance.random() > holes:
                empty = name != names[0] and chance.random() < holes
                output[name, year] = None if empty else round(chance.choice([chance.uniform(1, 90), 50.0, 7.5]), 1)
                people[name, year] = None if chance.random() < holes / 2 else float(chance.randrange(10, 99))
    regions = {name: chance.choice(["North", "South", "East", ""]) for name in names}
    order = list(output)
    chance.shuffle(order)
    return Table(names, output, people, regions, tuple(order))


def chart_of(table: Table, **choice: Any) -> Chart:
    rows = [
        [name, year, table.output[name, year], table.people[name, year], table.regions[name]]
        for name, year in table.order
    ]
    with tempfile.TemporaryDirectory() as folder:
        document = explored(Path(folder), (*FIELDS, REGION), rows)
        return explored_chart(
            document, Exploration(**{"resource": "data", "measure": "Output"} | choice), locale=ENGLISH
        )


def drawn(series: Series) -> dict[float, float]:
    known = zip(series.x.tolist(), series.y.tolist(), strict=True)
    return {x: y for x, y in known if math.isfinite(y)}


TABLES = st.builds(made, st.integers(0, 10**6), st.integers(3, 9))
LARGE = st.builds(made, st.integers(0, 10**6), st.integers(15, 28))
