"""What leaves by clipboard and by dragging is the chart on show, in the forms that other programs take."""

import re
import time
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.formats.data import data_text
from harbin_viewer.charts.formats.data.chart_data import Datum, rows
from harbin_viewer.charts.formats.format import Look, Options
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.taking import chart_copy
from harbin_viewer.window.charts.taking.chart_copy import copy_image
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.status_line import StatusLine
from tests.window.finding import cancel_waiting, only


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
    assert dropped[1].name == "volume-difference.png"
    assert dropped[1].read_bytes() != before
    assert dropped[0].read_bytes() == before, "a mail may read it when it is sent"


def test_the_words_of_a_point_do_not_stay_where_the_pointer_left_with_the_chart(
    page: ChartsPage, dropped: list[Path]
) -> None:
    picture = page.view.picture()
    assert picture is not None
    box = picture.marks[0].box
    near = QPoint(round(box.x), round(box.y) + 12)
    page.view.hovered((page.view.mapToScene(near),))
    assert page.view.current_mark is not None
    drag(page, near, QPoint(80, 60))
    assert len(dropped) == 1
    assert page.view.current_mark is None


@pytest.mark.parametrize(("zoomed", "files"), [(False, ["volume-difference.png"]), (True, [])])
def test_dragging_in_the_plot_moves_the_part_on_show_and_drags_the_whole_chart_out(
    page: ChartsPage, dropped: list[Path], files: list[str], *, zoomed: bool
) -> None:
    picture = page.view.picture()
    assert picture is not None
    if zoomed:
        page.view.zoom(0.5)
        assert page.view.shown_window() is not None
    plot = picture.plots[0]
    drag(page, QPoint(round(plot.x + 200), round(plot.y + 40)), QPoint(-60, 0))
    assert [file.name for file in dropped] == files


def test_what_is_dropped_over_a_chart_is_the_windows(page: ChartsPage) -> None:
    assert not page.view.acceptDrops()
    assert not page.view.viewport().acceptDrops()


def test_a_click_on_the_title_drags_nothing_out(page: ChartsPage, dropped: list[Path]) -> None:
    drag(page, QPoint(80, 45), QPoint(2, 1))
    assert dropped == []


def test_the_clipboard_has_bitmap_svg_and_html_of_the_same_chart(page: ChartsPage) -> None:
    page.commands()["copy_image"]()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    svg = bytes(data.data("image/svg+xml").data()).decode()
    width = page.view.page().width
    assert f'width="{width:g}"' in svg
    assert "The article’s 2021 and 2022 totals" in svg
    before, image, after = re.split('src="data:image/png;base64,([^"]*)"', data.html())
    assert (before, after.count("<")) == ("<img ", 0)  # a text beside the image would be pasted in place of it
    painted = QImage.fromData(b64decode(image))
    assert painted.size() == data.imageData().size()
    assert 'alt="The article’s' in after
    assert page.view.accessibleDescription()[-30:] in after
    assert not data.hasText()


@pytest.mark.parametrize(("size", "shown"), [(Size(1500, 900), ["600", "360"]), (Size(500, 400), ["500", "400"])])
def test_a_copied_chart_is_no_wider_than_a_page_in_html_and_keeps_its_pixels(
    page: ChartsPage, opened: Document, size: Size, shown: list[str]
) -> None:
    copy_image(opened, page.desk.shown(), Options(size=size, scale=1))
    html = QGuiApplication.clipboard().mimeData().html()
    assert re.findall(r' (?:width|height)="(\d+)"', html) == shown
    painted = QImage.fromData(b64decode(html.split("base64,")[1].split('"')[0]))
    assert (painted.width(), painted.height()) == (size.width, size.height)


def test_what_a_stranger_writes_stays_words_in_the_html(page: ChartsPage, opened: Document) -> None:
    chart = replace(page.desk.shown(), title='<b onload="x">', note="</p><script>&")
    copy_image(opened, chart, Options())
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.count("<") == html.count(">") == 1
    assert re.findall(r' (\w+)="[^"]*"', html) == ["src", "width", "height", "alt", "lang"]
    assert "&lt;script&gt;&amp;" in html


def test_a_chart_is_copied_as_the_file_that_would_be_dragged_out(
    window: MainWindow, page: ChartsPage, dropped: list[Path]
) -> None:
    drag(page, QPoint(80, 45), QPoint(60, 60))
    was_dragged = dropped[0].read_bytes()
    page.commands()["copy_file"]()
    data = QGuiApplication.clipboard().mimeData()
    assert [Path(url.toLocalFile()) for url in data.urls()] == dropped
    assert dropped[0].read_bytes() == was_dragged
    copied = bytes(data.data("x-special/gnome-copied-files").data()).decode()
    assert copied == f"copy\n{dropped[0].as_uri()}"
    assert "as the file volume-difference.png" in only(StatusLine, window).sentence


def test_data_is_copied_as_cells_and_as_a_table(page: ChartsPage) -> None:
    page.commands()["copy_data"]()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert data.html().count("<tr>") == len(lines)
    assert data.html().count("<td") == (len(lines) - 1) * len(lines[0].split("\t"))
    assert "China Customs" in data.html()


def test_text_and_table_of_what_is_copied_are_made_of_one_walk_through_the_figures(
    page: ChartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked: list[Datum] = []

    def noted(document: Document, chart: Chart, places: Floats | None, look: Look) -> Iterator[Datum]:
        for datum in rows(document, chart, places, look):
            walked.append(datum)
            yield datum

    monkeypatch.setattr(data_text, "rows", noted)
    page.commands()["copy_data"]()
    copied = QGuiApplication.clipboard().mimeData()
    assert walked
    assert copied.text().count("\n") == copied.html().count("<tr>") == len(walked) + 1


@pytest.mark.parametrize(("what", "made"), [("copy_data", "pasted_lines"), ("copy_markdown", "as_markdown")])
def test_data_that_is_long_in_copying_can_be_stopped_and_leaves_the_clipboard(
    qtbot: QtBot, page: ChartsPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch, what: str, made: str
) -> None:
    def endlessly(_document: Document, _chart: Chart, _places: Floats | None, look: Look) -> None:
        while True:
            look()
            time.sleep(0.005)

    monkeypatch.setattr(chart_copy, made, endlessly)
    QGuiApplication.clipboard().setText("mine")
    cancel_waiting()
    page.commands()[what]()
    assert QGuiApplication.clipboard().text() == "mine"
    assert only(StatusLine, window).sentence == "Nothing was copied: it was stopped."
