"""A form that shows rows on a map, or counted by words, is led to from a measure, and back, and this is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from tests.window.explore.explore_samples import OpenWindow

_CITIES = """City,Winner,Latitude,Longitude,Votes
London,Red,51.507,-0.128,88
Paris,Blue,48.857,2.352,21
Berlin,Red,52.520,13.405,37
Madrid,Blue,40.417,-3.704,33
Rome,Red,41.903,12.496,27
"""


@pytest.fixture
def page(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> ExplorePage:
    (tmp_path / "cities.csv").write_text(_CITIES, encoding="utf-8")
    window = open_window(tmp_path / "cities.csv")
    qtbot.waitUntil(window.is_ready)
    window.show_tab([tab.name for tab in window.sheet.factsheet.tabs].index("explore"))
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    page = window.tabs.current().page
    assert isinstance(page, ExplorePage)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    return page


@pytest.mark.parametrize(("form", "measure", "words"), [
    ("map", "Latitude", "“Map” shows “Places on the map” in place of “Votes”."),
    ("counts", "Winner", "“Counts” shows “Winner” in place of “Votes”."),
])  # fmt: skip
def test_forms_of_rows_are_led_to_and_back(page: ExplorePage, form: str, measure: str, words: str) -> None:
    explorer = page.steps.explorer
    assert explorer is not None
    assert explorer.history.now.measure == "Votes"
    said: list[str] = []
    page.said.connect(lambda told, _file: said.append(told) if told else None)

    assert explorer.reasons()[form] == ""
    page.forms.buttons[form].click()
    assert (explorer.history.now.form, explorer.history.now.measure, explorer.why_not) == (form, measure, "")
    assert said == [words]

    page.forms.buttons["ranking"].click()
    assert (explorer.history.now.form, explorer.history.now.measure, explorer.why_not) == ("ranking", "Votes", "")


def test_what_the_measures_refuse_is_refused_beside_a_map_too(page: ExplorePage) -> None:
    explorer = page.steps.explorer
    assert explorer is not None
    why = explorer.reasons()["scatter"]
    assert why == "The table has one measure only."
    page.forms.buttons["map"].click()
    assert explorer.reasons()["scatter"] == why


def test_counts_after_a_map_are_not_of_degrees(page: ExplorePage) -> None:
    explorer = page.steps.explorer
    assert explorer is not None
    page.forms.buttons["map"].click()
    page.forms.buttons["counts"].click()
    assert (explorer.history.now.form, explorer.history.now.measure) == ("counts", "Winner")
