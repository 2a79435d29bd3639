"""Spans of years, months and days: 2004–2006, the 1990s, 19th century; Apr 2022 – Mar 2023; 28 Dec – 3 Jan 2025."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.period_patterns import Period

_DECADE = re.compile(
    r"(?:the )?([12]\d{2}0)(?:['’]?s|er(?: jahre)?)|(?:années|años|anos|anni) ([12]\d{2}0)", re.IGNORECASE
)
_SPAN = re.compile(r"([12]\d{3})\s*(?:[-–—/]|to|bis|à|a|until|through)\s*([12]\d{3}|\d{2})", re.IGNORECASE)
_CENTURY = re.compile(
    r"(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -](?:century|cent\.|c\.)(?: (?:AD|CE))?"
    r"|(\d{1,2})(?:\.|e|ème|-?й|º|°)? ?(?:jahrhundert|jh\.?|jhdt?\.?|århundrede|århundre|siècle|secolo|siglo|século"
    r"|wiek|век|століття|eeuw|század|století|yüzyıl|世纪|世紀|세기)",
    re.IGNORECASE,
)
_FIRST, _LAST, _LONGEST = 1400, 2200, 200
"""Years that spans begin and end in (other numbers are ranges of something else), and how long they are."""


@lru_cache(maxsize=20_000)
def span_of(text: str) -> Period | None:
    """“2004–2006”, “1995-99”, “1990s”, “19th century” as the years from first to last; None for anything else."""
    text = " ".join(text.split())
    if century := _CENTURY.fullmatch(text):
        return _of_century(int(century[1] or century[2]), text)
    if decade := _DECADE.fullmatch(text):
        first = int(decade[1] or decade[2])
        return _span(first, first + 9, text)
    found = _SPAN.fullmatch(text)
    if not found:
        return None
    first, last = int(found[1]), int(found[2])
    if len(found[2]) == len("99"):
        last += first - first % 100 + (100 if last < first % 100 else 0)
    return _span(first, last, re.sub(r"\s*[-—/]\s*", "–", text))


def _of_century(number: int, words: str) -> Period | None:
    """The years of a century, from the first one of our era to this one."""
    return Period("years", f"{number * 100 - 99:04}/{number * 100:04}", words) if 0 < number < 22 else None


def _span(first: int, last: int, words: str) -> Period | None:
    fits = _FIRST <= first < last <= _LAST and last - first <= _LONGEST
    return Period("years", f"{first}/{last}", words) if fits else None


_SIGN = r"\s?(?:[-–—]|\b(?:to|till?|until|bis|au|al|tot)\b)\s?"
_YEAR, _DAY, _MONTH = r"[12]\d{3}", r"\d{1,2}", r"[^\W\d_]{3,10}\.?"
_DAYS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<d>{_DAY})\.?(?: (?P<m>{_MONTH})(?:,? (?P<y>{_YEAR}))?)?{_SIGN}"
        rf"(?P<D>{_DAY})\.? (?P<M>{_MONTH}),? (?P<Y>{_YEAR})",
        rf"(?P<m>{_MONTH}) (?P<d>{_DAY})(?:, (?P<y>{_YEAR}))?{_SIGN}"
        rf"(?:(?P<M>{_MONTH}) )?(?P<D>{_DAY}),? (?P<Y>{_YEAR})",
        rf"(?P<d>{_DAY})\.(?:(?P<m>{_DAY})\.(?P<y>{_YEAR})?)?{_SIGN}(?P<D>{_DAY})\.(?P<M>{_DAY})\.(?P<Y>{_YEAR})",
        rf"(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?: ?/ ?|{_SIGN})(?P<Y>{_YEAR})-(?P<M>\d\d)-(?P<D>\d\d)",
    )
)
"""How the first and the last of some days are written; what the first does not say of its month and year is the last's.

Numbers alone are read with points or as ISO has them: 9/2 – 9/5/2025 would be of two months elsewhere.
"""

_MOST_DAYS = 31
"""Days that stand at their last one as a poll or a week does; an exhibition of three months has no such day."""


def days_of(text: str) -> Period | None:
    """“2–5 Sep 2025” as its last day, in its own words; None for more than a month, and for anything else."""
    found = next(filter(None, (form.fullmatch(text) for form in _DAYS)), None)
    if found is None:
        return _days_by_slashes(text)
    said = found.groupdict()
    month, last_month = _month(said["m"] or said["M"]), _month(said["M"] or said["m"])
    year = int(said["y"] or said["Y"]) - (not said["y"] and month > last_month)
    try:
        first = date(year, month, int(said["d"]))
        last = date(int(said["Y"]), last_month, int(said["D"]))
    except ValueError:
        return None
    fits = first.year >= _FIRST and 0 < (last - first).days < _MOST_DAYS
    return Period("day", last.isoformat(), text) if fits else None


_DAY_ALONE = re.compile(rf"({_DAY})\.({_DAY})\.({_YEAR})")


def days_among_spans(texts: Sequence[str], found: Mapping[str, Period]) -> dict[str, Period]:
    """Single days (26.05.2019) among such as are mostly spans of days with points, which tell their order."""
    rest = [text for text in texts if text not in found]
    spans = sum(period.frequency == "day" and bool(period.words) for period in found.values())
    if not rest or spans < len(rest):
        return {}
    told = {}
    for text in rest:
        if (day := _DAY_ALONE.fullmatch(text.strip())) is None:
            return {}
        try:
            told[text] = Period("day", date(int(day[3]), int(day[2]), int(day[1])).isoformat(), text.strip())
        except ValueError:
            return {}
    return told


_MONTHS = re.compile(rf"(?P<m>{_MONTH}),? (?P<y>{_YEAR}){_SIGN}(?P<M>{_MONTH}),? (?P<Y>{_YEAR})")

_MOST_MONTHS = 12
"""Months that stand at their last one, as those do of which a survey tells that goes on."""


def months_of_two_years(text: str) -> Period | None:
    """“Apr 2022-Mar 2023” as its last month, in its own words; None for more than a year, and for anything else."""
    found = _MONTHS.fullmatch(text)
    if found is None:
        return None
    first, last = (12 * int(found[year]) + _month(found[month]) - 1 for month, year in (("m", "y"), ("M", "Y")))
    named = _month(found["m"]) and _month(found["M"])
    fits = named and int(found["y"]) >= _FIRST and 0 < last - first < _MOST_MONTHS
    return Period("month", f"{last // 12}-{last % 12 + 1:02}", text) if fits else None


_SLASHES = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})/({_YEAR}){_SIGN}(\d{{1,2}})/(\d{{1,2}})/({_YEAR})")


def _days_by_slashes(text: str) -> Period | None:
    """Days from 01/02/2024 to 29/02/2024, of which one order of day and month alone makes a month at most."""
    found = _SLASHES.fullmatch(text)
    if found is None:
        return None
    one, two, year, three, four, last_year = map(int, found.groups())
    lasts = []
    for first, last in (((two, one), (four, three)), ((one, two), (three, four))):
        try:
            days = date(year, *first), date(last_year, *last)
        except ValueError:
            continue
        lasts += [days[1]] if 0 < (days[1] - days[0]).days < _MOST_DAYS else []
    return Period("day", lasts[0].isoformat(), text) if len(lasts) == 1 else None


def _month(text: str) -> int:
    """The number of a month; 0 where it is none."""
    return int(text) if text.isdecimal() else month_of(text.rstrip(".")) or 0
