"""Days and weeks whose year nobody says are a course in their own order, in rows and in columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import in_turn
from tests.factsheet.exploring.tables import cube_of_text

DAYS = {
    "points": "28.09. 05.10. 12.10. 19.10.",
    "two digits": "28.09 05.10 12.10 19.10",
    "no noughts": "28.9. 5.10. 12.10. 19.10.",
    "dashes": "28-9 5-10 12-10 19-10",
    "day first": "28/9 5/10 12/10 19/10",
    "month first": "9/28 10/5 10/12 10/19",
    "Chinese": "9月28日 10月5日 10月12日 10月19日",
    "hyphens": "28-Sep 5-Oct 12-Oct 19-Oct",
}

NAMED = ["28 Sep,5 Oct,12 Oct,19 Oct", "Sep 28,Oct 5,Oct 12,Oct 19", "28th Sep,5th Oct,12th Oct,19th Oct",
         "Sat 28 Sep,Sat 5 Oct,Sat 12 Oct,Sat 19 Oct", "28 septembre,5 octobre,12 octobre,19 octobre",
         "28. 9.,5. 10.,12. 10.,19. 10.", "9/28(土),10/5(土),10/12(土),10/19(土)",
         "Sa 28.09.,Sa 05.10.,Sa 12.10.,Sa 19.10.",
         "Sep 28,Oct 05,Oct 12,Oct 19", "KW 39,KW 40,KW 41,KW 42", "Day 0,Day 3,Day 7,Day 14"]  # fmt: skip


def places(tmp_path: Path, text: str) -> list[str]:
    """The words of the times in their order, and whether a line leads through them."""
    cube = cube_of_text(tmp_path, text)
    first = beginning(cube).exploration
    assert first is not None
    assert first.form in ("line", "courses", "multiples"), first.form
    assert cube.times is not None
    return [cube.times.text(value) for value in sorted({*cube.times.values.tolist()})]


@pytest.mark.parametrize("days", [*(days.split() for days in DAYS.values()), *(days.split(",") for days in NAMED)])
def test_in_rows_they_are_the_time_in_their_order(tmp_path: Path, days: list[str]) -> None:
    rows = "".join(f"{day},{figure}\n" for day, figure in zip(reversed(days), (42, 39, 45, 51), strict=True))
    rising = "".join(f"{day},{figure}\n" for day, figure in zip(days, (42, 39, 45, 51), strict=True))
    assert places(tmp_path, f"Date,Visitors\n{rising}") == days
    if days[0] not in ("28/9", "9/28", "28-9", "Sep 28"):
        assert places(tmp_path, f"Date,Visitors\n{rows}") == days


@pytest.mark.parametrize(
    ("head", "days", "told", "shown"),
    [
        ("Date", "03-24 11-23 04-24", "have no year, and were read with the month before day; months with", "03-24"),
        ("Date", "03/24 11/23 04/24", "have no year, and were read with the month before day; months with", "03/24"),
        ("Date", "01/05 02/05 03/05 04/05", "were read with the day before month", "01/05"),
        ("Date", "12-24 12-25 12-26 12-31", "", "12-24"),
        ("Date", "01/23 02/23 03/23", "", "Jan 2023"),
        ("Month", "03-24 11-23 04-24", "", "Nov 2023"),
        ("Monat", "01/05 02/05 03/05 04/05", "", "Jan 2005"),
    ],
)
def test_two_numbers_that_may_be_read_otherwise_say_how_they_were(
    tmp_path: Path, head: str, days: str, told: str, shown: str
) -> None:
    text = f"{head},Visitors\n" + "".join(f"{day},{at + 40}\n" for at, day in enumerate(days.split()))
    assert shown in places(tmp_path, text)
    said = " ".join(
        notice.sentence for notice in open_document(tmp_path / "data.csv").notices if "days in" in notice.sentence
    )
    assert told in said if told else not said


def test_they_go_on_over_the_turn_of_the_year_for_everybody(tmp_path: Path) -> None:
    text = (
        "Name,Datum,Gewicht\nAnn,21.12.,70\nAnn,28.12.,71\nAnn,04.01.,72\nBen,28.12.,80\nBen,04.01.,81\nBen,11.01.,79\n"
    )
    assert places(tmp_path, text) == ["21.12.", "28.12.", "04.01.", "11.01."]


@pytest.mark.parametrize("head", ["Month", "Week", "Monat"])
def test_bare_numbers_go_on_over_it_too(tmp_path: Path, head: str) -> None:
    last = 12 if head != "Week" else 52
    numbers = [last - 2, last - 1, last, 1, 2, 3, 4]
    text = f"{head},Cases\n" + "".join(f"{number},{10 + number % 7}\n" for number in numbers)
    assert places(tmp_path, text) == [str(number) for number in numbers]


def test_weeks_in_numbers_called_kw_are_a_course(tmp_path: Path) -> None:
    text = "KW,Fälle,Tests\n" + "".join(f"{number},{number % 5 + 3},{200 + number}\n" for number in range(3, 12))
    assert places(tmp_path, text) == [str(number) for number in range(3, 12)]


@pytest.mark.parametrize(
    "head",
    [
        "02.09.,09.09.,16.09.,23.09.",
        "3 Jan,10 Jan,17 Jan,24 Jan",
        "Week 1,Week 2,Week 3,Week 4",
        "KW 7,KW 8,KW 9,KW 10",
    ],
)
def test_in_columns_they_are_lines_of_those_who_are_counted(tmp_path: Path, head: str) -> None:
    text = f"Child,{head}\nAnn,3,4,5,4\nBen,2,2,3,5\nCleo,5,4,4,1\n"
    assert places(tmp_path, text) == head.split(",")
    (tmp_path / "twice").mkdir()
    cube = cube_of_text(tmp_path / "twice", text)
    assert cube.roles.entity == "Child"
    assert [measure.unit for measure in cube.roles.measures] == [""]  # a child is no unit


@pytest.mark.parametrize(
    "text",
    [
        "Name,Birthday,Gifts\nAnn,3 Jan,2\nBen,14 Feb,1\nCleo,9 May,4\nDan,30 Jul,3\n",
        "Kapitel,Seiten\n1.1.,4\n1.2.,7\n1.3.,5\n2.1.,9\n",
        "Title,Opens,Visitors\nMoon,3 Mar,2100\nSalt,14 May,1900\nStone,9 Sep,3300\n",
        "Name,5 Sep,12 Sep,19 Sep,26 Sep\nAnn,1,1,0,1\nBen,0,1,1,1\nCleo,1,1,1,1\n",
        "Bolt,Length,Count\nA,10 mm,3\nB,16 mm,5\nC,20 mm,2\n",
        "Time,Speed\n1.5,3.2\n2.5,4.4\n3.5,6.1\n4.5,7.0\n5.5,7.2\n",
        "Version,Bugs\n1.2.2024.1,5\n1.3.2024.2,7\n2.0.2024.1,3\n",
    ],
)
def test_what_only_looks_like_them_is_joined_by_no_line(tmp_path: Path, text: str) -> None:
    first = beginning(cube_of_text(tmp_path, text)).exploration
    assert first is None or first.form not in ("line", "courses", "multiples")


def test_words_behind_figures_that_are_months_elsewhere_are_no_days(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Exercise,Sets,Reps\nSquat,3 set,10\nBench,5 set,8\nRow,4 set,12\n")
    assert [measure.field for measure in cube.roles.measures] == ["Sets", "Reps"]


def test_months_with_two_digits_of_their_years_are_no_days(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Date,Users\n10/24,120\n11/24,140\n12/24,150\n01/25,180\n")
    assert cube.times is not None
    assert cube.times.text(cube.times.values[-1]) == "Jan 2025"


def test_units_of_length_are_no_months() -> None:
    assert in_turn(["10 mm", "20 mm", "30 mm"]) is None
    assert in_turn(["mm 1", "mm 2", "mm 3"]) is None


def test_a_full_stop_stands_once_behind_a_day(tmp_path: Path) -> None:
    file = tmp_path / "data.csv"
    file.write_text("Datum,Gewicht\n28.09.,70\n05.10.,72\n12.10.,71\n", encoding="utf-8")
    assert "28.09. to 12.10. " in (words := _described(file))
    assert ".." not in words
    file.write_text("Date,Poids\n19 sept.,70\n26 sept.,72\n3 oct.,71\n", encoding="utf-8")
    assert "19 sept. to 3 oct. " in (words := _described(file))
    assert ".." not in words


def _described(file: Path) -> str:
    document = open_document(file)
    return describe(make_chart(document, charts_of(document)[0], locale=QLocale("en")))


@pytest.mark.parametrize(
    "text",
    [
        "Lot,Price\nLot 12-03-05,3\nLot 12-04-05,4\nLot 13-03-05,5\nLot 14-03-05,9\n",
        'Entry,Amount\n"5 Feb 2024, 12.50 EUR",3\n"6 Feb 2024, 13.50 EUR",4\n"7 Feb 2024, 14.50 EUR",5\n',
    ],
)
def test_numbers_of_lots_and_days_with_amounts_are_no_times(tmp_path: Path, text: str) -> None:
    assert cube_of_text(tmp_path, text).roles.time == ""


def test_times_of_two_patients_are_still_told_of_the_patients(tmp_path: Path) -> None:
    rows = "08:00,Ann,37.1\n08:05,Ben,36.9\n12:00,Ann,37.6\n12:05,Ben,37.0\n"
    assert cube_of_text(tmp_path, f"Time,Patient,Temp\n{rows}").roles.entity == "Patient"


@pytest.mark.parametrize(
    "text",
    [
        "Date,Poids\n19 sept.,70\n26 sept.,72\n3 oct.,71\n",
        "Street,Age\n3 May,5\n12 April,7\n8 June,3\n",
        "Song,Plays\n99 Red Balloons,70\n50 Ways,72\n12 Days,3\n7 Seconds,71\n",
    ],
)
def test_a_last_row_whose_day_or_name_is_shorter_is_no_note(tmp_path: Path, text: str) -> None:
    assert len(cube_of_text(tmp_path, text).table) == text.count("\n") - 1


@pytest.mark.parametrize("head", ["Jan-24,Feb-24,Mar-24", "Jan 24,Feb 24,Mar 24", "Nov-23,Dec-23,Jan-24"])
def test_months_with_their_years_across_are_no_days(tmp_path: Path, head: str) -> None:
    cube = cube_of_text(tmp_path, f"Name,{head}\nA,5,6,7\nB,8,7,6\n")
    assert cube.times is not None
    assert cube.times.text(float(cube.times.values[0])) == head[:3] + " 20" + head[4:6]
