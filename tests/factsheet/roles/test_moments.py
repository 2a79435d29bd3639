"""Hours behind days, in the ways in which people and programs write them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from harbin_viewer.factsheet.roles.times.epochs import in_digits
from harbin_viewer.factsheet.roles.times.moments import are_iso, moments_of, steps_in_words
from harbin_viewer.factsheet.roles.times.periods import period_of, periods_of


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Jun 20, 2023, 10:57:09 PM", "2023-06-20T22:57:09"),
        ("Jun 20, 2023 at 12:05 a.m.", "2023-06-20T00:05:00"),
        ("20 June 2023 22:57", "2023-06-20T22:57:00"),
        ("Tue Mar 05 2024 14:03:22 GMT+0100 (CET)", "2024-03-05T14:03:22"),
        ("Mon, 05 Mar 2024 14:03:22 GMT", "2024-03-05T14:03:22"),
        ("2/13/2018 12:21:00 AM", "2018-02-13T00:21:00"),
        ("2/13/2018 12:21 pm", "2018-02-13T12:21:00"),
        ("13.02.2018, 04:21", "2018-02-13T04:21:00"),
        ("2024-02-29 24:00", "2024-03-01T00:00:00"),
        ("20240120T090507Z", "2024-01-20T09:05:07"),
        ("20240120T0905+0100", "2024-01-20T09:05:00"),
        ("2024012024", "2024-01-21T00:00:00"),
        ("202401200905", "2024-01-20T09:05:00"),
        ("Sat Jan 20 09:05:00 2024", "2024-01-20T09:05:00"),
        ("Sat Jan  6 09:05:00 CET 2024", "2024-01-06T09:05:00"),
        ("20-01-2024 09.05", "2024-01-20T09:05:00"),
        ("13.02.2023 01:00 - 13.02.2023 02:00", "2023-02-13T01:00:00"),
    ],
)
def test_an_hour_behind_a_day_is_read_with_it(text: str, moment: str) -> None:
    read = moments_of([text])

    assert read is not None
    assert read(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "13.02.2018",
        "13.02.2018 25:10",
        "13.02.2018 24:10",
        "13.02.2018 09.65",
        "2024133109",
        "2/13/2018 13:05 PM",
        "half past 9:30",
        "Jun 2023 10:57",
    ],
)
def test_what_has_no_day_or_no_such_hour_is_no_moment(text: str) -> None:
    assert moments_of([text]) is None


def test_midnight_at_the_end_of_a_day_is_not_left_to_the_reader_of_a_table() -> None:
    assert are_iso(["2024-01-01 22:00", "2024-01-01 23:00"])
    assert not are_iso(["2024-01-01 23:00", "2024-01-01 24:00"])


def test_a_day_in_words_with_an_hour_behind_it_names_its_day() -> None:
    period = period_of("Jun 20, 2023, 10:57:09 PM")

    assert period is not None
    assert (period.frequency, period.text) == ("day", "2023-06-20")


def test_moments_of_several_zones_are_in_the_time_of_greenwich() -> None:
    texts = ["2020-10-25T02:00:00+02:00", "2020-10-25T02:00:00+01:00", "2020-10-24 20:00-05:30"]
    moment = moments_of(texts)

    assert moment is not None
    assert [moment(text) for text in texts] == ["2020-10-25T00:00:00", "2020-10-25T01:00:00", "2020-10-25T01:30:00"]


@pytest.mark.parametrize("texts", [
    ["2020-10-25T02:00:00+02:00", "2020-10-25T03:00:00+02:00"], ["2020-10-25T02:00:00+02:00", "2020-10-25T03:00:00"],
    ["2020-10-25T02:00:00Z", "2020-10-25T03:00:00+00:00"],
])  # fmt: skip
def test_moments_of_one_zone_or_of_none_that_is_told_are_as_their_clock_showed(texts: list[str]) -> None:
    moment = moments_of(texts)

    assert moment is not None
    assert moment(texts[0]) == "2020-10-25T02:00:00"


@pytest.mark.parametrize(("head", "is_time"), [("MESS_DATUM", True), ("timestamp", True), ("invoice", False)])
def test_hours_in_digits_alone_are_times_where_their_column_is_called_so(head: str, is_time: bool) -> None:
    texts = [f"20240301{hour:02}" for hour in range(24)]

    assert bool(in_digits(texts, head)) == is_time
    assert not in_digits([*texts, "2024033199"], head)


@pytest.mark.parametrize("text", ["20240120T090507Z", "Sat Jan 20 09:05:00 2024"])
def test_moments_of_programs_name_their_day(text: str) -> None:
    assert [period.text for period in periods_of([text]).values()] == ["2024-01-20"]


@pytest.mark.parametrize(("step", "words"), [(timedelta(seconds=1), "moments"), (timedelta(days=1), "days")])
def test_times_that_tell_an_hour_are_called_moments(step: timedelta, words: str) -> None:
    assert steps_in_words([datetime(2024, 1, 1) + number * step for number in range(3)], ["day"]) == words
