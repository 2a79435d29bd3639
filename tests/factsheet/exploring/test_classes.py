"""Names that are classes in an order of their own."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.exploring.entities.classes import in_order_of_classes


@pytest.mark.parametrize(
    "names",
    [
        ["0-4", "5-9", "10-14", "100+"],
        ["0", "1–4", "5–9", "85 and over"],
        ["Under 5 years", "5 to 9 years", "10 to 14 years", "85 years and over"],
        ["<10,000", "10,000–19,999", "20,000–49,999", "50,000 and more"],
        ["1 to 9 employees", "10 to 49 employees", "50 to 249 employees", "250 employees or more"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["März", "April", "Mai", "Juni"],
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        ["Lundi", "Mardi", "Jeudi", "Vendredi"],
        ["周一", "周二", "周三", "周五"],
        ["mandag", "tirsdag", "torsdag", "søndag"],
        ["Pzt", "Sal", "Çar", "Per"],
        ["under 20k", "20k to 40k", "40k to 60k", "over 60k", "no answer"],
        ["unter 1000 €", "1000 bis 2000 €", "2000 bis 3000 €", "über 3000 €", "keine Angabe"],
        ["08:00", "08:15", "09:30", "10:00:30"],
        ["8:00 AM", "12:00 PM", "12:30 PM", "1:00 PM"],
        ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"],
        ["0–4", "5–9", "10–14", "No opinion"],
        ["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied", "Don't know"],
        ["never", "Rarely", "sometimes", "Often", "always"],
        ["Low", "Medium", "High"],
        ["0-14", "15-64", "65+"],
        ["Jan", "Feb", "Mar"],
        ["Trifft gar nicht zu", "Trifft eher nicht zu", "Teils/teils", "Trifft eher zu", "Trifft voll zu"],
        ["sehr unzufrieden", "unzufrieden", "zufrieden", "sehr zufrieden", "keine Angabe"],
        ["unter 5 Jahre", "5 bis unter 10 Jahre", "10 bis unter 15 Jahre", "85 Jahre und mehr"],
    ],
)
def test_classes_go_from_the_lowest_to_the_highest(names: list[str]) -> None:
    found = in_order_of_classes(names[::-1])

    assert found is not None
    assert [names[::-1][place] for place in found] == names


@pytest.mark.parametrize(
    "names",
    [
        ["China", "India", "5-9", "10-14"],
        ["2018", "2019", "2020", "2021"],
        ["unknown", "refused", "no answer", "n/a"],
        ["1-0", "Boeing 747", "3-1", "2-2"],
        ["May", "June", "May", "April"],
        ["April", "May", "June", "Hope"],
        ["2:10", "3:11", "1:00", "2:1"],
        ["8:00", "9:00", "8:00", "9:30"],
        ["Agree", "Disagree", "Strongly agree", "Germany"],
        ["Low", "High", "no answer"],
        ["1-0", "3-1", "2-2"],
        ["2018", "2019", "2020"],
        ["May", "June", "Hope"],
        ["Good", "good", "poor", "fair"],
        ["DO", "FR", "SA", "SO"],
    ],
)
def test_other_names_have_no_such_order(names: list[str]) -> None:
    assert in_order_of_classes(names) is None


def test_a_week_that_begins_on_sunday_stays_so() -> None:
    week = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    assert in_order_of_classes(week) == list(range(7))


def test_times_over_one_midnight_stay_as_they_stand() -> None:
    assert in_order_of_classes(["22:00", "23:00", "0:00", "1:00"]) == list(range(4))


def test_names_of_which_some_are_no_weekdays_have_no_order() -> None:
    assert in_order_of_classes(["Sun", "Mon", "Star", "Times"]) is None
    assert in_order_of_classes(["Mon", "Tue", "Mon", "Wed"]) is None


def test_mere_numbers_stand_in_their_order_where_they_are_ages() -> None:
    ages = [str(age) for age in (10, 2, 33, 4, 51)]

    assert in_order_of_classes(ages, "Age") == [1, 3, 0, 2, 4]
    assert in_order_of_classes(ages, "ward") is None
    assert in_order_of_classes([*ages, "85+"], "ward") == [1, 3, 0, 2, 4, 5]
