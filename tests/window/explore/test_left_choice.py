"""A choice that the file does not allow any more gives way to what it offers; why is told, and it comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tabs.tab_deck import TabDeck
from tests.factsheet.exploring.tables import countries, explored
from tests.window.conftest import Zoom
from tests.window.explore.explore_samples import OpenWindow, chips
from tests.window.finding import only

_CHOICE = {"entities": ("Japan", "Kenya"), "period": (2003.0, 2008.0), "transform": "index"}


class Opening:
    """Opens a sheet in the state that a window before was left in."""

    def __init__(self, qtbot: QtBot, open_window: OpenWindow) -> None:
        self._qtbot, self._open_window = qtbot, open_window

    def page(self, sheet: Path, state: object = None) -> ExplorePage:
        window: MainWindow = self._open_window(sheet)
        if isinstance(state, dict):
            window.take_state(state)
        self._qtbot.waitUntil(window.is_ready)
        self._qtbot.waitUntil(lambda: isinstance(only(TabDeck, window).current().page, ExplorePage))
        page = window.tabs.current().page
        assert isinstance(page, ExplorePage)
        self._qtbot.waitUntil(lambda: page.desk.chart is not None)
        return page

    def left(self, sheet: Path, **choice: object) -> object:
        page = self.page(sheet)
        page.steps.change(**choice or _CHOICE)
        return state_of(page)


def state_of(page: ExplorePage) -> object:
    """As it is kept from one start to the next."""
    window = page.window()
    assert isinstance(window, MainWindow)
    return json.loads(json.dumps(window.state()))


@pytest.fixture
def opening(qtbot: QtBot, open_window: OpenWindow) -> Opening:
    return Opening(qtbot, open_window)


def test_a_choice_that_is_not_allowed_any_more_is_told_beside_the_chart_that_the_file_offers(
    opening: Opening, tmp_path: Path
) -> None:
    countries(tmp_path / "sheet")
    state = opening.left(tmp_path / "sheet")
    countries(tmp_path / "sheet", years=[2011])
    page = opening.page(tmp_path / "sheet", state)
    assert page.desk.chart is not None
    assert "2011" in page.desk.chart.title
    told = only_told(page)
    assert told.startswith(
        "Before, “Output” was shown here as “Lines” for “Japan” and “Kenya”. That cannot be drawn now."
    )
    assert told.endswith("there are of 2011.")


def only_told(page: ExplorePage) -> str:
    assert page.left.isVisible()
    return page.left.text.text()


def test_it_comes_back_when_the_file_allows_it_again(opening: Opening, tmp_path: Path) -> None:
    countries(tmp_path / "sheet")
    state = opening.left(tmp_path / "sheet")
    countries(tmp_path / "sheet", years=[2011])
    state = state_of(opening.page(tmp_path / "sheet", state))
    countries(tmp_path / "sheet", years=range(2000, 2012))
    page = opening.page(tmp_path / "sheet", state)
    assert chips(page) == ["Japan", "Kenya"]
    assert page.desk.chart is not None
    assert "2003–2008" in page.desk.chart.subtitle
    assert not page.left.isVisible()


def test_it_is_given_up_with_the_next_choice_of_the_reader(opening: Opening, tmp_path: Path) -> None:
    countries(tmp_path / "sheet")
    state = opening.left(tmp_path / "sheet")
    countries(tmp_path / "sheet", years=[2011])
    page = opening.page(tmp_path / "sheet", state)
    page.steps.choose_form("histogram")
    assert not page.left.isVisible()
    choice = page.state()["choice"]
    assert isinstance(choice, dict)
    assert choice["form"] == "histogram"


@pytest.mark.parametrize("name", ["Output", "data"])
def test_a_measure_or_a_table_that_is_gone_is_named(opening: Opening, tmp_path: Path, name: str) -> None:
    countries(tmp_path / "sheet")
    state = opening.left(tmp_path / "sheet")
    fields = [{"name": "Town", "type": "string"}, {"name": "Rain", "type": "number", "unit": "mm"}]
    rows = [["Ulm", 20], ["Bonn", 40], ["Kiel", 30]]
    resources = [{"name": "rain" if name == "data" else "data", "path": "data.csv", "schema": {"fields": fields}}]
    explored(tmp_path / "sheet", fields, rows, resources=resources)
    page = opening.page(tmp_path / "sheet", state)
    what = "The table “data” is not there any more." if name == "data" else "The table has no column “Output”."
    assert only_told(page).endswith(f"That cannot be drawn now. {what}")
    assert page.state()["choice"] == opening_choice(state)


def opening_choice(state: object) -> object:
    assert isinstance(state, dict)
    choice = state["pages"]["explore"]["choice"]
    return {**choice, **{key: tuple(choice[key]) for key in ("entities", "colours", "period")}}


def test_where_there_is_no_room_for_it_a_link_leads_to_it(opening: Opening, tmp_path: Path, zoom: Zoom) -> None:
    countries(tmp_path / "sheet")
    state = opening.left(tmp_path / "sheet")
    countries(tmp_path / "sheet", years=[2011])
    page = opening.page(tmp_path / "sheet", state)
    page.window().resize(640, 480)
    zoom(3.0)
    assert (page.left.link.isVisible(), page.left.text.isVisible()) == (True, False)
    page.left.link.click()
    dialog = only(QMessageBox, page.left)
    assert dialog.informativeText() == page.left.text.text()
    dialog.close()
    QApplication.processEvents()
