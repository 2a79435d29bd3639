"""Some days together (2–5 Sep 2025), as polls and weeks have them: a time where they run on, told as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.printed import as_text
from harbin_viewer.factsheet.overview.whole import whole
from harbin_viewer.factsheet.roles.times.periods import period_of
from tests.factsheet.roles.columns import roles_of


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2–5 Sep 2025", "2025-09-05"), ("02-05 September 2025", "2025-09-05"),
        ("2. – 5. September 2025", "2025-09-05"),
        ("2 to 5 Sep 2025", "2025-09-05"), ("2 au 5 septembre 2025", "2025-09-05"),
        ("30 Sep – 3 Oct 2025", "2025-10-03"), ("28 Dec 2024 – 3 Jan 2025", "2025-01-03"),
        ("28 Dec – 3 Jan 2025", "2025-01-03"), ("Sep 2–5, 2025", "2025-09-05"), ("Sept. 30-Oct. 3, 2025", "2025-10-03"),
        ("Dec 28, 2024 – Jan 3, 2025", "2025-01-03"), ("12.–14.09.2025", "2025-09-14"),
        ("30.09.–03.10.2025", "2025-10-03"), ("30.9.2025 – 3.10.2025", "2025-10-03"),
        ("2025-09-02/2025-09-05", "2025-09-05"), ("2025-09-02 to 2025-09-05", "2025-09-05"),
    ],
)  # fmt: skip
def test_some_days_are_their_last_one_in_their_own_words(text: str, last: str) -> None:
    period = period_of(text)
    assert period is not None
    assert (period.frequency, period.text, period.words) == ("day", last, text)


@pytest.mark.parametrize(
    "text",
    [
        "5–2 Sep 2025",
        "12 Mar – 8 Jun 2025",
        "31 Feb – 3 Mar 2025",
        "Lot 12-14 March 2025",
        "1-2 Foo 2024",
        "9/2–9/5/2025",
    ],
)
def test_what_is_no_span_of_days_or_longer_than_a_month_is_no_time(text: str) -> None:
    assert period_of(text) is None


def test_weeks_run_on_and_are_told_as_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / "cases.csv"
    file.write_text("Week,Cases\n30 Dec 2024 – 5 Jan 2025,120\n6–12 Jan 2025,134\n13–19 Jan 2025,180\n")
    document = open_document(file)
    cube = document.cube("cases")
    assert cube.times is not None
    assert cube.times.axis == "date"
    assert [cube.times.text(at) for at in cube.times.values] == [
        "30 Dec 2024 – 5 Jan 2025", "6–12 Jan 2025", "13–19 Jan 2025",
    ]  # fmt: skip
    assert "Spans of days in “Week” stand at their last day." in as_text(whole(document))


def test_two_spans_that_end_on_one_day_lend_it_the_words_of_neither(tmp_path: Path) -> None:
    file = tmp_path / "camps.csv"
    file.write_text("Camp,Days,Children\nN,1–7 Jul 2025,3\nS,2–7 Jul 2025,4\nN,8–14 Jul 2025,5\nS,9–14 Jul 2025,6\n")
    times = open_document(file).cube("camps").times
    assert times is not None
    assert {times.text(at) for at in times.values} == {"7 Jul 2025", "14 Jul 2025"}


def test_no_line_runs_from_one_festival_to_the_next() -> None:
    roles = roles_of("Fair,Days,Visitors\nAda,25–29 June 2025,9\nBee,24–27 July 2025,7\nCee,14–17 August 2025,5")
    assert (roles.entity, roles.time) == ("Fair", "")


def test_weeks_with_a_theme_each_are_a_course() -> None:
    roles = roles_of("Theme,Days,Visitors\nSea,1–7 July 2025,9\nWood,8–14 July 2025,7\nFire,15–21 July 2025,5")
    assert roles.time == "Days"


def test_months_of_two_years_are_their_last_one_and_told_as_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / "survey.csv"
    file.write_text("Date,England\nJan 2022-Dec 2022,75.8\nApr 2022-Mar 2023,75.9\nJul 2022-Jun 2023,75.7\n")
    document = open_document(file)
    cube = document.cube("survey")
    assert cube.times is not None
    assert [cube.times.text(at) for at in cube.times.values] == [
        "Jan 2022-Dec 2022", "Apr 2022-Mar 2023", "Jul 2022-Jun 2023",
    ]  # fmt: skip
    told = " ".join(as_text(whole(document)).split())
    assert "“Date” is the time: spans of which the first ends with 2022-12, the last with 2023-06." in told
    assert "Spans of months in “Date” stand at their last month." in told


@pytest.mark.parametrize("text", ["Jan 2012 - Dec 2014", "Mar 2023-Apr 2022", "Foo 2022-Bar 2023", "May 2022-May 2022"])
def test_more_than_a_year_of_months_and_what_is_none_is_no_time(text: str) -> None:
    assert period_of(text) is None
