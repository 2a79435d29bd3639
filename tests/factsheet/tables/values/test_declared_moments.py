"""Moments of a declared form: patterns that describe nothing, and zones by their letters."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.values.cell_values import UnreadableError
from harbin_viewer.factsheet.tables.values.moment_cells import date_reader, datetime_reader, time_reader


@pytest.mark.parametrize("form", ["%Y%Y", "%d.%m.%Y %d", "%Q", "%", "%Y" * 3000])
def test_a_pattern_that_describes_nothing_is_told_of_each_cell_and_looked_at_once(form: str) -> None:
    for reader in (date_reader, datetime_reader, time_reader):
        read = reader(Field(name="when", type="datetime", format=form))
        began = time.process_time()
        for _ in range(2000):
            with pytest.raises(UnreadableError, match="what the pattern"):
                read("2024")
        assert time.process_time() - began < 1.0


@pytest.fixture
def _in_a_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Asia/Shanghai")  # which calls itself CST
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_in_a_zone")
def test_a_zone_by_its_letters_is_the_same_on_any_machine() -> None:
    read = datetime_reader(Field(name="when", type="datetime", format="any"))
    ten = datetime(2024, 5, 3, 10, tzinfo=UTC)
    for text in ("10:00 UTC", "11:00 CET", "05:00 EST", "10:00Z", "12:00+02:00", "19:00 JST"):
        value = read(f"3 May 2024 {text}")
        assert isinstance(value, datetime)
        assert value.astimezone(UTC) == ten, text
    assert read("3 May 2024 10:00") == datetime(2024, 5, 3, 10)


@pytest.mark.usefixtures("_in_a_zone")
@pytest.mark.parametrize("letters", ["CST", "BST", "XYZ"])
def test_letters_of_several_zones_or_of_none_are_no_zone(letters: str) -> None:
    read = datetime_reader(Field(name="when", type="datetime", format="any"))
    with pytest.raises(UnreadableError, match="known zone"):
        read(f"3 May 2024 10:00 {letters}")
