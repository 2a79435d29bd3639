"""A computed figure leads to how it was computed, and from there to the source of each figure that it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.model.recipes import recipe_of
from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.charts.access.chart_access import tell_charts
from harbin_viewer.window.charts.chart_desk import ChartDesk
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.evidence.part_button import PartButton
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.recipe_view import RecipeView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.tables.table_bar import TableBar
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink
from tests.window.charts.charts_page import middle
from tests.window.conftest import OpenWindow
from tests.window.evidence.panel_words import words_of
from tests.window.finding import every, only, written

CHARTS = {
    ("customs-balance", "Balance"): ("−21.5 billion USD", ["Exports to Russia, 2025", "Imports from Russia, 2025"]),
    ("customs-growth", "Recomputed from the totals"): ("−6.8%", ["Total, 2025", "Total, 2024"]),
    ("customs-growth", "Gap"): ("−0.1 percentage points", ["Stated growth, 2025", "Total, 2025", "Total, 2024"]),
    ("volume-difference", "Gap"): ("−26.4%", ["Trade volume, 2022", "Total, 2022"]),
}
"""The result of the last point of a computed series, and the parts that it is made of."""


def last_mark(desk: ChartDesk, label: str) -> MarkAt:
    picture, chart = desk.view.picture(), desk.chart
    assert picture is not None
    assert chart is not None
    return [mark for mark in picture.marks if chart.told[mark.series].label == label][-1]


def show(qtbot: QtBot, page: ChartsPage, name: str) -> None:
    page.go_to(name, None)
    qtbot.waitUntil(lambda: page.desk.chart is not None and page.desk.chart.name == name)


def parts(view: RecipeView) -> list[str]:
    return [button.accessibleName().partition(":")[0] for button in every(PartButton, view)]


@pytest.mark.parametrize(("name", "label"), CHARTS)
def test_a_click_on_a_computed_figure_shows_its_recipe(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, name: str, label: str
) -> None:
    result, made_from = CHARTS[name, label]
    show(qtbot, page, name)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(last_mark(page.desk, label)))
    recipe = only(RecipeView, window)
    assert result in words_of(recipe)
    assert [title.text() for title in every(SectionTitle, recipe)] == [
        "How it was computed",
        "What it was computed from",
    ]
    assert parts(recipe) == made_from
    assert only(SidePanel, window).accessibleDescription().startswith(f"{recipe.recipe.subject}: {result}. Computed: ")


def test_each_part_leads_by_enter_to_its_own_source_and_back_to_the_recipe(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    show(qtbot, page, "customs-growth")
    page.view.setFocus()
    page.view.go_to(last_mark(page.desk, "Recomputed from the totals"))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    panel, recipe = only(SidePanel, window), only(RecipeView, window)
    for button, row in zip(every(PartButton, recipe), (11, 10), strict=True):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        assert window.side.cell == CellAt("china-customs", row, "total")
        back = next(link for link in every(TextLink, panel) if link.text() == "‹ Back to the recipe")
        qtbot.keyClick(back, Qt.Key.Key_Return)
        assert panel.accessibleDescription().startswith("2025 · Recomputed from the totals: −6.8%.")
        qtbot.waitUntil(lambda: not panel.findChildren(ProvenanceView))


def test_the_note_tells_a_computed_figure_as_the_chart_draws_it(qtbot: QtBot, page: ChartsPage) -> None:
    show(qtbot, page, "customs-growth")
    words = page.view.point_words(last_mark(page.desk, "Recomputed from the totals"))
    assert words.written() == "−6.8%"
    assert words.hint() == "Click the mark, or press Enter: how it was computed"


def test_a_gap_is_only_as_doubtful_as_its_parts(qtbot: QtBot, page: ChartsPage) -> None:
    show(qtbot, page, "customs-growth")
    recipe = page.view.recipe(last_mark(page.desk, "Gap"))
    assert recipe is not None
    assert "computed with a figure" not in recipe.words
    assert "“Recomputed from the totals” is itself computed: Growth of Total." in recipe.words


def test_the_menu_leads_to_the_recipe_and_copies_it_in_the_same_words(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    show(qtbot, page, "customs-balance")
    mark = last_mark(page.desk, "Balance")
    page.view.menu_asked.emit(mark, "", page.mapToGlobal(middle(mark)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {written(action): action for action in menu.actions()}
    assert "Who says it" not in actions
    actions["How it was computed"].trigger()
    recipe = only(RecipeView, window)
    actions["Copy with its recipe and sources"].trigger()
    menu.close()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[:2] == ["2025 · Balance: −21.5 billion USD", recipe.recipe.words]
    assert copied[2:4] == [f"– {button.accessibleName()}" for button in every(PartButton, recipe)]
    assert copied[-1].endswith("#chart:customs-balance")
    QGuiApplication.clipboard().clear()
    link = next(link for link in every(TextLink, recipe) if link.text() == "Copy with recipe and sources")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines() == copied


def test_the_table_of_a_chart_leads_to_the_recipe_too(qtbot: QtBot, window: MainWindow, page: ChartsPage) -> None:
    show(qtbot, page, "customs-growth")
    page.desk.change_face()
    titles = [str(page.table.model().headerData(n, Qt.Orientation.Horizontal)) for n in range(6)]
    page.table.go_to_row(page.table.model().rowCount() - 1, titles.index("Gap (percentage points)"), whole=False)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert parts(only(RecipeView, window)) == ["Stated growth, 2025", "Total, 2025", "Total, 2024"]


def test_a_computed_cell_and_its_status_are_asked_alike_by_menu_tip_and_link(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    show(qtbot, page, "customs-growth")
    page.desk.change_face()
    table, model, bar = page.table, page.table.model(), only(TableBar, window)
    titles = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
    told, places = {}, set()
    for title in ("Gap (percentage points)", "Gap: status", titles[1]):
        table.go_to_row(model.rowCount() - 1, titles.index(title), whole=False)
        table.open_cell_menu(table.mapToGlobal(table.rect().center()))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        links = [link for link in every(TextLink, bar) if link.isVisible()]
        told[title] = written(menu.actions()[0]), links[0].text()
        places.add(links[1].pos().toTuple())
        menu.close()
    how, who = ("How it was computed",) * 2, ("Who says it",) * 2
    assert told == {"Gap (percentage points)": how, "Gap: status": how, titles[1]: who}
    assert len(places) == 1, "what stands beside the link moves, and the second click of two falls elsewhere"
    assert isinstance(model, TableModel)
    gap = table.currentIndex().siblingAtColumn(titles.index("Gap (percentage points)"))
    assert model.hint(gap).endswith("Double-click, or press Enter: how it was computed")


def test_assistive_technology_presses_a_gap_and_hears_its_recipe(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    tell_charts()
    show(qtbot, page, "volume-difference")
    chart = QAccessible.queryAccessibleInterface(page.view)
    series = next(
        child for n in range(chart.childCount()) if (child := chart.child(n)).text(QAccessible.Text.Name) == "Gap"
    )
    point = series.child(series.childCount() - 1)
    assert point.text(QAccessible.Text.Name).startswith("2022 · Gap: −26.4%.")
    actions = point.actionInterface()
    assert actions.pressAction() in actions.actionNames()
    actions.doAction(actions.pressAction())
    assert parts(only(RecipeView, window)) == ["Trade volume, 2022", "Total, 2022"]


@pytest.mark.parametrize("label", ["Gap", "Recomputed from the totals"])
def test_a_sheet_read_anew_tells_again_how_the_same_figure_was_computed(
    qtbot: QtBot, window: MainWindow, page: ChartsPage, label: str
) -> None:
    show(qtbot, page, "customs-growth")
    page.view.recipe_asked.emit(page.view.recipe(last_mark(page.desk, label)))
    before = only(RecipeView, window).recipe
    window.renew(open_document(window.path))
    qtbot.waitUntil(lambda: window.side.recipe is not None)
    assert every(RecipeView, window)[-1].recipe == before


def test_where_the_figure_is_gone_or_its_chart_is_not_on_show_this_is_said(
    qtbot: QtBot, window: MainWindow, page: ChartsPage
) -> None:
    show(qtbot, page, "customs-growth")
    tab, chart, subject = window.tabs.tabText(2), "customs-growth", "1066 · Gap"
    window.way.keep({"recipe": [tab, chart, subject]})
    window.way.arrive()
    assert only(StatusLine, window).sentence == f"“{subject}” is not computed any more, so that the panel was closed."
    window.show_tab(1)
    window.way.keep({"recipe": [tab, chart, subject]})
    window.way.arrive()
    assert only(StatusLine, window).sentence == f"How “{subject}” was computed is told in the tab “{tab}”."
    assert window.side.panel is None


def test_explore_tells_again_how_the_same_change_was_computed(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    lines = [f"{name},{year},{year % 7 + number}" for number, name in enumerate("AB") for year in range(2000, 2009)]
    (tmp_path / "fruit.csv").write_text("\n".join(["Country,Year,Fruit (t)", *lines]), encoding="utf-8")
    window = open_window(tmp_path / "fruit.csv")
    qtbot.waitUntil(window.is_ready)
    window.tabs.show_named("explore")
    page = only(ExplorePage, window)
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    page.steps.change(transform="index")
    qtbot.waitUntil(lambda: page.desk.whole is not None and any(one.derive for one in page.desk.whole.told))
    whole = page.desk.whole
    assert whole is not None
    number = next(number for number, series in enumerate(whole.told) if series.derive)
    recipe = recipe_of(whole, number, 3)
    page.desk.recipe_asked.emit(recipe)
    window.renew(open_document(window.path))
    qtbot.waitUntil(lambda: window.side.recipe is not None)
    assert every(RecipeView, window)[-1].recipe == recipe
