"""Lengths of time in people's own files are explored as figures, and times of the day are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")


def opened(folder: Path, head: str, *cells: str, beside: str = "Town") -> Document:
    file = folder / "own.csv"
    rows = [f"{name},{cell},{beside[:1]}{at}" for at, (name, cell) in enumerate(zip("ABCDEF", cells, strict=False))]
    file.write_text("\n".join([f"Name,{head},{beside}", *rows]) + "\n", encoding="utf-8")
    return open_document(file)


def explored(document: Document, head: str) -> tuple[list[float], str] | None:
    found = document.observations("own")
    return (found.table.columns[head].tolist(), found.table.field(head).unit) if found else None


@pytest.mark.parametrize(
    ("head", "cells", "figures", "unit"),
    [
        ("Finish time", ("2:09:00", "2:15:00", "3:00:00"), [2.15, 2.25, 3.0], "hours"),
        ("Hours", ("8:00", "8:30", "6:00"), [8.0, 8.5, 6.0], "hours"),
        ("Runtime", ("2 h 15 min", "1 h 45 min", "3 h 0 min"), [2.25, 1.75, 3.0], "hours"),
        ("Redezeit", ("12 min 30 s", "9 min 6 s", "4 min"), [12.5, 9.1, 4.0], "minutes"),
        ("100 m free", ("1:02.31", "58.95", "1:04.77"), [62.31, 58.95, 64.77], "seconds"),
        ("Pace (min/km)", ("5:19", "4:48", "6:02"), [5.317, 4.8, 6.033], "min/km"),
        ("Schwimmzeit (min)", ("1:12", "1:09", "2:00"), [1.2, 1.15, 2.0], "minutes"),
        ("反应时间", ("85秒", "79秒", "91秒"), [85.0, 79.0, 91.0], "seconds"),
        ("通学時間", ("25分", "40分", "75分"), [25.0, 40.0, 75.0], "minutes"),
        ("所要時間", ("2時間5分", "1時間30分", "45分"), [2.083333, 1.5, 0.75], "hours"),
        ("Avg. session duration", ("00:02:30", "00:02:45", "00:02:12"), [2.5, 2.75, 2.2], "minutes"),
    ],
)
def test_lengths_are_figures_in_the_unit_that_people_count_them_in(
    tmp_path: Path, head: str, cells: tuple[str, ...], figures: list[float], unit: str
) -> None:
    found = explored(opened(tmp_path, head, *cells), head)

    assert found is not None
    assert found[0] == pytest.approx(figures, abs=1e-3)
    assert found[1] == unit


def test_a_time_beside_the_way_that_was_gone_in_it_is_how_long_that_took(tmp_path: Path) -> None:
    cells = ("0:54:12", "0:41:54", "1:26:30")

    assert explored(opened(tmp_path, "Time", *cells, beside="Distance (km)"), "Time") is not None
    assert explored(opened(tmp_path, "Time", *cells), "Time") is None


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Start", ("08:00:00", "08:15:00", "09:00:00")),
        ("Start time", ("8:00:00", "8:15:00", "9:00:00")),
        ("Opens", ("08:00", "08:15", "09:00")),
        ("Break", ("0:30", "0:45", "1:00")),
        ("Hour", ("08:00", "09:00", "10:00")),
        ("Score", ("2:1", "0:0", "3:2")),
        ("Room", ("12 m", "9 m", "4 m 2")),
        ("Kick-off", ("15:30:00", "18:00:00", "20:30:00")),
        ("Ratio", ("1:20", "1:30", "2:45")),
    ],
)
def test_times_of_the_day_and_what_may_be_others_stay_words(tmp_path: Path, head: str, cells: tuple[str, ...]) -> None:
    assert explored(opened(tmp_path, head, *cells), head) is None


def test_the_table_shows_lengths_as_they_stand_and_the_chart_as_figures(tmp_path: Path) -> None:
    document = opened(tmp_path, "Finish time", "2:09:41", "2:14:02", "2:17:55", "2:31:20")
    (view,) = charts_of(document)
    chart = make_chart(document, view, ())

    assert document.table("own").columns["Finish time"].tolist()[0] == "2:09:41"
    assert (chart.title.endswith("Finish time"), chart.subtitle) == (True, "Hours")


UNDECIDED = "hours and minutes, or minutes and seconds (not stated which)"


@pytest.mark.parametrize(
    ("text", "unit", "figures"),
    [
        ("Song,Length\nA,3:20\nB,4:05\nC,2:58", "Minutes", [3.333, 4.083, 2.967]),
        ("Film,Length\nA,1:42\nB,2:05\nC,1:58", "Hours", [1.7, 2.083, 1.967]),
        ("Part,Length\nA,1:42\nB,2:05\nC,1:58", UNDECIDED.capitalize(), [1.7, 2.083, 1.967]),
        ("Rank,Name,Time\n1,A,22:34\n2,B,23:05\n3,C,24:47", "Minutes", [22.567, 23.083, 24.783]),
        ("Athlete,Record\nA,9:58\nB,9:49\nC,9:30", UNDECIDED.capitalize(), [9.967, 9.817, 9.5]),
        ("Employee,Overtime\nA,3:20\nB,4:05\nC,2:58", "Hours", [3.333, 4.083, 2.967]),
    ],
)
def test_minutes_of_songs_hours_of_films_and_what_nothing_tells_are_drawn_and_told(
    tmp_path: Path, text: str, unit: str, figures: list[float]
) -> None:
    (tmp_path / "own.csv").write_text(f"{text}\n", encoding="utf-8")
    document = open_document(tmp_path / "own.csv")
    chart = make_chart(document, charts_of(document)[0])

    assert chart.subtitle == unit
    assert sorted(chart.series[0].y.tolist()) == pytest.approx(sorted(figures), abs=1e-3)


def test_the_times_of_winners_are_a_line_over_the_years(tmp_path: Path) -> None:
    text = "Year,Winner,Time\n2021,Ann,2:08:47\n2022,Bea,2:07:46\n2023,Cy,2:09:51\n"
    (tmp_path / "own.csv").write_text(text, encoding="utf-8")
    document = open_document(tmp_path / "own.csv")
    chart = make_chart(document, charts_of(document)[0])

    assert (chart.subtitle, chart.series[0].clock) == ("Hours · 2021–2023", "h:mm:ss")


@pytest.mark.parametrize(
    "text", ["Team,Record\nA,45:37\nB,40:42\nC,30:52", "Year,Winner,Start\n2021,Ann,9:30\n2022,Bea,9:00"]
)
def test_matches_of_teams_and_the_start_of_a_race_last_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "own.csv").write_text(f"{text}\n", encoding="utf-8")
    document = open_document(tmp_path / "own.csv")

    assert not any(series.clock for view in charts_of(document) for series in make_chart(document, view).series)
