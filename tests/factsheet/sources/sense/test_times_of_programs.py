"""Times that programs and historians write as numbers: days of spreadsheets, weeks of a year, years before Christ."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.sense.cells import samples
from tests.factsheet.sources.sense.raw_tables import column, cube_of, field, sentences, understood


def test_days_as_a_spreadsheet_counts_them_are_days_and_this_is_said() -> None:
    table = understood("Date|price", "43831|10", "43832|11", "43834|12")

    assert column(table, "Date") == ["2020-01-01", "2020-01-02", "2020-01-04"]
    assert "“Date” was read as days that a spreadsheet counts" in sentences(table)


@pytest.mark.parametrize("head", ["Date|price", "Day|price"])
def test_numbers_that_a_spreadsheet_would_not_count_are_none(head: str) -> None:
    table = understood(head, "43831|10", "120|11", "43834|12")

    assert "spreadsheet" not in sentences(table)


def test_amounts_of_five_digits_are_no_days() -> None:
    table = understood("town|people", "A|43831", "B|43832", "C|43834")

    assert field(table, "people")["type"] != "date"


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (("2020-01-01T05:00:00", "2020-01-02T05:00:00Z"), {}),
        (("2020-01-01T05:00:00+02:00", "2020-01-02T05:00:00.5+02:00"), {"ownClock": True}),
        (("2020-01-01T05:00:00+00:00", "2020-01-02T05:00:00Z"), {}),
        (("2020-10-25T02:30:00+02:00", "2020-10-25T02:30:00+01:00"), {}),
        (("2020-01-01 05:00:00", "2020-01-02 05:00:00"), {"format": "any"}),
        (("2020-01-01T05:00Z", "2020-01-02T05:00Z"), {"format": "any"}),
        (("2020-01-01 05:00-03:30", "2020-01-02 05:00"), {"format": "any", "ownClock": True}),
    ],
)
def test_moments_that_can_be_read_at_once_stand_as_they_are(texts: tuple[str, ...], written: dict[str, object]) -> None:
    table = understood("when|value", *(f"{text}|{row}" for row, text in enumerate(texts)))

    assert column(table, "when") == list(texts)
    assert field(table, "when") == {"name": "when", "type": "datetime", **written}


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (("2024-05-01|700", "2024-05-02|1300"), True),
        (("2024-05-01 00:00|7", "2024-05-02 00:00|13"), True),
        (("2024-05-01|110", "2024-05-02|121"), False),
        (("2024-05-01T07:00:30Z|11", "2024-05-01T07:01:00Z|12"), False),
    ],
)
def test_beats_of_a_heart_are_no_hours_and_a_moment_says_its_own(rows: tuple[str, ...], joined: bool) -> None:
    table = understood("date|hr|ele", *(f"{row}|{3 * at + 1}" for at, row in enumerate(rows)))

    assert ("“date” and “hr” were joined to one time." in sentences(table)) is joined


def test_a_year_and_the_number_of_its_week_are_one_time() -> None:
    table = understood("year|week|cases", "2020|52|10", "2020|53|12", "2021|1|9", "2021|02|14")

    assert column(table, "week") == ["2020-W52", "2020-W53", "2021-W01", "2021-W02"]
    assert "“year” and “week” were joined to one time." in sentences(table)
    assert cube_of(table).roles.frequency == "week"


def test_weeks_beyond_the_53rd_are_figures() -> None:
    table = understood("year|week|cases", "2020|52|10", "2020|54|12", "2021|1|9")

    assert "joined" not in sentences(table)


@pytest.mark.parametrize(("before", "after"), [
    ("500 BC", "100 AD"), ("500 BCE", "100 CE"), ("500 BC", "100"), ("500 v. Chr.", "100 n. Chr."),
    ("500 av. J.-C.", "100 ap. J.-C."), ("500 a. C.", "100 d. C."), ("500 до н. э.", "100 н. э."),
    ("公元前500年", "公元100年"),
])  # fmt: skip
def test_years_before_christ_are_below_nought_and_this_is_said(before: str, after: str) -> None:
    table = understood("year|people", f"{before}|10", f"{after}|12")

    assert column(table, "year") == ["-500", "100"]
    assert cube_of(table).roles.time == "year"
    assert "Years before Christ in “year” were read as below nought." in sentences(table)


def test_marked_figures_that_are_no_years_stay_figures_with_a_mark() -> None:
    table = understood("town|people", "A|500 BC", "B|100 AD", "C|70 BC", "D|90 BC")

    assert column(table, "people")[0] == "500"


_MONTHS = [f"{1749 + number / 12:.11f}".rstrip("0").rstrip(".") for number in range(36)]


@pytest.mark.parametrize(("times", "last"), [
    ([f"{1950 + number}.0" for number in range(36)], "1985"), (_MONTHS, "1751-12"),
    ([f"{1 + number // 12}.{1 + number % 12:02}.1998" for number in range(36)], "1998-12-03"),
])  # fmt: skip
def test_a_time_that_no_row_looked_at_has_is_read_as_those_that_are(
    monkeypatch: pytest.MonkeyPatch, times: list[str], last: str
) -> None:
    monkeypatch.setattr(samples, "MOST_ROWS", 18)

    assert column(understood("time|people", *(f"{time}|12*" for time in times)), "time")[-1] == last
