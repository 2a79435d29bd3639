"""Many dates and times at once are what numpy makes of each, and as strict as our own reader of one."""

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.roles.times.moments import in_own_clock, moments_of
from harbin_viewer.factsheet.tables.fast.columns import datetime_columns
from harbin_viewer.factsheet.tables.fast.columns.cell_ways import values_reader
from harbin_viewer.factsheet.tables.values import columns
from harbin_viewer.factsheet.tables.values.cells import reader
from tests.factsheet.sheets import column_of, opened
from tests.factsheet.tables.fast.bytes_of_cells import cells_of

FIRST, LAST = -62_135_596_800_000_000, 253_402_300_799_999_999
"""The first and the last microsecond of the years 1 to 9999, since 1970."""

ENDS = {"seconds": 19, "milliseconds": 23, "microseconds": 26}
"""How many characters of an ISO text tell a moment so exactly."""


@given(some.lists(some.integers(FIRST, LAST), min_size=1, max_size=50))
def test_dates_are_those_of_numpy(microseconds: list[int]) -> None:
    words = [str(np.datetime64(one, "us").astype("datetime64[D]")) for one in microseconds]
    found = datetime_columns.dates(cells_of(words))
    assert len(found.unread) == 0
    assert found.values.dtype == "datetime64[D]"
    assert found.values.astype(str).tolist() == words


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("zone", ["", "Z"])
@given(microseconds=some.lists(some.integers(FIRST, LAST), min_size=1, max_size=50))
@settings(max_examples=30)
def test_moments_are_those_of_numpy(end: int, zone: str, microseconds: list[int]) -> None:
    words = [str(np.datetime64(one, "us"))[:end] for one in microseconds]
    found = datetime_columns.datetimes(cells_of([one + zone for one in words]))
    assert len(found.unread) == 0
    assert found.values.tolist() == np.array(words, dtype="datetime64[us]").tolist()


ZONES = some.sampled_from(["", "Z", "+00:00", "-00:00", "+02:00", "-03:30", "+13:59", "+14:00", "-14:00", "-09:05"])


@given(moments=some.lists(some.tuples(some.integers(FIRST, LAST), some.sampled_from(list(ENDS.values())), ZONES)))
def test_moments_in_zones_are_those_of_our_reader_of_one(moments: list[tuple[int, int, str]]) -> None:
    words = [str(np.datetime64(one, "us"))[:end] + zone for one, end, zone in moments]
    found = datetime_columns.datetimes(cells_of(words))
    field = Field(name="time", type="datetime")
    reads = reader(field)
    for row, word in enumerate(words):
        if row in found.unread:
            assert word[:4] in ("0001", "9999")  # which may be out of the calendar
        else:
            assert found.values[row] == columns.typed(field, [reads(word)])[0]


FORMS = some.sampled_from(["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"])


@pytest.mark.parametrize("own_clock", [False, True])
@given(moments=some.lists(some.tuples(some.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 30)), FORMS, ZONES)))
def test_moments_in_any_form_are_those_of_our_reader_of_one(
    moments: list[tuple[datetime, str, str]], own_clock: bool
) -> None:
    words = [moment.strftime(form) + zone for moment, form, zone in moments]
    field = Field(name="time", type="datetime", format="any", own_clock=own_clock)
    reads = values_reader(field, inferred=False)
    assert reads is not None
    found = reads(cells_of(words))
    assert len(found.unread) == 0
    one_by_one = [columns.typed(field, [reader(field)(word)])[0] for word in words]
    assert found.values.tolist() == np.array(one_by_one, dtype="datetime64[us]").tolist()


@given(moments=some.lists(some.tuples(some.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 30)), FORMS, ZONES)))
def test_moments_as_they_stand_are_those_that_are_written_anew(moments: list[tuple[datetime, str, str]]) -> None:
    words = [moment.strftime(form) + zone for moment, form, zone in moments]
    anew = moments_of(words)
    if anew is None:  # there are none
        return
    as_it_stands = Field(name="time", type="datetime", format="any", own_clock=in_own_clock(words))
    strict = Field(name="time", type="datetime")
    written = [columns.typed(strict, [reader(strict)(anew(word))])[0] for word in words]
    assert written == [columns.typed(strict, [reader(as_it_stands)(word)])[0] for word in words]


@pytest.mark.parametrize(
    "wrong",
    ["2023-02-29", "1900-02-29", "0000-01-01", "2024-13-01", "2024-00-10", "2024-01-00", "2024-04-31", "2024-1-001",
     "2024-01-1a", "2024/01/01", "2024-01-01x", "x", "", "٢٠٢٤-٠١-٠١"],
)  # fmt: skip
def test_one_text_that_is_no_date_is_found_among_many(wrong: str) -> None:
    for many in (["2024-02-29"] * 50, [f"2024-01-{day:02}" for day in range(1, 32)]):
        for place in (0, 5, len(many) - 1):
            mixed = [*many[:place], wrong, *many[place + 1 :]]
            assert datetime_columns.dates(cells_of(mixed)).unread.tolist() == [place]


@pytest.mark.parametrize(
    "wrong",
    ["2024-01-01T24:00:00", "2024-01-01T10:60:00", "2024-01-01T10:00:60", "2024-01-01 10:00:00", "2024-01-01T10:00",
     "2024-01-01T10:00:00z", "2024-01-01T10:00:00.1", "2024-01-01T10:00:00;123", "", "2024-01-01T10:00:00+0100",
     "2024-01-01T10:00:00+01:60", "2024-01-01T10:00:00+14:01", "2024-01-01T10:00:00-15:00", "2024-01-01T10:00+01:00",
     "2024-01-01T10:00:00+1:000", "2024-01-01T10:00:00+01:00Z", "2024-01-01T10:00:00.1+01:00", "+02:00",
     "2024-02-30T10:00:00+01:00", "2024-01-01T24:00:00+01:00", "0001-01-01T00:00:00+01:00",
     "9999-12-31T23:59:59-01:00", "2024-01-01T10:00:00*01:00"],
)  # fmt: skip
def test_one_text_that_is_no_moment_of_a_usual_form_is_found(wrong: str) -> None:
    usual = ["2024-01-01T10:00:00", "2024-01-01T10:00:00.123Z", "2024-01-01T10:00:00.123456"]
    found = datetime_columns.datetimes(cells_of([*usual, wrong, *usual]))
    assert found.unread.tolist() == [3]
    assert np.isnat(found.values).tolist() == [place == 3 for place in range(7)]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("0001-01-01T00:00:00+14:00", {}),
        ("9999-12-31T23:59:59-12:00", {}),
        ("0001-01-01 00:00 +1400", {"format": "%Y-%m-%d %H:%M %z"}),
    ],
)
def test_a_moment_beyond_the_calendar_is_told_as_such(tmp_path: Path, text: str, more: dict[str, str]) -> None:
    document = opened(column_of("x", "datetime", text, **more), tmp_path)
    (mistake,) = document.table("table").mistakes.listed
    assert f"“{text}” is not a moment between the years 1 and 9999 in UTC." in str(mistake)
