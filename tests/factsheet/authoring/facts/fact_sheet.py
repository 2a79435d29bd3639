"""A sheet of figures with evidence, one large figure, and no cards and no timeline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HARVEST = (
    "year,apples,growth,trees,source,references,place,status,note\n"
    "2020,100.0,,7,almanac,,p. 1,single,\n"
    "2021,125.0,25.0,8,almanac,,p. 2,single,\n"
    "2022,140.0,12.0,9,almanac,,p. 3,single,\n"
)
BARE = "year,sold\n2020,5\n2021,6\n"


def descriptor() -> dict[str, Any]:
    """Its descriptor."""
    texts = [{"name": name, "type": "string"} for name in ("source", "references", "place", "status", "note")]
    year = {"name": "year", "type": "year"}
    figures = [
        {"name": "apples", "type": "number", "title": "Apples", "unit": "t"},
        {"name": "growth", "type": "number", "title": "Growth", "unit": "%"},
        {"name": "trees", "type": "integer", "title": "Trees"},
    ]
    cell = {"resource": "harvest", "row": {"year": 2021}, "field": "apples"}
    figure = {"title": "Apples", "figure": 125.0, "unit": "t", "period": "2021", "status": "single",
              "source": "almanac", "cell": cell}  # fmt: skip
    return {
        "name": "orchard", "title": "The orchard",
        "sources": [{"name": "almanac", "title": "The almanac"}],
        "resources": [
            {"name": "harvest", "title": "The harvest", "path": "harvest.csv",
             "schema": {"fields": [year, *figures, *texts], "primaryKey": "year"}},
            {"name": "bare", "path": "bare.csv",
             "schema": {"fields": [year, {"name": "sold", "type": "number", "unit": "t"}], "primaryKey": "year"}},
        ],
        "factsheet": {"tabs": [
            {"kind": "summary", "name": "brief", "title": "In brief", "highlights": [figure]},
            {"kind": "table", "name": "tables", "title": "Tables"},
        ], "checks": [{"type": "highlights", "name": "large", "title": "Large figures"}]},
    }  # fmt: skip


def write(folder: Path) -> None:
    """Write it into a folder."""
    (folder / "harvest.csv").write_text(HARVEST, encoding="utf-8")
    (folder / "bare.csv").write_text(BARE, encoding="utf-8")
    (folder / "datapackage.json").write_text(json.dumps(descriptor(), indent=2), encoding="utf-8")
