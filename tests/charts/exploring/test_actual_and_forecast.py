"""What was and what was expected of the same thing stand in one chart, and the second is told apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


def first(folder: Path, text: str) -> Chart:
    (folder / "own.csv").write_text(f"{text}\n", encoding="utf-8")
    document = open_document(folder / "own.csv")
    return make_chart(document, charts_of(document)[0])


@pytest.mark.parametrize(
    "head", ["Actual,Forecast", "Ist,Soll", "Sales,Sales forecast", "Actual,Budget", "Réel,Prévision", "Факт,План"]
)
@pytest.mark.parametrize("turned", [False, True])
def test_actual_and_expected_figures_are_two_lines_of_which_one_is_dashed(
    tmp_path: Path, head: str, turned: bool
) -> None:
    was, expected = head.split(",")
    rows = [("2020", "100", ""), ("2021", "110", "108"), ("2022", "121", "119"), ("2023", "", "130")]
    order = (0, 2, 1) if turned else (0, 1, 2)
    lines = [",".join(row[at] for at in order) for row in (("Year", was, expected), *rows)]
    chart = first(tmp_path, "\n".join(lines))

    assert {known.label: known.ahead for known in chart.series} == {was: np.inf, expected: -np.inf}
    assert f"Dashed: {expected}." in chart.note


def test_one_expected_figure_is_drawn_and_what_else_is_measured_is_told(tmp_path: Path) -> None:
    chart = first(tmp_path, "Year,Actual,Forecast,Visitors\n2020,100,,5\n2021,110,,6\n2022,,120,7")

    assert sorted(known.label for known in chart.series) == ["Actual", "Forecast"]
    assert "“Visitors” is left out: only what was and what was expected is shown." in chart.note


def test_rows_that_a_column_calls_forecast_are_dashed_from_there_on(tmp_path: Path) -> None:
    chart = first(tmp_path, "Year,Type,Value\n2019,Actual,90\n2020,Actual,100\n2021,Forecast,110\n2022,Forecast,130")

    assert [known.ahead for known in chart.series] == [2021.0]
    assert "Dashed: “Forecast”, by “Type”." in chart.note


@pytest.mark.parametrize("head", ["Revenue,Budget", "Budget,Plan", "Target price,Visitors"])
def test_other_measures_are_no_versions_of_one_thing(tmp_path: Path, head: str) -> None:
    chart = first(tmp_path, f"Year,{head}\n2020,100,3\n2021,110,5\n2022,121,6")

    assert len(chart.series) == 1
