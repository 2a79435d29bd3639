"""Of more series than a picture has room to name, lines that end highest or the first parts are named in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import numpy as np
import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.marks.bar import offsets
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Line, Picture, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.opening import open_document
from tests.benchmarks import many_things
from tests.charts.layout.layout_samples import roles
from tests.charts.layout.test_asked_once import asked

pytestmark = pytest.mark.usefixtures("qapp")

MANY = 1_200


def chart_of(folder: Path, count: int, mark: str = "line") -> Chart:
    document = open_document(many_things.series(folder, count, mark))
    return make_chart(document, document.sheet.views[0], ())


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return lay_out(chart_of(tmp_path / "sheet", MANY), Size(960, 600), LIGHT)


def test_the_plot_keeps_its_room_and_how_many_are_not_named_is_said(tmp_path: Path) -> None:
    picture = lay_out(chart_of(tmp_path / "sheet", MANY, "bar"), Size(960, 600), LIGHT)
    (plot,) = picture.plots
    named = roles(picture, "series")
    assert plot.height > 100
    assert named[:2] == ["Place 0", "Place 1"]
    assert f"and {MANY - len(named):,} more series" in roles(picture, "key")
    assert max(text.box.bottom for text in picture.texts) <= picture.size.height


class Number(int):
    """The number of a series, which notes how often it is compared with others."""

    asked: ClassVar[int] = 0

    def __eq__(self, other: object) -> bool:
        Number.asked += 1
        return int(self) == other

    __hash__ = int.__hash__


def test_each_of_very_many_bars_finds_its_place_without_looking_through_those_beside_it() -> None:
    series = [SimpleNamespace(x=np.arange(2.0), y=np.ones(2)) for _number in range(MANY)]
    plot: Any = SimpleNamespace(panel=SimpleNamespace(series=series), points=lambda _n: [(0, 0.0, 1.0), (1, 1.0, 1.0)])
    Number.asked = 0
    shift, most = offsets(plot, tuple(map(Number, range(MANY))))
    assert most == MANY
    assert [shift[number, 1.0] for number in (0, 1, MANY - 1)] == [-MANY / 2, 1 - MANY / 2, MANY / 2 - 1]
    assert Number.asked < 20 * MANY


def test_the_ends_of_very_many_bars_are_asked_until_one_has_no_room(tmp_path: Path) -> None:
    known = asked(partial(lay_out, chart_of(tmp_path / "sheet", MANY, "bar"), Size(960, 600), LIGHT))
    assert 0 < known["charts.layout.panel_layout._ends"] < 5


def test_of_very_many_lines_those_that_end_highest_are_in_colour_and_it_is_said(tmp_path: Path) -> None:
    chart = chart_of(tmp_path / "sheet", MANY)
    named, quiet = ([known for known in chart.series if known.quiet is behind] for behind in (False, True))
    assert (len(named), len(quiet)) == (12, MANY - 12)
    assert min(known.y[-1] for known in named) >= max(known.y[-1] for known in quiet)
    assert f"Of {MANY:,} lines the 12 that end highest are in colour." in chart.note
    assert sorted(roles(lay_out(chart, Size(960, 600), LIGHT), "series")) == sorted(known.label for known in named)


def test_where_others_end_as_high_it_is_not_said_that_these_are_the_highest(tmp_path: Path) -> None:
    assert "Of 485 lines 12 of those that end highest are in colour." in chart_of(tmp_path / "sheet", 485).note


def test_where_a_line_runs_one_is_drawn_and_can_be_pointed_at(picture: Picture) -> None:
    lines = {shape.points for shape in picture.shapes if isinstance(shape, Line) and len(shape.points) == 3}
    assert len(lines) == 97  # so many courses the lines have
    assert {mark.point for mark in picture.marks} == {0, 1, 2}
    assert len({(mark.point, round(mark.box.y)) for mark in picture.marks}) >= 97


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
