"""Names follow each other as times and steps do; a line through others is told in the picture and by `check`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.views.order_of_names import follow_each_other
from tests.charts.conftest import sheet_of
from tests.charts.truth_samples import chart_of

pytestmark = pytest.mark.usefixtures("qapp")

SAID = "The places follow no order of their own, so that the lines between them say nothing."


@pytest.mark.parametrize(
    "names",
    [
        "Mon Tue Wed", "Sat Sun Mon", "tirsdag onsdag", "Tues Wed Thurs", "lunes martes", "Januar Februar März",
        "Nov Dec Jan", "0–9 10–19 20–29 85+",
        "<1 1–4 5+", "Q1 Q2 Q3", "2023-Q1 2023-Q2", "2019/20 2020/21", "2023W01 2023W02", "low medium high",
        "High Medium Low", "S M L XL", "Primary Secondary Tertiary", "Never Sometimes Always", "1st 2nd 3rd",
        "I II III", "−2 −1 0", "2014 2015 – 2017", "1,000 2,000", "north",
    ],
)  # fmt: skip
def test_times_and_steps_follow_each_other(names: str) -> None:
    assert follow_each_other(names.split())


@pytest.mark.parametrize(
    "names",
    [
        "north south", "tea cocoa", "China Russia India", "2021 2018", "Tue Mon", "Feb Jan", "Q3 Q1", "true false",
        "M F", "low high medium", "A1 A2", "10–19 0–9", "KE PE",
    ],
)  # fmt: skip
def test_other_names_do_not(names: str) -> None:
    assert not follow_each_other(names.split())


def test_a_number_beside_words_is_no_step() -> None:
    assert not follow_each_other(["Plant 1", "Plant 2"])
    assert not follow_each_other(["2018", "2021", "H1 2022"])
    assert follow_each_other(["under 5", "5 to 14", "15 and over"])
    assert follow_each_other(["ages 0 to 4", "ages 5 to 9"])
    assert not follow_each_other(["1", "1.0", "01"])
    assert follow_each_other(["H1 2022", "H2 2022"])


@pytest.mark.parametrize("kind", ["line", "step", "area"])
def test_a_line_through_names_says_that_it_says_nothing(tmp_path: Path, kind: str) -> None:
    folder, spec = tmp_path, {"type": kind, "group": "x", "series": ["v"]}
    document = sheet_of(folder, {"x": ["north", "south", "west"], "v": [1, 3, 2]}, spec)
    assert SAID in chart_of(document).note
    odd = [notice.sentence for notice in examine(folder).notices if "no order" in notice.sentence]
    assert odd == [
        "The chart “A chart” has lines through “x”, whose names follow no order: "
        "bars or points would say all that it says."
    ]


@pytest.mark.parametrize("kind", ["bar", "points", "line"])
def test_other_marks_and_days_of_the_week_are_as_they_were(tmp_path: Path, kind: str) -> None:
    names = ["Mon", "Tue", "Wed"] if kind == "line" else ["north", "south", "west"]
    document = sheet_of(tmp_path, {"x": names, "v": [1, 3, 2]}, {"type": kind, "group": "x", "series": ["v"]})
    assert SAID not in chart_of(document).note
    assert not [notice for notice in examine(tmp_path).notices if "no order" in notice.sentence]


def test_days_of_the_week_rise_and_fall(tmp_path: Path) -> None:
    columns: dict[str, list[Any]] = {"x": ["Mon", "Tue", "Wed"], "v": [1, 3, 2]}
    words = describe(chart_of(sheet_of(tmp_path, columns, {"type": "line", "group": "x", "series": ["v"]})))
    assert "rose from 1 t for Mon to 3 for Tue, then fell to 2 for Wed" in words


def test_growth_from_name_to_name_is_odd(tmp_path: Path) -> None:
    spec = {"type": "bar", "group": "x", "series": [{"field": "v", "derive": "growth"}]}
    sheet_of(tmp_path, {"x": ["north", "south", "west"], "v": [1, 3, 2]}, spec)
    odd = [notice.sentence for notice in examine(tmp_path).notices if "no order" in notice.sentence]
    told = "has growth from one to the next of “x”, whose names follow no order: it tells of nothing."
    assert odd == [f"The chart “A chart” {told}"]


@pytest.mark.parametrize("names", ["2021 2019 2020", "2021-Q3 2021-Q1", "2021-05 2021-04 2020-12", "2020/21 2018/19"])
@pytest.mark.parametrize("more", [{"type": "line"}, {"type": "bar", "derive": "growth"}])
def test_times_that_stand_in_any_order_are_put_in_theirs(tmp_path: Path, names: str, more: dict[str, str]) -> None:
    places = names.split()
    series = {"field": "v"} | ({"derive": "growth"} if "derive" in more else {})
    columns: dict[str, list[Any]] = {"x": places, "v": list(range(1, len(places) + 1))}
    document = sheet_of(tmp_path, columns, {"type": more["type"], "group": "x", "series": [series]})
    assert "no order" not in chart_of(document).note
    assert not [notice for notice in examine(tmp_path).notices if "no order" in notice.sentence]
