"""Two charts share a page of a sheet where neither is pressed flat."""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.paper import chart_pages
from harbin_viewer.paper.chart_pages import ChartPages
from harbin_viewer.paper.flow import Flow

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("years", "count"), [(3, 2), (1, 1)])
def test_charts_whose_words_and_figures_leave_little_room_have_a_page_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, years: int, count: int
) -> None:
    heights: list[float] = []

    def measured(chart: Any, size: Any, *more: Any, **named: Any) -> Any:
        heights.append(size.height)
        return lay_out(chart, size, *more, **named)

    monkeypatch.setattr(chart_pages, "lay_out", measured)
    shops = ("North", "Centre", "South", "West", "East") if count == 2 else ("North",)
    cells = [f"{shop},{2020 + year},{year + number}" for number, shop in enumerate(shops) for year in range(years + 1)]
    (tmp_path / "t.csv").write_text("\n".join(["Shop,Year,Sales (EUR)", *cells]), encoding="utf-8")
    document = open_document(tmp_path / "t.csv")
    chart = explored_chart(document, Exploration(resource="t", measure="Sales (EUR)", entities=shops))
    flow = Flow()
    pages = ChartPages(flow)
    for title in ("One", "Two"):
        pages.add(chart, title)
    pages.end()
    assert len(flow.pages) == count
    assert all(height >= flow.width * 0.44 - 1 for height in heights)
