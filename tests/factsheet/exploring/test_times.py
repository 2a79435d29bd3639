"""Times of any kind on one axis, in words, and read back."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.exploring.times import times_of


def test_years_are_whole_numbers_however_far_back() -> None:
    times = times_of(np.array([-16000, 800, 2020]))
    assert times.axis == "year"
    assert times.text(-16000) == "−16000"


def test_days_since_a_date_are_dates() -> None:
    times = times_of(np.array([0, 31]), zero_day="2020-01-21")
    assert times.axis == "date"
    assert times.text(times.values[1]) == "21 Feb 2020"


def test_quarters_have_their_first_day_and_their_own_words() -> None:
    times = times_of(np.array(["2021-Q1", "2021-Q2", "2022-Q1"], dtype=object))
    assert times.axis == "date"
    assert times.text(times.values[1]) == "2021 Q2"
    assert times.values[2] - times.values[0] == 365


def test_words_that_are_no_time_have_no_place() -> None:
    times = times_of(np.array(["2021-01", "later", "2021-03"], dtype=object))
    assert np.isnan(times.values[1])
    assert times.text(times.values[1]) == ""


@pytest.mark.parametrize(("text", "value"), [("2020", 2020.0), ("−44", -44.0), ("soon", None)])
def test_a_year_is_read_back(text: str, value: float | None) -> None:
    assert times_of(np.array([1990, 2020])).read(text) == value


def test_a_date_is_read_back_as_it_is_written() -> None:
    times = times_of(np.array(["2020-03-01", "2020-04-01"], dtype="datetime64[D]"))
    assert times.read("2020-03-01") == times.values[0]
    assert times.read(times.written(float(times.values[1]))) == times.values[1]


def test_spans_of_years_stand_in_their_middle_and_have_their_own_words() -> None:
    times = times_of(np.array(["2004-2006", "2006-2008", "2010-2015"], dtype=object))
    assert times.axis == "year"
    assert times.values.tolist() == [2005, 2007, 2012.5]
    assert times.text(2012.5) == "2010–2015"
    assert times.read("2004–2006") == 2005


def test_among_years_those_before_our_era_and_of_few_digits_are_years_too() -> None:
    column = np.array(["-141", "79", "1902", "1985", "−5000", "2017", "total"], dtype=object)
    times = times_of(column)
    assert times.axis == "year"
    assert times.values[:6].tolist() == [-141, 79, 1902, 1985, -5000, 2017]
    assert np.isnan(times.values[6])


@pytest.mark.parametrize(
    ("texts", "steps"),
    [
        (["2024-01-01T00:00:00.000+01:00", "2024-01-01T12:00:00.000+01:00"], [0.0, 0.5]),
        (["2024-03-31T01:00:00+01:00", "2024-03-31T03:00:00+02:00"], [0.0, 1 / 24]),
        (["2024-01-01 06:00", "2024-01-02 00:00"], [0.0, 0.75]),
    ],
)
def test_moments_that_a_schema_calls_texts_have_their_hours(texts: list[str], steps: list[float]) -> None:
    times = times_of(np.array(texts, dtype=object))
    assert times.axis == "date"
    assert (times.values - times.values[0]).tolist() == pytest.approx(steps)


class _Listing(np.ndarray):
    """Notes how many values are made objects of Python at once: for so long no other thread has its turn."""

    longest = 0

    def tolist(self) -> Any:
        _Listing.longest = max(_Listing.longest, len(self))
        return super().tolist()


@pytest.mark.parametrize(("called", "most"), [("reading", 0), ("month", 20_000)])
def test_a_long_column_of_numbers_is_listed_in_parts_and_only_where_its_name_says_months(
    monkeypatch: pytest.MonkeyPatch, called: str, most: int
) -> None:
    monkeypatch.setattr(_Listing, "longest", 0)
    column = np.tile(np.array([11, 12, 1, 2]), 15_000).view(_Listing)
    times = times_of(column, called=called)
    assert _Listing.longest == most
    assert times.values[:4].tolist() == ([11, 12, 13, 14] if called == "month" else [11, 12, 1, 2])


@pytest.mark.parametrize(
    ("days", "frequency", "told"),
    [
        (["2024-01-13", "2024-02-01", "2024-03-02"], "month", ["13 Jan 2024", "1 Feb 2024", "2 Mar 2024"]),
        (["2023-12-30", "2024-01-31"], "month", ["30 Dec 2023", "31 Jan 2024"]),
        (["2024-01-15", "2024-02-15"], "month", ["15 Jan 2024", "15 Feb 2024"]),
        (["2024-01-31", "2024-02-29"], "month", ["Jan 2024", "Feb 2024"]),
        (["2024-01-01", "2024-04-01"], "quarter", ["Jan 2024", "Apr 2024"]),
        (["2022-12-31", "2023-12-31"], "year", ["2022", "2023"]),
        (["2022-06-30", "2023-06-30"], "year", ["Jun 2022", "Jun 2023"]),
        (["2022-06-14", "2023-06-14"], "year", ["14 Jun 2022", "14 Jun 2023"]),
    ],
)
def test_only_days_that_begin_or_end_their_months_are_told_as_months(
    days: list[str], frequency: str, told: list[str]
) -> None:
    for column in (np.array(days, dtype="datetime64[D]"), np.array(days, dtype=object)):
        times = times_of(column, frequency=frequency)
        assert [times.text(value) for value in times.values.tolist()] == told


def test_a_year_among_other_periods_is_told_as_a_year() -> None:
    times = times_of(np.array(["2022", "2023", "Q1 2023", "Q1 2024", "2025", "2025-01-01"], dtype=object))
    told = [times.text(value) for value in times.values.tolist()]
    assert told == ["2022", "2023 Q1", "2023 Q1", "2024 Q1", "1 Jan 2025", "1 Jan 2025"]
