"""Where several measures stand together, the window says so, and each can be switched off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.export.export_all_dialog import ExportAllDialog
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.text.wrapped_text import WrappedText

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


@pytest.mark.parametrize("own_scales", [False, True])
def test_each_measure_that_is_drawn_beside_others_can_be_switched_off_and_on(
    window: MainWindow, *, own_scales: bool
) -> None:
    page = window.findChildren(ExplorePage)[0]
    page.steps.choose_form("courses")
    page.steps.change(own_scales=own_scales)
    assert page.desk.tools.series.isEnabled()
    row = page.desk.series_row
    row.switched.emit("Bar")
    assert page.desk.tools.series.text() == "Series: 2 of 3"
    assert page.desk.chart is not None
    assert {series.label for series in page.desk.chart.series} == {"Fees", "Donations"}
    assert page.desk.chart.remarks.endswith("Not shown: “Bar”.")
    assert window.status.sentence == "“Bar” is switched off. 2 of 3 series are shown."
    page.commands()["copy_command"]()
    assert window.status.sentence.endswith("was copied. It draws “Bar” too, which the chart on show does not.")
    state = page.state()
    row.all_asked.emit()
    assert page.desk.tools.series.text() == "Series"
    page.restore(state)
    assert page.desk.tools.series.text() == "Series: 2 of 3"
    page.steps.choose_form("line")
    assert not page.desk.tools.series.isEnabled()
    assert "one series" in page.desk.tools.series.toolTip()


def test_which_measures_are_drawn_beside_the_chosen_one_is_said_below_it(window: MainWindow) -> None:
    page = window.findChildren(ExplorePage)[0]
    told = "It is drawn with all others of its unit that have figures."
    for form, words in (
        ("line", ""),
        ("courses", "“Series” above the chart takes any of them away."),
        ("measures", ""),
    ):
        page.steps.choose_form(form)
        shown = [label.text() for label in page.panel.measure.findChildren(WrappedText) if label.isVisibleTo(page)]
        assert shown == ([] if form == "line" else [f"{told} {words}".rstrip()])


def test_a_chart_of_several_measures_is_called_by_its_table_and_not_by_one_of_them() -> None:
    names = {form: Exploration(resource="income", measure="Bar (€)", form=form).name for form in FORMS}
    assert (names["courses"], names["measures"]) == ("income-measures-over-time", "income-measures")
    assert names["line"] == "bar-line"


def test_a_month_picked_among_measures_does_not_shorten_their_course(window: MainWindow) -> None:
    page = window.findChildren(ExplorePage)[0]
    page.steps.choose_form("measures")
    page.steps.move_period(0, 0)
    page.steps.choose_form("courses")
    assert page.desk.chart is not None
    assert page.desk.chart.subtitle.endswith("Jan 2024 to Mar 2024")
    assert window.status.sentence.endswith("the time chosen in “Measures” holds there alone.")


def test_what_is_switched_off_is_left_out_of_all_charts_and_of_the_sheet(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.findChildren(ExplorePage)[0]
    page.steps.choose_form("courses")
    page.desk.series_row.switched.emit("Bar")
    window.commands()["export_all"]()
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportAllDialog)))
    dialog = window.findChildren(ExportAllDialog)[0]
    assert "series that are switched off stay off" in dialog._step.text()  # noqa: SLF001 it is what the dialog says
    (tmp_path / "all").mkdir()
    dialog.start(tmp_path / "all")
    qtbot.waitUntil(lambda: "files were written" in window.status.sentence)
    drawn = (tmp_path / "all" / "income-measures-over-time.svg").read_text(encoding="utf-8")
    assert "Not shown: “Bar”." in drawn
    file = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(file), ""))
    window.commands()["export_sheet"]()
    qtbot.waitUntil(lambda: "was saved as" in window.status.sentence)
    assert "Not shown: “Bar”." in " ".join(sheet.extract_text() for sheet in PdfReader(file).pages)
