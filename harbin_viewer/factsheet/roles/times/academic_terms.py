"""Terms of a university as halves of years: WS 2021/22, Sommersemester 2022, Fall 2022, 2023年春季学期."""

from __future__ import annotations

from functools import lru_cache

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.period_patterns import Period, checked, four_digits

_SECOND = r"(?:W[iI]?Se?|WS|Wintersemester|Winterhalbjahr|Herbstsemester)\.?"
_FIRST = r"(?:S[oO]Se?|SS|Sommersemester|Sommerhalbjahr|Frühjahrssemester|Frühlingssemester)\.?"
_AUTUMN = r"(?:fall|autumn|automne|oto[ñn]o|outono|autunno|jesień|осень|осенний семестр)"
_SPRING = r"(?:spring|printemps|primavera|wiosna|весна|весенний семестр)"
_TERM = r"(?: (?:term|semester|semestre|quarter))?"
_Y, _SHORT = r"(?P<y>[12]\d{3})", r"(?P<y>[12]\d{3}|\d\d)"
_FORMS = (
    (rf"{_SECOND} ?{_SHORT} ?[/–-] ?(?P<next>[12]\d{{3}}|\d\d)", 2),
    (rf"(?:Wintersemester|Herbstsemester) {_Y}", 2),
    (rf"{_FIRST} ?{_Y}", 1),
    (r"(?:SoSe|Sommersemester) ?(?P<y>\d\d)", 1),
    (rf"(?i:{_AUTUMN}{_TERM},? {_Y}(?: г\.?)?|(?P<z>[12]\d{{3}})[ -]{_AUTUMN}{_TERM})", 2),
    (rf"(?i:{_SPRING}{_TERM},? {_Y}(?: г\.?)?|(?P<z>[12]\d{{3}})[ -]{_SPRING}{_TERM})", 1),
    (rf"{_Y}年?秋季?(?:学期|學期)?", 2),
    (rf"{_Y}年?春季?(?:学期|學期)?", 1),
)
"""The forms, each with the half of the year in which its term begins."""


_LIKELY = re.compile(r"(?i)[wshfaopjво]\D*\d|[12]\d{3}[ -]?[fsaopjво年春秋]")
"""How such texts begin: most times are of other forms, and told at once."""


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(form), half) for form, half in _FORMS)


def term_of(text: str) -> Period | None:
    """The half of a year in which the term begins that a text names, with the words for it; None for others."""
    if not _LIKELY.match(text):
        return None
    for form, half in _compiled():
        if found := form.fullmatch(text):
            return _period(found, half, text)
    return None


def _period(found: re.Match[str], half: int, text: str) -> Period | None:
    parts = found.groupdict()
    year = four_digits(parts["y"] or parts.get("z") or "")
    following = parts.get("next")
    if following and int(year[-2:]) + 1 != int(following[-2:]) and (year[-2:], following[-2:]) != ("99", "00"):
        return None
    period = checked("half-year", f"{year}-S{half}")
    return Period(period.frequency, period.text, text) if period else None
