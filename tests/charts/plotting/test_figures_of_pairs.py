"""The figures at the ends of a pair stand in every size of the page, not in all but a few."""

import json
from pathlib import Path

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")

FIGURES = {"107.0", "107.8", "114.0", "146.9", "140.0", "190.3"}


@pytest.mark.parametrize("size", [Size(680, 400), Size(760, 400), Size(640, 380), Size(300, 250), Size(960, 600)])
def test_a_figure_whose_place_is_taken_stands_aside_and_does_not_hide_all_others(
    document: Document, size: Size
) -> None:
    """At 400 px “140.0” had no room below its dot, as a name stood near, and no figure was told."""
    view = next(view for view in document.sheet.views if view.name == "volume-difference")
    told = {text.text for text in lay_out(make_chart(document, view, locale=ENGLISH), size, LIGHT).texts}
    assert told >= FIGURES


@pytest.mark.parametrize("name", ["customs-growth", "comtrade-compared"])
@pytest.mark.parametrize("size", [Size(300, 250), Size(300, 330), Size(300, 390), Size(700, 250)])
def test_where_not_all_figures_have_room_those_of_the_pair_farthest_apart_are_told(
    document: Document, name: str, size: Size
) -> None:
    """In such sizes none was told at all, as one had no room."""
    chart = make_chart(document, next(view for view in document.sheet.views if view.name == name), locale=ENGLISH)
    panel, told = chart.panels[0], {text.text for text in lay_out(chart, size, LIGHT).texts}
    first, second = panel.series[:2]
    pairs = panel.pairs_in((-1.0, float("inf")))
    ours, theirs = max(pairs, key=lambda pair: abs(float(first.y[pair[0]]) - float(second.y[pair[1]])))
    values = (float(first.y[ours]), float(second.y[theirs]))
    ends = {f"{value:.{decimals}f}" for value in values for decimals in (1, 2)}
    assert ends & told


def test_of_dense_pairs_a_few_are_told_right_at_their_dots(tmp_path: Path) -> None:
    chart = make_chart(*dense(tmp_path), locale=ENGLISH)
    scene = lay_out(chart, Size(900, 500), LIGHT)
    dots = {round(mark.box.x + mark.box.width / 2) for mark in scene.marks}
    figures = [text for text in scene.texts if text.text in {f"{value}.5" for value in range(1000)}]
    assert 4 <= len(figures) <= 30
    assert all(min(abs(round(text.box.x + text.box.width / 2) - x) for x in dots) <= 2 for text in figures)


def dense(folder: Path) -> tuple[Document, View]:
    """Forty pairs, each other one farther apart."""
    rows = [f"{1980 + n},{200 + n}.5,{200 + n + (90 if n % 2 else 20) + n % 7}.5" for n in range(40)]
    (folder / "t.csv").write_text("\n".join(["year,a,b", *rows]), encoding="utf-8")
    fields = [{"name": "year", "type": "year"}, *({"name": name, "type": "number", "unit": "t"} for name in "ab")]
    resource = {"name": "t", "path": "t.csv", "schema": {"primaryKey": "year", "fields": fields}}
    spec = {"type": "difference", "group": "year", "series": ["a", "b"]}
    view = {"name": "v", "title": "Both", "resources": ["t"], "specType": "simple", "spec": spec}
    sheet = {"name": "dense", "title": "Dense", "resources": [resource], "views": [view],
             "factsheet": {"tabs": [{"kind": "charts", "name": "c", "title": "Charts"}]}}  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    document = open_document(folder)
    return document, document.sheet.views[0]
