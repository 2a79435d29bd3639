"""What leaves by clipboard and by dragging is the chart on show, in the forms that other programs take."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.status_line import StatusLine
from tests.window.finding import only


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ChartsPage:
    window.resize(1100, 750)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    return page


def drag(page: ChartsPage, begin: QPoint, by: QPoint) -> None:
    """Press at a place of the chart, move, and let go, as a mouse does."""
    port, kinds = page.view.viewport(), QEvent.Type
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, place, buttons in (
        (kinds.MouseButtonPress, begin, left),
        (kinds.MouseMove, begin + by, left),
        (kinds.MouseButtonRelease, begin + by, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind is kinds.MouseMove else left
        where = QPointF(place)
        event = QMouseEvent(kind, where, QPointF(port.mapToGlobal(place)), button, buttons, none)
        QApplication.sendEvent(port, event)


@pytest.fixture
def dropped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The files that were dragged to where everything is taken."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    files: list[Path] = []

    def take(self: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
        files.extend(Path(url.toLocalFile()) for url in self.mimeData().urls())
        assert not self.pixmap().isNull()
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", take)
    return files


def test_a_chart_is_dragged_out_by_its_title_as_a_picture_file(
    window: MainWindow, page: ChartsPage, dropped: list[Path]
) -> None:
    drag(page, QPoint(80, 45), QPoint(60, 60))
    assert [file.name for file in dropped] == ["volume-difference.png"]
    picture = QImage(str(dropped[0]))
    assert abs(picture.width() - 2 * page.view.page().width) <= 2
    assert "was dragged out" in only(StatusLine, window).sentence
    page.desk.switch("Article")
    before = dropped[0].read_bytes()
    drag(page, QPoint(80, 45), QPoint(60, 60))
    assert dropped[1].read_bytes() != before


def test_dragging_in_the_plot_moves_the_part_on_show_and_drags_nothing_out(
    page: ChartsPage, dropped: list[Path]
) -> None:
    picture = page.view.picture()
    assert picture is not None
    plot = picture.plots[0]
    drag(page, QPoint(round(plot.x + 200), round(plot.y + 40)), QPoint(-60, 0))
    assert dropped == []


def test_what_is_dropped_over_a_chart_is_the_windows(page: ChartsPage) -> None:
    assert not page.view.acceptDrops()
    assert not page.view.viewport().acceptDrops()


def test_a_click_on_the_title_drags_nothing_out(page: ChartsPage, dropped: list[Path]) -> None:
    drag(page, QPoint(80, 45), QPoint(2, 1))
    assert dropped == []


def test_the_clipboard_has_bitmap_and_svg_of_the_same_chart(page: ChartsPage) -> None:
    page.commands()["copy_image"]()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    svg = bytes(data.data("image/svg+xml").data()).decode()
    width = page.view.page().width
    assert f'width="{width:g}"' in svg
    assert "The article’s 2021 and 2022 totals" in svg
    assert not data.hasHtml()


def test_data_is_copied_as_cells_and_as_a_table(page: ChartsPage) -> None:
    page.commands()["copy_data"]()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert data.html().count("<tr>") == len(lines)
    assert data.html().count("<td>") == (len(lines) - 1) * len(lines[0].split("\t"))
    assert "China Customs" in data.html()
