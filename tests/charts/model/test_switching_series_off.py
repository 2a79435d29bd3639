"""A chart of which a reader has switched series off: what is left says so, and nothing of it is of the others."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from harbin_viewer.charts.formats.data.csv_data import FORMAT as CSV
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document

pytestmark = pytest.mark.usefixtures("qapp")

_PAGE = Size(900, 560)


def drawn(chart: Chart) -> Picture:
    return lay_out(chart, _PAGE, LIGHT)


def words(picture: Picture, *roles: str) -> str:
    return " ".join(text.text for text in picture.texts if text.role in roles)


@pytest.fixture
def fruit(make_sheet: Callable[..., Any]) -> Callable[[str], tuple[Document, Chart]]:
    """A chart of three kinds of fruit in three years, drawn with a mark."""

    def make(mark: str) -> tuple[Document, Chart]:
        columns = {"x": [2001, 2002, 2003], "figs": [1, 2, 3], "pears": [20, 10, 30], "plums": [5, 6, 4]}
        document = make_sheet(columns, {"type": mark, "group": "x", "series": ["figs", "pears", "plums"]})
        return document, make_chart(document, document.sheet.views[0])

    return make


@pytest.mark.parametrize("mark", ["line", "bar", "stacked", "area", "step", "points"])
def test_picture_and_words_say_what_is_not_shown_and_tell_nothing_of_it(
    fruit: Callable[[str], tuple[Document, Chart]], mark: str
) -> None:
    document, whole = fruit(mark)
    left = whole.without({"pears"})
    picture = drawn(left)
    assert "Not shown: “pears”." in words(picture, "note")
    assert "pears" not in words(picture, "series")
    assert describe(left).endswith("Not shown: “pears”.")
    assert len(picture.marks) == 6
    rows = list(csv.DictReader(io.StringIO(CSV.write(document, left, Options()).decode("utf-8-sig"))))
    assert {row["series"] for row in rows} <= {"figs", "plums"}


@pytest.mark.parametrize("mark", ["line", "bar", "stacked"])
def test_what_is_left_keeps_its_colours_and_one_alone_keeps_its_name(
    fruit: Callable[[str], tuple[Document, Chart]], mark: str
) -> None:
    _document, whole = fruit(mark)
    alone = whole.without({"figs", "pears"})
    assert [(series.rank, series.shade) for series in alone.series] == [
        (series.rank, series.shade) for series in whole.series if series.label == "plums"
    ]
    assert "plums" in words(drawn(alone), "series")


@pytest.mark.parametrize(("title", "left"), [
    ("Crop: figs, pears and plums", "Crop: figs and plums"), ("Crop: plums, pears and figs", "Crop: plums and figs"),
    ("Figs, pears and plums are sweet", "Figs, pears and plums are sweet"),
    ("Crop: figs and pears", "Crop: figs and pears"),
])  # fmt: skip
def test_a_title_that_lists_all_series_lists_those_that_are_left(
    fruit: Callable[[str], tuple[Document, Chart]], title: str, left: str
) -> None:
    _document, whole = fruit("line")
    assert replace(whole, title=title).without({"pears"}).title == left


def test_the_last_series_stays(fruit: Callable[[str], tuple[Document, Chart]]) -> None:
    _document, whole = fruit("line")
    assert whole.without({"figs", "pears", "plums"}) is whole
    assert whole.without({"cherries"}) is whole


def test_a_total_is_not_told_of_a_stack_that_lacks_a_part(fruit: Callable[[str], tuple[Document, Chart]]) -> None:
    _document, whole = fruit("stacked")
    assert "Total" in [series.label for series in whole.told]
    assert "Total" not in [series.label for series in whole.without({"figs"}).told]


def test_a_gap_is_not_told_of_half_a_pair(charts: dict[str, Chart]) -> None:
    whole = charts["volume-difference"]
    assert any(panel.gap for panel in whole.panels)
    assert not any(panel.gap for panel in whole.without({"Article"}).panels)


@pytest.mark.parametrize("off", ["Article", "China Customs"])
def test_half_a_pair_keeps_its_figures_as_labels(charts: dict[str, Chart], off: str) -> None:
    whole = charts["volume-difference"]
    left = whole.without({off})
    told = words(drawn(left), "value").split()
    assert len(told) == 3
    assert set(told) < set(words(drawn(whole), "value").split())


def test_sources_and_notes_are_those_of_what_is_left(charts: dict[str, Chart]) -> None:
    left = charts["customs-compared"].without({"China Customs"})
    assert "Russia’s customs" in left.source
    assert "China Customs" not in left.source


def test_the_axis_is_that_of_what_is_left(fruit: Callable[[str], tuple[Document, Chart]]) -> None:
    _document, whole = fruit("line")

    def top(chart: Chart) -> float:
        ticks = [text.text for text in drawn(chart).texts if text.role == "tick"]
        return max(float(tick) for tick in ticks if float(tick) < 2000)

    assert top(whole.without({"pears"})) < top(whole)


def test_a_part_of_the_axis_of_what_is_left_still_says_what_is_not_shown_once(
    fruit: Callable[[str], tuple[Document, Chart]],
) -> None:
    _document, whole = fruit("line")
    part = whole.without({"pears"}).within((2001, 2002))
    assert part.remarks.count("Not shown") == 1
    assert "pears" not in [series.label for series in part.series]


def test_of_very_many_that_are_off_a_few_are_named_and_the_others_counted(make_sheet: Callable[..., Any]) -> None:
    names = [f"fruit{number}" for number in range(12)]
    columns = {"x": [2001, 2002], **{name: [1, 2] for name in names}}
    document = make_sheet(columns, {"type": "line", "group": "x", "series": names})
    left = make_chart(document, document.sheet.views[0]).without(names[1:])
    assert left.remarks.endswith("“fruit6” and 5 more series.")


@pytest.mark.parametrize("mark", ["line", "bar", "stacked"])
def test_each_name_in_the_picture_is_of_one_series_and_lies_where_its_words_are(
    fruit: Callable[[str], tuple[Document, Chart]], mark: str
) -> None:
    _document, whole = fruit(mark)
    picture = drawn(whole)
    assert sorted(name.series for name in picture.names) == [0, 1, 2]
    for name in picture.names:
        label = whole.series[name.series].label
        text = next(text for text in picture.texts if text.role == "series" and text.text == label)
        assert name.box.meets(text.box)


def test_a_panel_without_series_goes_with_its_unit(make_sheet: Callable[..., Any]) -> None:
    growth = {"field": "figs", "derive": "growth", "title": "their growth"}
    columns = {"x": [2001, 2002, 2003], "figs": [1, 2, 3]}
    document = make_sheet(columns, {"type": "line", "group": "x", "series": ["figs", growth]})
    whole = make_chart(document, document.sheet.views[0])
    left = whole.without({"their growth"})
    assert [panel.unit for panel in whole.panels] == ["t", "%"]
    assert [panel.unit for panel in left.panels] == ["t"]
    assert "figs" in words(drawn(left), "series", "unit")
