"""Times written as numbers: 2011.03 is March 2011, 1949.25 the fourth month of 1949, and 11/24 November 2024."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.part_names import MONTHS, are_called_days
from harbin_viewer.factsheet.roles.times.period_patterns import Frequency, Period, four_digits

_MONTHS = re.compile(r"([12]\d{3})\.(\d{1,2})")
_YEARS = re.compile(r"([12]\d{3})(?:\.(\d+))?")
_SHORT, _FEWEST_SHORT = re.compile(r"(\d{1,2})[/-](\d\d)"), 3
"""A month with two digits of its year, and how many follow each other that it is no chance."""

_WITH_POINT = re.compile(r"(\d{1,2})\.(\d\d)")
"""The same below the name of days or months (01.23); elsewhere it is a figure."""

_FEWEST = 4
"""Different times from which on it is no chance that all lie at the beginning of months."""

_NEAR = 0.02
"""How far from the beginning of a month a time may lie, in months: what rounding makes of it."""


_TWELVE = 12


def in_decimals(texts: Sequence[str], label: str = "") -> dict[str, Period]:
    """The months or quarters that all of these numbers name below a `label`, {} where they name none."""
    called_month = label.strip().casefold() in MONTHS
    called_day = are_called_days(label)
    if (called_day or called_month) and all(map(_WITH_POINT.fullmatch, texts)):
        bare = {text.replace(".", "/"): text for text in texts}
        found = short_months([*bare], called_day=called_day, called_month=called_month)
        return {bare[text]: month for text, month in found.items()}
    if months := short_months(texts, called_day=called_day, called_month=called_month):
        return months
    if len(texts) < _FEWEST:
        return {}
    return _months_behind_point(texts) or _parts_of_years(texts)


def short_months(texts: Sequence[str], *, called_day: bool = False, called_month: bool = False) -> dict[str, Period]:
    """11/24, 12/24, 01/25 as months with their years, each the next one, or in any order where they are called months;
    {} for others.

    01/05, 02/05, 03/05 below the name of a day (`called_day`) are three days on end, and no months of 2005.
    """
    pairs = {text: (int(found[1]), int(found[2])) for text in texts if (found := _SHORT.fullmatch(text))}
    if len(pairs) < max(_FEWEST_SHORT, len(texts)) or not all(1 <= month <= 12 for month, _ in pairs.values()):
        return {}
    if not called_month and {12 * (y - year) + m - month for (month, year), (m, y) in pairwise(pairs.values())} not in (
        {1},
        {-1},
    ):
        return {}
    if called_day and _are_of_one_month(list(pairs.values())):
        return {}
    return {text: Period("month", f"{four_digits(f'{year:02}')}-{month:02}") for text, (month, year) in pairs.items()}


def _are_of_one_month(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether days and the same number of a month may be meant, and not all months of a year."""
    return len({last for _, last in pairs}) == 1 and 1 <= pairs[0][1] <= _TWELVE > len(pairs)


def without_nought(text: str) -> str:
    """A year as it is, where a program wrote it as a number with decimals (1950.0)."""
    return text[:-2] if text.endswith(".0") and re.fullmatch(r"\d{4}\.0", text) else text


def _months_behind_point(texts: Sequence[str]) -> dict[str, Period]:
    """2011.03, 2011.06 …; the nought of October may be lost (2011.1)."""
    parts = {text: _MONTHS.fullmatch(text) for text in texts}
    found = {text: (part[1], int(part[2].ljust(2, "0"))) for text, part in parts.items() if part}
    months = {month for _year, month in found.values()}
    if len(found) < len(texts) or len(months) < 2 or not months <= set(range(1, 13)):
        return {}
    return {text: Period("month", f"{year}-{month:02}") for text, (year, month) in found.items()}


def _parts_of_years(texts: Sequence[str]) -> dict[str, Period]:
    parts = {text: _YEARS.fullmatch(text) for text in texts}
    found = {text: (part[1], 12 * float(f"0.{part[2] or 0}")) for text, part in parts.items() if part}
    if len(found) < len(texts) or any(abs(month - round(month)) > _NEAR for _year, month in found.values()):
        return {}
    months = {round(month) for _year, month in found.values()}
    if not _FEWEST <= len(months) <= 12 or 12 in months:
        return {}
    frequency: Frequency = "quarter" if months <= {0, 3, 6, 9} else "month"
    return {text: _after(year, frequency, round(month)) for text, (year, month) in found.items()}


def _after(year: str, frequency: Frequency, months: int) -> Period:
    """The quarter or month of a year that so many months lie before."""
    text = f"{year}-Q{months // 3 + 1}" if frequency == "quarter" else f"{year}-{months + 1:02}"
    return Period(frequency, text)
