import json
import re
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle, pyside
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from harbin_viewer.factsheet.tabs.kinds.overview import OverviewTab
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.state.commands import COMMANDS
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.palette import show_theme
from tests.window.conftest import OpenWindow
from tests.window.finding import only, tabs


def current_title(window: MainWindow) -> str:
    strip = only(QTabBar, window)
    return strip.tabText(strip.currentIndex())


def test_the_window_has_a_tab_for_each_entry_of_the_sheet_in_its_order(window: MainWindow) -> None:
    strip = only(QTabBar, window)
    sheet = open_package(bundle.default_sheet()).sound()
    assert [strip.tabText(n) for n in range(strip.count())] == [tab.title for tab in sheet.factsheet.tabs]


def test_every_kind_of_tab_opens(qtbot: QtBot, open_window: OpenWindow, small_sheet: Path) -> None:
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    for number in range(window.tabs.count()):
        window.show_tab(number)
        qtbot.waitUntil(lambda: all(tab.page is not None for tab in tabs(window)[: number + 1]))  # noqa: B023


def test_a_tab_is_made_when_it_is_first_shown_and_not_before(window: MainWindow) -> None:
    assert [tab.page is not None for tab in tabs(window)] == [True, False, False, False]
    window.show_tab(1)
    assert [tab.page is not None for tab in tabs(window)] == [True, True, False, False]


def test_coming_to_the_charts_early_shows_a_waiting_state_and_then_the_charts(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    window.show_tab(2)
    tab = tabs(window)[2]
    assert tab.page is None
    qtbot.waitUntil(lambda: tab.page is not None)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_control_and_a_digit_shows_that_tab(qtbot: QtBot, window: MainWindow, number: int) -> None:
    keys = [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4]
    qtbot.keyClick(window, keys[number - 1], Qt.KeyboardModifier.ControlModifier)
    assert only(QTabBar, window).currentIndex() == number - 1


def test_control_tab_goes_round_the_tabs(qtbot: QtBot, window: MainWindow) -> None:
    shown = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        shown.append(only(QTabBar, window).currentIndex())
    assert shown == [1, 2, 3, 0]


def test_no_two_entries_of_a_menu_have_the_same_letter(window: MainWindow) -> None:
    for menu in window.findChildren(QMenu):
        letters = [found[1].lower() for one in menu.actions() if (found := re.search("&([^&])", one.text()))]
        assert len(letters) == len(set(letters)), (menu.title(), letters)


def test_no_two_shortcuts_collide(window: MainWindow) -> None:
    keys = [key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert len(keys) > len([one for one in COMMANDS if one.keys])


def test_every_command_stands_in_a_menu_under_a_key_that_exists() -> None:
    assert all(not QKeySequence(one.keys).isEmpty() for one in COMMANDS if one.keys)
    assert len({one.name for one in COMMANDS}) == len(COMMANDS)


def test_a_greyed_command_says_why(window: MainWindow) -> None:
    actions = only(Menus, window).actions_by_name
    greyed = [action for action in actions.values() if not action.isEnabled()]
    assert {"export", "copy_image", "back"} <= {name for name, action in actions.items() if not action.isEnabled()}
    assert all(action.toolTip() and action.statusTip() == action.toolTip() for action in greyed)
    assert all(action.toolTip() != action.text().replace("&", "") for action in greyed)


def test_commands_of_a_chart_wake_up_on_the_charts_tab(qtbot: QtBot, window: MainWindow) -> None:
    actions = only(Menus, window).actions_by_name
    window.show_tab(2)
    qtbot.waitUntil(lambda: actions["export"].isEnabled())
    window.show_tab(0)
    assert not actions["export"].isEnabled()


def test_back_leads_to_the_tab_before_in_a_sheet_shown_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab(3)
    window.show_tab(1)
    for tab in (3, 0):
        window.renew(open_document(bundle.default_sheet()))
        window.menus.actions_by_name["back"].trigger()
        assert window.tabs.currentIndex() == tab
    qtbot.waitUntil(window.is_ready)
    assert not window.menus.actions_by_name["back"].isEnabled()


def test_size_is_remembered(qtbot: QtBot, window: MainWindow, open_window: OpenWindow) -> None:
    window.resize(740, 610)
    window.close()
    second = open_window()
    qtbot.waitUntil(second.is_ready)
    assert (second.width(), second.height()) == (740, 610)


@pytest.mark.parametrize(
    "damage",
    [
        b"\x00\xff\xfe not an ini file at all \x01",
        b"[General]\ngeometry=@ByteArray(garbage)\ntab=@Invalid()\ntheme=17\n",
        b"[General]\ngeometry=@Variant(\\0\\0\\0\\x7f)\ntab=no-such-tab\ntheme=purple\n[export]\nfolder=/gone\nscale=x\n",
        b"[General]\ntab=one, two, three\ntheme=a, b\ngeometry=text\n",
    ],
)
def test_a_damaged_settings_file_never_stops_the_start(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow, damage: bytes
) -> None:
    (tmp_path / "settings.ini").write_bytes(damage)
    window = open_window()
    assert current_title(window) == "Summary"
    assert window.width() >= 600


def test_settings_that_cannot_be_written_are_forgotten_in_silence(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    (tmp_path / "settings.ini").mkdir()
    window = open_window()
    window.show_tab(1)
    assert window.close()


def test_a_size_of_the_window_that_is_remembered_is_one_of_a_window(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "none.ini")
    assert remembered.geometry.isEmpty()
    assert remembered.theme == "system"
    assert remembered.folder.is_dir()


def test_the_status_line_says_where_a_file_went(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.say("The chart was saved.", tmp_path / "chart.png")
    line = only(StatusLine, window)
    assert line.sentence == "The chart was saved."
    link = next(one for one in line.findChildren(type(line.link)) if one.isVisible())
    assert str(tmp_path) in link.toolTip()
    window.say("Nothing was written.")
    assert not link.isVisible()


@pytest.mark.parametrize(("file", "opened"), [("datapackage.json", ""), ("rent.chart.json", "rent.chart.json")])
def test_the_status_line_offers_to_open_a_package_that_was_made_or_a_chart_that_was_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, file: str, opened: str
) -> None:
    line = only(StatusLine, window)
    window.say("The charts were written.", tmp_path)
    assert not line.open_link.isVisible()
    window.say("It was written.", tmp_path / file)
    with qtbot.waitSignal(line.open_asked) as asked:
        line.open_link.click()
    assert asked.args == [tmp_path / opened]


def test_closing_within_the_first_moments_is_clean(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    with qtbot.waitSignal(window.painted):
        pass
    assert window.close()


def test_nothing_begins_in_a_window_that_was_closed_before_its_first_paint_was_told(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.close()
    window.painted.emit()  # as an event may be on its way
    window.loader.start()
    assert [job for job in window.findChildren(Job) if job.isRunning()] == []


def test_state_leads_back_to_tab_scroll_and_filter(qtbot: QtBot, open_window: OpenWindow) -> None:
    first = open_window()
    first.resize(700, 500)
    first.show_tab(1)
    page = tabs(first)[1].page
    assert page is not None
    page.restore({"filter": {"words": "bridge"}, "scroll": [0, 0]})
    state = first.state()
    second = open_window()
    second.take_state(state)
    assert current_title(second) == "Sector opportunities"
    again = tabs(second)[1].page
    assert again is not None
    assert again.state()["filter"] == page.state()["filter"] == {"words": "bridge", "groups": [], "statuses": []}


def unfocused_image(window: MainWindow) -> QImage:
    """The window without the focus, which Qt gives to a first part whenever the window is told that it is active."""
    (window.focusWidget() or window).clearFocus()
    return window.grab().toImage()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_window_whose_theme_is_changed_looks_as_one_made_in_it(
    qtbot: QtBot, qapp: QApplication, open_window: OpenWindow, theme: Theme
) -> None:
    show_theme(qapp, LIGHT if theme is DARK else DARK)
    changed = open_window()
    qtbot.waitUntil(changed.is_ready)
    for tab in range(4):
        changed.show_tab(tab)
    show_theme(qapp, theme)
    made = open_window()
    qtbot.waitUntil(made.is_ready)
    for tab in range(4):
        changed.show_tab(tab)
        made.show_tab(tab)
        # parts that grew are laid out one round of events after another
        qtbot.waitUntil(lambda: unfocused_image(changed) == unfocused_image(made))


def test_each_greyed_command_says_why_in_each_tab_of_a_sheet_and_of_a_mere_table(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    table = tmp_path / "apples.csv"
    table.write_text("year,apples\n2001,10\n2002,12\n2003,11\n", "utf-8")
    for path in (None, table):
        window = open_window(path)
        qtbot.waitUntil(window.is_ready)
        qtbot.waitUntil(partial(_is_told_that_checks_have_ended, window))
        for tab in range(window.tabs.count()):
            window.show_tab(tab)
            greyed = _greyed(window)
            assert [action.text() for action in greyed if not action.toolTip() or not action.statusTip()] == []
            assert _is_told_that_checks_have_ended(window)


def _greyed(window: MainWindow) -> list[QAction]:
    return [action for action in only(Menus, window).actions_by_name.values() if not action.isEnabled()]


def _is_told_that_checks_have_ended(window: MainWindow) -> bool:
    """Whether they have, or there is nothing to check: the menus are told a moment later."""
    return "The figures are still being checked." not in {action.toolTip() for action in _greyed(window)}


def test_of_very_many_tabs_each_can_still_be_told_apart(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("year,a\n2001,1\n2002,2\n", "utf-8")
    listed = [{"kind": "table", "name": f"t{number}", "title": f"Tab number {number}"} for number in range(300)]
    described = {
        "name": "many", "title": "Many", "resources": [{"name": "a", "path": "a.csv"}], "factsheet": {"tabs": listed},
    }  # fmt: skip
    (tmp_path / "datapackage.json").write_text(json.dumps(described), "utf-8")
    window = open_window(tmp_path)
    window.resize(640, 480)
    window.show_tab(299)
    strip = only(QTabBar, window)
    for number in (0, 150, 299):
        assert strip.tabRect(number).width() - 12 >= strip.fontMetrics().horizontalAdvance(strip.tabText(number))
    assert strip.rect().intersects(strip.tabRect(299))
    assert window.width() == 640


def test_a_window_after_the_first_one_has_its_keys_from_the_beginning(
    window: MainWindow, open_window: OpenWindow
) -> None:
    """Who reads the sheet anew goes on typing."""
    assert pyside.CLASSES.wait(0)
    assert open_window().menus.actions_by_name["find"].shortcut() == QKeySequence("Ctrl+F")


def test_what_can_be_done_is_told_to_the_menus_where_it_changed(qtbot: QtBot) -> None:
    menus = Menus([OverviewTab(name="overview", title="Overview")], "system", lambda: ())
    qtbot.addWidget(menus)
    menus.allow({"open"})
    changed: list[str] = []
    for name, action in menus.actions_by_name.items():
        action.changed.connect(lambda name=name: changed.append(name))
    menus.allow({"open"})
    assert changed == []
    menus.allow({"open", "find"})
    assert set(changed) == {"find"}


def test_a_tap_on_the_title_of_an_open_menu_leaves_the_mouse_to_what_is_clicked_next(qtbot: QtBot) -> None:
    """Qt tells the menu, which is hidden by then, that the button was let go; the bar goes on holding the mouse."""
    menus = Menus([OverviewTab(name="overview", title="Overview")], "system", lambda: ())
    qtbot.addWidget(menus)
    menus.show()
    menus.grabMouse()
    qtbot.mouseRelease(menus.actions()[0].menu(), Qt.MouseButton.LeftButton)
    assert QWidget.mouseGrabber() is None


def test_the_page_has_the_room_of_the_panel_as_soon_as_that_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1300, 800)
    window.show_tab(2)
    window.side.show_cell(CellAt("china-customs", 3, "total"))
    qtbot.waitUntil(lambda: window.tabs.width() < 1000)
    window.side.close()
    assert window.tabs.width() == window.width()


def test_a_greyed_command_leads_to_no_tab_that_the_sheet_does_not_have(qtbot: QtBot) -> None:
    overview = OverviewTab(name="overview", title="Overview")
    charts, explore = ChartsTab(name="charts", title="Charts"), ExploreTab(name="explore", title="Explore")
    for shown, of_choice, of_own, of_chart in (
        ([overview], "no tab in which one explores", "shows no charts", "shows no charts"),
        ([overview, charts], "no tab in which one explores", "Go to a tab with charts first.", "Go to a tab with"),
        ([overview, explore], "Go to a tab in which", "keep the one on show first", "Go to a tab with charts"),
    ):
        menus = Menus(shown, "system", lambda: ())
        qtbot.addWidget(menus)
        menus.allow({"open"})
        told = [menus.actions_by_name[name].toolTip() for name in ("keep_chart", "edit_chart", "export")]
        assert all(words in said for words, said in zip((of_choice, of_own, of_chart), told, strict=True)), told
        assert ("Ctrl+Shift+K" in told[1]) == (explore in shown)
