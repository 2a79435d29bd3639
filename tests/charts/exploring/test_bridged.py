"""That dashes bridge times without figures is said of the lines on show, and of no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

_SHOPS = "Month,Harbour (EUR),Market (EUR)\n2023-01,1,4\n2023-02,2,\n2023-03,3,6\n2023-04,5,7\n"
_TOLD = "Thin dashes bridge times without figures."


@pytest.fixture
def chart(tmp_path: Path) -> Chart:
    file = tmp_path / "shops.csv"
    file.write_text(_SHOPS, encoding="utf-8")
    document = open_document(file)
    return explored_chart(document, Exploration(resource="shops", measure="Harbour (EUR)", form="courses"))


def test_who_switches_the_bridged_line_off_is_told_of_no_dashes(chart: Chart) -> None:
    assert _TOLD in chart.note
    assert _TOLD in chart.without({"Harbour"}).note
    left = chart.without({"Market"})
    assert _TOLD not in left.remarks
    assert left.remarks.endswith("Not shown: “Market”.")


def test_a_part_without_the_bridge_is_told_of_no_dashes(chart: Chart) -> None:
    x = chart.series[0].x
    assert _TOLD not in chart.within((float(x[2]), float(x[3]))).note
    assert _TOLD in chart.within((float(x[0]), float(x[2]))).note


def test_a_part_of_the_bridge_alone_is_told_of_dashes(chart: Chart) -> None:
    x = chart.series[0].x
    assert _TOLD in chart.within((float(x[0]) + 10, float(x[1]) + 10)).note
