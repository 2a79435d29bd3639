"""A day, month, year or moment as a person types it: as the file writes it, by ISO 8601, or with the month in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from harbin_viewer.factsheet.bounds.mistyped import MistypedError
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.wording import either, quoted

_ISO = re.compile(r"\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d)?)?)?)?")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_BIG_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
_MONTH_OF = re.compile(r"(\d{1,2})[./-](\d{4})")
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? )?(?P<month>[^\W\d_]{3,12})\.?"
    r"(?: (?P<late>\d{1,2})(?:st|nd|rd|th)?,?)? (?P<year>\d{4})"
)


class TypedDays(NamedTuple):
    """How the days of a column are typed; `form` is the pattern (of `strptime`) by which its file writes them."""

    form: str = ""

    def limit(self, text: str) -> str | None:
        """What was typed by ISO 8601, as exact as it was, None where nothing was; MistypedError where it is none."""
        plain = " ".join(text.split())
        if not plain:
            return None
        found = dict.fromkeys(self._readings(plain))
        if len(found) > 1:
            raise MistypedError(f"{quoted(plain)} can be {either([*found])}: type which.")
        if not found:
            raise MistypedError(f"{quoted(plain)} is no day: type one such as 17 May 2024 or 2024-05-17, or a year.")
        return next(iter(found))

    def _readings(self, text: str) -> Iterator[str]:
        """What it can be: as the file writes days that alone."""
        if (own := self._own(text)) or (own := _told_apart(text)):
            yield own
            return
        if numbers := _NUMBERS.fullmatch(text):
            first, sign, second, year = numbers.groups()
            orders = ((second, first),) if sign == "." else ((second, first), (first, second))
            for month, day in orders:
                if known := _day(year, month, day):
                    yield known

    def _own(self, text: str) -> str:
        if not self.form:
            return ""
        try:
            moment = datetime.strptime(text, self.form)
        except ValueError:
            return ""
        return moment.isoformat() if "%H" in self.form else moment.date().isoformat()


def _told_apart(text: str) -> str:
    """What is written so that month and day are told apart, by ISO 8601; "" where it is not."""
    if _ISO.fullmatch(text):
        return _sound(text.replace(" ", "T"))
    if big := _BIG_FIRST.fullmatch(text):
        return _day(big[1], big[2], big[3])
    if month := _MONTH_OF.fullmatch(text):
        return _day(month[2], month[1], None)
    words = _IN_WORDS.fullmatch(text.casefold())
    number = month_of(words["month"]) if words is not None else None
    if words is None or number is None or (words["day"] and words["late"]):
        return ""
    return _day(words["year"], str(number), words["day"] or words["late"])


def _day(year: str, month: str, day: str | None) -> str:
    return _sound(f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else ""))


def _sound(iso: str) -> str:
    """The same, where there is such a day in the calendar; "" where not."""
    try:
        date.fromisoformat(f"{iso}-01-01"[:10] if len(iso) < len("2024-05-17") else iso[:10])
        if len(iso) > len("2024-05-17"):
            datetime.fromisoformat(iso)
    except ValueError:
        return ""
    return iso
