"""A sheet of two tables with charts, checks and tabs, to be arranged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FRUIT = (
    "year,apples,pears,fruit,growth,share,source\n2020,10,5,15,,66.7,office\n"
    "2021,12,6,18,20.0,66.7,office\n2022,15,6,22,25.0,71.4,office\n"
)
PRESS = "year,apples,source\n2020,10,press\n2021,12,press\n2022,14,press\n"


def descriptor() -> dict[str, Any]:
    """Its descriptor."""
    numbers = [{"name": name, "type": "number", "title": title, "unit": "t"}
               for name, title in (("apples", "Apples"), ("pears", "Pears"), ("fruit", "Total"))]  # fmt: skip
    rates = [{"name": name, "type": "number", "title": name.title(), "unit": "%"} for name in ("growth", "share")]
    year, source = {"name": "year", "type": "year", "title": "Year"}, {"name": "source", "type": "string"}
    cell = {"resource": "press", "row": {"year": 2022}, "field": "apples"}
    figure = {"title": "Apples of the press", "figure": 14, "unit": "t", "period": "2022", "status": "claimed",
              "source": "press", "cell": cell}  # fmt: skip
    spec = {"type": "bar", "group": "year", "series": ["apples"]}
    return {
        "name": "orchard", "title": "The orchard",
        "sources": [{"name": "office", "title": "The office"}, {"name": "press", "title": "The press"}],
        "resources": [
            {"name": "fruit", "title": "Fruit", "path": "fruit.csv",
             "schema": {"fields": [year, *numbers, *rates, source], "primaryKey": "year",
                        "foreignKeys": [{"fields": "year", "reference": {"resource": "press", "fields": "year"}}]}},
            {"name": "press", "title": "Press", "path": "press.csv",
             "schema": {"fields": [year, numbers[0], source], "primaryKey": "year"}},
        ],
        "views": [
            {"name": "a", "title": "Apples", "resources": ["fruit"], "specType": "simple", "spec": spec},
            {"name": "b", "title": "Of the press", "resources": ["press"], "specType": "simple", "spec": spec},
            {"name": "c", "title": "Both", "resources": ["fruit", "press"], "specType": "simple",
             "spec": {"type": "line", "group": "year", "series": ["apples", {"field": "apples", "resource": "press"}]}},
        ],
        "factsheet": {
            "tabs": [
                {"kind": "summary", "name": "brief", "title": "In brief", "highlights": [figure]},
                {"kind": "charts", "name": "charts", "title": "Charts"},
                {"kind": "charts", "name": "news", "title": "News", "views": ["b"]},
                {"kind": "table", "name": "tables", "title": "Tables", "resources": ["fruit", "press"]},
            ],
            "checks": [
                {"type": "growth", "name": "growth", "title": "Growth", "resource": "fruit", "value": "apples",
                 "rate": "growth", "order": "year", "known": [{"reason": "as it is", "key": {"year": 2022}}]},
                {"type": "agreement", "name": "apples", "title": "Apples of both", "resource": "fruit",
                 "field": "apples", "referenceResource": "press", "referenceField": "apples", "on": "year",
                 "tolerance": 1},
            ],
        },
    }  # fmt: skip


def write(folder: Path, indent: int | None = 2) -> bytes:
    """Write it into a folder; what its descriptor has."""
    (folder / "fruit.csv").write_text(FRUIT, encoding="utf-8")
    (folder / "press.csv").write_text(PRESS, encoding="utf-8")
    content = json.dumps(descriptor(), indent=indent, ensure_ascii=False).encode()
    (folder / "datapackage.json").write_bytes(content)
    return content
