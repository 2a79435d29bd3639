"""The list of charts leads to each, and each leads to its figures and their evidence."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.charts.chart_menu import maker_choices
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.charts.pointing.point_note import PointNote
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.recipe_view import RecipeView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.tables.table_model import TableModel
from tests.window.charts.charts_page import button, marks, middle, titles
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only


def test_all_charts_of_the_sheet_are_in_the_list(page: ChartsPage) -> None:
    titles = [page.list.model().index(row, 0).data() for row in range(page.list.model().rowCount())]
    assert titles == [view.label for view in open_package(bundle.default_sheet()).sound().views]


def test_every_chart_can_be_shown(qtbot: QtBot, page: ChartsPage) -> None:
    for row in range(page.list.model().rowCount()):
        page.list.choose(row)
        assert page.view.accessibleName() == page.list.model().index(row, 0).data()
        assert marks(page)


def test_the_way_from_a_title_to_the_evidence_of_a_figure_is_two_times_enter(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.view.hasFocus()
    mark = page.view.current_mark
    assert mark is not None
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert only(SidePanel, window).cell == mark.cell
    window.side.close()
    window.carry_out("table")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.table.hasFocus()


def test_the_chart_is_described_in_words_for_a_screen_reader(page: ChartsPage) -> None:
    assert "2020" in page.view.accessibleDescription()


def test_from_the_2021_bar_to_who_says_otherwise_in_one_click(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    bar = marks(page)[1]
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(bar))
    panel = only(SidePanel, window)
    others = [one.accessibleName() for one in every(OtherWordButton, panel)]
    assert any("China Customs has 146.887 billion USD" in one and "22.4%" in one for one in others)


def test_hovering_reads_value_status_and_source(qtbot: QtBot, page: ChartsPage) -> None:
    heard: list[str] = []
    page.view.point_changed.connect(heard.append)
    qtbot.mouseMove(page.view.viewport(), middle(marks(page)[1]))
    page.view.scene().sigMouseMoved.emit(page.view.mapToScene(middle(marks(page)[1])))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[-1].startswith("2021 · ")
    assert ": 114.0 billion USD. Contradicted. Article." in heard[-1]
    assert only(PointNote, page).isVisible()


def total_of(page: ChartsPage, year: str, name: str) -> MarkAt:
    """The mark of the total above a bar of the view of that name, which is then shown."""
    page.list.choose([view.name for view in open_package(bundle.default_sheet()).sound().views].index(name))
    chart = page.desk.chart
    assert chart is not None
    return next(one for one in marks(page) if one.series == len(chart.series)
                and chart.x_text(float(chart.told[one.series].x[one.point])) == year)  # fmt: skip


def test_the_total_above_a_bar_is_told_on_hover_and_leads_to_its_own_cell(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    total = total_of(page, "2024", "customs-trade")
    assert total.cell == CellAt("china-customs", 10, "total")
    heard: list[str] = []
    page.view.point_changed.connect(heard.append)
    page.view.scene().sigMouseMoved.emit(page.view.mapToScene(middle(total)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[-1].startswith("2024 · Total: 244.81 billion USD. Confirmed. China Customs. ")
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(total))
    assert "244.81" in only(SidePanel, window).accessibleDescription()


def test_a_total_that_is_a_sum_says_so_and_leads_to_its_parts(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    descriptor = small_sheet / "datapackage.json"
    content = json.loads(descriptor.read_text(encoding="utf-8"))
    harvest = small_sheet / "harvest.csv"
    header, *rows = harvest.read_text(encoding="utf-8").splitlines()
    harvest.write_text("\n".join([f"{header},pears", *(f"{row},7" for row in rows)]) + "\n", encoding="utf-8")
    content["resources"][0]["schema"]["fields"].append({"name": "pears", "type": "number", "unit": "t"})
    parts = [{"field": "apples", "title": "Some"}, {"field": "pears", "title": "Others"}]
    content["views"][0]["spec"] |= {"type": "stacked", "series": parts}
    descriptor.write_text(json.dumps(content), encoding="utf-8")
    window = open_window(small_sheet)
    qtbot.waitUntil(window.is_ready)
    window.resize(1000, 700)
    window.show_tab(2)
    page = only(ChartsPage, window)
    qtbot.waitUntil(lambda: page.view.picture() is not None)
    total = next(one for one in marks(page) if one.series == 2)
    heard: list[str] = []
    page.view.point_changed.connect(heard.append)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(total))
    assert "Total: " in heard[-1]
    assert heard[-1].endswith("Computed: sum of the parts, with a figure that one source alone has.")
    made_from = only(RecipeView, window).recipe.parts
    assert [part.cell.field for part in made_from] == ["apples", "pears"]
    page.commands()["table"]()
    model = page.table.model()
    assert isinstance(model, TableModel)
    recipe = next(one.recipe(total.point) for one in model.columns if one.title.startswith("Total ("))
    assert recipe is not None
    assert recipe.parts == made_from


def test_stated_totals_are_in_the_table_of_a_stack_and_lead_to_their_cells(page: ChartsPage) -> None:
    total_of(page, "2024", "customs-trade")
    page.commands()["table"]()
    model = page.table.model()
    assert isinstance(model, TableModel)
    column = titles(page).index("Total (billion USD)")
    assert model.index(10, column).data() == "244.81"
    assert model.address(model.index(10, column)) == CellAt("china-customs", 10, "total")


def test_arrow_keys_go_from_point_to_point_and_enter_leads_to_the_source(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    heard: list[str] = []
    said: list[str] = []
    page.view.point_changed.connect(heard.append)
    page.view.said.connect(said.append)
    page.view.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert said == []
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert said == ["This is the last figure of the series."]
    assert ["107.0 billion" in heard[0], "114.0 billion" in heard[1], "140.0 billion" in heard[2]] == [True] * 3
    assert len(heard) == 3, "at the end the cursor stays"
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert "140" in only(SidePanel, window).accessibleDescription()


def test_where_the_chart_on_show_was_taken_out_the_next_is_shown_and_what_was_said_of_it_stays(
    page: ChartsPage,
) -> None:
    said: list[str] = []
    page.said.connect(lambda sentence, _file: said.append(sentence))
    for number, shown in ((2, 2), (900, page.list.model().rowCount() - 1)):
        page.restore({**page.state(), "view": "gone", "number": number})
        assert page.list.current_row() == shown
    assert said == []


def test_what_was_said_stays_where_it_led_to_another_chart(page: ChartsPage) -> None:
    said: list[str] = []
    page.said.connect(lambda sentence, _file: said.append(sentence))
    page.go_to("volume-compared", None)
    assert (page.list.current_row(), said) == (page.state()["number"], [])


def test_the_menu_of_a_title_changes_and_removes_the_chart_where_the_sheet_may_be_changed(
    small_sheet: Path, tmp_path: Path
) -> None:
    asked: list[str] = []
    for _words, choose in maker_choices(open_document(small_sheet), "any", asked.append):
        choose()
    assert asked == ["edit_chart", "remove_chart"]
    (tmp_path / "plain.csv").write_text("year,v\n2020,1\n2021,2\n")
    assert maker_choices(open_document(tmp_path / "plain.csv"), "any", asked.append) == []


@pytest.mark.parametrize("way", ["button", "home", "double click", "command"])
def test_zooming_has_an_obvious_way_back(qtbot: QtBot, page: ChartsPage, way: str) -> None:
    whole = button(page, "Whole chart")
    assert not whole.isEnabled()
    page.commands()["zoom_in"]()
    assert page.view.shown_window() is not None
    assert whole.isEnabled()
    if way == "button":
        qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    elif way == "home":
        qtbot.keyClick(page.view, Qt.Key.Key_Home)
    elif way == "double click":
        qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
        qtbot.mouseRelease(page.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    else:
        page.commands()["whole"]()
    assert page.view.shown_window() is None


def test_the_part_that_a_key_shows_is_told(qtbot: QtBot, page: ChartsPage) -> None:
    heard: list[str] = []
    page.said.connect(lambda words, _file: heard.append(words))
    page.view.setFocus()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Plus, Qt.Key.Key_Home):
        qtbot.keyClick(page.view, key)
    part, whole = heard[0], "The whole chart is shown."
    assert part.startswith("Shown: ")
    assert heard == [part, whole, part, whole]


def test_the_wheel_zooms_round_the_mouse(qtbot: QtBot, page: ChartsPage) -> None:
    page.list.choose(5)
    place = QPointF(page.view.width() / 2, page.view.height() / 2)
    event = QWheelEvent(
        place, page.view.viewport().mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.view.viewport(), event)
    assert page.view.shown_window() is not None


def test_dragging_moves_the_part_on_show(qtbot: QtBot, page: ChartsPage) -> None:
    page.list.choose(5)
    for _ in range(3):
        page.commands()["zoom_in"]()
    before = page.view.shown_window()
    port, start = page.view.viewport(), QPoint(page.view.width() // 2, page.view.height() // 2)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 12):
        from PySide6.QtTest import QTest

        QTest.mouseEvent(QTest.MouseAction.MouseMove, port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                         start - QPoint(step * 10, 0))  # fmt: skip
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start - QPoint(110, 0))
    after = page.view.shown_window()
    assert before is not None
    assert after is not None
    assert after[0] > before[0]
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])


def test_a_chart_that_slips_under_a_mouse_at_rest_stays_at_the_figure_that_was_asked_for(
    page: ChartsPage,
) -> None:
    first, last = marks(page)[0], marks(page)[-1]
    rest = QPointF(last.box.x + last.box.width / 2, last.box.y + last.box.height / 2)
    page.view.hovered((rest,))
    page.view.go_to(first)
    page.view.hovered((QPointF(rest),))  # as Qt says it anew when something else was laid out
    assert page.view.current_mark is not None
    assert page.view.current_mark.cell == first.cell
    page.view.hovered((rest + QPointF(1, 0),))
    assert page.view.current_mark.cell == last.cell


def test_who_comes_back_to_a_figure_sees_its_ring_and_no_note_over_its_neighbours(page: ChartsPage) -> None:
    mark = page.view.picture().marks[0]  # type: ignore[union-attr]
    page.return_to(lambda: mark.cell)
    assert page.view.current_mark is not None
    assert page.view.current_mark.cell == mark.cell
    assert not only(PointNote, page.view).isVisible()
    page.view.go_to(mark, again=True)
    page.view.point_at(None)
    page.view.go_to(mark)
    assert only(PointNote, page.view).isVisible()


def test_the_ring_round_a_point_goes_with_the_focus_and_comes_back_with_it(qtbot: QtBot, page: ChartsPage) -> None:
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    mark, note = page.view.current_mark, only(PointNote, page.view)
    with_ring = page.view.grab().toImage()
    page.list.setFocus()
    assert not note.isVisible()
    assert page.view.grab().toImage() != with_ring
    page.view.setFocus()
    assert page.view.current_mark == mark
    assert note.isVisible()
    assert page.view.grab().toImage() == with_ring
