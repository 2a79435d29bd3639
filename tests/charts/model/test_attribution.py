"""Whose figures a chart says they are: no more than the data names, and each once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.words import attribution
from harbin_viewer.charts.model.words.attribution import speaker_at
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import provenance
from tests.factsheet.sheets import one_table, opened

pytestmark = pytest.mark.usefixtures("qapp")

PLAIN = {"x": ["a", "b"], "y": [3, 4]}
DISPUTED = PLAIN | {"source": ["d", "d"], "references": ["", "m"], "status": ["single", "contradicted"]}
DAILY, MONTHLY = {"name": "d", "title": "Daily"}, {"name": "m", "title": "Monthly"}


@pytest.mark.parametrize(
    ("columns", "sources", "of_table", "told"),
    [
        (PLAIN, [], [], "not stated"),
        (PLAIN, [DAILY], [], "Daily"),
        (PLAIN, [DAILY, MONTHLY], [], "not stated"),
        (PLAIN, [DAILY, MONTHLY], [{"title": "Weekly"}], "Weekly"),
        (PLAIN, [DAILY], [{"title": "Weekly"}, {"title": "Yearly"}], "Weekly; Yearly"),
        (PLAIN, [], [{"title": name} for name in "ABCD"], "A; B; C; D (the rows do not say which)"),
        (PLAIN, [], [{"title": name} for name in "ABCDEFG"], "A; B; C; D; E; 2 others (the rows do not say which)"),
        (PLAIN | {"source": ["d", "d"]}, [DAILY], [{"title": name} for name in "ABCD"], "Daily"),
        (PLAIN, [DAILY, MONTHLY], [MONTHLY], "Monthly"),
        (PLAIN | {"place": ["p. 1", "p. 2"]}, [DAILY], [], "Daily"),
        (PLAIN | {"place": ["p. 1", "p. 2"]}, [DAILY, MONTHLY], [], "not stated"),
        (PLAIN | {"source": ["d", ""]}, [DAILY], [], "Daily; not stated for 1 row"),
        (PLAIN | {"source": ["d", "m"]}, [DAILY, MONTHLY | {"title": "Daily"}], [], "Daily (d); Daily (m)"),
        (PLAIN | {"source": ["", ""], "references": ["d", "m"]}, [DAILY, MONTHLY], [], "not stated"),
        (PLAIN | {"source": ["d", "x"]}, [DAILY], [{"title": "Weekly"}], "Daily; x"),
        (DISPUTED, [DAILY, MONTHLY], [], "Daily"),
    ],
)
def test_a_source_is_credited_where_the_data_names_it(
    make_sheet: Callable[..., Document], tmp_path: Path, columns: dict[str, list[Any]],
    sources: list[dict[str, str]], of_table: list[dict[str, str]], told: str,
) -> None:  # fmt: skip
    make_sheet(columns, {"type": "bar", "group": "x", "series": ["y"]})
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8")) | {"sources": sources}
    descriptor["resources"][0]["sources"] = of_table
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(tmp_path)
    assert make_chart(document, document.sheet.views[0]).source == told
    in_panel = provenance(document, CellAt("table", 0, "y")).statement.source
    if "; " not in told:
        assert (in_panel.full_name if in_panel else "not stated") == told, "the panel says what the picture says"


@pytest.mark.parametrize(
    ("of_it", "told"),
    [
        ({}, "Daily (Monthly)"),
        ({"publisher": "Guild", "date": "2024-05"}, "Guild, Daily, May 2024, also reported by Monthly"),
        ({"publisher": "Guild", "short": "The Guild"}, "Guild, Daily, also reported by Monthly"),
        ({"publisher": "Guild of the bakers", "short": "Daily"}, "Daily (Monthly)"),
        ({"author": "A. Baker"}, "A. Baker, Daily, also reported by Monthly"),
    ],
)
def test_who_published_a_source_stays_credited_where_one_of_its_figures_is_read_elsewhere_too(
    make_sheet: Callable[..., Document], tmp_path: Path, of_it: dict[str, str], told: str
) -> None:
    columns = PLAIN | {"source": ["d", "d"], "references": ["", "m"]}
    make_sheet(columns, {"type": "bar", "group": "x", "series": ["y"]})
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8")) | {"sources": [DAILY | of_it, MONTHLY]}
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(tmp_path)
    assert make_chart(document, document.sheet.views[0]).source.replace("\xa0", " ") == told


def test_the_only_source_of_two_tables_is_credited_once(make_sheet: Callable[..., Document], tmp_path: Path) -> None:
    make_sheet(PLAIN | {"source": ["d", "d"]}, {"type": "bar", "group": "x", "series": ["y"]})
    (tmp_path / "other.csv").write_text("x,z\na,1\n", encoding="utf-8")
    file = tmp_path / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8")) | {"sources": [DAILY]}
    fields = [{"name": "x", "type": "string"}, {"name": "z", "type": "number", "unit": "t"}]
    descriptor["resources"].append({"name": "other", "path": "other.csv", "schema": {"fields": fields}})
    descriptor["views"][0]["resources"].append("other")
    descriptor["views"][0]["spec"]["series"].append({"field": "z", "resource": "other"})
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    document = open_document(tmp_path)
    assert make_chart(document, document.sheet.views[0]).source == "Daily"


@pytest.mark.parametrize(
    ("sources", "told"),
    [([], "no source named"), (["World Bank"], "World Bank"), (["World Bank", "OECD"], "World Bank and OECD")],
)
def test_the_note_on_a_point_names_the_sources_of_a_table_whose_rows_name_none(
    sources: list[str], told: str, tmp_path: Path
) -> None:
    fields = [{"name": "year", "type": "year"}, {"name": "gdp", "type": "number"}]
    draft = one_table("year,gdp\n2010,1.5\n2011,2.5\n", fields)
    draft.descriptor["resources"][0]["sources"] = [{"title": title} for title in sources]
    spec = {"type": "line", "group": "year", "series": ["gdp"]}
    view = {"name": "gdp", "title": "GDP", "resources": ["table"], "specType": "simple", "spec": spec}
    draft.descriptor["views"] = [view]
    draft.descriptor["factsheet"]["tabs"] = [{"kind": "charts", "name": "charts", "title": "Charts"}]
    document = opened(draft, tmp_path)
    (series,) = make_chart(document, document.sheet.view("gdp")).series
    assert speaker_at(document, series, 0) == told


def test_charts_of_a_package_ask_once_whether_a_column_of_it_may_name_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        (tmp_path / f"t{number}.csv").write_text("place,value\na,1\nb,2\n", encoding="utf-8")
    document = open_document(tmp_path)
    asked: list[Resource] = []

    def asks(resource: Resource) -> bool:
        asked.append(resource)
        return False

    monkeypatch.setattr(attribution, "may_name_sources", asks)
    told = {attribution.of_package(document) for _chart in range(4)}
    assert len(told) == 1
    assert len(asked) == len(document.sheet.resources) == 4
