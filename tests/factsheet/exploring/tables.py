"""Small tables of many, as documents, for tests of exploring."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.opening import open_document

Rows = Iterable[Sequence[object]]


def explored(folder: Path, fields: Sequence[dict[str, Any]], rows: Rows, **more: Any) -> Document:
    """A document with one table, named `data`, and a tab to explore it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "data.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([field["name"] for field in fields])
        writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    descriptor = {
        "name": "countries",
        "title": "Countries over the years",
        "resources": [{"name": "data", "path": "data.csv", "schema": {"fields": list(fields)}}],
        "factsheet": {"tabs": [{"kind": "explore", "name": "explore", "title": "Explore"}]},
        **more,
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor, ensure_ascii=False, indent=2), encoding="utf-8")
    return open_document(folder)


def cube_of_text(folder: Path, text: str) -> Cube:
    """A table of comma-separated text, opened as a reader opens it, as the cube that is explored."""
    file = folder / "data.csv"
    file.write_text(text, encoding="utf-8")
    document = open_document(file)
    return document.cube(document.sheet.resources[0].name)


FIELDS: tuple[dict[str, Any], ...] = (
    {"name": "Country", "type": "string"},
    {"name": "Year", "type": "year"},
    {"name": "Output", "type": "number", "unit": "t"},
    {"name": "Population", "type": "number", "unit": "people"},
)

COUNTRIES = ("China", "Russia", "Japan", "France", "Brazil", "Kenya", "Korea, South", "Côte d’Ivoire")


def output(country: int, year: int) -> float:
    """What a country put out: it grows evenly, the fifth fastest."""
    return float((country + 1) * 100 + (year - 2000) * (60 if country == 4 else country + 1))


def countries(folder: Path, years: Iterable[int] = range(2000, 2011), *, world: bool = True) -> Document:
    """Eight countries over the years, with the World as their sum."""
    rows: list[list[object]] = []
    for year in years:
        for number, country in enumerate(COUNTRIES):
            rows.append([country, year, output(number, year), (number + 1) * 10])
        if world:
            rows.append(["World", year, sum(output(number, year) for number in range(len(COUNTRIES))), 360])
    return explored(folder, FIELDS, rows)
