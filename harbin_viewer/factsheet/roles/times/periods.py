"""A text as the period it names: a year, half-year, quarter, month, week or day, however an office writes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.roles.times.academic_terms import term_of
from harbin_viewer.factsheet.roles.times.cycles.days_of_year import rather_days
from harbin_viewer.factsheet.roles.times.eras import in_eras, of_era
from harbin_viewer.factsheet.roles.times.fiscal_periods import fiscal_year_of, has_span_of_fiscal, of_fiscal_year
from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.period_patterns import (
    NOTE_MARK,
    ORDINAL,
    PATTERNS,
    QUARTER_WORD,
    SHORT_PATTERNS,
    WORDED_MARK,
    Frequency,
    Period,
    months_from_to,
    numbered,
)
from harbin_viewer.factsheet.roles.times.spans import days_among_spans, days_of, months_of_two_years, span_of

__all__ = [
    "FREQUENCIES", "ISO_DAY", "Frequency", "Period", "fiscal_year_of", "in_common", "may_be_period", "part_of_year",
    "period_of", "periods_of", "within", "without_mark",
]  # fmt: skip

FREQUENCIES: tuple[Frequency, ...] = ("years", "year", "half-year", "quarter", "month", "week", "day")


_FOUR_DIGITS = re.compile(r"[12]\d{3}")

_BEFORE = re.compile(
    r"^(?:(?:as (?:at|of)|(?:at )?(?:the )?end(?:[- ]of)?|mid|on|at|since|за|на|pr\.?|per|am|zum|au|al|år|vuosi|rok"
    r"|anul|anno|año|any|năm|year|jahr|année|ปี)[- ]"
    r"|(?:12 months|year|quarter|month)s? (?:ended|ending|ends?|to) |YE |est\. )",
    re.IGNORECASE,
)
"""What stands before the time in a label and does not change it."""

_AFTER = re.compile(
    rf"\s*(?:{NOTE_MARK}|(?<=\s)[pefr]|{WORDED_MARK})$",
    re.IGNORECASE,
)
"""What stands behind it: that the figures are provisional, estimated, or have a note."""


_FIGURE = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_FIGURE_OF_TIME = re.compile(r"-?[0-9]{4}|[0-9]{1,2}\.[0-9]{4}")
"""Of bare figures, which are most of what is asked for, only a year and a month before its year are of any form."""

_NO_TIME = re.compile(
    r"[+-]?(?:[0-9]*(?:[0-9][.,][0-9]{1,3}|[0-9]{3}[.,][0-9]+)|[0-9]{1,2}[.,](?:[03-9][0-9]{3}|[0-9]{5,})"
    r"|[0-9]{1,3}|[0-9]{5}|[0-9]{7}|[0-9]{9,})"
)
"""Figures that are of none, unless others of their column name an era, of which they are years or months."""

_TWO_DIGITS_APART = re.compile(r"[-–'’ ./qt]", re.IGNORECASE)
"""What parts the two digits of a year from what stands before them, in all of the short patterns."""

ISO_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
"""A day as ISO 8601 has it, which is written like nothing else."""

_COUNTED = re.compile(r"[A-Za-z]{3,}[ _.:-]?(?:[0-9]|[0-9]{3}|[03-9][0-9]{3}|[0-9]{5,})")
"""Names with a number that is no year, nor two digits of one: so most of many columns are called (“gene 15999”)."""

_TIME_SIGN = re.compile(r"[\d元]")
"""What stands in the text of every period, in its year at least; words have none."""

_LONGEST = 400
"""Letters beyond which a text is no period, whatever stands around one: articles in cells are not looked through."""

_ASKED = 50_000
"""Of a wide table, the names and the cells of whose columns are each asked for again and again."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Each when it is first tried: most times are of the first few forms."""
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(maxsize=_ASKED)
def period_of(text: str) -> Period | None:
    """The period that the whole of a text names, or None; bare numbers only from 1000 to 2199."""
    glance()
    if len(text) > _LONGEST:
        return None
    text = " ".join(text.split())
    if not (3 <= len(text) <= 40) or not any(sign.isdigit() or sign == "元" for sign in text):
        return None
    if _COUNTED.fullmatch(text) or (_FIGURE.fullmatch(text) and not _FIGURE_OF_TIME.fullmatch(text)):
        return None
    if term := term_of(text):
        return term
    if not _FOUR_DIGITS.search(text):
        short = _named(text, short=True) if _TWO_DIGITS_APART.search(text) else None
        return of_era(text) or short or of_fiscal_year(text)
    bare = _BEFORE.sub("", _AFTER.sub("", text), count=1)
    told = (text,) if bare == text else (text, bare)
    found = next(filter(None, map(_named, told)), None) or next(filter(None, map(of_fiscal_year, told)), None)
    return found or of_era(text) or days_of(text) or months_of_two_years(text)


@lru_cache(maxsize=_ASKED)
def without_mark(text: str) -> str:
    """A period without what is said of its figures behind it (“2023–24 (RE)” as “2023–24”)."""
    return _AFTER.sub("", " ".join(text.split()))


def _named(text: str, *, short: bool = False) -> Period | None:
    for pattern, make in SHORT_PATTERNS if short else PATTERNS:
        if (found := _compiled(pattern).fullmatch(text)) and (period := make(found)):
            return period
    return None


_FEWEST_JOINED = 2
"""Numbers such as 201819 up to which it may be chance that each names a year and the next."""


def periods_of(texts: Iterable[str]) -> dict[str, Period]:
    """Those of the texts that name periods, read together: “2003-04” is a fiscal year where all siblings are.

    It is a span of years where some of these can be nothing else. So it is with “61年” below “昭和60年”, of which alone
    nobody could tell the era.
    """
    glance()
    given = [text for text in dict.fromkeys(texts) if len(text) <= _LONGEST]
    if are_no_times(given) or not any(map(_TIME_SIGN.search, given)):
        return {}  # told at once, or it is most of the work on a table of very many columns of figures
    if all(map(ISO_DAY.fullmatch, given)) and all(days := {text: period_of(text) for text in given}.values()):
        return {text: day for text, day in zip(given, days, strict=True) if day}
    fiscal = _fiscal_years(given)
    found = {text: period for text in given if (period := period_of(text))}
    if len(found) < len(given):
        found = in_eras(given) | days_among_spans(given, found) | found
    overlapping = {*found} if _are_days(found) else _cumulated(found)
    told = {text: period for text, period in found.items() if text not in overlapping}
    return told | (fiscal or _spans(given, found))


def are_no_times(texts: Iterable[str]) -> bool:
    """Whether texts are figures that name no period, nor can in any other form: told at once of most columns."""
    return all(map(_NO_TIME.fullmatch, texts))


def _are_days(found: Mapping[str, Period]) -> bool:
    """Whether months of two digits of a year are days sooner (Feb 05, Feb 12, Mar 04), as they go on as such alone."""
    if any(period.frequency != "month" or _FOUR_DIGITS.search(text) for text, period in found.items()):
        return False
    return rather_days([*found], [period.text for period in found.values()])


def _cumulated(given: Iterable[str]) -> set[str]:
    """Texts of months from January on to one after another (January–June, January–September), which overlap.

    None where others begin later, as quarters beside their year do.
    """
    spans = {text: ends for text in given if not text[0].isdecimal() and (ends := months_from_to(text))}
    begin, end = {first for first, _ in spans.values()}, {last for _, last in spans.values()}
    return {*spans} if begin == {1} and len(end) > 1 else set()


def _spans(given: Sequence[str], found: Mapping[str, Period]) -> dict[str, Period]:
    """The texts that are several years, where one at least can be nothing else and all that look so are."""
    glance()
    spans = {text: period for text in given if (period := span_of(text))}
    if all(text in found for text in spans):
        return {}
    shaped_alike = (text for text in given if has_span_of_fiscal(text) and not text.strip().isdecimal())
    return spans if all(text in spans for text in shaped_alike) else {}


def _fiscal_years(given: Sequence[str]) -> dict[str, Period]:
    """The texts that are years over two calendar years; one alone only where nothing else could be meant."""
    bare = {text: told for text in given if has_span_of_fiscal(told := _without_mark(text))}
    shaped_alike = len(bare)
    fiscal = {text: period for text, told in bare.items() if (period := fiscal_year_of(told))}
    if len(fiscal) != shaped_alike:
        return {}
    joined = all(text.strip().isdecimal() for text in fiscal)
    if len(fiscal) > (_FEWEST_JOINED if joined else 1):
        return fiscal
    return {text: period for text, period in fiscal.items() if not joined and not period_of(text)}


def _without_mark(text: str) -> str:
    glance()
    return without_mark(text)


_PART_PATTERNS: tuple[tuple[str, Frequency], ...] = (
    (rf"(?:{QUARTER_WORD}[ ./:_-]{{0,3}}(?P<n>[1-4]|I{{1,3}}|IV)|(?P<o>[1-4]){ORDINAL}\s*{QUARTER_WORD})", "quarter"),
    (r"(?P<n>I{1,3}|IV)", "quarter"),
    (r"第?(?P<n>[1-4一二三四])(?:季度?|四半期)", "quarter"),
    (r"(?:M|tháng ?)(?P<n>\d{1,2})|(?P<o>\d{1,2})[月월]", "month"),
)


@lru_cache(maxsize=_ASKED)
def part_of_year(text: str) -> tuple[Frequency, int] | None:
    """A quarter or month without its year (“Q1”, “III”, “Jan”, “März”, “3月”) and its number, or None."""
    glance()
    text = " ".join(text.split()).strip(".")
    if not text or len(text) > 20:
        return None
    if month := month_of(text):
        return "month", month
    for pattern, frequency in _PART_PATTERNS:
        if found := _compiled(pattern).fullmatch(text):
            return _numbered(frequency, next(part for part in found.groups() if part))
    return None


def _numbered(frequency: Frequency, text: str) -> tuple[Frequency, int] | None:
    number = numbered(text)
    return (frequency, number) if 1 <= number <= (12 if frequency == "month" else 4) else None


def in_common(one: Period, other: Period) -> tuple[str, str] | None:
    """What two periods say that can be compared: all of it, or the years where one of them is a year; None of others.

    A week may begin in the year before its own.
    """
    lengths = {one.frequency, other.frequency}
    if len(lengths) == 1:
        return one.text, other.text
    return (str(one.year), str(other.year)) if "year" in lengths and not lengths & {"years", "week"} else None


_SIGNS_WITHIN = {"quarter": "Q", "week": "W"}


def within(year: str, frequency: Frequency, number: int) -> Period:
    """The quarter, month or week of that number in a year."""
    return Period(frequency, f"{year}-{_SIGNS_WITHIN.get(frequency, '')}{number:0{1 if frequency == 'quarter' else 2}}")


_YEAR_WITHIN = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def may_be_period(label: str) -> bool:
    """Whether the name of a column may stand for a period: it has a year in it, or is a part of one."""
    return bool(_YEAR_WITHIN.search(label)) or part_of_year(label.strip()) is not None
