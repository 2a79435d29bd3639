"""Moments that programs write as one number: the seconds, or their thousandths, since the beginning of 1970."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.times.period_patterns import Period

_NAMES = frozenset({
    "time", "times", "time stamp", "timestamp", "timestamp ms", "ts", "dt", "date", "datetime", "epoch", "epoch time",
    "unix", "unix time", "unixtime", "unix timestamp", "created", "created at", "created utc", "updated", "updated at",
    "published", "published at", "start time", "end time", "sunrise", "sunset", "utc", "x",
})  # fmt: skip
"""What programs call such a column."""

_SECONDS = re.compile(r"(?P<seconds>\d{9,10})(?P<thousandths>\d{3})?(?:\.\d+)?")

_FIRST, _LAST = 300_000_000, 4_102_444_800
"""From 1979 to 2099: smaller numbers are figures as likely."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def in_seconds(texts: Sequence[str], name: str) -> dict[str, Period]:
    """The day of each number, where the column's name speaks of a time and all are seconds since 1970; else {}."""
    if spelled(name) not in _NAMES:
        return {}
    found = {text: moment_of_seconds(text) for text in texts}
    return {text: Period("day", moment[:10]) for text, moment in found.items()} if all(found.values()) else {}


def moment_of_seconds(text: str) -> str:
    """The moment by ISO 8601, to the second, in the time of Greenwich; "" for a number that is no such moment."""
    found = _SECONDS.fullmatch(text.strip())
    seconds = int(found["seconds"]) if found else 0
    if not _FIRST <= seconds <= _LAST:
        return ""
    return (_EPOCH + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S")
