"""Every mark is seen: as it is painted, something of it has 3:1 on the page, whatever its status and its mark."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter

from harbin_viewer.charts.exploring.explored import brief_of, explored_chart, why_not
from harbin_viewer.charts.formats.painting import paint
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Picture, Size
from harbin_viewer.charts.theme import DARK, LIGHT, Theme
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.model.status import STATUSES
from tests.factsheet.exploring.tables import FIELDS, countries, explored
from tests.window.contrast import Pixels, luminance

pytestmark = pytest.mark.usefixtures("qapp")

in_both = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])

FINE = 2
"""Pixels of an image to one of the picture: thin lines lose less of their colour in the soft edges."""

LEAST = 3.0

DASH = 6.0
"""Px within which a dashed line has a dash: a point of it may lie between two."""


def painted(picture: Picture) -> Pixels:
    image = QImage(
        round(picture.size.width * FINE), round(picture.size.height * FINE), QImage.Format.Format_RGB888
    )  # fmt: skip
    painter = QPainter(image)
    painter.scale(FINE, FINE)
    paint(painter, picture)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def faint_marks(chart: Chart, theme: Theme) -> list[tuple[int, int, float]]:
    """Series and point of each mark in whose box nothing reaches the contrast, and what it has."""
    picture = lay_out(chart, Size(960, 600), theme)
    assert picture.marks
    seen = painted(picture)
    faint = []
    for mark in picture.marks:
        near = DASH if mark.box.width < DASH else 0.5
        top, left = int((mark.box.y - near) * FINE), int((mark.box.x - near) * FINE)
        bottom, right = int((mark.box.bottom + near) * FINE) + 1, int((mark.box.right + near) * FINE) + 1
        best = most_contrast(seen[max(top, 0) : bottom, max(left, 0) : right], seen[0, 0])
        if best < LEAST:
            faint.append((mark.series, mark.point, round(best, 2)))
    return faint


def most_contrast(colours: Pixels, page: Pixels) -> float:
    """That of the darkest or the brightest of them on the page; 1 where there are none."""
    light, ground = luminance(colours), float(luminance(page))
    darkest, brightest = light.min(initial=ground), light.max(initial=ground)
    return float(max((brightest + 0.05) / (ground + 0.05), (ground + 0.05) / (darkest + 0.05)))


def columns(count: int, series: int) -> dict[str, list[Any]]:
    statuses = list(STATUSES)
    status = [statuses[number % len(statuses)] for number in range(count)]
    figures = {f"y{n}": [10 + (n * 7 + k * 3) % 11 for k in range(count)] for n in range(series)}
    return {"x": list(range(2000, 2000 + count)), **figures, "status": status}


@pytest.mark.parametrize("mark", ["bar", "stacked", "line", "step", "area", "points", "difference"])
@pytest.mark.parametrize(("theme", "count"), [(LIGHT, 5), (DARK, 5), (LIGHT, 150)], ids=["light", "dark", "thin"])
def test_each_figure_of_each_mark_and_status_is_seen(
    theme: Theme, mark: str, count: int, make_sheet: Callable[..., Any]
) -> None:
    series = 2 if mark == "difference" else 5
    spec = {"type": mark, "group": "x", "series": [f"y{n}" for n in range(series)]}
    made = make_sheet(columns(count, series), spec, kinds={"x": "year"})
    assert faint_marks(make_chart(made, made.sheet.views[0]), theme) == []


@in_both
def test_each_figure_of_the_bundled_charts_is_seen(theme: Theme, charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        assert faint_marks(chart, theme) == [], chart.name


def faint_forms(document: Document, theme: Theme, **more: Any) -> dict[str, list[tuple[int, int, float]]]:
    """The faint marks of each form that can be drawn of the table, where there are any."""
    start = beginning(document.cube("data")).exploration
    assert start is not None
    choices = [replace(start, form=form, **more) for form in FORMS]
    drawn = {
        choice.form: explored_chart(document, choice) for choice in choices if not why_not(brief_of(document, choice))
    }
    assert "scatter" in drawn
    assert len(drawn) > 3
    return {form: faint for form, chart in drawn.items() if (faint := faint_marks(chart, theme))}


@in_both
@pytest.mark.parametrize("more", [{}, {"size": "Population"}, {"entities": ("Japan", "Kenya", "China")}])
def test_each_figure_of_each_form_that_is_explored_is_seen(theme: Theme, more: dict[str, Any], tmp_path: Path) -> None:
    assert faint_forms(countries(tmp_path), theme, second="Population", **more) == {}


@in_both
def test_dots_in_a_scatter_of_many_are_seen(theme: Theme, tmp_path: Path) -> None:
    rows = [[f"Place {n}", 2000, n * 37 % 991, n * 91 % 977] for n in range(600)]
    document = explored(tmp_path, FIELDS, rows)
    assert faint_forms(document, theme, second="Population", entities=("Place 3", "Place 4")) == {}
