"""Where the reader has made all text larger: what stands beside words grows with them, and nothing is covered."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QComboBox, QStyle, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.scene import Text
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.charts.chart_room import ChartRoom
from harbin_viewer.window.charts.chart_table import ChartTable
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.export.export_dialog import ExportDialog
from harbin_viewer.window.shell.found_bar import FoundBar
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.summary_tab import SummaryPage
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.context_menu import context_menu
from harbin_viewer.window.widgets.page_scroll import PageScroll
from tests.window.conftest import Zoom
from tests.window.evidence.panel_words import find
from tests.window.finding import every, only, open_dialog


def _charts(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    return page


def test_boxes_to_tick_are_as_much_larger_and_of_the_usual_size_again(qapp: QApplication, zoom: Zoom) -> None:
    usual = qapp.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
    zoom(2.0)
    assert qapp.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) == 2 * usual
    assert qapp.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) > 0
    zoom(1.0)
    assert qapp.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) == usual


def test_a_box_that_was_made_unseen_in_large_type_has_its_usual_size_after_it(qtbot: QtBot, zoom: Zoom) -> None:
    usual, box = QComboBox(), QComboBox()
    for part in (usual, box):
        qtbot.addWidget(part)
    zoom(3.0)
    box.addItem("Gross domestic product")
    usual.addItem("Gross domestic product")
    large = box.sizeHint()
    zoom(1.0)
    usual.ensurePolished()
    assert box.sizeHint() == usual.sizeHint()
    assert box.sizeHint().height() < large.height()


def test_words_of_a_chart_are_larger_too(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> None:
    window.resize(1000, 700)
    page = _charts(qtbot, window)

    def smallest() -> float:
        picture = page.view.picture()
        assert picture is not None
        return page.view.magnified * min(text.size for text in picture.texts if isinstance(text, Text))

    usual = smallest()
    zoom(2.0)
    qtbot.waitUntil(lambda: smallest() > 1.2 * usual)


def test_the_bar_of_what_was_found_never_makes_the_window_wider(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> None:
    window.resize(640, 480)
    zoom(3.0)
    dialog = find(qtbot, window, "190")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert only(FoundBar, window).isVisible()
    qtbot.wait(20)
    assert window.width() == 640


@pytest.mark.parametrize("size", [1.0, 2.0, 3.0])
def test_findings_are_not_written_over_the_chips(qtbot: QtBot, window: MainWindow, zoom: Zoom, size: float) -> None:
    window.resize(640, 480)
    zoom(size)
    only(Menus, window).actions_by_name["findings"].trigger()
    qtbot.wait(20)
    findings = only(FindingsView, window)
    chips = [chip.geometry() for chip in findings.chips.values() if chip.isVisible()]
    assert all(not chip.intersects(findings.list.geometry()) for chip in chips)
    assert findings.list.height() > findings.fontMetrics().height()


@pytest.mark.parametrize("height", [390, 480])
def test_findings_are_read_before_there_is_room_for_chips(
    qtbot: QtBot, window: MainWindow, zoom: Zoom, height: int
) -> None:
    """Chips that had gone were taken to need no room, came back, and left the list a line of a few pixels."""
    window.resize(593, height)
    zoom(3.0)
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    for high in (findings.height(), findings.height() + 1):
        findings.resize(findings.width(), high)
        QApplication.processEvents()
        assert findings.list.height() >= 2 * findings.fontMetrics().lineSpacing()


def test_the_table_of_a_chart_shows_rows_in_a_small_window(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> None:
    window.resize(640, 480)
    zoom(2.0)
    page = _charts(qtbot, window)
    page.desk.change_face()
    qtbot.wait(20)
    table = only(ChartTable, page).table
    assert table.viewport().height() >= table.rowHeight(0)


def test_the_picture_to_export_stands_under_its_choices_where_there_is_no_width(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    page = _charts(qtbot, window)
    page.commands()["export"]()
    dialog = open_dialog(ExportDialog)
    directions = {}
    for size in (QSize(930, 600), QSize(800, 600)):
        zoom(1.0 if size.width() > 900 else 2.0)
        dialog.resize(size)
        qtbot.wait(20)
        directions[size.width()] = dialog.parts.direction()
        assert dialog.preview.width() > 300
    assert directions == {930: QBoxLayout.Direction.LeftToRight, 800: QBoxLayout.Direction.TopToBottom}
    dialog.close()


def test_a_dialog_opens_as_much_larger_as_its_type_where_the_window_has_room(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(1400, 1000)
    widths = []
    for size in (1.0, 1.5):
        zoom(size)
        only(Menus, window).actions_by_name["sources"].trigger()
        dialog = next(part for part in every(QWidget, window) if part.isWindow() and part.windowTitle() == "Sources")
        widths.append(dialog.width())
        dialog.close()
    assert widths[1] >= min(round(widths[0] * 1.4), QApplication.primaryScreen().availableSize().width() - 40)


def test_cards_stand_in_as_many_columns_as_words_of_their_size_have_room_for(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(1000, 700)
    places = []
    for size in (1.0, 2.0):
        zoom(size)
        qtbot.wait(20)
        views = every(HighlightView, window)
        places.append(len({view.x() for view in views}))
        letter = views[0].fontMetrics().averageCharWidth()
        assert min(view.width() for view in views) >= 24 * letter
    assert places[1] < places[0]


def test_the_panel_is_as_wide_as_ever_after_it_stood_in_the_place_of_the_page(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(1000, 700)
    cell = CellAt("article-trade", 1, "trade_volume")
    widths = []
    for size in (1.0, 2.0, 1.0):
        zoom(size)
        window.side.show_cell(cell)
        qtbot.wait(50)
        widths.append(window.side.width)
        window.side.close()
    assert widths[1] > widths[0] + 200
    assert abs(widths[2] - widths[0]) < 20


def test_a_menu_has_room_for_its_longest_words_and_the_tick_before_them(qtbot: QtBot, zoom: Zoom) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    zoom(3.0)
    menu = context_menu([("Only rows with “United States” here", list)], parent)
    metrics = menu.fontMetrics()
    words = metrics.horizontalAdvance("Only rows with “United States” here")
    assert menu.sizeHint().width() >= words + round(metrics.height() * 0.8)


def test_the_wheel_scrolls_a_chart_of_which_a_part_is_seen(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> None:
    window.resize(640, 480)
    page = _charts(qtbot, window)
    zoom(3.0)
    QApplication.processEvents()
    room = only(ChartRoom, page)
    assert room.verticalScrollBar().maximum() > 0
    whole = page.view.shown_window()
    place = QPointF(page.view.viewport().rect().center())
    turn = QWheelEvent(
        place, page.view.viewport().mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    page.view.wheelEvent(turn)
    assert not turn.isAccepted()  # what stands around it takes it
    assert page.view.shown_window() == whole


def test_what_has_the_focus_stays_in_view_while_type_grows(qtbot: QtBot, window: MainWindow, zoom: Zoom) -> None:
    """At 200 % a card that had the focus was far below what is seen, and nothing showed where one was."""
    window.resize(1200, 900)
    window.activateWindow()
    page = only(PageScroll, only(SummaryPage, window))
    card = max(every(HighlightView, page), key=lambda card: card.mapTo(page, QPoint(0, 0)).y())
    card.setFocus()
    qtbot.waitUntil(lambda: card.hasFocus() and not card.visibleRegion().isEmpty())
    window.repaint()
    assert page.verticalScrollBar().value() == 0
    for size in (1.5, 2.0):
        zoom(size)
        qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
        window.repaint()
        middle = card.mapTo(page.viewport(), card.rect().center())
        assert page.viewport().rect().contains(middle), size


def test_a_chart_in_a_small_window_is_as_wide_as_its_room_and_its_title_is_read_to_its_end(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(640, 480)
    page = _charts(qtbot, window)
    for size in (1.75, 2.0, 2.5):
        zoom(size)
        room = only(ChartRoom, page)
        QApplication.processEvents()
        assert page.view.width() <= room.viewport().width(), size
        picture = page.view.picture()
        assert picture is not None
        assert "title" not in picture.cut, size


def test_a_chart_in_the_place_of_its_buttons_says_where_their_commands_are(
    qtbot: QtBot, window: MainWindow, zoom: Zoom
) -> None:
    window.resize(640, 480)
    page = _charts(qtbot, window)
    told = []
    for place, size in enumerate((1.0, 2.0, 1.0), 4):
        zoom(size)
        page.view.hovered((QPointF(place, 4),))
        told.append((page.tools.isVisible(), "export" in page.view.viewport().toolTip()))
    assert told == [(True, False), (False, True), (True, False)]
    zoom(2.0)
    page.view.hovered((QPointF(9, 4),))
    mark = page.view.picture().marks[0].box  # type: ignore[union-attr]
    page.view.hovered((QPointF(mark.x + mark.width / 2, mark.y + mark.height / 2),))
    assert page.view.viewport().toolTip() == ""


def test_a_box_that_was_large_asks_for_no_more_room_than_it_wants(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem("Gross domestic product")
    box.show()
    usual, large = box.font(), box.font()
    least = box.minimumSizeHint()
    large.setPointSizeF(usual.pointSizeF() * 2)
    box.setFont(large)
    box.style().polish(box)
    QApplication.sendEvent(box, QEvent(QEvent.Type.StyleChange))
    assert box.minimumSizeHint().height() > least.height()
    box.setFont(usual)
    assert box.minimumSizeHint() == least
