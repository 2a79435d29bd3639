"""Where the note on a mark stands."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.formats import painting
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.words.point_rows import told_at
from harbin_viewer.charts.scene import Box, Picture, Size, Text
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.painted import painted_chart
from harbin_viewer.window.charts.painted.painted_chart import PaintedChart
from harbin_viewer.window.charts.pointing.note_placement import place
from harbin_viewer.window.charts.pointing.point_note import PointNote
from harbin_viewer.window.shell.main_window import MainWindow
from tests.window.finding import only

NOTE = Size(200, 80)
PAGE = Size(800, 500)


def text(box: Box, role: str = "value") -> Text:
    return Text(box.x, box.bottom, "1.5", box.height, False, "#000000", role, box)  # type: ignore[arg-type]


def placed(mark: Box, *texts: Text) -> Box:
    where = place(NOTE, mark, Picture(PAGE, "", texts, texts=texts))
    assert not where.meets(mark)
    assert where.x >= 0
    assert where.y >= 0
    assert where.right <= PAGE.width
    assert where.bottom <= PAGE.height
    return where


def test_a_note_stands_above_the_middle_of_its_mark_where_nothing_is_in_the_way() -> None:
    where = placed(Box(390, 300, 20, 150))
    assert where.bottom < 300
    assert where.x + where.width / 2 == 400


def test_a_note_stands_over_the_figures_above_its_mark_and_its_neighbours() -> None:
    own, next_one = text(Box(385, 285, 30, 12)), text(Box(430, 280, 30, 12))
    where = placed(Box(390, 300, 20, 150), own, next_one)
    assert where.bottom < 280


@pytest.mark.parametrize(
    ("in_the_way", "side"),
    [
        ([], "above"),
        ([Box(0, 0, 800, 195)], "right"),
        ([Box(0, 0, 800, 195), Box(420, 0, 300, 500)], "left"),
        ([Box(0, 0, 800, 195), Box(420, 0, 300, 300), Box(0, 0, 380, 300)], "below"),
    ],
)
def test_a_note_goes_round_its_mark_until_it_covers_no_figure(in_the_way: list[Box], side: str) -> None:
    mark = Box(390, 200, 20, 100)
    where = placed(mark, *map(text, in_the_way))
    sides = {
        "above": where.bottom < mark.y,
        "right": where.x > mark.right,
        "left": where.right < mark.x,
        "below": where.y > mark.bottom,
    }
    assert [name for name, is_there in sides.items() if is_there] == [side]


def test_a_note_that_must_cover_something_covers_other_words_and_no_figure() -> None:
    figures = [text(Box(0, 0, 800, 190)), text(Box(0, 0, 380, 500)), text(Box(0, 310, 800, 190))]
    title = text(Box(420, 190, 380, 120), "title")
    assert placed(Box(390, 200, 20, 100), *figures, title).x > 410


def test_a_note_finds_a_gap_among_the_figures_where_all_places_beside_its_mark_are_taken() -> None:
    above, below = text(Box(0, 190, 800, 20)), text(Box(0, 330, 800, 20))
    beside = [text(Box(410, 205, 60, 12)), text(Box(330, 205, 60, 12)), text(Box(470, 290, 20, 12))]
    where = placed(Box(390, 215, 20, 110), above, below, *beside)
    assert not any(where.meets(one.box) for one in (above, below, *beside))


def test_a_note_has_a_place_in_view_also_where_its_mark_leaves_no_room() -> None:
    where = place(NOTE, Box(0, 0, 800, 500), Picture(PAGE, "", ()))
    assert where.x >= 0
    assert where.y >= 0
    assert where.right <= PAGE.width
    assert where.bottom <= PAGE.height


@pytest.mark.parametrize("size", [(1000, 700), (1600, 1000)])
def test_no_note_covers_its_mark_or_a_figure_of_the_bundled_charts(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    note = only(PointNote, page)
    covering: list[tuple[object, ...]] = []
    for row in range(page.list.model().rowCount()):
        page.list.choose(row)
        QApplication.processEvents()
        picture = page.view.picture()
        assert picture is not None
        for mark in picture.marks:
            page.view.point_at(mark)
            where = Box(note.x(), note.y(), note.width(), note.height())
            assert page.view.viewport().rect().contains(note.geometry())
            covering += [(row, mark.point)] if where.meets(mark.box) else []
            covering += [(row, mark.point, one.text) for one in picture.texts
                         if one.role == "value" and where.meets(one.box)]  # fmt: skip
    assert covering == []


def test_a_note_goes_when_its_evidence_is_opened_and_comes_back_at_another_point(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1000, 700)
    window.show_tab(2)
    view, note = only(ChartsPage, window).view, only(PointNote, window)
    qtbot.waitUntil(lambda: view.picture() is not None)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert note.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.side.panel is not None)
    QApplication.processEvents()  # the chart is laid out anew beside the panel
    assert not note.isVisible()
    assert view.current_mark is not None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert note.isVisible()


def test_who_left_a_chart_by_keys_sees_no_point_of_it_when_it_is_laid_out_anew_and_finds_it_again(
    qtbot: QtBot, page: ChartsPage
) -> None:
    view, note = page.view, only(PointNote, page)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert note.isVisible()
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))
    before = view.picture()
    page.resize(page.width() - 200, page.height())
    qtbot.waitUntil(lambda: view.picture() is not before)
    assert (note.isVisible(), view.item.is_framing) == (False, False)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))
    assert (note.isVisible(), view.item.is_framing) == (True, True)
    picture = view.picture()
    assert picture is not None
    assert view.current_mark in picture.marks


def test_the_list_of_charts_has_room_for_words_beside_the_panel(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1000, 700)
    window.show_tab(2)
    page = only(ChartsPage, window)
    window.side.show_findings("")
    QApplication.processEvents()
    longest = max((word for view in window.sheet.views for word in view.label.split()), key=len)
    assert page.list.width() >= page.fontMetrics().horizontalAdvance(f"{longest} from 2020")


def test_a_chart_of_many_shapes_looks_as_one_of_few_and_is_not_painted_anew_when_pointed_at(
    page: ChartsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    item, picture, plain = page.view.item, page.view.picture(), page.view.grab().toImage()
    assert picture is not None
    painted: list[object] = []

    def paint(painter: QPainter, picture: Picture) -> None:
        painted.append(picture)
        painting.paint(painter, picture)

    monkeypatch.setattr(painted_chart, "_MANY", 0)
    monkeypatch.setattr(painted_chart, "paint", paint)
    assert page.view.grab().toImage() == plain
    item.show_cursor(picture.marks[0].box, QColor("#ff0000"))
    framed = page.view.grab().toImage()
    item.hide_cursor()
    assert page.view.grab().toImage() == plain
    assert painted == [picture]
    monkeypatch.setattr(painted_chart, "_MANY", len(picture.shapes) + 1)
    item.show_cursor(picture.marks[0].box, QColor("#ff0000"))
    assert page.view.grab().toImage() == framed != plain


@pytest.mark.parametrize("gap", [0.5, 1, 1.5, 2, 3, 4, 8])
def test_the_frame_around_a_mark_runs_through_no_figure_above_it(qtbot: QtBot, gap: float) -> None:
    mark, label = (
        Box(100, 100, 10, 10),
        Text(92, 100 - gap, "4,550", 12, False, "#000000", "value", Box(92, 86, 26, 14)),
    )
    chart = PaintedChart()
    chart.resize(200, 200)
    chart.show_picture(Picture(Size(200, 200), "#ffffff", (), texts=(label,)))
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    for framed in (False, True):
        if framed:
            chart.show_cursor(mark, QColor("#0000ff"))
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        chart.paint(painter, QStyleOptionGraphicsItem())
        painter.end()
        blue = [y for y in range(200) if image.pixelColor(105, y).red() < 128]
        assert bool(blue) == framed
    assert min(blue) >= 100 - gap - 1, "at most where the figure ends"
    assert min(blue) == 96 or gap < 5, "with room where there is some"


def test_the_note_of_a_row_is_said_at_its_point(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "visits.csv"
    file.write_text("Month,Visitors,Remarks\n2024-01,12,\n2024-02,14,storm\n2024-03,9,\n", encoding="utf-8")
    document = open_document(file)
    (view,) = charts_of(document)
    shown = ChartView(partial(told_at, document))
    qtbot.addWidget(shown)
    shown.resize(700, 500)
    shown.show()
    shown.show_chart(make_chart(document, view, ()), None)
    shown.point_at_row("visits", 1)
    assert shown.current_mark is not None
    words = shown.point_words(shown.current_mark)
    assert words.note == "storm"
    assert words.spoken().endswith(" storm.")
    shown.point_at_row("visits", 2)
    assert shown.point_words(shown.current_mark).note == ""


def test_a_figure_that_one_was_led_to_stays_framed_when_the_panel_tells_of_it(page: ChartsPage) -> None:
    view, note = page.view, only(PointNote, page)
    mark = next(mark for mark in view.picture().marks if mark.cell is not None)  # type: ignore[union-attr]
    assert mark.cell is not None
    view.point_at_row(*mark.cell)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))
    assert (note.isVisible(), view.item.is_framing) == (False, True)
