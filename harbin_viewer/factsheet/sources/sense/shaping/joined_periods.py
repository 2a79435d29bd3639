"""Times in several columns (a year with a quarter, a week, or a month and its day; a day with its hour), as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from harbin_viewer.factsheet.roles.names.column_names import is_named, is_nameless, spelled
from harbin_viewer.factsheet.roles.times.durations import names_contestant, tells_start
from harbin_viewer.factsheet.roles.times.part_names import DAYS, HOURS, MINUTES, MONTHS, QUARTERS, WEEKS
from harbin_viewer.factsheet.roles.times.periods import Frequency, part_of_year, period_of, within
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.shaping.fiscal_years import has_fiscal_years
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Names
from harbin_viewer.factsheet.words.whole_numbers import whole_number

_WHOLE_YEAR = re.compile(r"M13|Q05|A01|annual(?: (?:average|avg\.?))?|year|jahr|año|ano|total anual", re.IGNORECASE)
"""What stands for the year among its months or quarters."""

_HOUR = re.compile(
    r"(?P<h>[01]?\d|2[0-3]|24(?![:.h]?(?:0[1-9]|[1-5]\d)))(?:[:.h]?(?P<m>[0-5]\d)(?::\d\d)?)?(?: ?(?:UTC|GMT|h|Uhr))?",
    re.IGNORECASE,
)
_SAYS_HOUR = re.compile(r"\d[T ](?!0?0:00(?::00)?\b)\d{1,2}:\d\d")
"""A day with an hour of its own, and not its midnight."""

_HOUR_NAME = re.compile(
    r"(?:(?:von|from|start|beginn)$|hour|time|hora|heure|ora|stunde|uhrzeit|hr|hh"
    r"|tid(?= \((?:utc|gmt))|klokkeslett|godzina|uur)\b",
    re.IGNORECASE,
)
"""What a column of hours is called, at the beginning of its name."""

_SURELY_HOURS = re.compile(r"(?:hour|hora|heure|ora|stunde|uhrzeit|klokkeslett|godzina|uur)", re.IGNORECASE)
_BEGINS = re.compile("von|from|start|beginn", re.IGNORECASE)
_MOST_FOLLOW = 0.8

_FEWEST_DAYS = 2
_END_OF_DAY = 24
"""The hour that ends a day, where hours are numbered from 1 on."""

_LAST_MINUTE = 59

_ROMAN = re.compile(r"I{1,3}|IV")
_QUARTERLY = re.compile(
    r"(?i)quart|viertelj|qtr|\bq\b|kwart|kvart|trim|кварт|季|四半期|분기|čtvrt|negyed|neljän|çeyrek"
)
_WEEK, _MOST_WEEKS = re.compile(r"W([1-9]|[0-4]\d|5[0-3])"), 53

Cell = Callable[[Sequence[str]], Sequence[str]]
"""A row of texts to the texts of some of its fields."""


def period_field(parts: Sequence[ColumnSense], names: Names) -> dict[str, Any]:
    """The field of a time that several columns make up."""
    sign = part_sign(parts[0])
    part = next(filter(None, (_part(f"{sign}{text}") for text in parts[0].texts)), None)
    if len(parts) > len(("month", "day")):
        return {"name": names.take("time"), "title": "Time", "type": "datetime"}
    name = "day" if len(parts) > 1 else part[0] if part else "month"
    return {
        "name": names.take(name),
        "title": name.capitalize(),
        "type": {"month": "yearmonth", "day": "date"}.get(name, "string"),
    }


def part_sign(column: ColumnSense) -> str:
    """What makes a quarter of a number in a column, “Q”, or a week, “W”: as it is called, and holds no others."""
    label, texts = column.label.strip().casefold(), {text.removesuffix(".0") for text in column.texts}
    if label in WEEKS and all(_numbered(text, _MOST_WEEKS) for text in texts):
        return "W"
    return "Q" if label in QUARTERS and texts <= {"1", "2", "3", "4"} else ""


def joined(year: int, part: int, day: int | None = None, *clock: int, sign: str = "") -> Cell:
    """A year, a month or quarter beside it, the day of the month, and its hour and minute (`clock`), as one time.

    `sign` is that of its part.
    """
    known: dict[tuple[str, ...], str] = {}
    places = (year, part) if day is None else (year, part, day)

    def cell(row: Sequence[str]) -> Sequence[str]:
        texts = tuple(row[place].strip().removesuffix(".0") for place in places)
        if texts not in known:
            known[texts] = period_of_parts(texts[0], f"{sign}{texts[1]}", *texts[2:])
        if not clock or not known[texts]:
            return (known[texts],)
        told = [whole_number(row[place].strip().removesuffix(".0")) for place in clock]
        hour, minute, *_rest = [*(0 if number is None else number for number in told), 0]
        day = _day_after(known[texts]) if hour == _END_OF_DAY else known[texts]
        return (f"{day}T{hour % _END_OF_DAY:02d}:{minute:02d}:00" if None not in told else "",)

    return cell


def period_of_parts(year: str, part: str, day: str = "") -> str:
    """A year, a month or quarter and a day of the month as the text of one period; "" where they are none."""
    if _WHOLE_YEAR.fullmatch(part):
        return found.text if (found := period_of(year)) else ""
    found, number = period_of(year), _part(part) or _numbered(part)
    if not found or not number:
        return ""
    period = within(found.text[:4], *number)
    if not day.isdecimal():
        return period.text
    return _day_of(period.text, int(day)) if period.frequency == "month" else ""


def _day_of(month: str, day: int) -> str:
    """A day of a month such as 2023-02; "" where the month has none of that number."""
    from calendar import monthrange

    year, number = map(int, month.split("-"))
    return f"{month}-{day:02d}" if 1 <= day <= monthrange(year, number)[1] else ""


def _part(text: str) -> tuple[Frequency, int] | None:
    """A quarter, a month or a numbered week (W12) without its year."""
    found = _WEEK.fullmatch(text.removesuffix(".0"))
    return ("week", int(found[1])) if found else part_of_year(text)


def are_parts(column: ColumnSense, texts: Sequence[str]) -> bool:
    """Whether all of these texts are parts of a year; Roman numerals are where a column is called so, or not at all."""
    label = column.label.strip()
    called = is_nameless(label) or is_named(label, "time") or _QUARTERLY.search(label) is not None
    return all(map(_part, texts)) and (called or not any(map(_ROMAN.fullmatch, texts)))


def _numbered(text: str, most: int = 12) -> tuple[Any, int] | None:
    number = whole_number(text.removesuffix(".0"))
    return ("month", number) if number is not None and 1 <= number <= most else None


def year_and_part(columns: Sequence[ColumnSense]) -> tuple[int, ...]:
    """The places of a column of years, of one of months or quarters beside it, and of days of the month.

    () where there are none, or where another column says the whole time.
    """
    if any(column.kind == "time" and not {*column.frequencies} <= {"year"} for column in columns):
        return ()
    years = dict.fromkeys(
        place for place, column in enumerate(columns) if column.kind == "time" and set(column.frequencies) == {"year"}
    )  # in their order, and soon looked up among thousands
    first = next(iter(years), None)
    if first is None or has_fiscal_years(columns[first]):
        return ()  # before each of thousands of columns is asked whether it has the months of none
    for place, column in enumerate(columns):
        parts = [text for text in column.texts if not _WHOLE_YEAR.fullmatch(text)]
        sign = part_sign(column)
        named = len(parts) > 1 and are_parts(column, [f"{sign}{text}" for text in parts])
        if named or (place not in years and _holds_months(columns, place, first)):
            return (first, place, *(() if sign else _days_and_clock(columns, place)))
    return ()


def _days_and_clock(columns: Sequence[ColumnSense], month: int) -> tuple[int, ...]:
    """The places of the days of the month beside the months, with their hours and minutes; all of one day with these.

    () where there are none: the same day in all rows tells of no day without its hours.
    """
    if days := _days(columns, month):
        return (*days, *_clock(columns, days[0] + 1))
    day = month + 1
    if day >= len(columns) or columns[day].label.strip().casefold() not in DAYS:
        return ()
    whole = bool(columns[day].texts) and all(_numbered(text, 31) for text in columns[day].texts)
    clock = _clock(columns, day + 1) if whole else ()
    return (day, *clock) if clock else ()


def _clock(columns: Sequence[ColumnSense], place: int) -> tuple[int, ...]:
    """The places of hours, and of minutes right of them, from a place on, as far as there are."""
    found: list[int] = []
    for names, last in ((HOURS, _END_OF_DAY), (MINUTES | {"mm"}, _LAST_MINUTE)):
        at = place + len(found)
        texts = columns[at].texts if at < len(columns) else []
        if (
            not texts
            or columns[at].label.strip().casefold() not in names
            or not all(_is_within(t, last) for t in texts)
        ):
            break
        found.append(at)
    return tuple(found)


def _is_within(text: str, most: int) -> bool:
    number = whole_number(text.removesuffix(".0"))
    return number is not None and 0 <= number <= most


def day_and_hour(columns: Sequence[ColumnSense]) -> tuple[int, ...]:
    """The places of a column of days and of one beside it with the hours of each; () where there are none.

    One that is called by the hour, and not by a time as a race may take, is that of the days wherever it stands.
    Beside runners and their like it is how long these took, unless it is called as their start.
    """
    clocks = [place for place, column in enumerate(columns) if _SURELY_HOURS.fullmatch(column.label.strip())]
    for place, column in enumerate(columns):
        if column.kind != "time" or {*column.frequencies} != {"day"} or len(column.texts) < _FEWEST_DAYS:
            continue
        if any(map(_SAYS_HOUR.search, column.texts)):
            continue
        for other in (place + 1, place - 1, *clocks[: len(clocks) == 1]):
            hours = columns[other].texts if 0 <= other < len(columns) else []
            called = bool(hours) and bool(_HOUR_NAME.match(columns[other].label.strip()))
            if called and not tells_start(spelled(columns[other].label)):
                called = not any(names_contestant(spelled(column.label)) for column in columns)
            if called and _BEGINS.fullmatch(columns[other].label.strip()) and not _follow(columns, other):
                continue  # of shifts
            if called and len(hours) > 1 and _are_hours(hours) and not _begin_and_end(hours):
                return (place, other)
    return ()


def _follow(columns: Sequence[ColumnSense], place: int) -> bool:
    """Whether spans of hours begin where those of the row before end, as those of a meter do."""
    ends = columns[place + 1].cells if place + 1 < len(columns) else ()
    pairs = list(zip(ends, columns[place].cells[1:], strict=False))
    return bool(pairs) and sum(end == begin for end, begin in pairs) >= _MOST_FOLLOW * len(pairs)


def _are_hours(texts: Sequence[str]) -> bool:
    """Whether all are hours, or minutes too: without a sign between them (0700) of five minutes, as beats are not."""
    bare = [text for text in texts if text.isdecimal() and len(text) > len("24")]
    odd = any(int(text) % 5 for text in bare) and not any(text.startswith("0") for text in bare)
    return all(map(_HOUR.fullmatch, texts)) and not odd


def ends_with_24(columns: Sequence[ColumnSense], places: Sequence[int]) -> bool:
    """Whether days with their hours at these places have an hour 24."""
    in_days = {*columns[places[0]].frequencies} == {"day"}
    hours = places[1:2] if in_days else places[3:4]  # right of a year, a month and a day
    found = [_HOUR.fullmatch(text) for place in hours for text in columns[place].texts]
    return any(hour and int(hour["h"]) == _END_OF_DAY for hour in found)


def _begin_and_end(hours: Sequence[str]) -> bool:
    """Whether hours go from 0 to 24, so that the last of one day may be the first of the next."""
    numbers = {int(found["h"]) for text in hours if (found := _HOUR.fullmatch(text))}
    return {0, _END_OF_DAY} <= numbers


def joined_column(
    columns: Sequence[ColumnSense], place: int, parts: tuple[int, ...], names: Names
) -> tuple[list[dict[str, Any]], Cell]:
    """The one time that a column of years with its months, or one of days with its hours, makes up."""
    if {*columns[place].frequencies} == {"day"}:
        field = {"name": names.take("time"), "title": "Time", "type": "datetime"}
        return [field], _moments(columns[place], place, parts[0])
    return [period_field([columns[part] for part in parts], names)], joined(
        place, *parts, sign=part_sign(columns[parts[0]])
    )


def _moments(days: ColumnSense, day: int, hour: int) -> Cell:
    """A day and an hour (“0700 UTC”, “7:30”, “7”) as one moment; hour 24 is the midnight that ends the day."""

    def cell(row: Sequence[str]) -> Sequence[str]:
        text, time = row[day].strip(), _HOUR.fullmatch(row[hour].strip())
        found = days.period(text)
        if not found or not time:
            return ("",)
        if int(time["h"]) == _END_OF_DAY:
            return (f"{_day_after(found.text)}T00:00:00",)
        return (f"{found.text}T{int(time['h']):02d}:{time['m'] or '00'}:00",)

    return cell


def _day_after(day: str) -> str:
    from datetime import date, timedelta

    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _holds_months(columns: Sequence[ColumnSense], place: int, year: int) -> bool:
    """Whether numbers from 1 to 12 are months: as the column is called so, or has no name and stands right of years."""
    label, texts = columns[place].label.strip().casefold(), columns[place].texts
    if not texts or not all(_numbered(text) for text in texts):
        return False
    if len(texts) == 1:
        return label in MONTHS and (abs(place - year) == 1 or bool(_days(columns, place)))
    whole = len(texts) == 12 and (is_named(label, "time") or (not label and place == year + 1))
    return whole or label in MONTHS


def _days(columns: Sequence[ColumnSense], month: int) -> tuple[int, ...]:
    """The place of the days of the month right or left of the months, where there are any: quarters have none."""
    if any((part := part_of_year(text)) and part[0] == "quarter" for text in columns[month].texts):
        return ()
    near = [place for place in (month + 1, month - 1) if 0 <= place < len(columns)]
    called = (place for place in near if columns[place].label.strip().casefold() in DAYS)
    whole = (place for place in called if all(_numbered(text, 31) for text in columns[place].texts))
    return tuple(place for place in whole if len(columns[place].texts) > 1)[:1]
