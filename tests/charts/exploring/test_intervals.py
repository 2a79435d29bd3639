"""How far off figures may be, where a table states it: drawn, on the axis, told of each figure, and said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.data import chart_data, data_text
from harbin_viewer.charts.formats.vector.svg_marks import told_series
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.value_blocks import BLOCK
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.model.words.point_rows import told_at
from harbin_viewer.charts.scene import Picture, Polygon, Rect, Size
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.charts.chart_columns import chart_columns, places
from harbin_viewer.window.charts.painted.sliding_bars import bars_of, on_the_way
from harbin_viewer.window.charts.pointing.point_note import words_of

pytestmark = pytest.mark.usefixtures("qapp")

Look = Callable[..., tuple[Chart, Document]]

NAMES = ("Norway", "Sweden", "Denmark", "Finland", "Iceland", "Estonia", "Latvia")


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The first look at a file of this text, or the same with other choices."""

    def first(text: str, **chosen: Any) -> tuple[Chart, Document]:
        file = tmp_path / "table.csv"
        file.write_text(text, encoding="utf-8")
        document = open_document(file)
        start = beginning(document.cube("table")).exploration
        assert start is not None
        return explored_chart(document, replace(start, **chosen), locale=QLocale("en")), document

    return first


def bars(head: str, row: str = "{name},{value:.1f},{low:.1f},{high:.1f}", above: float = 2.0) -> str:
    rows = (row.format(name=name, value=v, low=v - 1.5, high=v + above, by=1.5, sd=v / 20)
            for v, name in ((30.0 - 2 * place, name) for place, name in enumerate(NAMES)))  # fmt: skip
    return "\n".join([head, *rows]) + "\n"


def lines(head: str, names: tuple[str, ...] = NAMES[:2], lacking: int = 0) -> str:
    rows = [f"{name},{year},{v:.1f},{v - 1.5:.1f},{v + 2:.1f}" if year != lacking else f"{name},{year},{v:.1f},,"
            for place, name in enumerate(names) for year in range(2000, 2012)
            for v in [20.0 + 5 * place + year % 3]]  # fmt: skip
    return "\n".join([head, *rows]) + "\n"


def drawn(chart: Chart, theme: Theme = LIGHT, size: Size | None = None) -> Picture:
    return lay_out(chart, size or Size(600, 400), theme)


def whiskers(picture: Picture, theme: Theme = LIGHT) -> list[Rect]:
    return [shape for shape in picture.shapes if isinstance(shape, Rect) and shape.fill == theme.ink]


CI = "Country,Smoking rate (%),95% CI lower,95% CI upper"


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        (CI, "{name},{value},{low},{high}",
         "Whiskers: 95% confidence interval, from “95% CI lower” to “95% CI upper”."),
        ("Country,Rate (%),Lower bound,Upper bound", "{name},{value},{low},{high}",
         "Whiskers: from “Lower bound” to “Upper bound”; what these are is not stated."),
        ("Country,Rate (%),Rate CI low,Rate CI high", "{name},{value},{low},{high}",
         "Whiskers: confidence interval, from “Rate CI low” to “Rate CI high”; its level is not stated."),
        ("Country,Rate (%),Standard error", "{name},{value},{by}",
         "Whiskers: one standard error (“Standard error”) to either side."),
        ("Country,Median income ($),Margin of error", "{name},{value},{by}",
         "Whiskers: “Margin of error” to either side; its level of confidence is not stated."),
        ("Country,Rate (%),Uncertainty", "{name},{value},{by}",
         "Whiskers: “Uncertainty” to either side; what it is is not stated."),
        ("Country,Anomaly (°C),Uncertainty (95%)", "{name},{value},{by}",
         "Whiskers: “Uncertainty (95%)” to either side, at the level of 95%."),
        ("Site,Mean depth (cm),Std. Error", "{name},{value},{by}", "Whiskers: one standard error (“Std. Error”) to"),
        ("Party,Share (%),±", "{name},{value},{by}", "Whiskers: “±” to either side; what it is is not stated."),
        ("Job,Median pay (€),Lower quartile (€),Upper quartile (€)", "{name},{value},{low},{high}",
         "Whiskers: from “Lower quartile” to “Upper quartile”."),
        ("Site,Depth,Lower confidence limit (2.5%),Upper confidence limit (97.5%)", "{name},{value},{low},{high}",
         "Whiskers: 95% confidence interval, from “Lower confidence limit (2.5%)” to"),
        ("Treatment,Mean yield (t/ha),SD", "{name},{value},{sd:.2f}", "Whiskers: one standard deviation (“SD”) to"),
        ("Country,Income ($),Income SE", "{name},{value},{sd:.2f}", "Whiskers: one standard error (“Income SE”) to"),
        ("cond,mean_rt_ms,sd_rt_ms", "{name},{value},{sd:.2f}", "Whiskers: one standard deviation (“sd_rt_ms”) to"),
        ("name,recall_mean,recall_sd", "{name},{value},{sd:.2f}", "Whiskers: one standard deviation (“recall_sd”) to"),
        ("Group,score,sd_score", "{name},{value},{sd:.2f}", "Whiskers: one standard deviation (“sd_score”) to"),
        ("Pollster,Labour (%),Margin of error", "{name},{value},±{by}", "Whiskers: “Margin of error” to either side"),
        ("Country,Rate (%)", "{name},{value} ± {by}",
         "Whiskers: from “Rate (%) lower” to “Rate (%) upper”; what these are is not stated."),
    ],
)  # fmt: skip
def test_bars_have_whiskers_and_the_note_says_what_they_are(look: Look, head: str, row: str, told: str) -> None:
    chart, _document = look(bars(head, row))
    assert told in chart.note
    assert "not drawn" not in chart.note
    assert len(whiskers(drawn(chart))) == 3 * len(NAMES)  # a stem and two caps
    assert len(whiskers(drawn(chart, DARK), DARK)) == 3 * len(NAMES)
    assert not whiskers(drawn(look(bars("Country,Rate (%)", "{name},{value}"))[0]))


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        ("Country,Score,Lower bound,Upper bound", "{name},{value},1,3", "stand “Lower bound” and “Upper bound”, not"),
        ("Test,Result (mmol/L),Lower limit,Upper limit", "{name},{value},{low},{high}", "stand “Lower limit” and"),
        ("Country,Population,Margin of error (%)", "{name},{value},{by}", "stands “Margin of error”, not drawn."),
        ("Party,May (%),June (%),Margin of error (%)", "{name},{value},{high},3", "stands “Margin of error”, not"),
    ],
)  # fmt: skip
def test_what_is_not_of_these_figures_or_in_another_unit_is_told_and_not_drawn(
    look: Look, head: str, row: str, told: str
) -> None:
    chart, _document = look(bars(head, row))
    assert told in chart.note
    assert not whiskers(drawn(chart))


@pytest.mark.parametrize(
    "head",
    [
        "Country,Primary (%),Lower secondary (%),Upper secondary (%)",
        "Country,Bavaria,Lower Saxony,Upper Austria",
        "Country,Population,Lower house seats,Upper house seats",
        "Country,Unemployment (%),Consumer confidence,Business confidence",
    ],
)
def test_lower_schools_lands_and_houses_and_peoples_confidence_are_figures_of_their_own(look: Look, head: str) -> None:
    chart, document = look(bars(head))
    assert len(document.cube("table").roles.measures) == 3
    assert "not drawn" not in chart.note
    assert not whiskers(drawn(chart))


@pytest.mark.parametrize("size", [Size(600, 400), Size(300, 200), Size(600, 900)])
def test_the_axis_has_room_for_whiskers_and_figures_stand_beyond_them(look: Look, size: Size) -> None:
    picture = drawn(look(bars(CI, above=19.0))[0], size=size)
    plot, stems = picture.plots[0], whiskers(picture)
    assert all(plot.x <= stem.box.x and stem.box.right <= plot.right for stem in stems)
    told = [text for text in picture.texts if text.role == "value"]
    assert told
    assert all(not text.box.meets(stem.box) for text in told for stem in stems)


def test_upright_bars_have_whiskers_too_and_keep_their_axis(look: Look) -> None:
    chart, _document = look(bars(CI, above=30.0))
    upright = drawn(Chart(**{**vars(chart), "lying": False}), size=Size(1200, 400))
    stems = whiskers(upright)
    plot = upright.plots[0]
    assert len(stems) == 3 * len(NAMES)
    assert all(plot.y <= stem.box.y and stem.box.bottom <= plot.bottom for stem in stems)
    assert sum(text.role == "tick" and text.text.isdigit() for text in upright.texts) > 2


BAND = "Country,Year,Rate (%),Lower,Upper"


def test_lines_have_bands_that_lie_on_the_axis_and_end_where_nothing_is_stated(look: Look) -> None:
    chart, _document = look(lines(BAND))
    picture = drawn(chart)
    bands = [shape for shape in picture.shapes if isinstance(shape, Polygon)]
    assert [len(band.points) for band in bands] == [24, 24]
    plot = picture.plots[0]
    assert all(plot.y - 1 <= y <= plot.bottom + 1 for band in bands for _x, y in band.points)
    assert "Bands: from “Lower” to “Upper”; what these are is not stated." in chart.note
    with_gap, _document = look(lines(BAND, lacking=2005))
    bands = [shape for shape in drawn(with_gap).shapes if isinstance(shape, Polygon)]
    assert sorted(len(band.points) for band in bands) == [10, 10, 12, 12]
    assert "2 of 24 figures have none." in with_gap.note


def test_a_band_in_a_part_of_the_axis_is_cut_at_its_edges(look: Look) -> None:
    chart, _document = look(lines(BAND))
    whole = drawn(chart).plots[0]
    part = lay_out(chart, Size(600, 400), LIGHT, (2003.5, 2007.5))
    for band in (shape for shape in part.shapes if isinstance(shape, Polygon)):
        assert min(x for x, _y in band.points) == pytest.approx(part.plots[0].x, abs=1)
        assert max(x for x, _y in band.points) == pytest.approx(part.plots[0].right, abs=1)
        assert len(band.points) == 12
    assert whole


def test_a_figure_between_two_without_neighbours_has_a_whisker(look: Look) -> None:
    text = "Year,Rate (%),Lower,Upper\n" + "".join(
        f"{year},{20 + year % 3},{18 if year == 2004 else ''},{24 if year == 2004 else ''}\n"
        for year in range(2000, 2012)
    )
    assert len(whiskers(drawn(look(text)[0]))) == 3


def test_the_band_of_a_very_long_line_reaches_as_far_as_all_its_intervals(look: Look) -> None:
    count = 2 * 960 * BLOCK
    days = (np.datetime64("2000-01-01T00:00") + np.arange(count) * np.timedelta64(30, "m")).astype(str).tolist()
    rows = (f"{day},50,{20 if place == 5_000 else 45},{90 if place == count - 7 else 55}"
            for place, day in enumerate(days))  # fmt: skip
    chart, _document = look("\n".join(["Time,Flow (m3/s),Lower,Upper", *rows]) + "\n")
    picture = drawn(chart, size=Size(400, 300))
    (band,) = [shape for shape in picture.shapes if isinstance(shape, Polygon) and len(shape.points) > 100][:1]
    whole = chart.series[0].intervals
    assert whole is not None
    assert whole.ends == (20, 90)
    plot, down = picture.plots[0], [y for _x, y in band.points]
    assert (max(down) - min(down)) / plot.height == pytest.approx(70 / 90, abs=0.15)


def test_many_lines_have_no_bands_which_is_said_and_each_figure_tells_its_own(look: Look) -> None:
    chart, _document = look(lines(BAND, NAMES), entities=NAMES)
    assert not [shape for shape in drawn(chart).shapes if isinstance(shape, Polygon)]
    assert "Beside the figures stand “Lower” and “Upper”, not drawn." in chart.note
    assert all(series.intervals is not None for series in chart.series)


def test_small_charts_share_a_scale_that_has_room_for_all_bands(look: Look) -> None:
    chart, _document = look(lines(BAND), form="multiples", entities=NAMES[:2])
    assert {panel.reach for panel in chart.panels} == {(18.5, 29.0)}


def test_computed_figures_have_none_and_it_is_said(look: Look) -> None:
    chart, _document = look(lines(BAND), transform="index")
    assert all(series.intervals is None for series in chart.series)
    assert "not drawn" in chart.note


def test_on_a_logarithmic_axis_a_band_that_reaches_nought_goes_on_beyond_it(look: Look) -> None:
    text = lines(BAND).replace("Norway,2004,20.0,18.5", "Norway,2004,20.0,-1.0")
    chart, _document = look(text, logarithmic=True)
    picture = drawn(chart)
    assert "Where they reach nought or less, they go on beyond the axis." in chart.note
    bands = [shape for shape in picture.shapes if isinstance(shape, Polygon)]
    assert all(np.isfinite(band.points).all() for band in bands)
    assert all(y <= picture.plots[0].bottom + 1 for band in bands for _x, y in band.points)


def test_each_figure_tells_its_interval_in_picture_table_and_files(look: Look) -> None:
    chart, document = look(bars(CI))
    told = told_series(chart, drawn(chart))[0].figures[0][1]
    assert told == "Norway: 30.0%, 95% confidence interval: 28.5 to 32.0"
    words = words_of(chart, drawn(chart).marks[0], partial(told_at, document), leads=False)
    assert words.spoken().startswith("Norway: 30.0%. 95% confidence interval: 28.5 to 32.0.")
    columns = chart_columns(chart, places(chart), "Country")
    assert [column.title for column in columns[2:]] == [
        "Smoking rate: low (95% confidence interval)", "Smoking rate: high (95% confidence interval)",
    ]  # fmt: skip
    assert [column.text(0) for column in columns[1:]] == ["30.0", "28.5", "32.0"]
    assert chart_data.header(chart)[-3:] == ("low", "high", "interval")
    first = next(chart_data.rows(document, chart))
    assert first.cells()[-3:] == (28.5, 32.0, "95% confidence interval")
    assert data_text.as_markdown(document, chart).splitlines()[2].endswith("| 28.5 | 32.0 | 95% confidence interval |")


def test_a_chart_without_intervals_has_no_columns_for_them(look: Look) -> None:
    chart, document = look(bars("Country,Rate (%)", "{name},{value}"))
    assert chart_data.header(chart) == chart_data.HEADER
    assert next(chart_data.rows(document, chart)).cells()[-1] == ""


def test_measures_of_several_are_not_told_as_marked(look: Look) -> None:
    text = bars("Region,Men (%),Women (%)", "{name},{value},{low}")
    assert "marked" not in describe(look(text, form="measures", entities=NAMES[:2])[0])


def test_whiskers_keep_to_their_bars_while_these_slide(look: Look) -> None:
    chart, _document = look(bars(CI))
    picture = drawn(chart)
    after = bars_of(chart, picture)
    assert after is not None
    lower = {name: box._replace(y=box.y + 30, width=box.width / 2) for name, box in after.boxes.items()}
    half = on_the_way(picture, after._replace(boxes=lower), after, 0.5)
    moved = zip(whiskers(picture), whiskers(half), strict=True)
    of_bar = min(box.width for box in after.boxes.values())
    for before, on_way in moved:
        assert on_way.box.y == before.box.y + 15
        assert before.box.x - on_way.box.x >= of_bar / 4
        assert on_way.box[2:] == before.box[2:]
    assert on_the_way(picture, after, after, 0.5) == picture


def test_sweden_beside_norway_and_denmark_is_no_standard_error_of_their_average(look: Look) -> None:
    rows = bars("Month,SE,NO,DK,Average", "{name},{value},{low},{high},{value}")
    assert "SE" in [known.field for known in look(rows)[1].cube("table").roles.measures]
    rows = bars("Month,exports,SE exports,NO exports", "{name},{value},{low},{high}")
    assert "SE exports" in [known.field for known in look(rows)[1].cube("table").roles.measures]
    rows = bars("Part,Cost ($),Std cost ($)", "{name},{value},{low}")
    assert "Std cost ($)" in [known.field for known in look(rows)[1].cube("table").roles.measures]


POLLS = (
    "Date,CDU (%),SPD (%),Margin of error (%)\n"
    "2024-01-10,30.5,15.2,2.5\n2024-02-10,31.0,15.0,3\n2024-03-10,29.5,16.0,2\n"
)


def test_the_margin_of_a_poll_is_that_of_all_its_shares(look: Look) -> None:
    chart, _document = look(POLLS)
    assert {series.label for series in chart.series} == {"CDU", "SPD"}
    assert all(series.intervals is not None and series.intervals.is_drawn for series in chart.series)
    assert "; one for all shares of a row." in chart.note
    assert "not drawn" not in chart.note


@pytest.mark.parametrize(
    "text",
    [
        "Year,Growth (%),Unemployment (%),Margin of error (%)\n2020,1.5,5.2,0.5\n2021,2,5,0.4\n2022,2.5,6,0.3\n",
        "Year,Income (USD),Rent (USD),Margin of error (USD)\n2020,50,52,5\n2021,51,54,4\n2022,52,55,3\n",
        "Date,Asked,CDU,SPD,Margin of error\n2024-01-10,999,30,15,3\n2024-02-10,998,31,14,3\n2024-03-10,900,29,16,2\n",
    ],
)
def test_a_margin_behind_measures_that_are_no_shares_of_one_whole_is_told_and_not_drawn(look: Look, text: str) -> None:
    chart, _document = look(text)
    assert "stands “Margin of error”, not drawn." in chart.note


def test_estimates_of_a_model_have_their_intervals_and_tests_have_none(look: Look) -> None:
    head = "term,estimate,std.error,statistic,p.value,conf.low,conf.high\n"
    text = (
        head
        + "age,0.45,0.12,3.75,0.0002,0.21,0.69\nsex,-0.33,0.11,-3,0.0027,-0.55,-0.11\npay,0.02,0.01,2,0.04,0.01,0.03\n"
    )
    chart, _document = look(text)
    assert "Whiskers: confidence interval, from “conf.low” to “conf.high”; its level is not stated." in chart.note
    assert "Beside the figures stands “std.error”, not drawn." in chart.note
    tests, _document = look(text, measure="p.value")
    assert "Whiskers" not in tests.note
    assert "not drawn" not in tests.note


HAPPY = "Country,Income (USD),Happiness,Happiness lower,Happiness upper\n"


def _happy(count: int) -> str:
    rows = (
        f"Land {at},{1000 * at},{4 + at % 7 / 2},{3.5 + at % 7 / 2},{4.7 + at % 7 / 2}" for at in range(1, count + 1)
    )
    return HAPPY + "\n".join(rows) + "\n"


def test_few_dots_have_whiskers_and_of_many_it_is_said_that_they_have_none(look: Look) -> None:
    scatter: dict[str, Any] = {"form": "scatter", "measure": "Income (USD)", "second": "Happiness", "entities": ()}
    chart, _document = look(_happy(12), **scatter)
    assert "Whiskers: from “Happiness lower” to “Happiness upper”" in chart.note
    ends = [series.intervals for series in chart.series]
    assert all(known is not None and known.is_drawn for known in ends)
    ink = sum(isinstance(shape, Rect) and shape.fill == LIGHT.ink for shape in drawn(chart).shapes)
    assert ink >= 3 * 12
    many, _document = look(_happy(90), **scatter)
    assert "Beside the figures stand “Happiness lower” and “Happiness upper”, not drawn." in many.note


def test_bounds_of_what_lies_across_are_told_and_not_drawn(look: Look) -> None:
    text = "Country,Income,Income lower,Income upper,Happiness\n" + "".join(
        f"Land {at},{1000 * at},{900 * at},{1100 * at},{4 + at % 7 / 2}\n" for at in range(1, 13)
    )
    chart, _document = look(text, form="scatter", measure="Income", second="Happiness", entities=())
    assert "Beside the figures stand “Income lower” and “Income upper”, not drawn." in chart.note


DECLARED = """{"name": "rates", "resources": [{"name": "rates", "path": "rates.csv", "schema": {"fields": [
 {"name": "year", "type": "year"}, {"name": "rate", "type": "number"}, {"name": "rate_lower", "type": "number"},
 {"name": "rate_upper", "type": "number"}]}}], "views": [
 {"name": "line", "resources": ["rates"], "specType": "simple", "spec":
  {"type": "line", "group": "year", "series": ["rate"]}},
 {"name": "area", "resources": ["rates"], "specType": "simple", "spec":
  {"type": "area", "group": "year", "series": ["rate"]}}]}"""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("line", "Band: from “rate_lower” to “rate_upper”; what these are is not stated."),
        ("area", "Beside the figures stand “rate_lower” and “rate_upper”, not drawn."),
    ],
)
def test_charts_that_a_sheet_declares_have_what_their_table_states(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "datapackage.json").write_text(DECLARED, encoding="utf-8")
    rows = "\n".join(f"{2018 + at},{4.5 + at / 5:.1f},{4.1 + at / 5:.1f},{4.9 + at / 5:.1f}" for at in range(4))
    (tmp_path / "rates.csv").write_text(f"year,rate,rate_lower,rate_upper\n{rows}\n", encoding="utf-8")
    document = open_document(tmp_path / "datapackage.json")
    chart = make_chart(document, next(view for view in document.sheet.views if view.name == name))
    assert told in chart.note
    assert any(series.intervals is not None and series.intervals.is_drawn for series in chart.series) == (
        name == "line"
    )
    part = chart.within((2019, 2020))
    assert part.note.count(told) == 1
