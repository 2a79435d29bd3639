import pytest
from PySide6 import QtGui
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from harbin_viewer import bundle
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.charts.chart_tools import ChartTools
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.sheet_header import SheetHeader
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.plain_tip import give_tip
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.finding import every, only

_LEVEL = QAccessible.Attribute.Level


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
    for number in range(window.tabs.count()):
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


def test_headings_are_told_as_headings(window: MainWindow) -> None:
    assert node(every(SectionTitle, window)[0])[1] == QAccessible.Role.Heading
    title = next(label for label in every(QuietLabel, only(SheetHeader, window)) if label.is_heading)
    assert node(title) == (title.text(), QAccessible.Role.Heading)
    levels = [QAccessible.queryAccessibleInterface(label).attributesInterface().attributeValue(_LEVEL)
              for label in (title, every(SectionTitle, window)[0])]  # fmt: skip
    assert levels == [1, 2]
    assert (
        node(next(label for label in every(QuietLabel, window) if not label.is_heading))[1] != QAccessible.Role.Heading
    )


def test_choosing_a_chart_by_the_accessibility_tree_changes_the_chart(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab(2)
    page = only(ChartsPage, window)
    entry = QAccessible.queryAccessibleInterface(page.list).child(2)
    page.list.selectionModel().select(
        page.list.model().index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )  # what a screen reader's “select” does
    assert entry.text(QAccessible.Text.Name)
    assert page.list.current_row() == 2


def test_a_faulty_cell_says_so_to_a_screen_reader(qtbot: QtBot) -> None:
    table = DataTable()
    qtbot.addWidget(table)
    table.show_model(TableModel([TableColumn("A", str, mistake=lambda row: "No number." if row else "")], 2), "")
    found = [table.model().index(row, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) for row in range(2)]
    assert found == ["", "Mistake: No number."]


def chart_node(qtbot: QtBot, window: MainWindow) -> tuple[ChartView, QAccessibleInterface]:
    window.show_tab(2)
    view = only(ChartView, window)
    qtbot.waitUntil(lambda: view.picture() is not None)
    return view, QAccessible.queryAccessibleInterface(view)


def test_a_chart_is_told_as_a_chart_with_its_series_and_their_points(qtbot: QtBot, window: MainWindow) -> None:
    view, chart = chart_node(qtbot, window)
    picture = view.picture()
    assert picture is not None
    assert chart.role() == QAccessible.Role.Chart
    assert chart.text(QAccessible.Text.Name) == view.accessibleName()
    series = [chart.child(number) for number in range(chart.childCount())]
    assert sum(one.childCount() for one in series) == len(picture.marks)
    assert "China Customs" in [one.text(QAccessible.Text.Name) for one in series]
    for number, one in enumerate(series):
        assert chart.indexOfChild(one) == number
        point = one.child(0)
        assert point.parent() is one
        assert point.role() == QAccessible.Role.ListItem
        assert one.rect().contains(point.rect())
    last = series[0].child(series[0].childCount() - 1).text(QAccessible.Text.Name)
    assert "2022" in last
    assert "billion USD" in last


def test_a_point_is_gone_to_and_its_evidence_opened_by_assistive_technology(qtbot: QtBot, window: MainWindow) -> None:
    view, chart = chart_node(qtbot, window)
    point = chart.child(0).child(1)
    actions = point.actionInterface()
    actions.doAction(QAccessibleActionInterface.setFocusAction())
    assert view.current_mark is not None
    assert chart.focusChild() is point
    assert only(StatusLine, window).sentence == point.text(QAccessible.Text.Name)
    with qtbot.waitSignal(view.cell_asked) as asked:
        actions.doAction(QAccessibleActionInterface.pressAction())
    assert asked.args == [view.current_mark.cell]


def test_the_arrow_keys_say_each_point_they_reach_and_escape_leads_back_to_the_chart(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, chart = chart_node(qtbot, window)
    status = only(StatusLine, window)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    first = status.sentence
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert first
    assert status.sentence not in ("", first)
    assert chart.focusChild().text(QAccessible.Text.Name) == status.sentence
    told: list[object] = []
    listening = {"isActive": lambda: True, "updateAccessibility": lambda event: told.append(event.object())}
    monkeypatch.setattr(QtGui, "QAccessible", type("Listening", (QAccessible,), listening))
    monkeypatch.setattr(view, "hasFocus", lambda: True)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert (status.sentence, told) == ("", [view]), "who left the point is on the chart, and hears so"


def test_the_nodes_of_a_chart_end_with_it(qtbot: QtBot, window: MainWindow) -> None:
    view, chart = chart_node(qtbot, window)
    number = QAccessible.uniqueId(chart.child(0).child(0))
    window.renew(open_document(bundle.default_sheet()))
    qtbot.waitUntil(lambda: not Shiboken.isValid(view))
    assert QAccessible.accessibleInterface(number) is None


def test_the_whole_chart_leaves_the_focus_at_the_chart(qtbot: QtBot, window: MainWindow) -> None:
    view, _chart = chart_node(qtbot, window)
    window.activateWindow()
    view.zoom(0.5)
    whole = only(ChartTools, window).whole
    whole.setFocus()
    qtbot.keyClick(whole, Qt.Key.Key_Space)
    assert view.shown_window() is None
    assert view.hasFocus()


def test_a_hint_that_is_kept_from_being_markup_is_told_as_its_text(qtbot: QtBot) -> None:
    link = TextLink("Open")
    qtbot.addWidget(link)
    for address in ("https://example.org/?a=1&b=2", "https://example.org/?c=<3>", "https://example.org"):
        give_tip(link, f"Open {address}")
        told = QAccessible.queryAccessibleInterface(link).text(QAccessible.Text.Description)
        assert told == f"Open {address}"
    link.setAccessibleDescription("Opens a menu.")
    give_tip(link, "A & B")
    assert link.accessibleDescription() == "Opens a menu."


def test_a_link_is_told_with_the_words_it_has_now_unless_it_was_given_a_name(qtbot: QtBot) -> None:
    link, named = TextLink("Columns"), TextLink("Columns")
    named.setAccessibleName("Columns of the table")
    for one in (link, named):
        qtbot.addWidget(one)
        one.setText("R&D (4 of 5)")
    assert (link.accessibleName(), named.accessibleName()) == ("R&D (4 of 5)", "Columns of the table")


def test_a_heading_is_one_before_it_has_the_words_that_a_screen_reader_is_told(window: MainWindow) -> None:
    headings = [label for label in window.findChildren(QuietLabel) if label.is_heading]
    assert {label.heading_level for label in headings} >= {1, 2}
    assert all(type(label).is_heading for label in headings)
