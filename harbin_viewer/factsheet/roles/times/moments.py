"""Moments written otherwise than ISO 8601 has them: a day, its month in digits or words, and an hour behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.period_patterns import LEADS_TO_HOUR
from harbin_viewer.factsheet.roles.times.periods import ISO_DAY, Period, period_of
from harbin_viewer.factsheet.wording import listed

_CLOCK = re.compile(
    rf"(?P<day>\S.*?\d[.日]?),?[ T]{LEADS_TO_HOUR}?(?P<h>\d{{1,2}}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![:\d])"
    r"(?:\.\d+)?(?:[ \u202f\u00a0]?(?P<half>[AP])\.?M\b\.?)?",
    re.IGNORECASE,
)

_ZONE = re.compile(r":[\d:.]+\s?(Z|(?P<sign>[+\-−])(?P<h>[01]\d):?(?P<m>[0-5]\d))\s*$", re.IGNORECASE)

_ISO = re.compile(r"[12]\d{3}-\d\d-\d\d[T ](?!24)\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?")

_COMPACT = re.compile(
    r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])T?([01]\d|2[0-4])([0-5]\d)?([0-5]\d)?(Z|[+-]\d\d:?\d\d)?"
)
_POINTED = re.compile(
    r"(\d{1,4}[/.-] ?\d{1,2}[/.-] ?\d{1,4}\.?|.*\d\.?(?=,? (?:klo|kl\.?|um) )),?[ T]"
    rf"{LEADS_TO_HOUR}?(\d{{1,2}})\.([0-5]\d)(?:\.([0-5]\d))?"
)
_HALF_FIRST = re.compile(r" (오전|오후|上午|下午|午前|午後) ?(\d{1,2}:\d\d(?::\d\d)?)$")
"""The half of a day before its hour, as Korean, Chinese and Japanese have it."""
_YEAR_LAST = re.compile(r"^(?:[^\W\d_]{3} )?([^\W\d_]{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (?:[A-Z]{2,5} )?([12]\d{3})$")

_MORNINGS = ("오전", "上午", "午前")

_NEARLY_ALL = 0.98

_HALF_DAY = 12

_MANY_DAYS = 1 << 12


def steps_in_words(values: Iterable[object], frequencies: Iterable[str]) -> str:
    """What the times of a column are called: by how far apart they lie, or moments where an hour is told."""
    if any(isinstance(value, datetime) and value.time() != time.min for value in values):
        return "moments"
    return listed([f"{frequency.removesuffix('s')}s" for frequency in frequencies])


def moments_of(texts: Sequence[str]) -> Callable[[str], str] | None:
    """What turns such a text into its moment by ISO 8601 (2023-01-31T05:00:00; "" where it has none).

    None where not nearly all of the texts have one. Days before months in doubt, as `date_format` has it.
    """
    if not have_hours(texts):
        return None
    if any(with_signs(text) != text for text in texts):
        spread = moments_of([with_signs(text) for text in texts])
        return (lambda text: spread(with_signs(text))) if spread else None
    form = date_format(texts)
    days = lru_cache(_MANY_DAYS)(form.period if form else period_of)  # many moments are of one day
    told = sum(1 for text in texts if _moment(text, days))
    if not told or told < _NEARLY_ALL * len(texts):
        return None
    if in_several_zones(texts):
        return lambda text: _in_greenwich(_moment(text, days), text)
    return lambda text: _moment(text, days)


_ISO_TYPES = {"year": r"[12]\d{3}", "yearmonth": r"[12]\d{3}-\d\d", "date": r"[12]\d{3}-\d\d-\d\d"}


def iso_type(texts: Sequence[str]) -> str:
    """The Table Schema type that years, months or days have which all are written as ISO 8601 has them, else ""."""
    return next((name for name, form in _ISO_TYPES.items() if all(map(re.compile(form).fullmatch, texts))), "")


def have_hours(texts: Sequence[str]) -> bool:
    """Whether hours stand in texts that name days."""
    return any(":" in text or (not ISO_DAY.fullmatch(text) and ":" in with_signs(text)) for text in texts)


def with_signs(text: str) -> str:
    """A moment as most write it, where programs leave out or turn signs: 2024012009, 20240120T0905, 09.05, ctime."""
    text = text.strip()
    if found := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = found.groups("")
        return f"{year}-{month}-{day} {hour}:{minute or '00'}:{second or '00'}{zone}"
    if found := _POINTED.fullmatch(text):
        return f"{found[1]} {found[2]}:{found[3]}:{found[4] or '00'}"
    if not text[-1:].isdecimal():
        return text
    halved = _HALF_FIRST.sub(lambda found: f" {found[2]} {'AM' if found[1] in _MORNINGS else 'PM'}", text)
    return _YEAR_LAST.sub(r"\1 \2 \4 \3", halved)


def are_iso(texts: Sequence[str]) -> bool:
    """Whether all are moments by ISO 8601 that the readers of tables take: a blank may stand for the T, no 24:00."""
    return all(map(_ISO.fullmatch, texts))


def in_several_zones(texts: Sequence[str]) -> bool:
    """Whether all moments say how far they are from the time of Greenwich, and not all are as far."""
    zones = _zones(texts)
    return len(zones) > 1 and None not in zones


def in_own_clock(texts: Sequence[str]) -> bool:
    """Whether moments say a zone other than that of Greenwich, and are told as the clock there showed them."""
    return any(_zones(texts)) and not in_several_zones(texts)


def _zones(texts: Sequence[str]) -> set[timedelta | None]:
    return {_away(zone) if (zone := _ZONE.search(with_signs(text))) else None for text in texts}


def _away(zone: re.Match[str]) -> timedelta:
    """How far a zone is from the time of Greenwich, east of it."""
    away = timedelta(hours=int(zone["h"] or 0), minutes=int(zone["m"] or 0))
    return -away if zone["sign"] in ("-", "−") else away


def _in_greenwich(moment: str, text: str) -> str:
    """A moment in the time of Greenwich; "" where there is none."""
    zone = _ZONE.search(text)
    if not moment or not zone:
        return moment
    try:
        there = datetime.fromisoformat(moment) - _away(zone)
    except (ValueError, OverflowError):
        return ""
    return there.isoformat(timespec="seconds")


def _moment(text: str, day_of: Callable[[str], Period | None]) -> str:
    found = _CLOCK.match(text.strip())
    day = day_of(found["day"]) if found else None
    hour = _hour(int(found["h"]), found["half"]) if found else None
    if found is None or day is None or day.frequency != "day" or hour is None:
        return ""
    if hour == 2 * _HALF_DAY:
        return _midnight_after(day.text) if int(found["m"]) == int(found["s"] or 0) == 0 else ""
    return f"{day.text}T{hour:02}:{found['m']}:{found['s'] or '00'}"


def _midnight_after(day: str) -> str:
    """The end of a day, which some write as its 24:00."""
    try:
        return f"{date.fromisoformat(day) + timedelta(days=1)}T00:00:00"
    except (ValueError, OverflowError):
        return ""


def _hour(stated: int, half: str | None) -> int | None:
    """The hour of a day, 24 at its end; None where there is none such."""
    if half is None:
        return stated if stated <= 2 * _HALF_DAY else None
    if not 1 <= stated <= _HALF_DAY:
        return None
    return stated % _HALF_DAY + (_HALF_DAY if half in "Pp" else 0)
