"""Back leads somewhere whenever it stands in the menu: where the focus is decides where to, not whether."""

from pytestqt.qtbot import QtBot

from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.tabs.tab_deck import TabDeck
from tests.window.finding import only


def test_back_does_something_wherever_the_reader_has_gone_since_the_panel_was_opened(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1400, 900)
    action, tabs = only(Menus, window).actions_by_name["back"], only(TabDeck, window)
    window.side.show_findings("")
    qtbot.waitUntil(lambda: window.side.has_focus)
    tabs.tabBar().setFocus()
    assert action.isEnabled()
    action.trigger()
    assert window.side.panel is None  # there is no other tab to go back to
    window.side.show_findings("")
    tabs.tabBar().setFocus()
    window.show_tab(1)
    action.trigger()
    assert (tabs.currentIndex(), window.side.panel is None) == (0, False)
    tabs.tabBar().setFocus()
    window.show_tab(1)
    window.findChildren(SidePanel)[0].widget().setFocus()
    action.trigger()
    assert (tabs.currentIndex(), window.side.panel is None) == (1, True)
