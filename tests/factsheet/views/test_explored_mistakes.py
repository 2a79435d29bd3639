"""`check` names a kept choice from a table that no chart would show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

ROWS = [
    f"{name},{2000 + year},{start + year * 0.7:.1f},{10 + year},{5 + year}"
    for start, name in enumerate(("China", "Japan", "France"), 3) for year in range(6)
]  # fmt: skip


def sheet(folder: Path, **choice: Any) -> Path:
    (folder / "table.csv").write_text("\n".join(["country,year,rate,warmth,trade", *ROWS, ""]), encoding="utf-8")
    units = {"rate": "%", "warmth": "°C", "trade": "EUR"}
    fields = [{"name": "country", "type": "string"}, {"name": "year", "type": "year"}]
    fields += [{"name": name, "type": "number", "unit": unit} for name, unit in units.items()]
    spec = {"type": "line", "group": "year", "series": ["rate"], "explore": {"resource": "table"} | choice}
    view = {"name": "kept", "title": "Kept", "resources": ["table"], "specType": "simple", "spec": spec}
    descriptor = {
        "name": "made", "resources": [{"name": "table", "path": "table.csv", "schema": {"fields": fields}}],
        "views": [view], "factsheet": {"tabs": [{"kind": "charts", "name": "charts", "title": "Charts"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("choice", "problem"),
    [
        ({"measure": "rate", "transform": "growth", "entities": ["China"]}, "percentage points, not in per cent of it"),
        ({"measure": "warmth", "transform": "growth", "entities": ["China"]}, "it has no growth in per cent"),
        ({"measure": "warmth", "transform": "index", "entities": ["China"]}, "an index of them says nothing"),
        ({"measure": "rate", "transform": "share", "entities": ["China"]}, "do not add up to a whole"),
        ({"measure": "trade", "transform": "per person"}, "no other column that counts people"),
        ({"measure": "warmth", "form": "stacked"}, "do not add up to a whole"),
        ({"measure": "trade", "period": [2030, 2040]}, "no figures in the period; there are from 2000 to 2005"),
        ({"measure": "trade", "entities": ["Mars", "Venus"]}, "The table has no rows of “Mars” and “Venus”."),
    ],
)
def test_a_choice_that_is_refused_is_a_mistake(tmp_path: Path, choice: dict[str, Any], problem: str) -> None:
    (mistake,) = examine(sheet(tmp_path, **choice)).mistakes
    assert problem in mistake.problem
    assert mistake.place == "view “kept”, explore"
    document = open_document(tmp_path)
    with pytest.raises(SheetError):
        make_chart(document, document.sheet.views[0])


@pytest.mark.parametrize(
    "choice",
    [
        {"measure": "trade", "entities": ["China", "Mars"]}, {"measure": "trade", "transform": "growth"},
        {"measure": "rate", "form": "ranking"}, {"measure": "trade", "form": "stacked"},
        {"measure": "trade", "period": [2004, 2040], "form": "ranking"},
    ],
)  # fmt: skip
def test_what_can_be_shown_is_none(tmp_path: Path, choice: dict[str, Any]) -> None:
    assert not examine(sheet(tmp_path, **choice)).mistakes
