"""The tab to explore in the real window: choices, undo, the same picture by command, everything by keyboard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.exploring.explored import reasons_of
from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.explore.choosing.entity_chooser import QUICK
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.explore.explored_tables import explorer_of
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.focus.focus_ring import ring_focus
from harbin_viewer.window.widgets.palette import palette_from
from tests.factsheet.exploring.tables import COUNTRIES
from tests.window.explore.explore_samples import chips, title
from tests.window.finding import only


def test_it_opens_on_lines_of_a_few(page: ExplorePage) -> None:
    assert page.forms.buttons["line"].isChecked()
    assert 3 <= len(chips(page)) <= 6
    assert page.desk.view.picture() is not None


def test_typing_a_name_and_enter_adds_it_and_a_click_on_its_chip_takes_it_away(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.change(entities=("China",))
    qtbot.keyClicks(page.panel.entities.field, "kor")
    qtbot.keyClick(page.panel.entities.field, Qt.Key.Key_Return)
    assert chips(page) == ["China", "Korea, South"]
    assert "Korea, South" in title(page)
    page.panel.entities.chips()[1].click()
    assert chips(page) == ["China"]


def test_who_stays_keeps_the_colour_while_others_come_and_go(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan", "France"))
    before = page.steps.explorer.colours["France"]  # type: ignore[union-attr]
    page.steps.add_or_drop("China")
    page.steps.add_or_drop("Kenya")
    assert page.steps.explorer is not None
    assert page.steps.explorer.colours["France"] == before
    assert len(set(page.steps.explorer.colours.values())) == 3


def test_from_a_form_without_a_chooser_lines_begin_with_a_good_start(page: ExplorePage) -> None:
    first = chips(page)
    page.steps.change(entities=())
    page.steps.choose_form("histogram")
    assert page.steps.explorer is not None
    assert page.steps.explorer.reasons()["line"] == ""
    page.steps.choose_form("line")
    assert chips(page) == first


def test_choices_are_undone_and_done_again(page: ExplorePage) -> None:
    first = title(page)
    page.steps.choose_form("ranking")
    page.steps.choose_measure("Population")
    assert title(page) == "Countries over the years: Population, 2010"
    page.commands()["undo"]()
    assert title(page) == "Countries over the years: Output, 2010"
    page.commands()["undo"]()
    assert title(page) == first
    assert "undo" not in page.commands()
    page.commands()["redo"]()
    assert title(page) == "Countries over the years: Output, 2010"


def test_a_drawn_handle_is_one_step_back(page: ExplorePage) -> None:
    for first in (1, 2, 3):
        page.period.slider.first.setValue(first)
    page.period.slider.released.emit()
    assert "2003–2010" in page.desk.chart.subtitle  # type: ignore[union-attr]
    page.commands()["undo"]()
    assert "2000–2010" in page.desk.chart.subtitle  # type: ignore[union-attr]


def test_a_refused_form_says_why_in_words_and_stays_out(page: ExplorePage) -> None:
    page.steps.change(transform="index")
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    page.forms.buttons["stacked"].click()
    assert page.forms.buttons["line"].isChecked()
    assert heard == ["Computed figures do not add up; show the figures as they are."]
    assert page.forms.buttons["stacked"].toolTip() == heard[0]


def test_playing_goes_through_the_years_and_stops_at_the_last(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.choose_form("ranking")
    page.period.timer.setInterval(1)
    seen: list[str] = []
    page.period.played_to.connect(lambda _number: seen.append(title(page)))
    page.period.play.click()
    page.period.timer.setInterval(1)
    qtbot.waitUntil(lambda: not page.period.is_playing)
    assert seen[0] == "Countries over the years: Output, 2000"
    assert title(page) == "Countries over the years: Output, 2010"


def test_a_figure_that_is_found_is_gone_to_in_the_table_that_stands_for_the_chart(
    qtbot: QtBot, page: ExplorePage
) -> None:
    chart = page.desk.chart
    assert chart is not None
    cell = next(series for series in chart.told if not series.quiet).cell(3)
    page.commands()["table"]()
    assert page.go_to(cell.resource, cell.row, cell.field)
    assert page.desk.place() == cell
    browser = page.desk.table.page.browser
    with qtbot.waitSignal(browser.arranged):
        browser.bar.field.setText("2010")
    assert page.go_to(cell.resource, cell.row, cell.field)
    qtbot.waitUntil(lambda: page.desk.place() == cell)
    assert not browser.arrangement.filters


def a_point(page: ExplorePage) -> MarkAt:
    """A figure of a line with a name."""
    chart, picture = page.desk.chart, page.desk.view.picture()
    assert chart is not None
    assert picture is not None
    return next(mark for mark in picture.marks if not chart.told[mark.series].quiet)


def test_a_line_that_is_clicked_stays_in_front_until_it_is_let_go(qtbot: QtBot, page: ExplorePage) -> None:
    box, view = a_point(page).box, page.desk.view
    place = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.item.forward[0]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.item.forward[0]


def test_space_holds_a_line_and_lets_it_go(qtbot: QtBot, page: ExplorePage) -> None:
    view, mark = page.desk.view, a_point(page)
    view.go_to(mark)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.line.held == mark.series
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.line.held is None


def test_the_place_of_a_link_is_the_figure_that_is_pointed_at(page: ExplorePage) -> None:
    assert page.place() is None
    mark = a_point(page)
    assert mark.cell is not None
    page.desk.point_at(mark.cell)
    assert page.place() == mark.cell


def test_arrows_walk_the_chart_and_the_window_says_where_they_are(qtbot: QtBot, page: ExplorePage) -> None:
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    page.desk.view.setFocus()
    qtbot.keyClick(page.desk.view, Qt.Key.Key_Right)
    assert "·" in heard[-1]


def test_quick_choices_pick_by_the_figures(page: ExplorePage) -> None:
    page.steps.choose_quickly("fastest")
    assert chips(page)[0] == "Brazil"
    page.steps.choose_quickly("none")
    assert chips(page) == []
    assert page.desk.chart is None
    page.steps.choose_form("ranking")
    assert title(page) == "Countries over the years: Output, 2010"


def test_a_click_on_each_quick_choice_picks_as_it_says(page: ExplorePage) -> None:
    links = {link.text(): link for link in page.panel.entities.findChildren(TextLink)}
    picked = {}
    for name, words in QUICK.items():
        links[words].click()
        picked[name] = tuple(chips(page))
    assert picked["fastest"][0] == "Brazil"
    assert picked["none"] == ()
    assert len({picked["largest"], picked["fastest"], picked["smallest"], picked["none"]}) == 4
    assert len(picked["story"]) >= 3


def test_a_change_can_be_had_from_a_ranking_although_one_begins_centuries_before(tmp_path: Path) -> None:
    rows = [f"{name},{year},{50 + (year % 7) * place}" for place, name in enumerate(COUNTRIES, start=1)
            for year in range(1950, 2011)]  # fmt: skip
    early = [f"{COUNTRIES[0]},{year},{30 + year % 5}" for year in range(1543, 1700, 10)]
    file = tmp_path / "lives.csv"
    file.write_text("\n".join(["country,year,years of life", *early, *rows]), encoding="utf-8")
    explorer = explorer_of(open_document(file), "lives", lambda _done, _of: None)
    explorer.history.add(structs.replace(explorer.history.now, entities=tuple(COUNTRIES[2:5])))
    explorer.found.entities.add(explorer.history.now.entities)
    explorer.history.add(explorer.with_form("ranking"))
    assert "both times" in reasons_of(explorer.brief)["change"]
    assert explorer.reasons()["change"] == ""
    explorer.history.add(explorer.with_form("change"))
    assert len(explorer.chart.series) > 1


def test_the_state_comes_back(page: ExplorePage) -> None:
    page.steps.change(entities=("Japan", "Kenya"), transform="index", period=(2002.0, 2008.0))
    state = json.loads(json.dumps(page.state()))
    page.steps.change(entities=COUNTRIES[:1], transform="")
    page.restore(state)
    assert chips(page) == ["Japan", "Kenya"]
    assert "Index" in page.desk.chart.subtitle  # type: ignore[union-attr]
    for form in page.forms.buttons:
        page.steps.choose_form(form)  # lists that were tuples would end in a traceback
    page.steps.change(form="line")
    assert chips(page) == ["Japan", "Kenya"]


def test_a_state_that_is_none_is_no_choice(page: ExplorePage) -> None:
    before = title(page)
    page.restore({"choice": {"resource": "data", "measure": 5, "period": "ever"}})
    assert title(page) == before


def test_while_times_go_by_the_forms_are_asked_once_it_rests(
    page: ExplorePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    explorer = page.steps.explorer
    assert explorer is not None
    page.steps.choose_form("change")
    asked: list[dict[str, str]] = []

    def reasons() -> dict[str, str]:
        asked.append({"map": "another reason"})
        return asked[-1]

    monkeypatch.setattr(explorer, "reasons", reasons)
    page.steps.play_to(0)
    assert asked == []
    qtbot.waitUntil(lambda: page.forms.buttons["map"].toolTip() == "another reason")


def test_chips_that_stay_are_not_made_anew(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan"))
    before = page.panel.entities.chips()
    page.steps.add_or_drop("Kenya")
    assert page.panel.entities.chips()[:2] == before
    page.steps.add_or_drop("China")
    assert page.panel.entities.chips()[0] is before[1]
    assert chips(page) == ["Japan", "Kenya"]


def test_a_screen_reader_walks_chips_as_they_stand(page: ExplorePage) -> None:
    page.steps.change(entities=("China", "Japan", "Kenya"))
    page.steps.change(entities=("Kenya", "Brazil", "China"))
    shown = page.panel.entities.chips()
    around = shown[0].parentWidget()
    assert around is not None
    walked = [chip for chip in around.children() if chip in shown]
    assert [chip.entity for chip in shown] == ["Kenya", "Brazil", "China"]
    assert walked == shown


def test_chips_and_list_lie_beside_each_other_and_never_over_each_other(page: ExplorePage) -> None:
    for count in (1, 3, 8, 5):
        page.steps.change(entities=COUNTRIES[:count])
        QApplication.processEvents()
        chooser = page.panel.entities
        parts = [(chip, chip.rect()) for chip in chooser.chips()] + [(chooser.list, chooser.list.rect())]
        areas = [QRect(part.mapTo(chooser, QPoint(0, 0)), rect.size()) for part, rect in parts]
        assert len(areas) == count + 1
        assert not any(a.intersects(b) for at, a in enumerate(areas) for b in areas[:at])


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_list_of_whom_to_compare_shows_that_it_has_the_focus(
    qtbot: QtBot, qapp: QApplication, page: ExplorePage, theme: Theme
) -> None:
    qapp.setPalette(palette_from(theme))
    ring_focus(qapp)
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.panel.entities.list.setFocus()
    edge = lambda: page.panel.entities.list.grab().toImage().pixelColor(1, 1)  # noqa: E731
    qtbot.waitUntil(lambda: edge() == QColor(theme.accent))


def test_two_clicks_on_a_point_ask_who_says_it_and_its_line_stays_held(qtbot: QtBot, page: ExplorePage) -> None:
    view, left = page.desk.view, Qt.MouseButton.LeftButton
    picture = view.picture()
    assert picture is not None
    mark = next(mark for mark in picture.marks if mark.series == 0)
    at = view.mapFromScene(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
    with qtbot.waitSignal(page.cell_asked) as asked:
        qtbot.mouseClick(view.viewport(), left, pos=at)
        qtbot.mouseDClick(view.viewport(), left, pos=at)
        qtbot.mouseRelease(view.viewport(), left, pos=at)
    assert asked.args == [mark.cell]
    assert view.line.held == mark.series
    leads = "Double-click the mark (one click holds its line), or press Enter: "
    assert view.point_words(mark).hint() == f"{leads}who says it"


def test_one_click_on_a_bar_asks_who_says_it_as_on_a_sheet(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.choose_form("ranking")
    view, left = page.desk.view, Qt.MouseButton.LeftButton
    qtbot.waitUntil(lambda: page.desk.chart is not None and "ranking" in page.desk.chart.name)
    qtbot.waitUntil(lambda: view.picture() is not None and bool(view.marks_in_order()))
    picture = view.picture()
    assert picture is not None
    mark = picture.marks[0]
    assert view.point_words(mark).hint() == "Click the mark, or press Enter: who says it"
    at = view.mapFromScene(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
    with qtbot.waitSignal(page.cell_asked) as asked:
        qtbot.mouseClick(view.viewport(), left, pos=at)
    assert asked.args == [mark.cell]
    assert view.line.held is None


def test_a_chart_is_told_in_words_as_soon_as_a_reader_of_screens_asks(page: ExplorePage) -> None:
    told = QAccessible.queryAccessibleInterface(page.desk.view).text(QAccessible.Text.Description)
    assert len(told) > 2 * len(title(page))


def test_the_words_of_a_chart_that_no_sheet_has_are_refused_with_the_true_reason(page: ExplorePage) -> None:
    window = page.window()
    action = only(Menus, window).actions_by_name["edit_chart"]
    assert not action.isEnabled()
    assert "keep the one on show first" in action.toolTip()
