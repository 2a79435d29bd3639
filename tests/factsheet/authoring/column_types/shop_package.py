"""A small package of sales whose columns can be read in several ways."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SALES = (
    "day,code,takings,weight,pieces\n"
    '03/04/2024,01067,"1.250,50",12 kg,5\n'
    '05/04/2024,01069,"1.300,00",9 kg,7\n'
    "06/04/2024,10115,n/a,8 kg,6\n"
    '07/04/2024,20095,"980,25",7 kg,4\n'
)


def descriptor() -> dict[str, Any]:
    """Its descriptor."""
    names = ("day", "code", "takings", "weight")
    fields: list[dict[str, Any]] = [{"name": name, "type": "string", "title": name.title()} for name in names]
    fields[1]["type"] = "integer"
    fields.append({"name": "pieces", "type": "integer", "title": "Pieces", "unit": "pieces"})

    def view(name: str, *series: str) -> dict[str, Any]:
        return {"name": name, "title": f"Of {name}", "resources": ["sales"], "specType": "simple",
                "spec": {"type": "bar", "group": "day", "series": [*series]}}  # fmt: skip

    told = [
        {"kind": "assumed", "sentence": "The codes are numbers.", "resource": "sales", "field": "Code"},
        {"kind": "assumed", "sentence": "Read as UTF-8.", "resource": "sales"},
    ]
    return {
        "name": "shop", "title": "The shop", "sources": [{"name": "till", "title": "The till"}],
        "resources": [{"name": "sales", "title": "Sales", "path": "sales.csv", "roles": {"code": "measure"},
                       "schema": {"fields": fields}}],
        "views": [view("code", "code"), view("pieces", "pieces")],
        "harbin:told": told,
        "factsheet": {"tabs": [{"kind": "charts", "name": "charts", "title": "Charts"},
                               {"kind": "table", "name": "tables", "title": "Tables"}]},
    }  # fmt: skip


def write(folder: Path) -> None:
    """Write it into a folder."""
    (folder / "sales.csv").write_text(SALES, encoding="utf-8")
    (folder / "datapackage.json").write_text(json.dumps(descriptor(), indent=2), encoding="utf-8")
