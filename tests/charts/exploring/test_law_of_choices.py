"""The law of choices: what is drawn of them has the figures of the table, or what follows from these by hand."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration, Form, Transform
from tests.factsheet.exploring.tables import COUNTRIES, FIELDS, explored

pytestmark = pytest.mark.usefixtures("qapp")

YEARS = range(2000, 2007)
ENGLISH = QLocale("en")
Figures = dict[tuple[str, int], float]

_FIGURES = st.one_of(st.decimals(1, 900, places=1).map(float), st.integers(0, 9000).map(float), st.none())


@st.composite
def tables(draw: st.DrawFn) -> Figures:
    """Figures of five countries; the first has one each year, so that there is something to choose."""
    found = {(COUNTRIES[0], year): draw(st.integers(1, 900).map(float)) for year in YEARS}
    for country in COUNTRIES[1:5]:
        for year in YEARS:
            value = draw(_FIGURES)
            if value is not None:
                found[country, year] = value
    return found


def chart_of(figures: Figures, form: Form, transform: Transform = "") -> Chart:
    rows = [[country, year, value, (COUNTRIES.index(country) + 1) * 10] for (country, year), value in figures.items()]
    rows += [[c, y, None, 10] for c in COUNTRIES[:5] for y in YEARS if (c, y) not in figures]
    with tempfile.TemporaryDirectory() as folder:
        document = explored(Path(folder), FIELDS, rows)
        choice = Exploration(
            resource="data", measure="Output", form=form, entities=COUNTRIES[:3], transform=transform, base=2000.0
        )
        return explored_chart(document, choice, locale=ENGLISH)


def told(series: Series) -> dict[int, float]:
    """The figures of a series by their years."""
    known = zip(series.x.tolist(), series.y.tolist(), strict=True)
    return {int(x): y for x, y in known if math.isfinite(y)}


def whole_by_hand(figures: Figures, year: int) -> float:
    """The sum of a year; nought where those without a figure may have had more than three in a hundred of all."""
    there = math.fsum(value for (_country, when), value in figures.items() if when == year)
    lacking = 0.0
    for country in {country for country, _year in figures} - {country for country, when in figures if when == year}:
        years = sorted(when for name, when in figures if name == country)
        earlier = [when for when in years if when < year]
        lacking += figures[country, earlier[-1] if earlier else years[0]]
    return there if there >= 0.97 * (there + lacking) else 0.0


def by_hand(figures: Figures, country: str, transform: Transform) -> dict[int, float]:
    """What a transform makes of the figures of a country, worked out year by year."""
    found = {}
    for year in YEARS:
        now, before = figures.get((country, year)), figures.get((country, year - 1))
        first = figures.get((country, 2000))
        whole = whole_by_hand(figures, year)
        if now is None:
            continue
        if transform == "index" and first:
            found[year] = now / first * 100
        elif transform == "growth" and before:
            found[year] = (now - before) / before * 100
        elif transform == "share" and whole:
            found[year] = now / whole * 100
        elif transform == "per person":
            found[year] = now / ((COUNTRIES.index(country) + 1) * 10)
        elif transform == "":
            found[year] = now
    return found


@pytest.mark.parametrize("transform", ["", "index", "growth", "share", "per person"])
@settings(max_examples=13)
@given(figures=tables())
def test_lines_have_the_figures_of_the_table_or_what_follows_from_them(figures: Figures, transform: Transform) -> None:
    try:
        chart = chart_of(figures, "line", transform)
    except SheetError:
        if transform:  # that nothing can be computed may be said; that there are figures is not to be denied
            return
        raise
    shown = {series.label: told(series) for series in chart.series if not series.quiet}
    for country in COUNTRIES[:3]:
        expected = by_hand(figures, country, transform)
        if country not in shown:
            assert not expected or country in chart.note, (country, chart.note)
            continue
        assert shown[country].keys() == expected.keys(), (country, transform)
        for year, value in expected.items():  # what is computed is rounded as it is told
            near = 0.051 + 0.005 * abs(value) if transform else 0.0
            assert abs(shown[country][year] - value) <= near, (country, year)


@pytest.mark.parametrize("form", ["line", "multiples", "change", "ranking"])
@settings(max_examples=10)
@given(figures=tables())
def test_each_figure_of_the_chosen_is_one_mark_with_its_cell(figures: Figures, form: Form) -> None:
    chart = chart_of(figures, form)
    picture = lay_out(chart, Size(1300, 900), LIGHT)
    for number, series in enumerate(chart.series):
        if series.quiet:
            continue
        drawn = [mark.point for mark in picture.marks if mark.series == number]
        assert sorted(drawn) == sorted({point for point, value in enumerate(series.y.tolist()) if math.isfinite(value)})
        assert len(set(drawn)) == len(drawn)


@settings(max_examples=25)
@given(figures=tables())
def test_a_ranking_is_in_the_order_of_its_figures_at_its_time(figures: Figures) -> None:
    chart = chart_of(figures, "ranking")
    year = max(when for _country, when in figures)
    ranked = [
        (chart.x_text(float(x)), float(y))
        for series in chart.series for x, y in sorted(zip(series.x.tolist(), series.y.tolist(), strict=True))
        if math.isfinite(y)
    ]  # fmt: skip
    expected = {country: value for (country, when), value in figures.items() if when == year}
    assert {name.partition(". ")[2] or name: value for name, value in ranked} == expected
    values = [value for _name, value in sorted(ranked, key=lambda each: chart.categories.index(each[0]))]
    assert values in (sorted(values), sorted(values, reverse=True))
