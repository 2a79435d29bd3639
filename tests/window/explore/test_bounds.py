"""A reader bounds a column from and to, sees above the chart what is left, and comes back to all rows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.window.explore.explore_samples import OpenWindow, page_of

TOWNS = "Town,Population,Area (km²)\nAyr,900,12\nBath,2000,28\nCork,500,37\nDerry,700,9\n"


def _page(qtbot: QtBot, open_window: OpenWindow, folder: Path) -> ExplorePage:
    return page_of(TOWNS, qtbot, open_window, folder / "towns.csv")


def _bound(page: ExplorePage, column: str, least: str) -> None:
    """Type a least value as a person does."""
    chooser = page.panel.bounds
    at = chooser.column.findText(column)
    chooser.column.setCurrentIndex(at)
    chooser.column.activated.emit(at)
    assert chooser.row is not None
    QTest.keyClicks(chooser.row.least, least)
    QTest.keyClick(chooser.row.least, Qt.Key.Key_Return)


def _ranked(page: ExplorePage) -> list[str]:
    assert page.desk.chart is not None
    return [*page.desk.chart.categories]


def test_rows_are_bounded_and_shown_again(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = _page(qtbot, open_window, tmp_path)
    page.steps.choose_form("ranking")
    page.steps.choose_measure("Population")
    every = _ranked(page)
    assert page.panel.bounds_told.isHidden()
    _bound(page, "Population", "0.8k")
    assert _ranked(page) == ["Bath", "Ayr"]
    assert page.panel.bounds_told.text.text() == "Only rows with “Population” from 800 are shown."
    assert not page.panel.bounds_told.isHidden()
    page.steps.choose_measure("Area (km²)")  # what is bounded stays so
    assert _ranked(page) == ["Bath", "Ayr"]
    page.panel.bounds_told.all_rows.click()
    assert page.panel.bounds_told.isHidden()
    assert len(_ranked(page)) == len(every)
    page.commands()["undo"]()
    assert _ranked(page) == ["Bath", "Ayr"]
    row = page.panel.bounds.row
    assert row is not None
    assert row.least.text() == "800"


def test_bounds_come_back_with_the_session(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = _page(qtbot, open_window, tmp_path)
    page.steps.choose_form("ranking")
    _bound(page, "Area (km²)", "20")
    kept = page.state()
    choice = kept["choice"]
    assert isinstance(choice, Mapping)
    assert choice["bounds"] == {"Area (km²)": (20, None)}
    page.panel.bounds.all_rows.click()
    page.restore(kept)
    assert {*_ranked(page)} == {"Bath", "Cork"}
    assert page.steps.explorer is not None
    assert "--between" in page.steps.explorer.command()
    assert page.on_show().explored["towns"].bounds == {"Area (km²)": (20, None)}


def test_what_leaves_nothing_says_so(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = _page(qtbot, open_window, tmp_path)
    _bound(page, "Area (km²)", "99")
    assert page.steps.explorer is not None
    assert page.steps.explorer.why_not == "No row has “Area (km²)” from 99."
    page.panel.bounds_told.all_rows.click()
    assert page.steps.explorer.why_not == ""
