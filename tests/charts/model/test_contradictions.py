"""Who contradicts a figure is another source: the one of its reference, and never the one whose word it is."""

import csv
import json
from pathlib import Path

import pytest

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.opening import open_document

COLUMNS = ("year", "births", "growth", "source", "references", "status", "note")


def note_of(folder: Path, references: str) -> str:
    """The note of a chart of stated growth, of which a check finds one rate wrong by the figures of its own table."""
    rows = [
        (2020, 1300, "", "bureau", "", "confirmed", ""),
        (2021, 1100, 15.4, "bureau", references, "contradicted", "Another source has a fall."),
        (2022, 1150, 4.5, "bureau", "", "claimed", ""),
    ]
    with (folder / "births.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    numbers = {"births": "births", "growth": "%"}
    fields = [
        {"name": name, "type": "number", "unit": numbers[name]} if name in numbers
        else {"name": name, "type": "year" if name == "year" else "string"} for name in COLUMNS
    ]  # fmt: skip
    descriptor = {
        "name": "births",
        "sources": [
            {"name": "bureau", "title": "The almanac", "short": "Bureau"},
            {"name": "office", "title": "Statistics", "short": "the Office"},
            {"name": "gazette", "title": "Report", "short": "the Gazette"},
        ],
        "resources": [{"name": "births", "path": "births.csv", "schema": {"primaryKey": "year", "fields": fields}}],
        "views": [{"name": "growth", "resources": ["births"], "specType": "simple",
                   "spec": {"type": "bar", "group": "year", "series": ["growth"]}}],
        "factsheet": {
            "tabs": [{"kind": "charts", "name": "charts", "title": "Charts"}],
            "checks": [{"type": "growth", "name": "growth", "title": "Growth", "resource": "births", "value": "births",
                        "rate": "growth", "order": "year", "tolerance": 0.1}],
        },
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(folder)
    assert any(found.verdict == "differs" for found in document.findings)
    return make_chart(document, document.sheet.views[0], document.findings).note


@pytest.mark.parametrize(
    ("references", "who"),
    [
        ("office", "contradicted by the Office."),
        ("office; gazette", "contradicted by the Office and the Gazette."),
        ("", "contradicted by another source."),
        ("office; somebody", "contradicted by another source."),
    ],
)
def test_a_rate_that_its_own_table_does_not_bear_out_is_contradicted_by_those_who_say_otherwise(
    references: str, who: str, tmp_path: Path
) -> None:
    note = note_of(tmp_path, references)
    assert who in note
    assert "Bureau" not in note
