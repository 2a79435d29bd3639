"""Who is counted: the hours of a day and not the side; days of the week that say yes or no are no figures."""

from __future__ import annotations

import pytest

from tests.factsheet.roles.columns import roles_of


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Zeit,Menge (ml),Seite\n08:10,80,links\n11:30,95,rechts\n14:05,70,links\n", "Zeit"),
        ("Club,Time\nA,18:20\nB,19:01\nA,20:10\n", "Club"),
        ("Shop,Time,Visitors\nA,8:00,4\nA,9:00,6\nB,8:30,6\nB,9:30,7\n", "Shop"),
    ],
)
def test_hours_that_go_on_before_all_names_are_the_rows_of_a_day(text: str, entity: str) -> None:
    assert roles_of(text).entity == entity


def test_days_of_the_week_that_say_yes_or_no_measure_nothing() -> None:
    days = "monday,tuesday,wednesday,thursday,friday,saturday,sunday"
    assert roles_of(f"service_id,{days}\nWD,1,1,1,1,1,0,0\nSA,0,0,0,0,0,1,0\n").measures == ()
    assert len(roles_of(f"Shift,{days}\nEarly,3,2,1,0,1,0,0\nLate,1,1,2,1,2,1,1\n").measures) == 7


def test_months_whose_year_a_title_may_tell_are_not_said_to_be_of_none() -> None:
    time = roles_of("Month,Units\nJanuary,120\nFebruary,130\nMarch,150\n").role("Month")
    assert time is not None
    assert time.reason == "“Month” is the time: months from January to March, without a year in the rows."
