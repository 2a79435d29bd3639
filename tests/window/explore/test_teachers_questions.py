"""A teacher's questions take at most three actions each, from the moment the file is open; an action is counted where a
hand does something: a click, a drag, or a text that is typed and entered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]

GROWTH = {"Kenya": 1.01, "Japan": 1.002, "France": 1.004, "Brazil": 1.09, "Italy": 0.97, "Chad": 1.012, "Peru": 1.011}
START = {"Kenya": 50, "Japan": 900, "France": 800, "Brazil": 300, "Italy": 700, "Chad": 20, "Peru": 90}


class Hand:
    """Mouse and keyboard of a teacher, and how often they were used."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.actions = 0
        self._qtbot, self._window = qtbot, window

    def opens_explore(self) -> ExplorePage:
        self.actions += 1
        bar = self._window.tabs.tabBar()
        names = [bar.tabText(number).replace("&", "") for number in range(bar.count())]
        place = bar.tabRect(names.index("Explore")).center()
        self._qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
        self._qtbot.waitUntil(lambda: isinstance(self._window.tabs.current().page, ExplorePage))
        page = self._window.tabs.current().page
        assert isinstance(page, ExplorePage)
        self._qtbot.waitUntil(lambda: page.desk.chart is not None)
        return page

    def types(self, widget: QWidget, text: str) -> None:
        self.actions += 1
        self._qtbot.keyClicks(widget, text)
        self._qtbot.keyClick(widget, Qt.Key.Key_Return)

    def clicks(self, widget: QWidget) -> None:
        self.actions += 1
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def drags(self, widget: QWidget, begin: QPoint, end: QPoint) -> None:
        self.actions += 1
        self._qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=begin)
        self._qtbot.mouseMove(widget, pos=end)
        self._qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


@pytest.fixture
def hand(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> Hand:
    """A teacher who just opened a file from a statistical office, of which newer years are not complete."""
    rows = [
        f"{name},{year},{START[name] * GROWTH[name] ** (year - 1990):.1f}"
        for name in GROWTH
        for year in range(1990, 2021)
        if year < 2019 or name == "Chad"
    ]
    (tmp_path / "output.csv").write_text("\n".join(["Country,Year,Output (t)", *rows]), encoding="utf-8")
    window = open_window(tmp_path / "output.csv")
    qtbot.waitUntil(window.is_ready)
    return Hand(qtbot, window)


def test_how_did_two_develop_takes_two_actions(hand: Hand) -> None:
    page = hand.opens_explore()
    field = page.panel.entities.field
    hand.types(field, "kenya, jap")
    assert page.desk.chart is not None
    assert [series.label for series in page.desk.chart.series if not series.quiet] == ["Kenya", "Japan"]
    assert page.desk.chart.title == "Output: Kenya and Japan"
    assert hand.actions == 2


def test_who_is_ahead_now_takes_two_actions(hand: Hand) -> None:
    page = hand.opens_explore()
    hand.clicks(page.forms.buttons["ranking"])
    chart = page.desk.chart
    assert chart is not None
    assert chart.title.endswith("2018"), "the newest year with enough figures, not the one that Chad alone has"
    assert chart.categories[0] == "Brazil"
    assert hand.actions == 2


def test_what_changed_most_since_2000_takes_three_actions(hand: Hand) -> None:
    page = hand.opens_explore()
    hand.clicks(page.forms.buttons["change"])
    slider = page.period.slider
    begin = slider.first.geometry().center()
    step = (slider.last.geometry().center().x() - begin.x()) / slider.last.value()
    hand.drags(slider, begin, begin + QPoint(round(step * 10), 0))
    chart = page.desk.chart
    assert chart is not None
    assert "2000 and" in chart.subtitle
    labels = [series.label for series in chart.series]
    assert labels[0] == "Brazil", "it rose most"
    assert labels[-1] == "Italy", "it fell most"
    assert hand.actions == 3
