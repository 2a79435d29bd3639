"""A total that is left out among its parts is switched on again beside the chart, and a scale for each can be too."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.text.wrapped_text import WrappedText
from tests.window.explore.explore_samples import OpenWindow, page_of

COSTS = "Month,Rent,Food,Total\n2024-01,800,300,1100\n2024-02,800,320,1120\n2024-03,820,310,1130\n"
SHOPS = "Month,A shop,B shop,C shop\n2024-01,120,80,60\n2024-02,130,85,65\n2024-03,125,90,62\n2024-04,140,,\n"


def _page(text: str, qtbot: QtBot, open_window: OpenWindow, folder: Path) -> ExplorePage:
    return page_of(text, qtbot, open_window, folder / "figures.csv")


@pytest.mark.parametrize("form", ["measures", "courses"])
def test_a_total_is_switched_on_and_off(form: str, qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = _page(COSTS, qtbot, open_window, tmp_path)
    box = page.panel.options.with_sums
    assert box.isHidden()
    page.steps.choose_form(form)
    assert not box.isHidden()
    assert box.statusTip() == "“Total” is the sum of “Rent” and “Food”."
    assert page.desk.chart is not None
    assert "“Total” is left out" in page.desk.chart.note
    assert _said(page).startswith("It is left out, as it is a sum of others: these are drawn.")
    assert page.steps.explorer is not None
    assert "--with-sums" not in page.steps.explorer.command()
    box.click()
    assert "left out" not in page.desk.chart.note + _said(page)
    assert page.steps.explorer.command().endswith("--with-sums")
    page.steps.choose_form("line")
    assert box.isHidden()


def test_a_scale_for_each_measure_is_told_and_switched(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    page = _page(SHOPS, qtbot, open_window, tmp_path)
    page.steps.choose_form("courses")
    box = page.panel.options.own_scales
    assert not box.isHidden()
    box.click()
    assert page.desk.chart is not None
    assert len(page.desk.chart.panels) == 3
    assert page.steps.explorer is not None
    assert page.steps.explorer.command().endswith("--own-scales")


def test_measures_are_offered_where_most_have_figures_at_another_time(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    page = _page(SHOPS, qtbot, open_window, tmp_path)
    assert page.steps.explorer is not None
    assert page.steps.explorer.reasons()["measures"] == ""
    page.forms.buttons["measures"].click()
    assert page.desk.chart is not None
    assert page.desk.chart.title.endswith("Mar 2024")
    page.steps.move_period(0, 3)
    assert page.steps.explorer.why_not == "Only “A shop” has a figure at Apr 2024, and nothing to stand beside."
    page.steps.move_period(0, 1)
    assert page.steps.explorer.why_not == ""


def _said(page: ExplorePage) -> str:
    """What stands below the measure."""
    labels = page.panel.measure.findChildren(WrappedText)
    return " ".join(label.text() for label in labels if label.isVisibleTo(page))


def test_answers_are_told_to_stand_beside_each_other_and_their_total_is_not_asked_for(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    text = "Question,Never,Sometimes,Always,Total\nA,1,2,3,6\nB,5,6,7,18\nC,2,2,3,7\n"
    page = _page(text, qtbot, open_window, tmp_path)
    assert page.steps.explorer is not None
    assert page.steps.explorer.history.now.form == "answers"
    assert _said(page) == "It is drawn with the other answers of its scale."
    assert page.panel.options.with_sums.isHidden()
