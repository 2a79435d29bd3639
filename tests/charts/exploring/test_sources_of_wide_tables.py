"""Whose figures a chart shows of a table whose columns are years, and which names sources of its own."""

from __future__ import annotations

import json
from pathlib import Path

from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.first_views import first_view_of


def test_the_sources_of_a_table_are_credited_where_its_years_stand_as_columns(tmp_path: Path) -> None:
    (tmp_path / "population.csv").write_text("place,2014,2015,2016\nAnsião,126,125,124\nBatalha,158,158,157\n", "utf-8")
    package = {
        "name": "taxis",
        "title": "Taxis",
        "sources": [{"title": "Autoridade dos Transportes"}],
        "resources": [{"name": "people", "path": "population.csv", "sources": [{"title": "Instituto de Estatística"}]}],
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")
    assert first_view_of(open_document(tmp_path)).chart.source == "Instituto de Estatística"
