"""Dates, moments, times, months and durations out of the texts of cells, as XML Schema writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.values.cell_values import Reader, UnreadableError, Value, by, whole
from harbin_viewer.factsheet.tables.values.number_cells import ZONE

_DATE = r"\d{4}-\d\d-\d\d"
_LOOSE_DATE = r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
_CLOCK = rf"(\d\d:\d\d:\d\d)(?:\.(\d+))?({ZONE})?"
_LOOSE_CLOCK = r"(\d\d:\d\d)(:\d\d([.,]\d{1,6})?)?(Z|[+-]\d\d(:?\d\d)?)?"
_LOOSE_MOMENT = rf"{_DATE}[T ]{_LOOSE_CLOCK}"
_USUAL_MOMENT = r"\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d:\d\dZ?"
_MONTH = rf"(-?(?:[1-9]\d{{3,300}}|0\d{{3}}))-(0[1-9]|1[0-2])({ZONE})?"
_LOOSE_MONTH = r"(\d{4})[-/.]?(\d{1,2})"
_DURATION = r"(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
_WEEKS = r"-?P\d+W"
_MIDNIGHT = "24:00:00"
_ZONE_BEHIND = re.compile(r"(?<=\d)(?:Z|[+-]\d\d:\d\d)\Z")
_TELLS_HOUR = re.compile(r"(?i)\d:\d|\d ?[ap]\.?m\b|^T?\d{4}(?:\d\d)?Z?$")

_ZONE_HOURS: Mapping[str, float] = {
    "UTC": 0, "UT": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2,
    "EEST": 3, "MSK": 3, "SAST": 2, "PKT": 5, "WIB": 7, "HKT": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13, "NST": -3.5, "BRT": -3, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
}  # fmt: skip
"""Hours before UTC of zones by the letters behind a clock. CST, IST and BST are of several, and stand for none."""


def has_pattern(field: Field) -> bool:
    """Whether the field says by a pattern of its own how its moments are written."""
    return field.format not in ("default", "any", "")


_IN_CALENDAR = "a moment between the years 1 and 9999 in UTC"
_IN_ZONE = "a moment in a known zone, as UTC, CET or +01:00 behind it"


def date_reader(field: Field) -> Reader:
    """A reader of dates."""
    if field.format == "any":
        return by(lambda text: _of_any_form(text).date(), "a date")
    if has_pattern(field):
        return _by_pattern(field, lambda moment: moment.date())
    fits, nearly = whole(_DATE), whole(_LOOSE_DATE)

    def loosely(text: str) -> Value:
        found = nearly(text.strip())
        return date(*map(int, found.groups())) if found else None

    return by(lambda text: date.fromisoformat(text) if fits(text) else None, "a date such as 2024-05-17", loosely)


def datetime_reader(field: Field) -> Reader:
    """A reader of moments."""
    if field.own_clock:
        read = datetime_reader(replace(field, own_clock=False))
        return lambda cell: read(_ZONE_BEHIND.sub("", cell) if isinstance(cell, str) else cell)
    if field.format == "any":
        return by(_of_any_form, "a date and time")
    if has_pattern(field):
        return _by_pattern(field, lambda moment: moment)
    fits, nearly = whole(f"({_DATE})T{_CLOCK}"), whole(_LOOSE_MOMENT)
    usual = whole(_USUAL_MOMENT)

    def parsed(text: str) -> Value:
        if usual(text):
            return datetime.fromisoformat(text)
        found = fits(text)
        return _moment(found[1], found[2], found[3], found[4]) if found else None

    def loosely(text: str) -> Value:
        return _within_years(datetime.fromisoformat(text.strip())) if nearly(text.strip()) else None

    return by(parsed, "a date and time such as 2024-05-17T09:30:00Z", loosely)


def time_reader(field: Field) -> Reader:
    """A reader of times, which stay texts."""
    if field.format == "any":
        return by(_time_of_any_form, "a time")
    if has_pattern(field):
        return _by_pattern(field, lambda moment: moment.time().isoformat())
    fits, nearly = whole(_CLOCK), whole(_LOOSE_CLOCK)

    def parsed(text: str) -> Value:
        found = fits(text)
        return text if found and _moment("2000-01-01", found[1], found[2], found[3]) else None

    return by(
        parsed, "a time such as 09:30:00", lambda text: text if nearly(text) and time.fromisoformat(text) else None
    )


def month_reader(_field: Field) -> Reader:
    """A reader of months, which stay texts."""
    fits, nearly = whole(_MONTH), whole(_LOOSE_MONTH)

    def loosely(text: str) -> Value:
        found = nearly(text.strip())
        return f"{found[1]}-{int(found[2]):02}" if found and 1 <= int(found[2]) <= 12 else None

    return by(lambda text: text if fits(text) else None, "a month such as 2024-05", loosely)


def duration_reader(_field: Field) -> Reader:
    """A reader of durations, which stay texts."""
    fits, weeks = whole(_DURATION), whole(_WEEKS)
    return by(
        lambda text: text if fits(text) else None,
        "a duration such as P1Y6M",
        lambda text: text if weeks(text) else None,
    )


def in_order(field: Field) -> Callable[[Any], Any]:
    """What turns values of a field into what can be compared: moments without a zone are taken for UTC."""
    return _ORDERS.get(field.type, _itself)


def _itself(value: Any) -> Any:
    return value


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _seconds(text: str) -> datetime:
    found = whole(_CLOCK)(text)
    if found is None:
        return _aware(datetime.combine(date(2000, 1, 1), time.fromisoformat(text)))
    return _aware(_moment("2000-01-01", found[1], found[2], found[3]))


def _months(text: str) -> int:
    found = whole(_MONTH)(text)
    return int(found[1]) * 12 + int(found[2]) if found else 0


def _length(text: str) -> float:
    """A duration in seconds, a month as a twelfth of the mean year."""
    found = whole(_DURATION)(text)
    if found is None:
        return float(text.strip("-PW")) * 7 * 86400.0 * (-1 if text[0] == "-" else 1)
    years, months, days, hours, minutes, seconds = (float(part or 0) for part in found.groups()[1:])
    in_days = (years * 12 + months) * 365.2425 / 12 + days
    return (in_days * 86400 + hours * 3600 + minutes * 60 + seconds) * (-1 if found[1] else 1)


def _moment(day: str, clock: str, fraction: str | None, zone: str | None) -> datetime:
    """A moment of its parts; ValueError where it is none. Beyond microseconds it is cut."""
    ends = clock == _MIDNIGHT and not (fraction or "").strip("0")
    micro = f".{fraction[:6]:0<6}" if fraction else ""
    moment = datetime.fromisoformat(f"{day}T{'00:00:00' if ends else clock}{micro}{zone or ''}")
    return _within_years(moment + timedelta(days=1) if ends else moment)


def _within_years(moment: datetime) -> datetime:
    """The moment; UnreadableError where it is none of the years 1 to 9999 in UTC."""
    if moment.tzinfo and not 1 < moment.year < MAXYEAR:
        try:
            moment.astimezone(UTC)
        except OverflowError:
            raise UnreadableError(_IN_CALENDAR) from None
    return moment


def _by_pattern(field: Field, part: Callable[[datetime], Value]) -> Reader:
    form = field.format.removeprefix("fmt:")
    expected = f"what the pattern “{field.format}” describes"
    if not _describes_moments(form):
        return by(lambda _text: None, expected)
    return by(lambda text: part(_within_years(datetime.strptime(text, form))), expected)


def _describes_moments(form: str) -> bool:
    """Whether anything is written so: what names a part twice, or one that nobody knows, describes nothing."""
    try:
        datetime.strptime("", form)
    except re.error:
        return False
    except ValueError as error:
        return str(error).startswith("time data ")  # that of another pattern is what is wrong with the pattern
    return True


def _of_any_form(text: str) -> datetime:
    """A moment in any form that python-dateutil knows and that says its year, month and day."""
    if whole(_LOOSE_MOMENT)(text):
        return _within_years(datetime.fromisoformat(text))
    from dateutil import parser  # slow, and rarely needed

    days = (datetime(2001, 1, 1), datetime(2004, 2, 2))
    moment, other = (parser.parse(text, default=day, tzinfos=_offset) for day in days)
    if moment.date() != other.date():
        raise ValueError(text)
    return _within_years(moment)


def _offset(name: str | None, offset: int | None) -> int | None:
    """The seconds before UTC of a zone that is told by its letters, or by the hours that were read; None for none.

    UnreadableError where the letters are those of no zone, or of several.
    """
    if offset is not None or not name:
        return offset
    if name.upper() not in _ZONE_HOURS:
        raise UnreadableError(_IN_ZONE)
    return int(_ZONE_HOURS[name.upper()] * 3600)


def _time_of_any_form(text: str) -> str:
    """A time of day in any such form; ValueError where no hour is told from what could be days or years."""
    if not _TELLS_HOUR.search(text):
        raise ValueError(text)
    return _of_any_form(f"2000-01-01 {text}").time().isoformat()


_ORDERS: dict[str, Callable[[Any], Any]] = {
    "datetime": _aware,
    "time": _seconds,
    "yearmonth": _months,
    "duration": _length,
}
