"""Months, quarters and days of the week of no stated year are a course, in rows and in columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.charts.model.words.place_words import phrase
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.roles.times.cycles.hours_of_day import hours_of_day
from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import in_turn
from tests.factsheet.exploring.tables import cube_of_text

BUDGET = "Category,Jan,Feb,Mar,Apr,May,Jun\nRent,800,800,820,820,820,820\nFood,210,190,205,230,199,240\n"
QUARTERS = "Branch,Q1,Q2,Q3,Q4\nNorth,12000,13400,12900,15100\nSouth,9800,9900,10400,12000\n"
DAYS = "Van,Mon,Tue,Wed,Thu,Fri,Total\nA,12,14,9,15,11,61\nB,8,9,12,10,7,46\nC,15,13,14,12,16,70\n"


def form(tmp_path: Path, text: str) -> str:
    first = beginning(cube_of_text(tmp_path, text)).exploration
    return first.form if first else ""


@pytest.mark.parametrize(("text", "places"), [(BUDGET, "Jan Jun"), (QUARTERS, "Q1 Q4"), (DAYS, "Mon Fri")])
def test_in_columns_they_are_lines_of_those_who_are_counted(tmp_path: Path, text: str, places: str) -> None:
    cube = cube_of_text(tmp_path, text)
    first = beginning(cube).exploration
    assert first is not None
    assert cube.times is not None
    assert (first.form, cube.roles.entity) == ("line", text.split(",")[0])
    assert [cube.times.text(end(cube.times.values)) for end in (min, max)] == places.split()


@pytest.mark.parametrize(
    "text",
    [
        "Month,Rent\nJanuary,800\nFebruary,810\nMarch,820\nApril,790\n",
        "Mois;Prêts\njanvier;42\nfévrier;40\nmars;43\navril;39\n",
        "Gün;Başvuru\nPazartesi;210\nSalı;188\nÇarşamba;176\nPerşembe;180\nCuma;205\n",
        "Tag;Anrufe\nMo;12\nDi;15\nMi;9\nDo;11\nFr;8\n",
        "Hour,Visits\n00:00,5\n01:00,3\n02:00,2\n03:00,4\n",
        "Time,Visits\n09:00,5\n09:30,3\n10:00,2\n10:30,4\n",
        "Uhrzeit;Grad\n6 Uhr;5\n9 Uhr;3\n12 Uhr;2\n15 Uhr;4\n",
        "Hour,Visits\n11 am,5\n12 pm,3\n1 pm,2\n2 pm,4\n",
        "Hour,Visits\n11am,5\n12pm,3\n1pm,2\n2pm,4\n",
        "Heure;Visiteurs\n22:00;5\n23:00;4\n00:00;3\n01:00;2\n",
        "Hour,Weekday,Visits\n00:00,Mon,5\n01:00,Mon,3\n02:00,Mon,2\n00:00,Tue,4\n01:00,Tue,9\n02:00,Tue,3\n",
        "Weekday,Shop,Visits\nMon,A,3\nMon,B,4\nTue,A,5\nTue,B,4\nWed,A,2\nWed,B,6\n",
    ],
)
def test_in_rows_they_are_the_time(tmp_path: Path, text: str) -> None:
    assert form(tmp_path, text) == "line"


def test_those_in_their_order_go_on_over_the_turn_of_the_year_and_others_follow_the_calendar() -> None:
    school = in_turn(["Sep", "Oct", "Nov", "Dec", "Jan", "Feb"])
    assert school is not None
    assert [*school.numbers.values()] == [9, 10, 11, 12, 13, 14]
    by_size = in_turn(["Jul", "Jan", "Dec", "May"])
    assert by_size is not None
    assert by_size.numbers == {"Jul": 7, "Jan": 1, "Dec": 12, "May": 5}


@pytest.mark.parametrize(
    "text",
    [
        "Name,Birth month,Age\nAnna,May,34\nBen,June,40\nCleo,March,29\nDan,July,51\n",
        "service_id,monday,tuesday,wednesday,thursday\nWK,1,1,1,1\nSA,0,0,0,0\nMO,1,0,0,0\n",
        "ID,Q1,Q2,Q3,Q4\na,1,5,3,2\nb,2,4,3,3\nc,5,5,1,2\nd,3,2,4,4\n",
        "Sample,M1,M2,M3,M4\nA,1.2,3.1,2.2,4.1\nB,1.9,2.8,2.4,3.9\nC,1.1,2.5,2.0,4.4\n",
        "Country,GDP\nFR,2900\nSA,1100\nDO,120\n",
        "Sector,MA,TO,PE\nFarming,12,15,9\nTrade,10,11,9\n",
        "Ticker,Price\nSUN,12\nMON,15\nSAT,9\nTUE,3\n",
        "Game,April,May,June\nChess,3,1,2\nGo,5,4,3\nLudo,2,2,6\n",
        "Departure,Platform,Delay\n06:12,3,5\n06:40,1,0\n07:05,2,12\n",
        "Time,Session,Visitors\n09:00,Opening,300\n10:00,Keynote,280\n11:00,Panel,120\n12:00,Lunch,400\n",
        "Duration,Price\n1:00,10\n2:00,15\n3:00,20\n",
        "Name,Start,Points\nAnn,09:00,4\nBo,09:10,6\nCy,09:20,7\n",
        "Rank,Name,Time\n1,Ann,9:55\n2,Bo,10:05\n3,Cy,10:15\n",
        "Day,Task,Minutes\nMon,Laundry,40\nMon,Cooking,60\nTue,Shopping,45\nWed,Cleaning,90\nFri,Baking,55\n",
    ],
)
def test_what_only_looks_like_them_is_joined_by_no_line(tmp_path: Path, text: str) -> None:
    assert form(tmp_path, text) not in ("line", "multiples", "courses")


def test_sentences_lead_to_them_as_people_do() -> None:
    assert [phrase(text, "number") for text in ("Jan", "Q3", "Mon", "12")] == ["in Jan", "in Q3", "on Mon", "at 12"]


@pytest.mark.parametrize(("times", "numbers"), [
    ("00:00 01:00 03:00", [0, 1, 3]), ("00:00:00 00:15:00 00:45:00", [0, 1, 3]), ("22:00 23:00 00:00", [22, 23, 24]),
    ("11am 12pm 1pm", [11, 12, 13]), ("12am 1am 2am", [0, 1, 2]), ("23:00 21:00 22:00", [23, 21, 22]),
    ("08:00 08:05 12:00 12:05", []),
    ("06:12 06:40 07:05", []), ("9:58 10:02 10:30", []), ("38:12 39:00 40:00", []), ("10 20 30", []),
    ("8点 9点 10点", []), ("1h 2h 3h", []),
])  # fmt: skip
def test_times_of_a_day_are_those_that_lie_evenly_apart(times: str, numbers: list[int]) -> None:
    assert [*hours_of_day(times.split()).values()] == numbers


@pytest.mark.parametrize("text", [
    "Hour,Cars,Bikes\n07:00,34,5\n08:30,410,7\n13:15,980,9\n17:00,640,8\n18:45,720,2\n",
    "Hour,Cars\n08:00,980\n12:00,640\n17:00,720\n", "Uhrzeit;Gäste\n17:00;720\n08:00;980\n12:00;640\n",
    "Time,Temperature\n22:00,14\n23:30,13\n02:15,11\n06:00,10\n", "Time,Cars\n8am,34\n12pm,40\n5pm,50\n",
    "Station,Hour,Cars\nA,07:00,34\nA,08:30,410\nA,13:15,99\nB,07:00,50\nB,08:30,99\nB,13:15,87\n",
])  # fmt: skip
def test_round_hours_below_a_word_for_them_are_a_course_however_far_apart(tmp_path: Path, text: str) -> None:
    assert form(tmp_path, text) == "line"


@pytest.mark.parametrize("text", [
    "Time,Patient,Temp\n08:00,Ann,37.1\n08:05,Ben,36.9\n12:00,Ann,37.6\n12:05,Ben,37.0\n",
    "Place,Time\n1,17:30\n2,17:45\n3,18:05\n4,19:20\n", "Time,Passengers\n07:12,30\n07:43,82\n12:15,21\n",
    "Session,Time,Visitors\nYoga,09:00,12\nChess,13:30,8\nChoir,18:00,30\n",
])  # fmt: skip
def test_hours_of_others_and_those_of_a_timetable_are_joined_by_no_line(tmp_path: Path, text: str) -> None:
    assert form(tmp_path, text) not in ("line", "multiples", "courses")
