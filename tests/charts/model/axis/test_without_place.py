"""A figure whose row does not say where on the axis it belongs is not drawn, and its absence is told."""

from collections.abc import Callable

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document

pytestmark = pytest.mark.usefixtures("qapp")

TIMES = {
    "yearmonth": ["2015-04", "", "2015-07", ""],
    "date": ["2015-04-01", "", "2015-07-01", ""],
    "datetime": ["2015-04-01T00:00:00", "", "2015-07-01T00:00:00", ""],
    "year": ["2001", "", "2003", ""],
    "number": ["1.5", "", "2.5", ""],
    "integer": ["1", "", "3", ""],
}


@pytest.mark.parametrize("kind", TIMES)
@pytest.mark.parametrize("mark", ["bar", "stacked", "line", "area", "points"])
def test_what_has_no_place_is_counted_in_the_note(make_sheet: Callable[..., Document], kind: str, mark: str) -> None:
    columns = {"when": TIMES[kind], "figs": [7, 8, 9, ""]}
    document = make_sheet(columns, {"type": mark, "group": "when", "series": ["figs"]}, kinds={"when": kind})
    chart = make_chart(document, document.sheet.views[0])
    (series,) = chart.series
    assert [value for value in series.y.tolist() if value == value] == [7.0, 9.0]
    assert "One figure is not shown: its row has no “when”." in chart.note
    lay_out(chart, Size(600, 400), LIGHT)


def test_several_are_counted_together_and_rows_without_a_figure_are_none(make_sheet: Callable[..., Document]) -> None:
    columns = {"when": ["2001", "", "", ""], "figs": [7, 8, 9, ""], "pears": [1, 2, "", ""]}
    spec = {"type": "bar", "group": "when", "series": ["figs", "pears"]}
    document = make_sheet(columns, spec, kinds={"when": "year"})
    assert "3 figures are not shown: their rows have no “when”." in make_chart(document, document.sheet.views[0]).note


def test_a_chart_in_which_all_have_a_place_says_nothing_of_it(make_sheet: Callable[..., Document]) -> None:
    document = make_sheet(
        {"when": ["2001", "2002"], "figs": [7, 8]}, {"type": "bar", "group": "when", "series": ["figs"]},
        kinds={"when": "year"},
    )  # fmt: skip
    assert "not shown" not in make_chart(document, document.sheet.views[0]).note


def test_words_that_are_missing_have_a_place_that_says_so(make_sheet: Callable[..., Document]) -> None:
    document = make_sheet(
        {"what": ["tea", "", "cocoa"], "t": [7, 8, 9]}, {"type": "bar", "group": "what", "series": ["t"]}
    )
    assert make_chart(document, document.sheet.views[0]).categories == ("tea", "not stated", "cocoa")
