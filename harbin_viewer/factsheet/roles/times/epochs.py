"""Times that programs write as one number: seconds since 1970, days of spreadsheets, months such as 202001."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, is_named, spelled
from harbin_viewer.factsheet.roles.times.part_names import MONTHS, QUARTERS, WEEKS
from harbin_viewer.factsheet.roles.times.period_patterns import Frequency, Period
from harbin_viewer.factsheet.roles.times.periods import within

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


_MONTHS_AND_YEAR = 13
"""Numbers of months where each year stands below its last as a thirteenth one."""


def in_seconds(texts: Sequence[str], name: str) -> dict[str, Period]:
    """The day of each number, where the column's name speaks of a time and all are seconds since 1970; else {}."""
    if spelled(name) not in _NAMES and not (is_named(name, "time") and all(map(_is_half_hour, texts))):
        return {}
    found = {text: moment_of_seconds(text) for text in texts}
    return {text: Period("day", moment[:10]) for text, moment in found.items()} if all(found.values()) else {}


def in_thousandths(text: str) -> bool:
    """Whether a number of seconds since 1970 is written in thousandths of them."""
    found = _SECONDS.fullmatch(text.strip())
    return found is not None and found["thousandths"] is not None


def _is_half_hour(text: str) -> bool:
    """Whether a number of seconds since 1970 ends half an hour, as days and weeks do in all zones but few."""
    found = _SECONDS.fullmatch(text.strip())
    return found is not None and int(found["seconds"]) % 1800 == 0


_SERIAL_NAMES = frozenset({
    "date", "day", "datum", "fecha", "data", "tag", "jour", "dato", "dag", "pvm", "дата", "日期", "日付", "trade date",
    "obs date", "observation date", "reference date", "ref date", "stichtag", "start date", "end date", "order date",
})  # fmt: skip
"""What a column of days is called."""

_SERIAL_DAY = re.compile(r"(?P<day>\d{5})(?:\.0*)?")
_FIRST_SERIAL, _LAST_SERIAL = 18_264, 73_050
"""From 1950 to 2099: fewer or more days are figures as likely."""

_DAY_NOUGHT = date(1899, 12, 30)
"""The day before the first that spreadsheets count, but for the leap day of 1900 that they made up."""


def in_serial_days(texts: Sequence[str], name: str) -> dict[str, Period]:
    """The day of each number, where the column is called so and all are days as a spreadsheet counts them; else {}."""
    if spelled(name) not in _SERIAL_NAMES:
        return {}
    numbers = {text: int(found["day"]) for text in texts if (found := _SERIAL_DAY.fullmatch(text.strip()))}
    if len(numbers) < len(texts) or not all(_FIRST_SERIAL <= number <= _LAST_SERIAL for number in numbers.values()):
        return {}
    return {text: Period("day", (_DAY_NOUGHT + timedelta(number)).isoformat()) for text, number in numbers.items()}


_DIGITS = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-4])(?:[0-5]\d(?:[0-5]\d)?)?")


_TO_THE_SECOND, _DAYS_IN_A_ROW = 14, 3

_PARTED = re.compile(r"((?:19|20)\d\d) (\d{1,2})")
_PARTS: dict[Frequency, frozenset[str]] = {"month": MONTHS, "quarter": QUARTERS, "week": WEEKS}
_MOST: dict[Frequency, int] = {"month": 12, "quarter": 4, "week": 53}


def in_digits(texts: Sequence[str], name: str) -> dict[str, Period]:
    """The day of each number, where the column's name speaks of a time and all are moments (2024012009); else {}.

    Of a year and the number of its part (2020 1) the name says which part it is.
    """
    called = spelled(name) in _NAMES or is_named(name, "time") or ends_named(name, "time") or begins_named(name, "time")
    if not (called or _are_midnights(texts)):
        return {}
    found = {text: match for text in texts if (match := _DIGITS.fullmatch(text.strip()))}
    if len(found) < len(texts):
        return _in_parts(texts, name)
    return {text: Period("day", f"{match[1]}-{match[2]}-{match[3]}") for text, match in found.items()}


def _are_midnights(texts: Sequence[str]) -> bool:
    """Whether numbers are days to the second (20240101000000), all at the first, whatever they are called."""
    several = len(texts) >= _DAYS_IN_A_ROW
    return several and all(len(text) == _TO_THE_SECOND and text.endswith("000000") for text in texts)


def _in_parts(texts: Sequence[str], name: str) -> dict[str, Period]:
    found = {text: match for text in texts if (match := _PARTED.fullmatch(text.strip()))}
    part = next((part for part, words in _PARTS.items() if any(word in words for word in spelled(name).split())), None)
    if len(found) < len(texts) or part is None:
        return {}
    if not all(1 <= int(match[2]) <= _MOST[part] for match in found.values()):
        return {}
    return {text: within(match[1], part, int(match[2])) for text, match in found.items()}


def moment_of_seconds(text: str) -> str:
    """The moment by ISO 8601, to the second, in the time of Greenwich; "" for a number that is no such moment."""
    found = _SECONDS.fullmatch(text.strip())
    seconds = int(found["seconds"]) if found else 0
    if not _FIRST <= seconds <= _LAST:
        return ""
    return (_EPOCH + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S")


_COMPACT_MONTH = re.compile(r"((?:1[6-9]|20)\d\d)(0[1-9]|1[0-3])")


def compact_months(texts: Sequence[str]) -> dict[str, Period]:
    """Months written in six digits, 202001; a thirteenth one is the year, where all others are there."""
    found = {match[0]: match for match in map(_COMPACT_MONTH.fullmatch, texts) if match}
    months = {match[2] for match in found.values()}
    yearly = len(months) == _MONTHS_AND_YEAR
    return {
        text: Period("month", f"{match[1]}-{match[2]}") if match[2] != "13" else Period("year", match[1])
        for text, match in found.items()
        if match[2] != "13" or yearly
    }
