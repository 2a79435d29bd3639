"""Years that are counted in eras (Japan's emperors, Republic of China, Buddha, before Christ), and early ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.times.period_patterns import Period, checked, numbered

_BEFORE_FIRST = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "M": 1867, "T": 1911, "S": 1925, "H": 1988, "R": 2018,
    "民國": 1911, "民国": 1911, "中華民國": 1911, "中华民国": 1911, "พ.ศ.": -543, "พศ": -543, "B.E.": -543,
}  # fmt: skip
"""The year before the first of each era."""

_MODERN, _LAST = 1500, 2100
_FEWEST = 3
"""Modern years that show what the earlier numbers are."""

_DECADE, _ROUND, _WRITTEN_OUT = 10, 50, 1000
"""Years before the last but for the first are multiples of the one; all of a scale (wattages) are so of the other."""

_PART = (
    r"(?:(?P<month>\d{1,2}) ?月(?:(?P<day>\d{1,2})日)?|第?(?P<quarter>[1-4一二三四])(?:季度?|四半期)"
    r"|(?P<half>[上下])半年|[.\-/](?P<m>\d{1,2})(?:[.\-/](?P<d>\d{1,2}))?)?"
)
_NAMED = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|中華民國|中华民国|民國|民国|พ\.ศ\.|พศ|B\.E\.)\s*(?P<year>元|\d{1,4})\s*"
    rf"(?:年度?|學年度)?(?:底|末|累計)?\s*{_PART}(?:現在)?"
)
_LETTERED = re.compile(r"(?P<era>[MTSHR])(?P<year>\d{1,2})[./](?P<m>\d{1,2})(?:[./](?P<d>\d{1,2}))?")
_BARE = re.compile(rf"(?P<year>元|\d{{1,3}})\s*(?:年度?|學年度)?(?:底|末)?\s*{_PART}")
_REPUBLIC = re.compile(rf"(?P<year>1[0-4]\d)\s*(?:年度?|學年度)(?:底|末)?\s*{_PART}")
"""A year of the Republic of China without its name: no emperor of Japan has reigned for a hundred years."""

_REPUBLIC_BESIDE = re.compile(rf"(?P<year>[1-9]\d)\s*(?:年度?|學年度)(?:底|末)?\s*{_PART}")
"""One of its first hundred years, which is told by later ones beside it alone."""

_BUDDHIST = (2400, 2620)

_CALENDARS = (("Buddhist", -543), ("Persian", 621))
"""What is added to a year of each to have that of the common era in which it mostly lies."""

_LONGEST, _AHEAD = 60, 10
"""Over how many years rows go that are told of our days, and how far beyond this year they may."""

_BEFORE_CHRIST = (
    r"BCE?|B\.C\.(?:E\.)?|v\.\s?(?:Chr|u\.\s?Z)\.?|av\.\s?J\.?-?\s?C\.?|a\.\s?C\.?|p\.?\s?n\.\s?e\.?|до\s?н\.\s?э\.?"
)
_OF_CHRIST = r"AD|A\.D\.|CE|C\.E\.|n\.\s?(?:Chr|u\.\s?Z)\.?|ap\.\s?J\.?-?\s?C\.?|d\.\s?C\.?|n\.\s?e\.?|н\.\s?э\.?"
_CHRISTIAN = re.compile(
    rf"(?i:(?P<cn>公元前|西元前|紀元前)|(?P<of>AD|A\.D\.|CE|公元|西元)\s?)?(?P<year>\d{{1,5}})"
    rf"(?i:\s?(?:(?P<before>{_BEFORE_CHRIST})|(?P<after>{_OF_CHRIST})|年))?"
)


def told_of_other_calendars(first: int, last: int, now: int) -> str:
    """What the years from the first to the last of a table would be where another calendar counts them.

    "" where none would have them in our days.
    """
    for calendar, added in _CALENDARS:
        begin, end = first + added, last + added
        if now - _LONGEST <= begin < end <= now + _AHEAD:
            return (
                f"The years {first} to {last} are taken as they stand; where the {calendar} calendar counts them, they "
                f"are {begin} to {end}."
            )
    return ""


def years_by_christ(texts: Sequence[str]) -> dict[str, str]:
    """Years of which some say how they are counted (“500 BC” beside “AD 100” or 100), as whole numbers.

    Those before Christ are below nought. {} where none says so, or where some are no years.
    """
    found = {text: year for text in texts if (year := _CHRISTIAN.fullmatch(text.strip()))}
    if len(found) < len(texts) or not any(map(_says_how_counted, found.values())):
        return {}
    return {text: f"{'-' if year['before'] or year['cn'] else ''}{int(year['year'])}" for text, year in found.items()}


def is_year_of_christ(text: str) -> bool:
    """Whether a text is a year that says how it is counted (500 BC, AD 200, 200 n. Chr.)."""
    found = _CHRISTIAN.fullmatch(text.strip())
    return found is not None and _says_how_counted(found)


def _says_how_counted(year: re.Match[str]) -> bool:
    return any(year[part] for part in ("cn", "of", "before", "after"))


def years_of_christ(texts: Sequence[str]) -> dict[str, Period]:
    """The years among texts in a row that rise and say how they are counted (500 BC, AD 1, AD 1500).

    {} of few, and of such as number something else (Ad 1, Ad 2; CE 101): none is before Christ, or of a later age.
    """
    found = {text: year for text in texts if not text.isdecimal() and (year := _CHRISTIAN.fullmatch(text.strip()))}
    before = {text for text, year in found.items() if year["before"] or year["cn"]}
    years = {text: int(year["year"]) * (-1 if text in before else 1) for text, year in found.items()}
    if len(years) < _FEWEST or any(after <= early for early, after in pairwise(years.values())):
        return {}
    if not before and not _MODERN <= max(years.values()) <= _LAST:
        return {}
    return {text: _in_year(year) for text, year in years.items()}


def of_era(text: str) -> Period | None:
    """The period that a text names by an era and its year (令和2年, H30.4, 民國109年, 109年1月, พ.ศ. 2563), or None."""
    found = _NAMED.fullmatch(text) or _LETTERED.fullmatch(text)
    if found:
        return _period(found, _BEFORE_FIRST[found["era"]])
    republican = _REPUBLIC.fullmatch(text)
    return _period(republican, _BEFORE_FIRST["民國"]) if republican else None


def in_eras(texts: Sequence[str]) -> dict[str, Period]:
    """Texts without an era as years of the one that was named last before them, in the order of the texts.

    99年 beside 100年 is a year of the same era, where none is named.
    """
    before, found = 0, {}
    if any(map(_REPUBLIC.fullmatch, texts)) and not any(_NAMED.fullmatch(text.strip()) for text in texts):
        years = {text: year for text in texts if (year := _REPUBLIC_BESIDE.fullmatch(text))}
        periods = {text: _period(year, _BEFORE_FIRST["民國"]) for text, year in years.items()}
        return {text: period for text, period in periods.items() if period}
    for text in texts:
        named = _NAMED.fullmatch(text.strip())
        if named:
            before = _BEFORE_FIRST[named["era"]]
        elif before and (bare := _BARE.fullmatch(text.strip())) and (period := _period(bare, before)):
            found[text] = period
    return found


def of_another_era(text: str, period: Period) -> bool:
    """Whether a year, which is shown as it was read, is written otherwise: the 2020 that stands as 2563 or 109年."""
    return period.frequency == "year" and not period.words and period.text.lstrip("-0")[-2:] not in text


def counted_years(texts: Sequence[str], words: str) -> dict[str, Period]:
    """Bare numbers as years of an era, where the words around them are of the country that counts so; {} for others.

    `words` are those of the table's header: 年度 over 101 … 112, ปี over 2555 … 2566.
    """
    glance()
    bare = {text: text.removesuffix("年") for text in texts}
    numbers = {text: int(number) for text, number in bare.items() if re.fullmatch(r"[0-9]{1,4}", number)}
    if not numbers or len(numbers) < len(texts):
        return {}
    low, high = min(numbers.values()), max(numbers.values())
    if re.search(r"[\u0e00-\u0e7f]", words) and _BUDDHIST[0] <= low and high <= _BUDDHIST[1]:
        return {text: Period("year", str(number - 543)) for text, number in numbers.items()}
    republican = re.search(r"年", words) and low >= 30 and 90 <= high <= 149
    if republican and (len(numbers) > 1 or "民" in words):
        return {text: Period("year", str(number + 1911)) for text, number in numbers.items()}
    return {}


def early_years(texts: Sequence[str], beside: Callable[[], tuple[Sequence[str], Sequence[str]]]) -> dict[str, Period]:
    """Numbers in a row as years, the first of which no four digits would tell; {} where they may be a scale.

    Speeds, wave numbers and numbers of goods rise as unevenly. Long histories are those of places: the words `beside`
    the numbers say so, as heads of columns or in what stands below; they are asked for last. Of those that begin before
    Christ (-500, or 500 BC) one modern year is enough.
    """
    glance()
    numbers = [year for text in texts if (year := _number_of_year(text)) is not None]
    steps = [after - before for before, after in pairwise(numbers)]
    modern = [number for number in numbers if number >= _MODERN]
    fewest = 1 if numbers and numbers[0] < 0 else _FEWEST
    if len(numbers) < len(texts) or len(modern) < fewest or modern == numbers or modern[-1] > _LAST:
        return {}
    if any(number % _DECADE for number in numbers if 1 < abs(number) < _WRITTEN_OUT):
        return {}
    rounded = numbers[0] >= 0 and all(number % _ROUND == 0 for number in modern)
    if min(steps) <= 0 or len({*steps}) == 1 or rounded or not _are_of_places(*beside()):
        return {}
    return {text: _in_year(number) for text, number in zip(texts, numbers, strict=True)}


_ON_SCALE = re.compile(r"X?([1-9][0-9]{1,5})")
"""A whole number above a column, also as R writes it."""


def are_of_scale(labels: Sequence[str]) -> bool:
    """Whether numbers above columns are those of a scale (wavelengths 900, 902 … 1700): even steps beyond years."""
    glance()
    numbers = [int(found[1]) for label in labels if (found := _ON_SCALE.fullmatch(label.strip()))]
    steps = {after - before for before, after in pairwise(numbers)}
    even = len(numbers) >= _FEWEST and len(steps) == 1
    return even and not all(1000 <= number <= 2199 for number in numbers)


def rise_beyond_years(numbers: Sequence[str]) -> bool:
    """Whether whole numbers rise from one that is no year (800, 1000, 1500): those of four digits are none either."""
    told = [*map(int, numbers)]
    rise = all(before < after for before, after in pairwise(told))
    return len(told) >= _FEWEST and 1 < told[0] < _WRITTEN_OUT and rise


def may_be_early(text: str) -> bool:
    """Whether a text may be one of such years: a number of four digits at most, or one before Christ."""
    return _number_of_year(text) is not None


def _number_of_year(text: str) -> int | None:
    if re.fullmatch(r"\d{1,4}|[-−]\d{1,5}", text):
        return int(text.replace("−", "-"))
    found = _CHRISTIAN.fullmatch(text)
    return -int(found["year"]) if found and (found["before"] or found["cn"]) else None


def _in_year(number: int) -> Period:
    return Period("year", f"{number:0{5 if number < 0 else 4}}")


def _are_of_places(heads: Sequence[str], below: Sequence[str]) -> bool:
    from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled  # which most periods do without
    from harbin_viewer.factsheet.roles.names.places import place_kind

    if any(is_named(head, "entity") and spelled(head) != "name" for head in heads):
        return True
    return any(map(place_kind, below)) and not any(map(place_kind, heads))


def _period(found: re.Match[str], before: int) -> Period | None:
    year = before + (1 if found["year"] == "元" else int(found["year"]))
    parts = found.groupdict()
    if quarter := parts.get("quarter"):
        return checked("quarter", f"{year:04}-Q{numbered(quarter)}")
    if half := parts.get("half"):
        return checked("half-year", f"{year:04}-S{numbered(half)}")
    month, day = (int(parts.get(long) or parts.get(short) or 0) for long, short in (("month", "m"), ("day", "d")))
    if month > 12 or day > 31:
        return None
    if day:
        return checked("day", f"{year:04}-{month:02}-{day:02}")
    if month:
        return checked("month", f"{year:04}-{month:02}")
    named = checked("year", f"{year:04}")
    return replace(named, words=found[0]) if named and "年度" in found[0] else named
