"""First looks are drawn as a newspaper draws them: even lines, all dots or none, each bar told, names at their ends."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.page import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Dot, Line, Picture, Polygon, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.beginning import beginning
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
