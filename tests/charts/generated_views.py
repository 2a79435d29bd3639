"""Sheets of one long table and one view, made by chance, and what a reader would work out from their rows by hand."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

STATUSES = ("confirmed", "single", "claimed", "derived", "contradicted", "")
SOURCES = {"a": "The almanac", "b": "The office", "": ""}
PEOPLE = ("Ann", "Bo", "Cy")

_FIGURES = st.one_of(
    st.none(), st.decimals(1, 900, places=1).map(str), st.integers(-400, 900).map(str), st.sampled_from(["0", "10.0"])
)


@dataclass(frozen=True)
class Row:
    """A row as it is written; `value` is None where the cell is empty."""

    year: int
    who: str
    value: str | None
    status: str
    source: str

    @property
    def figure(self) -> float | None:
        """Its figure."""
        return None if self.value is None else float(self.value)


@dataclass(frozen=True)
class Made:
    """A table and the spec of a view of it, whose series are `who` in their order."""

    rows: tuple[Row, ...]
    spec: dict[str, Any]
    who: tuple[str, ...]

    def of(self, name: str) -> list[Row]:
        """The rows of a series that have a figure, in the order of their years."""
        return sorted((row for row in self.rows if row.who == name and row.value is not None), key=lambda row: row.year)

    @property
    def shown(self) -> list[Row]:
        """All rows whose figures are drawn."""
        return [row for name in self.who for row in self.of(name)]


@st.composite
def views(draw: st.DrawFn, kinds: tuple[str, ...] = ("bar", "stacked", "line", "step", "area", "points")) -> Made:
    """A view by person, of all or some; each person has a row a year at the most."""
    people = PEOPLE[: draw(st.integers(1, 3))]
    years = draw(st.lists(st.integers(2000, 2008), min_size=1, max_size=6, unique=True))
    rows = [
        Row(year, name, draw(_FIGURES), draw(st.sampled_from(STATUSES)), draw(st.sampled_from(tuple(SOURCES))))
        for name in people for year in years if draw(st.integers(0, 4))
    ]  # fmt: skip
    rows = draw(st.permutations(rows))
    there = tuple(dict.fromkeys(row.who for row in rows))
    some = st.lists(st.sampled_from(there), unique=True, max_size=3) if there else st.just([])
    only = draw(st.one_of(st.just([]), some))
    spec = {"type": draw(st.sampled_from(kinds)), "group": "year", "series": ["value"], "by": "who"}
    return Made(tuple(rows), spec | ({"only": only} if only else {}), tuple(only) or there)


def opened(made: Made, folder: Path) -> Document:
    """The sheet, written and opened."""
    with (folder / "table.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["year", "who", "value", "status", "source"])
        writer.writerows([row.year, row.who, row.value or "", row.status, row.source] for row in made.rows)
    types = {"year": "year", "who": "string", "value": "number", "status": "string", "source": "string"}
    fields = [
        {"name": name, "type": kind} | ({"unit": "kg"} if name == "value" else {}) for name, kind in types.items()
    ]
    descriptor = {
        "name": "made", "title": "Made",
        "sources": [{"name": name, "title": title} for name, title in SOURCES.items() if name],
        "resources": [{"name": "table", "path": "table.csv", "schema": {"fields": fields}}],
        "views": [{"name": "v", "title": "A chart", "resources": ["table"], "specType": "simple", "spec": made.spec}],
        "factsheet": {"tabs": [{"kind": "charts", "name": "charts", "title": "Charts"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return open_document(folder)
