"""What charts of computed figures say: against which time, in which money, and of whom a sum is not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.exploration import Transform
from tests.charts.exploring.forms.form_samples import chart_of
from tests.factsheet.exploring.tables import COUNTRIES, FIELDS, explored

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_stack_says_at_how_many_times_some_of_its_others_have_no_figure(tmp_path: Path) -> None:
    sizes = {"A": 90, "B": 80, "C": 70, "D": 1, "E": 1, "F": 1, "G": 1}
    rows = [[name, year, size, 1] for name, size in sizes.items() for year in range(2000, 2006)]
    lacking = {("D", 2000), ("E", 2001), ("A", 2005), ("B", 2005)}
    rows = [row for row in rows if (row[0], row[1]) not in lacking]
    chart = chart_of(explored(tmp_path, FIELDS, rows), form="stacked", entities=("C",))
    assert "Others: 6 together, at 2 times without some of them." in chart.note
    assert "Left out: 2005, as too much of the whole is missing." in chart.note


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (range(2000, 2006), "Change against the year before, %"),
        (range(1952, 2008, 5), "Change over 5 years, %"),
        ((1990, 2000, 2010, 2015, 2020, 2030), "Change against the time before, %"),
    ],
)
def test_growth_says_over_how_long_it_is(tmp_path: Path, years: Iterable[int], said: str) -> None:
    rows = [[name, year, n + year - 1900, 1] for n, name in enumerate(COUNTRIES) for year in years]
    assert chart_of(explored(tmp_path, FIELDS, rows), transform="growth").subtitle.startswith(f"{said} · ")


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("current US$", "from figures in current US$"),
        ("t", ""),
        ("people", ""),
        ("billion EUR", "EUR"),
        ("million ZAR", "ZAR"),
    ],
)
@pytest.mark.parametrize("transform", ["index", "growth"])
def test_what_was_money_says_in_which_money_it_was(tmp_path: Path, unit: str, said: str, transform: Transform) -> None:
    fields = [*FIELDS[:2], {"name": "Output", "type": "number", "unit": unit}]
    rows = [[name, year, n + year - 1900] for n, name in enumerate(COUNTRIES) for year in range(2000, 2006)]
    subtitle = chart_of(explored(tmp_path, fields, rows), transform=transform).subtitle
    assert said in subtitle
    assert ("from figures in" in subtitle) == bool(said)


def test_who_has_read_the_figures_is_no_flag_of_them(tmp_path: Path) -> None:
    evidence = [{"name": name, "type": "string"} for name in ("source", "references", "flag")]
    rows = [
        [
            name,
            year,
            n + year - 1900,
            1,
            "office",
            "press; gazette" if year < 2003 else "press",
            "e" if year < 2002 else "",
        ]
        for n, name in enumerate(COUNTRIES[:3])
        for year in range(2000, 2006)
    ]
    sources = [{"name": name, "title": name.title()} for name in ("office", "press", "gazette")]
    chart = chart_of(explored(tmp_path, [*FIELDS, *evidence], rows, sources=sources), entities=COUNTRIES[:3])
    assert "press" not in chart.note
    assert "“e” (flag)" in chart.note
