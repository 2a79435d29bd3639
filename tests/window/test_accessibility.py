from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.chip import Chip
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from harbin_viewer.window.text.quiet_label import QuietLabel
from tests.window.finding import every, only


def node(widget: QWidget) -> tuple[str, QAccessible.Role]:
    known = QAccessible.queryAccessibleInterface(widget)
    return known.text(QAccessible.Text.Name), known.role()


def test_figures_cards_and_chips_are_buttons_with_names(window: MainWindow) -> None:
    window.show_tab(1)
    for kind in (HighlightView, TimelineEntry, Card, Chip):
        found = window.findChildren(kind)
        assert found
        for one in found:
            name, role = node(one)
            assert name
            assert role in (QAccessible.Role.Button, QAccessible.Role.CheckBox)


def test_a_chart_has_a_name_and_says_what_it_shows(window: MainWindow) -> None:
    window.show_tab(2)
    known = QAccessible.queryAccessibleInterface(only(ChartView, window))
    assert known.text(QAccessible.Text.Name)
    assert "billion USD" in known.text(QAccessible.Text.Description)


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    for number in range(window.tab_count()):
        window.show_tab(number)
        nameless = [
            type(one).__name__
            for one in every(QWidget, window)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and type(one).__module__.startswith("harbin_viewer")
            and not one.accessibleName()
        ]  # fmt: skip
        assert set(nameless) <= {"PageScroll"}


def test_the_tab_key_reaches_every_figure_of_the_summary(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    reached: set[QWidget] = set()
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None:
            reached.add(focus)
    assert set(every(HighlightView, window)) <= reached
    assert set(every(TimelineEntry, window)) <= reached


def test_no_label_takes_the_sheets_text_for_markup(window: MainWindow) -> None:
    label = QuietLabel("<b>5 < 6</b>", parent=window)
    assert label.accessibleName() == "<b>5 < 6</b>"
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("<b>5 < 6</b>")
