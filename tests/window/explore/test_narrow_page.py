"""The page to explore where there is little room: choices in the place of the chart, and widths that come back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.exploring.choices import EntitySearch
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.explore.page_layout import ChoicesAndChart
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from tests.factsheet.exploring.tables import countries
from tests.window.conftest import OpenWindow, Zoom
from tests.window.finding import only


def test_where_there_is_no_width_for_both_the_choices_take_the_place_of_the_chart_and_give_it_back(
    qtbot: QtBot, page: ExplorePage, zoom: Zoom
) -> None:
    page.window().resize(640, 480)
    zoom(2.0)
    parts = only(ChoicesAndChart, page)
    assert page.desk.view.isVisible()
    assert page.desk.width() > 600
    assert not page.panel.isVisible()
    parts.way_to_choices.click()
    QApplication.processEvents()
    assert page.panel.entities.field.hasFocus()
    assert not page.desk.isVisible()
    assert page.panel.width() > 600
    page.panel.way_to_chart.click()
    assert parts.way_to_choices.hasFocus()
    assert page.desk.view.isVisible()
    assert page.window().size().toTuple() == (640, 480)


def test_who_types_in_the_choices_stays_with_them_when_the_page_becomes_narrow(
    qtbot: QtBot, page: ExplorePage, zoom: Zoom
) -> None:
    page.window().resize(1000, 700)
    page.panel.options.setFocus()
    page.panel.measure.box.setFocus()
    zoom(3.0)
    assert page.panel.measure.box.hasFocus()
    zoom(1.0)
    assert page.panel.isVisible()
    assert page.desk.view.isVisible()


def test_the_choices_have_their_width_again_after_less_room_and_larger_type(
    qtbot: QtBot, page: ExplorePage, zoom: Zoom
) -> None:
    window = page.window()
    window.resize(1200, 700)
    QApplication.processEvents()
    wide = page.panel.width()
    for size in (1.5, 2.0, 3.0):
        zoom(size)
        window.resize(640, 480)
        QApplication.processEvents()
        window.resize(1200, 700)
        zoom(1.0)
        assert abs(page.panel.width() - wide) <= 2, size


def test_why_a_form_is_refused_stands_at_its_button_and_moves_nothing(qtbot: QtBot, page: ExplorePage) -> None:
    page.window().resize(1000, 700)
    QApplication.processEvents()
    refused = next(name for name, button in page.forms.buttons.items() if button.property("refused"))
    before = page.desk.geometry()
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    qtbot.mouseClick(page.forms.buttons[refused], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert page.desk.geometry() == before
    assert heard
    assert heard[-1].rstrip(".") in QToolTip.text()
    QToolTip.hideText()


def test_what_was_typed_among_other_names_is_gone_with_them(qtbot: QtBot, page: ExplorePage) -> None:
    chooser = page.panel.entities
    qtbot.keyClicks(chooser.field, "kor")
    chooser.offer(EntitySearch(("China", "Korea, South", "Kenya")))
    assert chooser.field.text() == ""
    qtbot.keyClicks(chooser.field, "ken")
    chooser.offer(EntitySearch(("China", "Korea, South", "Kenya")))
    assert chooser.field.text() == "ken"


def test_choices_that_were_never_seen_in_large_type_have_their_usual_sizes_after_it(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, zoom: Zoom
) -> None:
    zoom(2.0)
    countries(tmp_path / "countries")
    window = open_window(tmp_path / "countries")
    window.resize(640, 480)
    qtbot.waitUntil(lambda: isinstance(window.tabs.current().page, ExplorePage))
    page = only(ExplorePage, window)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    listed = page.panel.entities.list
    assert not listed.isVisible()
    zoom(1.0)
    QApplication.processEvents()
    assert listed.isVisible()
    assert listed.minimumHeight() <= listed.fontMetrics().height() * 8


def test_boxes_of_choices_cut_long_titles_with_an_ellipsis(page: ExplorePage) -> None:
    boxes = [page.panel.table, page.panel.group, page.panel.options.transform]
    assert all(isinstance(box, ChoiceBox) for box in boxes)
    chooser = page.panel.measure
    page.window().resize(1000, 700)
    QApplication.processEvents()
    field = chooser.box.lineEdit()
    assert field is not None
    field.setText("Gross domestic product at constant prices, seasonally adjusted")
    page.forms.buttons["line"].setFocus()
    cut = field.grab().toImage()
    field.setText("Gross domestic product at constant prices and much else")
    assert field.grab().toImage() == cut  # both end in the same ellipsis


def test_who_comes_to_a_narrow_page_is_at_the_way_to_the_choices_and_in_none_that_is_not_seen(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, zoom: Zoom
) -> None:
    rows = [f"{name},{year},{year % 7}" for name in ("Kenya", "Peru", "Japan") for year in range(2000, 2010)]
    (tmp_path / "rain.csv").write_text("\n".join(["country,year,rain", *rows]) + "\n", encoding="utf-8")
    window = open_window(tmp_path / "rain.csv")
    zoom(2.0)
    window.resize(640, 480)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    qtbot.waitUntil(lambda: only(ExplorePage, window).desk.chart is not None)
    parts = only(ChoicesAndChart, window)
    assert not parts.shows_choices
    qtbot.waitUntil(parts.way_to_choices.hasFocus)
