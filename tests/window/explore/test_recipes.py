"""A figure that is computed of a choice leads to its recipe: share, growth, index, per person, and a count."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.model.recipes import recipe_of
from harbin_viewer.factsheet.model.exploration import Transform
from harbin_viewer.window.evidence.part_button import PartButton
from harbin_viewer.window.evidence.recipe_view import RecipeView
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow
from tests.window.finding import every, only


def recipe_by_keys(qtbot: QtBot, page: ExplorePage) -> RecipeView:
    """The recipe of the last point of the first line, reached by arrows and Enter."""
    view = page.desk.view
    view.setFocus()
    for _step in range(15):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    window = page.window()
    assert isinstance(window, MainWindow)
    return only(RecipeView, window)


def names(view: RecipeView) -> list[str]:
    return [button.accessibleName() for button in every(PartButton, view)]


@pytest.mark.parametrize("transform", ["share", "growth", "index"])
def test_a_computed_figure_of_a_choice_is_made_of_the_parts_it_shows(
    qtbot: QtBot, page: ExplorePage, transform: Transform
) -> None:
    page.steps.change(entities=("China", "Japan"), transform=transform, form="line", period=None)
    qtbot.waitUntil(lambda: page.desk.chart is not None and page.desk.chart.series[0].derive == transform)
    recipe = recipe_by_keys(qtbot, page)
    document, chart = page.desk._document, page.desk.chart
    assert chart is not None
    series = next(series for series in chart.series if not series.quiet)
    values = [float(document.table(cell.resource).value(cell.field, cell.row)) for cell, _name in recipe.recipe.parts]
    first, others = values[0], values[1:]
    expected = {
        "share": first / sum(values if len(values) > 2 else others) * 100,
        "growth": (first - others[0]) / others[0] * 100,
        "index": first / others[0] * 100,
    }[transform]
    assert series.y[-1] == pytest.approx(expected, abs=0.06)
    assert float(recipe.recipe.text.partition(" ")[0].rstrip("%")) == pytest.approx(expected, abs=0.06)
    assert names(recipe)[0].startswith(f"Output, {series.label}, 2010: ")
    assert len({name.partition(":")[0] for name in names(recipe)}) == len(recipe.recipe.parts)


@pytest.mark.parametrize(("transform", "cells"), [("", 1), ("growth", 2)])
def test_a_count_has_each_figure_that_was_counted_and_says_how_that_was_computed(
    qtbot: QtBot, page: ExplorePage, transform: Transform, cells: int
) -> None:
    page.steps.change(form="histogram", transform=transform, period=None)
    words = "Output, each of them computed: the change" if transform else "Output"
    qtbot.waitUntil(lambda: page.desk.chart is not None and words in page.desk.chart.series[0].how)
    view, chart = page.desk.view, page.desk.chart
    assert chart is not None
    picture = view.picture()
    assert picture is not None
    mark = picture.marks[0]
    recipe = view.recipe(mark)
    assert recipe is not None
    assert len(recipe.parts) == chart.series[0].y[mark.point] * cells


def test_a_figure_of_a_ranking_says_of_when_it_is(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.change(form="ranking", transform="growth", entities=("China", "Japan"), period=None)
    qtbot.waitUntil(lambda: page.desk.chart is not None and "ranking" in page.desk.chart.name)
    chart = page.desk.chart
    assert chart is not None
    recipe = recipe_of(chart, 0, 0)
    assert recipe is not None
    name = chart.told[0].name_of(0)
    assert recipe.subject == f"{chart.title} · {name}"
    assert chart.title.endswith("Output, 2010")
