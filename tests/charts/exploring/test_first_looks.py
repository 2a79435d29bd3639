"""First looks are drawn as a newspaper draws them: even lines, all dots or none, each bar told, names at their ends."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Dot, Line, Picture, Polygon, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import FIELDS, Rows, explored

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = Size(800, 450)


def begun(document: Document) -> Chart:
    start = beginning(document.cube("data")).exploration
    assert start is not None
    return explored_chart(document, start, locale=QLocale("en"))


def small(folder: Path, rows: Rows) -> Picture:
    return lay_out(begun(explored(folder, FIELDS, rows)), SMALL, LIGHT)


def test_each_bar_of_a_ranking_tells_its_figure_on_a_small_page(tmp_path: Path) -> None:
    rows = [[f"County {n}", 2020, 1000.5 - n * 31, 1] for n in range(20)]
    told = [text.text for text in small(tmp_path, rows).texts if text.role == "value"]
    assert len(told) == 20


def test_lines_of_a_panel_have_dots_at_all_figures_or_none(tmp_path: Path) -> None:
    rows = [[f"Place {n}", year, n + year, 1] for n in range(5) for year in range(1985 if n else 2005, 2021)]
    assert not [shape for shape in small(tmp_path, rows).shapes if isinstance(shape, Dot)]


def test_a_figure_between_two_gaps_has_a_dot_though_others_have_none(tmp_path: Path) -> None:
    rows = [["A", year, year, 1] for year in range(1980, 2021) if year not in (1989, 1991)]
    rows += [["B", year, year / 2, 1] for year in range(1980, 2021)]
    assert len([shape for shape in small(tmp_path, rows).shapes if isinstance(shape, Dot)]) == 1


def test_a_name_stands_on_one_line_with_its_figure_and_only_a_long_one_is_broken(tmp_path: Path) -> None:
    names = ("Chad", "Mali", "Togo", "Democratic Republic of the Congo")
    rows = [[name, year, 100 * n + year - 2000, 1] for n, name in enumerate(names) for year in range(2000, 2011)]
    picture = small(tmp_path, rows)
    named = [text for text in picture.texts if text.role == "series"]
    figures = {text.y for text in picture.texts if text.role == "value"}
    assert [text.text for text in named if text.text in names[:3]]
    assert {text.y for text in named if text.text in names[:3]} <= figures
    assert len(named) == 5


def test_steep_stretches_of_a_very_long_line_are_as_thick_as_level_ones(tmp_path: Path) -> None:
    rows = [["A", year, 1000 * np.sin(year / 9), 1] for year in range(500, 2021)]
    chart = begun(explored(tmp_path, FIELDS, rows))
    picture = lay_out(chart, SMALL, LIGHT)
    assert [shape for shape in picture.shapes if isinstance(shape, Line) and len(shape.points) > 1000]
    rows = [["A", year, 1000 * np.sin(year / 40), 1] for year in range(-7000, 2021)]
    picture = lay_out(begun(explored(tmp_path / "longer", FIELDS, rows)), SMALL, LIGHT)
    bands = [shape for shape in picture.shapes if isinstance(shape, Polygon)]
    assert bands
    for band in bands:
        half = len(band.points) // 2
        across = zip(band.points[:half], reversed(band.points[half:]), strict=True)
        tops, bottoms = zip(*((above[1], below[1]) for above, below in across), strict=True)
        assert all(after_top <= bottom for after_top, bottom in zip(tops[1:], bottoms, strict=False))
        assert all(top <= after_bottom for top, after_bottom in zip(tops, bottoms[1:], strict=False))


def test_what_is_left_out_before_a_first_look_is_said(tmp_path: Path) -> None:
    rows = [[f"Place {n}", year, n + year, 1] for n in range(10) for year in range(1800 if n < 2 else 1950, 2021)]
    chart = begun(explored(tmp_path, FIELDS, rows))
    assert "1950–2020" in chart.subtitle
    assert "Earlier figures, from 1800 on, are left out." in chart.note


def test_figures_on_a_logarithmic_axis_have_three_digits_each(tmp_path: Path) -> None:
    rows = [["A", 2000 + n, figure, 1] for n, figure in enumerate((5, 0.781234, 0.0313, 0.0000156789))]
    document = explored(tmp_path, FIELDS, rows)
    start = beginning(document.cube("data")).exploration
    assert start is not None
    chart = explored_chart(document, replace(start, logarithmic=True), locale=QLocale("en"))
    told = {text.text for text in lay_out(chart, SMALL, LIGHT).texts if text.role == "value"}
    assert {"5", "0.781", "0.0313"} <= told


@pytest.mark.parametrize(
    ("figures", "labels"),
    [
        (("7.0149", "7.0151", "7.02", "7.1"), {"7.01", "7.0151", "7.02", "7.1"}),
        (("4.1e-13", "6.4e-13", "9.9e-13"), {"4.1 × 10⁻¹³", "6.4 × 10⁻¹³", "9.9 × 10⁻¹³"}),
        (("2.93e-10", "0.0000014", "3", "5000000"), {"2.93 × 10⁻¹⁰", "0.0000014", "3", "5\xa0million"}),
    ],
)
def test_on_a_logarithmic_axis_no_figure_is_told_as_another_or_as_nought(
    tmp_path: Path, figures: tuple[str, ...], labels: set[str]
) -> None:
    names = [f"Place {n}" for n in range(len(figures))]
    rows = [[name, year, figure, 1] for name, figure in zip(names, figures, strict=True) for year in (2000, 2001)]
    document = explored(tmp_path, FIELDS, rows)
    start = beginning(document.cube("data")).exploration
    assert start is not None
    chart = explored_chart(
        document, replace(start, form="change", entities=tuple(names), logarithmic=True), locale=QLocale("en")
    )
    (panel,) = chart.panels
    assert {panel.label(panel.notation, series, 0, chart.locale) for series in panel.series} == labels
    assert "0" not in {text.text for text in lay_out(chart, SMALL, LIGHT).texts}


def scattered(folder: Path, count: int, chosen: tuple[str, ...] = (), size: str = "") -> Picture:
    rows = [[f"Place {n:04d}", 2020, 1 + n, 2e6 * (n + 1)] for n in range(count)]
    document = explored(folder, FIELDS, rows)
    start = beginning(document.cube("data"), measure="Output").exploration
    assert start is not None
    given = replace(start, form="scatter", second="Population", entities=chosen, size=size)
    return lay_out(explored_chart(document, given, locale=QLocale("en")), SMALL, LIGHT)


def test_the_areas_of_dots_have_a_key_in_round_figures(tmp_path: Path) -> None:
    picture = scattered(tmp_path, 50, size="Population")
    told = [" ".join(text.text.split()) for text in picture.texts if text.role == "key"]
    assert told == ["2 million people", "20 million people"]
    samples = [shape for shape in picture.shapes if isinstance(shape, Dot) and shape.stroke == LIGHT.muted]
    largest = max(shape.radius for shape in picture.shapes if isinstance(shape, Dot))
    areas = sorted((dot.radius / largest) ** 2 * 100e6 for dot in samples)
    assert areas == pytest.approx([2e6, 20e6], rel=0.05)


def test_very_many_dots_do_not_wipe_each_other_out(tmp_path: Path) -> None:
    dots = [shape for shape in scattered(tmp_path, 1000).shapes if isinstance(shape, Dot)]
    assert {dot.stroke for dot in dots} == {dot.fill for dot in dots}


def test_the_chosen_are_named_though_all_others_are_near(tmp_path: Path) -> None:
    picture = scattered(tmp_path, 200, chosen=("Place 0100",))
    assert [text.text for text in picture.texts if text.bold and text.role == "value"] == ["Place 0100"]


def test_a_logarithmic_axis_tells_each_size_in_words_of_its_own(tmp_path: Path) -> None:
    rows = [[f"Place {n}", 2020, 10.0**n, 10.0**n] for n in range(1, 11)]
    document = explored(tmp_path, FIELDS, rows)
    start = beginning(document.cube("data"), measure="Output").exploration
    assert start is not None
    given = replace(start, form="scatter", second="Population", logarithmic=True)
    ticks = {text.text for text in lay_out(explored_chart(document, given, locale=QLocale("en")), SMALL, LIGHT).texts}
    assert {"10", "1,000", "10\xa0billion"} <= ticks


def test_figures_of_small_charts_stay_off_the_next_panels_axis(tmp_path: Path) -> None:
    rows = [[name, 2000 + n, 12_345.6 * (n + 1) * (k + 1), 1] for k, name in enumerate("ABCD") for n in range(20)]
    document = explored(tmp_path, FIELDS, rows)
    start = beginning(document.cube("data")).exploration
    assert start is not None
    picture = lay_out(explored_chart(document, replace(start, form="multiples"), locale=QLocale("en")), SMALL, LIGHT)
    ticks = [text for text in picture.texts if text.role == "tick"]
    for value in (text for text in picture.texts if text.role == "value"):
        assert not [tick for tick in ticks if value.box.meets(tick.box, 0)]


def test_names_of_eighty_letters_are_names_and_stand_in_every_form(tmp_path: Path) -> None:
    long = "The autonomous region of the upper valley and the northern islands of number"
    rows = [[f"{long} {n}", 2000 + year, 10.0 * n + year, 1 + n] for n in range(1, 8) for year in range(12)]
    document = explored(tmp_path, FIELDS, rows)
    start = beginning(document.cube("data")).exploration
    assert start is not None
    assert len(start.entities) >= 5
    for form in ("line", "ranking", "change", "multiples", "stacked", "scatter"):
        chart = explored_chart(document, replace(start, form=form), locale=QLocale("en"))
        picture = lay_out(chart, SMALL, LIGHT)
        assert [text for text in picture.texts if text.text.startswith("The auto")], form
        assert all(text.box.right <= SMALL.width for text in picture.texts), form


def test_sentences_are_no_names(tmp_path: Path) -> None:
    remark = "The figure of this year was taken from a report that was printed much later than the others."
    rows = [[name, 2000 + year, year, 1, f"{remark} {year}."] for name in ("A", "B", "C") for year in range(8)]
    document = explored(tmp_path, (*FIELDS, {"name": "Remark", "type": "string"}), rows)
    assert document.roles("data").entity == "Country"
    assert not document.roles("data").dimensions


def test_an_axis_has_no_room_for_times_at_which_nothing_is_drawn(tmp_path: Path) -> None:
    rows = [["A", year, year * 2.5 if 1981 <= year <= 2015 else "", 1] for year in range(1820, 2101)]
    (line,) = begun(explored(tmp_path, FIELDS, rows)).panels[0].series
    assert (line.x[0], line.x[-1]) == (1981, 2015)


def test_one_year_between_those_of_each_decade_makes_these_no_gaps(tmp_path: Path) -> None:
    rows = [["A", year, year * 2.5, 1] for year in (*range(1900, 2001, 10), 2005)]
    (line,) = begun(explored(tmp_path, FIELDS, rows)).panels[0].series
    assert not len(line.gaps)


def test_a_decade_between_single_years_is_a_gap(tmp_path: Path) -> None:
    rows = [["A", year, year * 2.5, 1] for year in (1980, 1990, *range(2000, 2011))]
    (line,) = begun(explored(tmp_path, FIELDS, rows)).panels[0].series
    assert len(line.gaps) == 2
