"""What the maker of data says limits its figures stands in the small print of its charts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("description", "said"),
    [
        (
            "With few exceptions, they\nare minimum figures. More follows.",
            "With few exceptions, they are minimum",
        ),
        ("Counts of *towns*. It does not include villages.", "It does not include villages."),
        ("<p>Figures of the last year are provisional.</p>", "Figures of the last year are provisional."),
        ("Data represents the estimated number of deaths.", "Data represents the estimated number of deaths."),
        ("The Bank publishes estimates of trade elsewhere.", ""),
        ("All towns are counted.", ""),
        ("P: Provisional", ""),
        ("It excludes " + "villages and " * 30 + "farms.", ""),
    ],
)
@pytest.mark.parametrize("declared", [True, False])
def test_a_limit_is_told_in_the_makers_own_sentence(
    description: str, said: str, tmp_path: Path, *, declared: bool
) -> None:
    rows = [f"{name},{year},{year % 7 + len(name)}" for name in ("Aa", "Bbb", "Cccc") for year in range(2000, 2010)]
    (tmp_path / "deaths.csv").write_text("\n".join(["country,year,deaths", *rows]), encoding="utf-8")
    fields = [{"name": "country", "type": "string"}, {"name": "year", "type": "year"}]
    fields += [{"name": "deaths", "type": "integer", "description": description}]
    spec = {"type": "bar", "group": "year", "series": ["deaths"], "by": "country"}
    view = {"name": "v", "title": "Deaths", "resources": ["deaths"], "specType": "simple", "spec": spec}
    package = {
        "name": "p", "views": [view] if declared else [],
        "resources": [{"name": "deaths", "path": "deaths.csv", "schema": {"fields": fields}}],
    }  # fmt: skip
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    document = open_document(tmp_path)
    note = make_chart(document, charts_of(document)[0]).note
    assert ("The maker of the data says: “" in note) == bool(said)
    assert said in note
