"""Periods of other lengths than most of a described table have are left out of its course, which says so."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.exploring.counting import count_of
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text
from tests.factsheet.exploring.test_period_columns import package

QUARTERS = [[f"2023-Q{quarter}", 10 + quarter] for quarter in range(1, 5)]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([*QUARTERS, ["2023", 50]], "quarterly rows: 2023."),
        ([["2023", 50], *QUARTERS], "quarterly rows: 2023."),
        ([["2021", 45], ["2022", 48], ["2023", 50], *QUARTERS], "quarterly rows: 2021, 2022 and 2023."),
        ([["2021", 45], ["2022", 48], ["2023", 50], ["2024-Q1", 9]], "annual rows: 2024-Q1."),
        ([["2023-01", 1], ["2023-02", 2], ["2023", 50], ["2024-01", 3]], "monthly rows: 2023."),
    ],
)
def test_a_year_among_quarters_is_no_second_row_of_the_first(
    tmp_path: Path, rows: list[list[object]], told: str
) -> None:
    document = package(tmp_path, [["Period", "Value"], *rows], types="any")
    chart = make_chart(document, next(iter(charts_of(document))))
    assert chart.panels[0].series[0].mark == "line"
    assert chart.note.startswith(f"Left out, as of another length than the {told}")


def test_years_alone_have_all_of_their_rows(tmp_path: Path) -> None:
    rows = [[str(year), year - 2000] for year in range(2015, 2024)]
    cube = package(tmp_path, [["Period", "Value"], *rows], types="any").cube("data")
    assert cube.times is not None
    assert not cube.other_lengths.times
    assert np.isfinite(cube.times.values).all()


def test_events_known_by_their_years_and_months_are_counted_by_their_years(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Event,When\nA,1987\nB,March 1992\nC,May 1992\nD,1995\nE,1992\n")
    first = beginning(cube).exploration
    assert first is not None
    count = count_of(cube, first)
    told = dict(zip(count.labels, count.counts.tolist(), strict=True))
    assert {year: number for year, number in told.items() if number} == {"1987": 1, "1992": 3, "1995": 1}


@pytest.mark.parametrize("days", ["1755 1906 1960 1964 2011", "1755 1906-04-18 1960-05 1964-03 2011-03-11"])
@pytest.mark.parametrize("head", ["Earthquake", "Strong storm", "Erdbeben", "地震"])
def test_no_line_leads_from_one_earthquake_to_the_next(tmp_path: Path, head: str, days: str) -> None:
    places = zip(
        ["Lisbon", "San Francisco", "Valdivia", "Alaska", "Tohoku"],
        days.split(),
        (8.5, 7.9, 9.5, 9.2, 9.1),
        strict=True,
    )
    rows = "".join(f"{place},{day},{magnitude}\n" for place, day, magnitude in places)
    first = beginning(cube_of_text(tmp_path, f"{head},Date,Magnitude\n{rows}")).exploration
    assert first is not None
    assert (first.form, first.measure) == ("ranking", "Magnitude")
