"""Series are switched off and on in the picture and in the row; the chart that leaves is the one on show."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.scene import Picture
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.pointing.point_note import PointNote
from harbin_viewer.window.charts.series_switch import SeriesSwitch
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.export.export_dialog import ExportDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.state.remembered import as_plain
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only, open_dialog

ARTICLE, CUSTOMS = "Article", "China Customs"


@pytest.fixture
def page(page: ChartsPage) -> ChartsPage:
    """The charts of the bundled sheet, at the totals of two sources side by side."""
    assert page.go_to("volume-difference", None)
    return page


def picture(page: ChartsPage) -> Picture:
    found = page.view.picture()
    assert found is not None
    return found


def labels(page: ChartsPage) -> list[str]:
    assert page.desk.chart is not None
    return [series.label for series in page.desk.chart.series]


def name_of(page: ChartsPage, label: str) -> QPoint:
    """The middle of the name of a series in the picture."""
    number = labels(page).index(label)
    box = next(name.box for name in picture(page).names if name.series == number)
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def switch(page: ChartsPage, label: str) -> SeriesSwitch:
    return next(one for one in every(SeriesSwitch, page) if one.text() == label)


def test_a_click_on_a_name_switches_its_series_off_and_the_row_switches_it_on_again(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=name_of(page, ARTICLE))
    assert labels(page) == [CUSTOMS]
    assert only(StatusLine, window).sentence == "“Article” is switched off. 1 of 2 series is shown."
    assert "Not shown: “Article”." in " ".join(text.text for text in picture(page).texts)
    assert "Not shown: “Article”." in page.view.accessibleDescription()
    qtbot.mouseClick(switch(page, ARTICLE), Qt.MouseButton.LeftButton)
    assert labels(page) == [ARTICLE, CUSTOMS]
    assert only(StatusLine, window).sentence == "“Article” is shown again. 2 of 2 series are shown."


def test_the_mouse_over_a_name_says_what_a_click_does(qtbot: QtBot, page: ChartsPage) -> None:
    page.view.hovered((page.view.mapToScene(name_of(page, ARTICLE)),))
    assert page.view.viewport().toolTip() == "Click to switch “Article” off"
    page.view.hovered((page.view.mapToScene(QPoint(3, 3)),))
    assert page.view.viewport().toolTip() == ""


def test_the_keyboard_switches_series_off_and_on_and_the_last_one_stays(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    only(Menus, window).actions_by_name["series"].trigger()
    first = window.focusWidget()
    assert isinstance(first, SeriesSwitch)
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert labels(page) == [CUSTOMS]
    assert not first.isChecked()
    qtbot.keyClick(switch(page, CUSTOMS), Qt.Key.Key_Space)
    assert labels(page) == [CUSTOMS]
    assert switch(page, CUSTOMS).isChecked()
    assert "last series" in only(StatusLine, window).sentence
    only(Menus, window).actions_by_name["undo"].trigger()
    assert labels(page) == [ARTICLE, CUSTOMS]
    only(Menus, window).actions_by_name["series"].trigger()
    assert every(SeriesSwitch, page) == []


def test_what_is_copied_tabled_and_exported_is_what_is_shown(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, tmp_path: Path
) -> None:
    page.desk.switch(ARTICLE)
    commands = page.commands()
    commands["copy_data"]()
    assert "Article" not in QGuiApplication.clipboard().text()
    commands["copy_words"]()
    assert (
        "Not shown: “Article”. The vertical axis does not begin at zero. Source: China"
        in QGuiApplication.clipboard().text()
    )
    commands["table"]()
    headings = [page.table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert not any("Article" in str(heading) for heading in headings)
    commands["export"]()
    dialog = open_dialog(ExportDialog)
    shown = dialog.preview.picture
    assert shown is not None
    assert "Not shown: “Article”." in " ".join(text.text for text in shown.texts)
    dialog.reject()


def test_what_is_off_comes_back_with_the_chart_after_a_reload_and_at_the_next_start(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, open_window: OpenWindow
) -> None:
    page.desk.switch(ARTICLE)
    state = as_plain(window.state())
    assert isinstance(state, dict)
    page.go_to("customs-lines", None)
    assert len(labels(page)) == 2
    page.go_to("volume-difference", None)
    assert labels(page) == [CUSTOMS]
    other = open_window()
    other.take_state(state)
    qtbot.waitUntil(other.is_ready)
    again = only(ChartsPage, other)
    qtbot.waitUntil(lambda: again.desk.chart is not None)
    assert labels(again) == [CUSTOMS]
    assert switch(again, ARTICLE).isChecked() is False


@pytest.mark.parametrize("damaged", [None, 7, "Article", {"volume-difference": 3}, {"gone": ["x"]}, ["Article"]])
def test_a_damaged_state_switches_nothing_off(page: ChartsPage, damaged: object) -> None:
    page.restore({"view": "volume-difference", "hidden": damaged})
    assert labels(page) == [ARTICLE, CUSTOMS]


def test_the_part_on_show_stays_when_a_series_goes(qtbot: QtBot, page: ChartsPage) -> None:
    page.go_to("customs-lines", None)
    page.view.show_window((2016.0, 2020.0))
    page.desk.switch(labels(page)[0])
    shown = page.view.shown_window()
    assert shown is not None
    assert (round(shown[0]), round(shown[1])) == (2016, 2020)


def test_who_is_led_to_a_figure_that_is_off_sees_it(window: MainWindow, page: ChartsPage) -> None:
    page.desk.switch(ARTICLE)
    assert page.desk.whole is not None
    series = page.desk.whole.series[labels_of_whole(page).index(ARTICLE)]
    page.go_to(*CellAt(series.resource, int(series.rows[0]), series.field))
    assert ARTICLE in labels(page)
    mark = page.view.current_mark
    assert mark is not None
    assert mark.cell == series.cell(0)


def labels_of_whole(page: ChartsPage) -> list[str]:
    assert page.desk.whole is not None
    return [series.label for series in page.desk.whole.series]


def test_a_chart_of_one_series_says_why_there_is_none_to_switch(window: MainWindow, page: ChartsPage) -> None:
    page.go_to("article-volume", None)
    assert not page.tools.series.isEnabled()
    assert "one series" in page.tools.series.toolTip()
    assert "series" not in page.commands()


def test_what_was_undone_is_done_again_until_something_else_is_switched(page: ChartsPage) -> None:
    page.desk.switch(ARTICLE)
    assert "redo" not in page.commands()
    page.commands()["undo"]()
    assert labels(page) == [ARTICLE, CUSTOMS]
    page.commands()["redo"]()
    assert labels(page) == [CUSTOMS]
    page.commands()["undo"]()
    page.desk.switch(CUSTOMS)
    assert "redo" not in page.commands()


def test_escape_puts_the_row_of_series_away_and_leads_to_the_chart(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    window.activateWindow()
    only(Menus, window).actions_by_name["series"].trigger()
    first = window.focusWidget()
    assert isinstance(first, SeriesSwitch)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert page.desk.series_row.isHidden()
    assert not page.tools.series.isChecked()
    assert window.focusWidget() is page.view


def test_what_is_switched_off_in_a_chart_of_the_sheet_is_off_in_all_charts(page: ChartsPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    page.desk.switch(CUSTOMS)
    window.commands()["export_all"]()
    dialog = only(ExportAllDialog, window)
    view = window.document.sheet.view("volume-difference")
    assert [series.label for series in dialog._chart(view).series] == [ARTICLE]  # noqa: SLF001 it is what is written
    dialog.reject()


def test_a_click_on_the_note_of_a_point_asks_of_it_and_switches_no_series_whose_name_it_covers(
    qtbot: QtBot, page: ChartsPage
) -> None:
    view, asked = page.view, list[object]()
    view.cell_asked.connect(asked.append)
    mark = picture(page).marks[0]
    view.point_at(mark)
    note = only(PointNote, view)
    note.move(name_of(page, ARTICLE) - note.rect().center())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=name_of(page, ARTICLE))
    assert labels(page) == [ARTICLE, CUSTOMS]
    assert asked == [mark.cell]


def test_a_click_on_a_mark_beside_a_name_is_one_on_the_mark(
    qtbot: QtBot, page: ChartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, asked = page.view, list[object]()
    view.cell_asked.connect(asked.append)
    found = picture(page)
    mark, number = found.marks[0], labels(page).index(ARTICLE)
    over = [replace(name, box=mark.box) if name.series == number else name for name in found.names]
    monkeypatch.setattr(view, "_picture", replace(found, names=tuple(over)))
    place = QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert labels(page) == [ARTICLE, CUSTOMS]
    assert asked == [mark.cell]
