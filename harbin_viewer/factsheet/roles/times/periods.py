"""A text as the period it names: a year, half-year, quarter, month, week or day, however an office writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from harbin_viewer.factsheet.roles.times.months import month_of

Frequency: TypeAlias = Literal["year", "half-year", "quarter", "month", "week", "day"]

FREQUENCIES: tuple[Frequency, ...] = ("year", "half-year", "quarter", "month", "week", "day")

_EARLIEST, _LATEST = 1000, 2199
"""Bare numbers within are taken for years where nothing else says so."""


@dataclass(frozen=True)
class Period:
    """`text` is one form for all offices: 1980, 1980-S1, 1980-Q1, 1980-01, 1980-W05, 1980-01-31."""

    frequency: Frequency
    text: str

    @property
    def year(self) -> int:
        """The year it lies in."""
        return int(self.text[:4])


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4}
_Y = r"(?P<y>[12]\d{3})"
_SEPARATOR = r"[ ./:_-]{0,3}"
_QUARTER_WORD = r"(?:Q|QTR|QUARTER|T|K|KV|TRIM\.?|TRIMESTRE|TRIMESTER|QUARTAL|KVARTAL|KWARTAAL|КВ\.?|КВАРТАЛ)"
_ORDINAL = r"(?:ST|ND|RD|TH|E|ER|ÈRE|ÈME|EME|º|ª|O|\.)?"


def _year(found: re.Match[str]) -> Period | None:
    return _checked("year", found["y"])


def _half(found: re.Match[str]) -> Period | None:
    return _checked("half-year", f"{found['y']}-S{found['n']}")


def _quarter(found: re.Match[str]) -> Period | None:
    number = found["n"].lower()
    quarter = _ROMAN.get(number) or _CHINESE.get(number) or int(number)
    return _checked("quarter", f"{found['y']}-Q{quarter}")


def _month(found: re.Match[str]) -> Period | None:
    month = int(found["n"])
    return _checked("month", f"{found['y']}-{month:02}") if 1 <= month <= 12 else None


def _named_month(found: re.Match[str]) -> Period | None:
    month = month_of(found["m"])
    return _checked("month", f"{_four_digits(found['y'])}-{month:02}") if month else None


def _week(found: re.Match[str]) -> Period | None:
    week = int(found["n"])
    return _checked("week", f"{found['y']}-W{week:02}") if 1 <= week <= 53 else None


def _day(found: re.Match[str]) -> Period | None:
    month, day = int(found["n"]), int(found["d"])
    fits = 1 <= month <= 12 and 1 <= day <= 31
    return _checked("day", f"{found['y']}-{month:02}-{day:02}") if fits else None


def _named_day(found: re.Match[str]) -> Period | None:
    month, day = month_of(found["m"]), int(found["d"])
    return _checked("day", f"{found['y']}-{month:02}-{day:02}") if month and 1 <= day <= 31 else None


def _checked(frequency: Frequency, text: str) -> Period | None:
    return Period(frequency, text) if _EARLIEST <= int(text[:4]) <= _LATEST else None


def _four_digits(year: str) -> str:
    """“98” is 1998 and “03” is 2003: offices write two digits of years that are near."""
    return year if len(year) == 4 else ("19" if int(year) > 50 else "20") + year


_MARK = r"(?:\s*(?:\((?:p|e|f|r|b)\)|[pefr]|\*{1,3}|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]|\[note \d+\]|(?:\(\d\)|\d\))))?"
"""What says of a year's label that its figures are provisional, estimated, or have a note."""

_PATTERNS: tuple[tuple[str, Callable[[re.Match[str]], Period | None]], ...] = (
    (rf"(?:FY|CY|YR?|X|A)?[ _.-]?{_Y}\s*(?:\[YR[12]\d{{3}}\]|年度?|г(?:од|\.)?|년|YR|ANNUAL)?{_MARK}", _year),
    (rf"{_Y}(?:-Y|JJ00|A00|-?A1?)", _year),
    (rf"{_Y}{_SEPARATOR}[SH](?P<n>[12])", _half),
    (rf"[SH](?P<n>[12]){_SEPARATOR}{_Y}", _half),
    (rf"{_Y}{_SEPARATOR}{_QUARTER_WORD}{_SEPARATOR}(?P<n>[1-4]|I{{1,3}}|IV){_MARK}", _quarter),
    (rf"{_Y}{_SEPARATOR}(?P<n>[1-4]){_ORDINAL}\s*{_QUARTER_WORD}", _quarter),
    (rf"{_Y}[ ./-]{{1,2}}(?P<n>I{{1,3}}|IV)", _quarter),
    (rf"(?P<n>I{{1,3}}|IV)[ ./-]{{1,3}}{_Y}", _quarter),
    (rf"{_QUARTER_WORD}{_SEPARATOR}(?P<n>[1-4]|I{{1,3}}|IV)[ ./:,_-]{{0,3}}{_Y}", _quarter),
    (rf"(?P<n>[1-4]){_ORDINAL}\s*{_QUARTER_WORD}[ ./:,_-]{{0,3}}(?:DE )?{_Y}", _quarter),
    (rf"{_Y}年第?(?P<n>[1-4一二三四])季度?", _quarter),
    (rf"{_Y}KW0?(?P<n>[1-4])", _quarter),
    (rf"{_Y}[-/.:_]?MM?(?P<n>\d{{1,2}})", _month),
    (rf"{_Y}[-/](?P<n>\d{{1,2}}){_MARK}", _month),
    (rf"{_Y}年(?P<n>\d{{1,2}})月", _month),
    (rf"(?P<n>\d{{1,2}})[-/.]{_Y}", _month),
    (rf"{_Y}[ ./_-]{{0,3}}(?P<m>[^\W\d_]{{3,10}})\.?", _named_month),
    (r"(?P<m>[^\W\d_]{3,10})\.?[ ./,'’_-]{0,3}(?:de )?(?P<y>[12]\d{3})", _named_month),
    (r"(?P<m>[^\W\d_]{3,10})\.?[-'’ ](?P<y>\d{2})", _named_month),
    (rf"{_Y}-?W(?:EEK)?(?P<n>\d{{1,2}})", _week),
    (rf"{_Y}-(?P<n>\d\d)-(?P<d>\d\d)(?:[T ]\d\d:\d\d.*)?", _day),
    (rf"{_Y}[/.](?P<n>\d{{1,2}})[/.](?P<d>\d{{1,2}})(?: \d\d:\d\d.*)?", _day),
    (rf"{_Y}年(?P<n>\d{{1,2}})月(?P<d>\d{{1,2}})日", _day),
    (rf"(?P<d>\d{{1,2}})\.?[ -](?P<m>[^\W\d_]{{3,10}})\.?,?[ -]{_Y}", _named_day),
    (rf"(?P<m>[^\W\d_]{{3,10}})\.? (?P<d>\d{{1,2}}),? {_Y}", _named_day),
)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in _PATTERNS)


@lru_cache(maxsize=20_000)
def period_of(text: str) -> Period | None:
    """The period that the whole of a text names, or None; bare numbers only from 1000 to 2199."""
    text = " ".join(text.split())
    if not (4 <= len(text) <= 30) or not any(sign.isdigit() for sign in text):
        return None
    return _named(text) or _named(_ENDS_MARKED.sub("", text))


def _named(text: str) -> Period | None:
    for pattern, make in _compiled():
        if (found := pattern.fullmatch(text)) and (period := make(found)):
            return period
    return None


_ENDS_MARKED = re.compile(
    r"\s*(?:\*{1,3}|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]|\((?:p|e|f|r|b|\d)\)|\[(?:note )?\d+\]|(?<=\s)[pefr])$", re.IGNORECASE
)

_FISCAL = re.compile(r"(?:FY ?)?([12]\d{3})[/–-](\d{2}|[12]\d{3})")


def fiscal_year_of(text: str) -> Period | None:
    """“2019/20” as the year 2019, in which it begins; None for anything that is no year over two calendar years."""
    found = _FISCAL.fullmatch(text.strip())
    if not found or (int(found[1]) + 1) % 100 != int(found[2]) % 100:
        return None
    return _checked("year", found[1])


def periods_of(texts: Iterable[str]) -> dict[str, Period]:
    """Those of the texts that name periods; months such as “2003-04” are fiscal years where all siblings are."""
    given = list(dict.fromkeys(texts))
    fiscal = {text: period for text in given if (period := fiscal_year_of(text))}
    found = {text: period for text in given if (period := period_of(text))}
    shaped_alike = sum(1 for text in given if _FISCAL.fullmatch(text.strip()))
    if len(fiscal) > 1 and len(fiscal) == shaped_alike:
        return found | fiscal
    return {text: period for text, period in fiscal.items() if "/" in text and len(fiscal) == shaped_alike} | found


_PART_PATTERNS: tuple[tuple[str, Frequency], ...] = (
    (rf"(?:{_QUARTER_WORD}{_SEPARATOR}(?P<n>[1-4]|I{{1,3}}|IV)|(?P<o>[1-4]){_ORDINAL}\s*{_QUARTER_WORD})", "quarter"),
    (r"(?P<n>I{1,3}|IV)", "quarter"),
    (r"第?(?P<n>[1-4一二三四])季度?", "quarter"),
    (r"M(?P<n>\d{1,2})|(?P<o>\d{1,2})月", "month"),
)


def part_of_year(text: str) -> tuple[Frequency, int] | None:
    """A quarter or month without its year (“Q1”, “III”, “Jan”, “März”, “3月”) and its number, or None."""
    text = " ".join(text.split()).strip(".")
    if not text or len(text) > 20:
        return None
    if month := month_of(text):
        return "month", month
    for pattern, frequency in _PART_PATTERNS:
        if found := re.fullmatch(pattern, text, re.IGNORECASE):
            return _numbered(frequency, next(part for part in found.groups() if part))
    return None


def _numbered(frequency: Frequency, text: str) -> tuple[Frequency, int] | None:
    lowered = text.lower()
    number = _ROMAN.get(lowered) or _CHINESE.get(lowered) or int(text)
    return (frequency, number) if 1 <= number <= (12 if frequency == "month" else 4) else None


def within(year: str, frequency: Frequency, number: int) -> Period:
    """The quarter or month of that number in a year."""
    return Period(frequency, f"{year}-Q{number}" if frequency == "quarter" else f"{year}-{number:02}")
