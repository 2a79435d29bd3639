"""A line that is of nobody is named by what is measured, where a column says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.words.description import about
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_line_of_one_measure_among_several_in_rows_is_called_by_it(tmp_path: Path) -> None:
    rows = ["Coal,kt,9453,10380,8329,7416,7919", "Electricity,GWh,51000,52000,50100,48000,53000", "Heat,TJ,3,4,5,6,7"]
    (tmp_path / "energy.csv").write_text("\n".join(["Carrier,Unit,2019,2020,2021,2022,2023", *rows]), encoding="utf-8")
    document = open_document(tmp_path / "energy.csv")
    chart = make_chart(document, charts_of(document)[0])
    assert [series.label for series in chart.series] == ["Coal"]
    assert "Value" not in about(chart)


def test_bars_of_columns_say_of_which_row_they_are(tmp_path: Path) -> None:
    rows = "Weight (g),170,190\nPrice (USD),799,899\nBattery (mAh),3200,4300\n"
    (tmp_path / "phones.csv").write_text(f"Spec,X,Y\n{rows}", encoding="utf-8")
    document = open_document(tmp_path / "phones.csv")
    (view,) = charts_of(document)
    assert make_chart(document, view).title == "Phones: Weight"
