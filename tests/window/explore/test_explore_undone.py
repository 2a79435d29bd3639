"""Choices in Explore are undone, held, reached and kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.exploring import keeping
from harbin_viewer.charts.exploring.explored import chart_of_view
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.explore.choosing.entity_chooser import EntityChooser
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.remembered import as_plain
from tests.factsheet.exploring.tables import COUNTRIES
from tests.window.explore.explore_samples import OpenWindow, chips, title
from tests.window.finding import open_dialog, written


def test_keeping_says_where_and_the_sheet_opens_with_it(page: ExplorePage) -> None:
    heard: list[tuple[str, Path]] = []
    page.said.connect(lambda words, folder: heard.append((words, folder)))
    page.commands()["keep_chart"]()
    words, folder = heard[-1]
    assert "was kept" in words
    assert '"explore"' in (folder / "datapackage.json").read_text(encoding="utf-8")


def test_a_chart_of_data_in_a_folder_one_may_not_write_to_is_kept_elsewhere_with_a_copy(
    page: ExplorePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kept here"
    monkeypatch.setattr(keeping, "may_keep", lambda _document: False)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(folder), ""))
    heard: list[tuple[str, Path]] = []
    page.said.connect(lambda words, file: heard.append((words, file)))
    page.commands()["keep_chart"]()
    assert "with a copy of its data" in heard[-1][0]
    (file,) = folder.glob("*.chart.json")
    again = open_document(file)
    assert again.sheet.views[0].title == title(page)
    assert chart_of_view(again, again.sheet.views[0]).title == title(page)


def test_no_folder_is_no_chart_and_no_mistake(page: ExplorePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "may_keep", lambda _document: False)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    page.commands()["keep_chart"]()
    assert heard == []


def test_arrows_on_a_handle_are_one_step_back_and_no_choice_before_is_lost(qtbot: QtBot, page: ExplorePage) -> None:
    page.period.slider.first.setFocus()
    for _press in range(3):
        qtbot.keyClick(page.period.slider.first, Qt.Key.Key_Right)
    page.steps.choose_form("multiples")
    for _press in range(2):
        qtbot.keyClick(page.period.slider.first, Qt.Key.Key_Right)
    assert "2005–2010" in page.desk.chart.subtitle  # type: ignore[union-attr]
    page.commands()["undo"]()
    assert "2003–2010" in page.desk.chart.subtitle  # type: ignore[union-attr]
    assert page.forms.buttons["multiples"].isChecked()
    page.commands()["undo"]()
    assert page.forms.buttons["line"].isChecked()
    page.commands()["undo"]()
    assert "2000–2010" in page.desk.chart.subtitle  # type: ignore[union-attr]


def test_playing_is_one_step_back(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.choose_form("ranking")
    page.steps.move_period(0, 4)
    before = title(page)
    for year in (5, 6, 7):
        page.steps.play_to(year)
    page.commands()["undo"]()
    assert title(page) == before


def test_what_comes_back_to_where_it_was_is_no_step_back(page: ExplorePage) -> None:
    """Undo had to be asked for twice after the times were played to their end, and told of nothing at first."""
    page.steps.add_or_drop("Kenya")
    now = chips(page)
    for year in (5, 8, 10):
        page.steps.play_to(year)
    page.commands()["undo"]()
    assert chips(page) != now


def test_a_handle_that_goes_on_from_where_it_began_loses_no_choice_before(page: ExplorePage) -> None:
    page.steps.add_or_drop("Kenya")
    now = chips(page)
    for first in (2, 0, 3):
        page.steps.move_period(first, 10)
    page.commands()["undo"]()
    assert (chips(page), "2000–2010" in page.desk.chart.subtitle) == (now, True)  # type: ignore[union-attr]
    page.commands()["undo"]()
    assert chips(page) != now


@pytest.mark.parametrize(
    "choose",
    [
        lambda page: page.steps.choose_form("ranking"),
        lambda page: page.steps.choose_measure("Population"),
        lambda page: page.steps.add_or_drop("Kenya"),
        lambda page: page.steps.choose_listed(("Kenya", "Japan")),
        lambda page: page.steps.choose_quickly("smallest"),
        lambda page: page.panel.options.transform_chosen.emit("index"),
        lambda page: page.panel.options.log_chosen.emit(True),
        lambda page: page.panel.options.own_scales_chosen.emit(True),
        lambda page: page.panel.second.chosen.emit("Population"),
        lambda page: page.panel.size_of_dots.chosen.emit("Population"),
        lambda page: page.steps.move_period(2, 5),
    ],
)
def test_each_choice_is_undone(page: ExplorePage, choose: Callable[[ExplorePage], None]) -> None:
    assert page.steps.explorer is not None
    before = page.steps.explorer.history.now
    choose(page)
    assert page.steps.explorer.history.now != before
    page.commands()["undo"]()
    assert page.steps.explorer.history.now == before


def test_everything_has_a_name_and_can_be_reached_by_tab(page: ExplorePage) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    widgets = [w for w in page.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
    for widget in widgets:
        if isinstance(widget.parent(), QComboBox) or widget.objectName().startswith("qt_"):
            continue
        assert widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()), widget
    reached: set[QWidget] = set()
    following: QWidget | None = page.panel.entities.field
    for _step in range(400):
        following = following.nextInFocusChain() if following is not None else None
        if following is not None:
            reached.add(following)
    for handle in (page.period.slider.first, page.period.slider.last, page.period.play, page.desk.view):
        assert handle in reached


def line_of(page: ExplorePage, label: str) -> int:
    """The number of the line of this label."""
    assert page.desk.chart is not None
    return next(number for number, series in enumerate(page.desk.chart.series) if series.label == label)


def test_a_held_line_stays_in_front_while_others_come_and_go(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan"))
    page.desk.view.hold(line_of(page, "Japan"))
    page.steps.add_or_drop("China")
    page.steps.add_or_drop("Kenya")
    assert page.desk.view.line.held == line_of(page, "Japan")
    assert page.desk.view.item.forward[0]
    page.steps.add_or_drop("Japan")
    assert page.desk.view.line.held is None


def test_nobody_is_asked_whom_to_compare_where_it_makes_no_difference(page: ExplorePage) -> None:
    assert page.panel.whom.isVisible()
    page.steps.choose_form("histogram")
    assert not page.panel.whom.isVisible()
    page.steps.choose_form("line")
    assert page.panel.whom.isVisible()


def test_it_is_said_how_a_held_line_is_let_go_and_a_click_on_nothing_does_it(qtbot: QtBot, page: ExplorePage) -> None:
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    page.steps.change(entities=("China", "Japan"))
    page.desk.view.hold(line_of(page, "Japan"))
    assert heard[-1] == "“Japan” stays in front. A click beside it, or Escape in the chart, lets it go."
    qtbot.mouseClick(page.desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert page.desk.view.line.held is None
    assert heard[-1] == "No line is held any more."


def test_undo_is_of_the_choice_once_a_name_was_taken(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.change(entities=("China",))
    field = page.panel.entities.field
    field.setFocus()
    qtbot.keyClicks(field, "kenya")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chips(page) == ["China", "Kenya"]
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chips(page) == ["China"]


def test_the_list_stays_where_it_is_while_chips_come_and_go(page: ExplorePage) -> None:
    places = set()
    for count in (0, 1, 8, 3):
        page.steps.change(entities=COUNTRIES[:count])
        QApplication.processEvents()
        places.add(page.panel.entities.list.mapTo(page, QPoint(0, 0)).toTuple())
    assert len(places) == 1


def test_colours_are_the_same_at_the_next_start(qtbot: QtBot, page: ExplorePage, open_window: OpenWindow) -> None:
    page.steps.change(entities=("China", "Japan", "France"))
    page.steps.add_or_drop("China")
    page.steps.add_or_drop("Kenya")
    assert page.steps.explorer is not None
    colours, window = page.steps.explorer.colours, page.window()
    assert isinstance(window, MainWindow)
    state = json.loads(json.dumps(as_plain(window.state())))
    again = open_window(window.path)
    again.take_state(state)
    qtbot.waitUntil(lambda: isinstance(again.tabs.current().page, ExplorePage))
    found = again.tabs.current().page
    assert isinstance(found, ExplorePage)
    qtbot.waitUntil(lambda: found.steps.explorer is not None and found.desk.chart is not None)
    assert found.steps.explorer is not None
    assert found.steps.explorer.colours == colours


def test_who_comes_back_hides_no_chip_of_the_others(qtbot: QtBot) -> None:
    chooser = EntityChooser()
    qtbot.addWidget(chooser)
    chooser.resize(230, 600)
    chooser.show()
    names = ["Poland", "Russia", "Brazil", "Bangladesh", "Nigeria"]
    colours = {name: place for place, name in enumerate(names)}
    for chosen in (names, names[1:], names):
        chooser.show_chosen(chosen, colours)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: all(chip.visibleRegion().boundingRect() == chip.rect() for chip in chooser.chips()))
    places = [chip.geometry() for chip in chooser.chips()]
    assert not any(first.intersects(second) for first, second in combinations(places, 2))


def test_the_menu_over_a_chart_keeps_it_too(page: ExplorePage) -> None:
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    page.desk.menu.open(None, "", page.mapToGlobal(page.rect().center()))
    menu = open_dialog(QMenu)
    next(action for action in menu.actions() if written(action) == "Keep this chart").trigger()
    menu.close()
    assert "was kept" in heard[-1]
