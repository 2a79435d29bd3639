"""What was done to things once each is no course of time, and what stands beside numbers says what they are of."""

from __future__ import annotations

import pytest

from tests.factsheet.roles.columns import roles_of


@pytest.mark.parametrize(
    ("thing", "head"),
    [
        ("Film", "Year"), ("Title", "Published"), ("Address", "Listed"), ("Task", "Start"),
        ("Mountain", "First ascent"),
        ("Bridge", "Opened"), ("Titel", "Jahr"), ("Project name", "Completed in"),
    ],
)  # fmt: skip
def test_no_line_runs_from_one_thing_to_the_next_that_something_was_done_to_once(thing: str, head: str) -> None:
    roles = roles_of(f"{thing},{head},Cost\nAda,2018,7\nBee,2019,9\nCee,2021,4\nDee,2023,8")

    assert (roles.entity, roles.time) == (thing, "")


@pytest.mark.parametrize(
    ("first", "head"),
    [
        ("Event", "Date"), ("Weekday", "Date"), ("Quarter name", "Year"), ("Opponent", "Date"),
        ("Comment", "Date"), ("Winner", "Year"), ("Sample", "Date"), ("Address", "Year"),
    ],
)  # fmt: skip
def test_readings_in_the_order_of_their_times_run_over_them(first: str, head: str) -> None:
    roles = roles_of(f"{first},{head},Cost\nAda,2018,7\nBee,2019,9\nCee,2021,4\nDee,2023,8")

    assert (roles.entity, roles.time) == ("", head)


def test_the_rank_before_the_names_of_a_list_hides_it_from_no_look() -> None:
    roles = roles_of(
        "Rank,Peak,First seen,Height\n1,Ada,1953,8\n2,Bee,1954,7\n3,Cee,1952,6\n4,Dee,1957,5\n5,Eve,1951,4"
    )

    assert (roles.entity, roles.time) == ("Peak", "")


@pytest.mark.parametrize(
    ("header", "code"),
    [("Room,Phone,Extension,Seats", "Extension"), ("Title,Journal,Volume,Cited", "Volume"),
     ("Answer,submitdate,seed,Age", "seed"), ("Name,Town,Durchwahl,Alter", "Durchwahl"),
     ("Payee,Bank,Check or Slip #,Amount", "Check or Slip #"), ("Segment,Coder,Paragraph,Words", "Paragraph")],
)  # fmt: skip
def test_what_stands_beside_a_number_says_that_it_is_of_one_thing(header: str, code: str) -> None:
    roles = roles_of(f"{header}\nAda,x a,1114,5\nBee,y b,1118,7\nCee,z c,1121,6")

    assert code not in [measure.field for measure in roles.measures]


@pytest.mark.parametrize("header", ["Spring,Load,Extension", "Box,Width,Volume", "Farm,Crop,Seed", "Town,Yes,No"])
def test_what_nothing_beside_it_says_to_be_a_number_of_one_thing_is_measured(header: str) -> None:
    roles = roles_of(f"{header}\nAda,5,1114\nBee,7,1118\nCee,6,1121")

    assert header.split(",")[-1] in [measure.field for measure in roles.measures]


@pytest.mark.parametrize(
    ("thing", "head"),
    [("Site", "Date"), ("Product", "Checked on"), ("Patient", "Admission"), ("Item", "Last counted")],
)
def test_the_days_of_the_few_that_stand_once_each_are_no_course_of_time(thing: str, head: str) -> None:
    roles = roles_of(f"{thing},{head},Figure\nAda,2024-05-01,7\nBee,2024-05-01,9\nCee,2024-05-02,4\nDee,2024-05-03,8")

    assert (roles.entity, roles.time) == (thing, "")


@pytest.mark.parametrize("head", ["Anställd sedan", "Mitglied seit", "Member since", "Fecha de alta", "Installed"])
def test_since_when_each_is_there_is_no_course_of_time(head: str) -> None:
    roles = roles_of(f"Who,{head},Pay\nAda,2015-03-01,7\nBee,2019-08-15,9\nCee,2021-01-11,4\nDee,2023-06-01,8")

    assert (roles.entity, roles.time) == ("Who", "")


def test_years_of_few_that_stand_once_each_stay_times_that_are_not_ranked_together() -> None:
    roles = roles_of("Product,Year,Sold\nAda,2020,7\nBee,2020,9\nCee,2021,4\nDee,2021,8")

    assert roles.time == "Year"


def test_invoices_and_messages_that_stand_once_each_keep_their_days() -> None:
    invoices = roles_of("Счёт,Дата,Сумма\nС-01,2024-05-01,7\nС-02,2024-05-01,9\nС-03,2024-05-02,4\nС-04,2024-05-03,8")
    messages = roles_of(
        "Text,Date\nHello you,2024-05-01\nYes dear,2024-05-01\nNo way,2024-05-02\nGood night,2024-05-03"
    )

    assert invoices.time == "Дата"
    assert messages.time == "Date"


@pytest.mark.parametrize("unreal", ["2023-02-29", "2023-02-31"])
def test_a_day_that_there_is_not_keeps_no_table_from_being_read(unreal: str) -> None:
    days = ["2023-02-26", "2023-02-27", "2023-02-28", unreal, "2023-03-01"]
    assert roles_of("day,temp\n" + "\n".join(f"{day},{at}" for at, day in enumerate(days))).time == "day"
