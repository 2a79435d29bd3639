"""Of more series than a picture has room to name the first are named, and the plot keeps its room."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.opening import open_document
from tests.benchmarks import many_things
from tests.charts.layout.layout_samples import roles
from tests.charts.layout.test_asked_once import asked

pytestmark = pytest.mark.usefixtures("qapp")

MANY = 1_200


def chart_of(folder: Path, count: int) -> Chart:
    document = open_document(many_things.series(folder, count))
    return make_chart(document, document.sheet.views[0], ())


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return lay_out(chart_of(tmp_path / "sheet", MANY), Size(960, 600), LIGHT)


def test_the_plot_keeps_its_room_and_how_many_are_not_named_is_said(picture: Picture) -> None:
    (plot,) = picture.plots
    named = roles(picture, "series")
    assert plot.height > 100
    assert named[:2] == ["Place 0", "Place 1"]
    assert f"and {MANY - len(named):,} more series" in roles(picture, "key")
    assert max(text.box.bottom for text in picture.texts) <= picture.size.height


def test_all_lines_are_drawn_and_can_be_pointed_at(picture: Picture) -> None:
    assert {mark.series for mark in picture.marks} == set(range(MANY))


def test_few_series_are_all_named(tmp_path: Path) -> None:
    named = lay_out(chart_of(tmp_path / "sheet", 30), Size(960, 600), LIGHT)
    assert len(roles(named, "series")) == 30
    assert not any("more series" in text for text in roles(named, "key"))


def calls_for(count: int, folder: Path) -> int:
    """How many functions a second layout calls."""
    chart = chart_of(folder, count)
    lay_out(chart, Size(960, 600), LIGHT)
    return sum(asked(partial(lay_out, chart, Size(900, 700), LIGHT)).values())


def test_twice_as_many_lines_ask_no_more_than_twice_as_much(tmp_path: Path) -> None:
    assert calls_for(1_600, tmp_path / "many") <= 2.1 * calls_for(800, tmp_path / "fewer")
