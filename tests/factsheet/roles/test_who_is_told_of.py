"""Days of the week that say yes or no are no figures, and months are not said to be of no year."""

from __future__ import annotations

from tests.factsheet.roles.columns import roles_of


def test_days_of_the_week_that_say_yes_or_no_measure_nothing() -> None:
    days = "monday,tuesday,wednesday,thursday,friday,saturday,sunday"
    assert roles_of(f"service_id,{days}\nWD,1,1,1,1,1,0,0\nSA,0,0,0,0,0,1,0\n").measures == ()
    assert len(roles_of(f"Shift,{days}\nEarly,3,2,1,0,1,0,0\nLate,1,1,2,1,2,1,1\n").measures) == 7


def test_months_whose_year_a_title_may_tell_are_not_said_to_be_of_none() -> None:
    time = roles_of("Month,Units\nJanuary,120\nFebruary,130\nMarch,150\n").role("Month")
    assert time is not None
    assert time.reason == "“Month” is the time: months from January to March, without a year in the rows."


def test_a_word_that_hardly_a_row_has_names_none_of_them() -> None:
    roles = roles_of("Key,Population,Mayor,River\nParis,2100000,,\nLyon,520000,X,Rhône\nNice,340000,,")
    assert roles.entity == "Key"
