"""A screen reader is told of the marks of a chart under a name that is that of all of them."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.window.explore.explore_samples import OpenWindow, page_of

_NAMED = "country,gdp (USD),life (years)\n" + "".join(
    f"{name},{4000 - at * 500},{60 + at}\n" for at, name in enumerate(("Kenya", "Japan", "Peru", "Chile", "Ghana"))
)
_NAMELESS = "stay (days),age (years)\n" + "".join(f"{3 + at % 9},{40 + at % 31}\n" for at in range(80))


def _told(page: ExplorePage) -> list[str]:
    """The names of the series, and in each the first point in words."""
    view = page.desk.view
    marks = [of_series[0] for of_series in view.marks_in_order().values()]
    return [words for mark in marks for words in (view.series_name(mark), view.point_words(mark).spoken())]


def test_bars_of_one_series_are_not_told_under_the_name_of_the_first(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    page = page_of(_NAMED, qtbot, open_window, tmp_path / "output.csv")
    page.steps.change(form="ranking", entities=("Japan",))
    qtbot.waitUntil(lambda: len(page.desk.view.marks_in_order()) == 2)
    assert [words.partition(". ")[0] for words in _told(page)] == [
        "Japan", "Japan: 3,500 USD", "gdp", "Kenya: 4,000 USD"
    ]  # fmt: skip


def test_dots_of_many_are_told_under_what_they_measure_and_each_by_its_name(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    page = page_of(_NAMED, qtbot, open_window, tmp_path / "output.csv")
    page.steps.change(form="scatter", entities=())
    qtbot.waitUntil(lambda: page.desk.chart is not None and page.desk.chart.axis == "number")
    name, first = _told(page)
    assert name == "life"
    assert first.startswith("Ghana · gdp: 2,000 USD · life: 64 years.")


def test_dots_of_nobody_are_told_by_their_figures(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = page_of(_NAMELESS, qtbot, open_window, tmp_path / "stays.csv")
    page.steps.change(form="scatter")
    qtbot.waitUntil(lambda: page.desk.chart is not None and page.desk.chart.axis == "number")
    name, first = _told(page)
    assert name in ("age", "stay")
    assert first.startswith(("stay: ", "age: ")), first
