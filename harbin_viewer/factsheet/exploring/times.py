"""The times of a table as numbers on one axis, however its column writes them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.roles.times.cycles.parts_in_turn import in_turn
from harbin_viewer.factsheet.roles.times.cycles.turned_numbers import may_turn, over_turn
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import Period, periods_of
from harbin_viewer.factsheet.tables.distinct_values import each_once, listed_in_parts, sorted_once
from harbin_viewer.factsheet.tables.values.ends_of_periods import period_ended

Floats: TypeAlias = npt.NDArray[np.float64]
Axis: TypeAlias = Literal["year", "date", "number", "none"]

_YEARS = 1000
"""From here on whole numbers that go on are years."""

_EPOCH = date(1970, 1, 1)
_MONTHS_OF = {"quarter": 3, "half-year": 6}
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, eq=False)
class Times:
    """`numbers` has one for each row, NaN where it has no time: years, or days since 1970 on a "date" axis.

    They are kept in as little room as holds them (`compact`), and answered as floats. `texts` are the words of those
    times that the table writes in words of its own (“2021 Q1”). `in_days`: numbers count days of no stated year.
    """

    axis: Axis
    numbers: npt.NDArray[Any]
    texts: dict[float, str]
    in_days: bool = False

    @property
    def dated(self) -> bool:
        """Whether they are days, of whatever year."""
        return self.in_days or self.axis == "date"

    @property
    def values(self) -> Floats:
        """The time of each row."""
        return np.asarray(self.numbers, dtype=np.float64)

    def at(self, rows: npt.NDArray[np.integer]) -> Floats:
        """The times of some rows."""
        return np.asarray(self.numbers[rows], dtype=np.float64)

    def text(self, value: float) -> str:
        """A time in words; "" for that of a row which has none."""
        if not isfinite(value):
            return ""
        if value in self.texts:
            return self.texts[value]
        if self.axis == "date":
            return day_text(value)
        return (f"{value:.0f}" if self.axis == "year" else f"{value:.12g}").replace("-", "−")

    def written(self, value: float) -> str:
        """A time as one writes it for programs: a year, an ISO date, a number."""
        if self.axis == "date":
            return (_EPOCH + timedelta(days=value)).isoformat()
        return f"{value:.12g}"

    def read(self, text: str) -> float | None:
        """The time that a text names, in digits, as an ISO date or in the table's own words; None for no time."""
        plain = text.strip()
        own = next((value for value, words in self.texts.items() if words.casefold() == plain.casefold()), None)
        if own is not None:
            return own
        if self.axis != "date":
            return _number(plain.replace("−", "-"))
        periods = periods_of([plain])
        return _days(_first_day(periods[plain])) if plain in periods else None

    def count_up(self, moments: Floats) -> bool:
        """Whether such times are ages, days or rounds rather than years or dates."""
        return self.axis != "date" and len(moments) > 0 and bool(0 <= moments[0] <= moments[-1] < _YEARS)

    def year(self, value: float) -> int | None:
        """The year that a time lies in, None where times are plain numbers."""
        if self.axis == "date":
            return (_EPOCH + timedelta(days=value)).year
        return int(value) if self.axis == "year" else None


def times_of(column: npt.NDArray[Any], *, zero_day: str = "", frequency: str = "", called: str = "") -> Times:
    """The times in a column; `zero_day` (ISO) says that its numbers count days from there.

    Months, weeks or hours that it is `called` go on over the turn of the year or day where they stand so in its rows.
    Days of a `frequency` of months or quarters are told by their month, those of years by their year, where each is the
    first, or each the last, of its own.
    """
    if column.dtype.kind == "M":
        days = column.astype("datetime64[ms]").astype(np.float64) / 86_400_000
        values = np.where(np.isnat(column), np.nan, days)
        return Times("date", compact(values), _steps(values, frequency))
    if column.dtype.kind in "iuf":
        numbers = column.astype(np.float64)
        if zero_day:
            return Times("date", compact(numbers + _days(date.fromisoformat(zero_day))), {})
        if may_turn(called) and (turned := over_turn(each_once(column), called)):
            parts = listed_in_parts(column)
            places = np.array([turned.get(number, np.nan) for part in parts for number in part], dtype=np.float64)
            return Times("number", compact(places), {place: f"{number:.0f}" for number, place in turned.items()})
        return Times("year" if _whole(numbers) else "number", compact(numbers), {})
    return _from_words(column, frequency)


def compact(numbers: Floats) -> npt.NDArray[Any]:
    """The same numbers in as little room as holds each of them exactly."""
    kinds = (np.int16, np.int32, np.float32) if np.isfinite(numbers).all() else (np.float32,)
    for kind in kinds:
        with np.errstate(invalid="ignore", over="ignore"):
            small = numbers.astype(kind)
        if np.array_equal(small, numbers, equal_nan=True):
            return small
    return numbers


def day_text(value: float) -> str:
    """Days since 1970 as a date in words."""
    day = _EPOCH + timedelta(days=value)
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


def years_of(times: Times, values: Floats) -> Floats:
    """The years that times lie in."""
    if times.axis != "date":
        return values
    return values.astype("datetime64[D]").astype("datetime64[Y]").astype(np.float64) + _EPOCH.year


def months_of(values: Floats) -> Floats:
    """The months that days since 1970 lie in, as months since then."""
    return values.astype("datetime64[D]").astype("datetime64[M]").astype(np.float64)


def month_text(month: float) -> str:
    """Months since 1970 as a month in words."""
    return f"{_MONTH_NAMES[int(month) % 12]} {_EPOCH.year + int(month) // 12}"


def _steps(values: Floats, frequency: str) -> dict[float, str]:
    """The words of days that stand for months or years."""
    if frequency not in ("month", "quarter", "year"):
        return {}
    known = sorted_once(values[np.isfinite(values)])
    stand_for = period_ended(known.astype("datetime64[D]"), years=frequency == "year")
    left_out = {"year": 2, "month": 1}.get(stand_for, 0)
    return {value: day_text(value).split(" ", left_out)[-1] for value in known.tolist()} if left_out else {}


def _number(text: str) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if isfinite(found) else None


def _days(day: date) -> float:
    return float((day - _EPOCH).days)


def _whole(numbers: Floats) -> bool:
    known = numbers[np.isfinite(numbers)]
    return bool((known == np.round(known)).all())


_SHORT_YEAR = re.compile(r"[-−]?\d{1,3}|[-−]\d{4,6}")


def _from_words(column: npt.NDArray[Any], frequency: str) -> Times:
    texts = ["" if value is None else str(value).strip() for value in column.tolist()]
    different = [text for text in dict.fromkeys(texts) if text]
    if moments := _moments(different):
        return Times("date", compact(np.array([moments.get(text, np.nan) for text in texts])), {})
    if turns := in_turn(different, called_day=True, called_hours=True):
        numbers = {text: float(number) for text, number in turns.numbers.items()}
        words = {number: text for text, number in numbers.items()}
        found = compact(np.array([numbers.get(text, np.nan) for text in texts]))
        return Times("number", found, words, in_days=turns.called == "days")
    periods = periods_of(different)
    if len(periods) < len(different) and (form := date_format(different)):
        periods = {text: period for text in different if (period := form.period(text))}
    in_years = all(period.frequency in ("year", "years") for period in periods.values())
    places = {text: _place(period, in_years=in_years) for text, period in periods.items()}
    if in_years and periods:  # among years those of few digits, and those before our era, are years too
        places |= {text: float(text.replace("−", "-")) for text in different if _SHORT_YEAR.fullmatch(text)}
    values = np.array([places.get(text, np.nan) for text in texts], dtype=np.float64)
    days = all(period.frequency == "day" for period in periods.values())
    spans = _words_of_spans(periods, places) if days else {}
    words = spans or (_steps(values, frequency) if days and not in_years else dict(_words(periods, places)))
    return Times("year" if in_years else "date", compact(values), words)


_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<h>[01]\d|2[0-3]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:[.,]\d+)?)?\s?"
    r"(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?"
)
"""A day and an hour as ISO 8601 has them, in a column that is called a text."""


def _moments(texts: list[str]) -> dict[str, float] | None:
    """Days since 1970 of moments by the clock of where they are, or by that of Greenwich where zones differ."""
    if not texts or not _MOMENT.fullmatch(texts[0]):
        return None
    found = {text: read for text in texts if (read := _MOMENT.fullmatch(text))}
    if len(found) < len(texts):
        return None
    several = len({read["zone"] for read in found.values()}) > 1
    return {text: _days_and_hours(read) - (_offset(read["zone"]) if several else 0.0) for text, read in found.items()}


def _days_and_hours(read: re.Match[str]) -> float:
    seconds = 3600 * int(read["h"]) + 60 * int(read["m"]) + int(read["s"] or 0)
    return _days(date.fromisoformat(read["day"])) + seconds / 86_400


def _offset(zone: str | None) -> float:
    """How far before Greenwich a zone is, in days."""
    if not zone or zone in ("Z", "UTC"):
        return 0.0
    minutes = 60 * int(zone[1:3]) + int(zone[-2:])
    return (-minutes if zone[0] == "-" else minutes) / 1440


def _words(periods: dict[str, Period], places: dict[str, float]) -> Iterable[tuple[float, str]]:
    days = {places[text] for text, period in periods.items() if period.frequency == "day"}
    for text, period in periods.items():
        if period.frequency == "year" and places[text] not in days:  # it is no first of January, and no quarter
            yield places[text], period.words or period.text
    for text, period in periods.items():
        if period.frequency == "year":
            continue
        if period.words:
            yield places[text], period.words
        elif period.frequency == "month":
            yield places[text], f"{_MONTH_NAMES[int(period.text[5:7]) - 1]} {period.year}"
        elif period.frequency not in ("year", "day"):
            yield places[text], period.text.replace("-S", " H").replace("-", " ")  # half a year is H1 in English


def _words_of_spans(periods: dict[str, Period], places: dict[str, float]) -> dict[float, str]:
    """The words of spans of days by the last day of each, where nothing else is told of this day."""
    shared = Counter(places[text] for text in periods)
    return {at: period.words for text, period in periods.items() if period.words and shared[at := places[text]] == 1}


def _place(period: Period, *, in_years: bool) -> float:
    """The year, of several years their middle, or the first day of the period."""
    if in_years:
        return (period.year + period.last_year) / 2
    return _days(_first_day(period))


def _first_day(period: Period) -> date:
    part = period.text[5:]
    if period.frequency in _MONTHS_OF:
        return date(period.year, 1 + _MONTHS_OF[period.frequency] * (int(part[1:]) - 1), 1)
    if period.frequency == "month":
        return date(period.year, int(part), 1)
    if period.frequency == "week":
        return date.fromisocalendar(period.year, 1, 1) + timedelta(weeks=int(part[1:]) - 1)
    return _day(period) if period.frequency == "day" else date(period.year, 1, 1)


def _day(period: Period) -> date:
    month, day = int(period.text[5:7]), int(period.text[8:10])
    try:
        return date(period.year, month, day)
    except ValueError:  # 31 June: the last day that there is
        return date(period.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
