"""Where several measures stand together, the window says so of what a reader chooses and cannot switch off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.shell.main_window import MainWindow

INCOME = "Month,Fees (€),Donations (€),Bar (€)\n2024-01,4200,350,1210\n2024-02,1800,120,1105\n2024-03,950,800,1340\n"


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[[Path], MainWindow], tmp_path: Path) -> MainWindow:
    file = tmp_path / "income.csv"
    file.write_text(INCOME, encoding="utf-8")
    window = open_window(file)
    qtbot.waitUntil(window.is_ready)
    window.show_tab(1)
    page = window.findChildren(ExplorePage)[0]
    qtbot.waitUntil(lambda: page.desk.chart is not None)
    return window


def test_a_measure_that_is_chosen_beside_others_is_answered(window: MainWindow) -> None:
    page = window.findChildren(ExplorePage)[0]
    page.steps.choose_form("courses")
    page.steps.choose_measure("Bar (€)")
    assert "“Measures over time” shows measures beside each other" in window.status.sentence
    page.steps.choose_form("line")
    page.steps.choose_measure("Fees (€)")
    assert "beside each other" not in window.status.sentence


def test_series_that_stand_together_are_not_called_one(window: MainWindow) -> None:
    page = window.findChildren(ExplorePage)[0]
    page.steps.choose_form("courses")
    assert not page.desk.tools.series.isEnabled()
    assert "one series" not in page.desk.tools.series.toolTip()
    page.steps.choose_form("line")
    assert "one series" in page.desk.tools.series.toolTip()


def test_a_chart_of_several_measures_is_called_by_its_table_and_not_by_one_of_them() -> None:
    names = {form: Exploration(resource="income", measure="Bar (€)", form=form).name for form in FORMS}
    assert (names["courses"], names["measures"]) == ("income-measures-over-time", "income-measures")
    assert names["line"] == "bar-line"
