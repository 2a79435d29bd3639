"""Years and periods in a sentence, and what each is to the figures beside it: theirs, one to compare with, a part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from harbin_viewer.factsheet.authoring.article.figures.periods_said import YEAR, Period, periods_in

YearKind: TypeAlias = Literal["year", "base", "span", "part", "event"]

_ONE = re.compile(
    rf"(?<![\d.,/#№])({YEAR})(?!\d|[.,]\d|[/–—-]\d\d(?:\d\d)?(?!\d)|s\b|[\s-](?:bits?|bytes?|pixels?|px|rpm|[kKMG]?Hz)\b)"
)
_SPLIT = re.compile(rf"(?<![\d.,])({YEAR})\s?[/–—-]\s?(?:{YEAR}|\d\d)(?!\d)|(?<!\d){YEAR}s\b")
_SPAN = re.compile(
    rf"(?i)(?:between|from|zwischen|von|entre|de|du|с|между|tra|dal)\s+({YEAR})\s+"
    rf"(?:and|to|until|till|und|bis|et|à|y|a|hasta|по|до|и|e|al)\s+({YEAR})|({YEAR})\s?(?:至|到|年至|年到)\s?({YEAR})"
)
_IN = r"(?:(?:in|im|en|em|в|the|year|years|jahr|jahre|l[’']année|el|año|of|all|am|des|der)\s+)*"
_BASE = (
    r"than|compared (?:to|with)|relative to|against|versus|vs\.?|(?<!year.)on|since|from|over|above|below|als|gegenüber"
    r"|seit|depuis"
    r"|verglichen mit|par rapport à|que|desde|frente a|respecto a|с|чем|против|по сравнению с"
)
_BASE_BEFORE = re.compile(rf"(?i)(?:\b(?:{_BASE})\s+{_IN}|\bqu[’']en\s+|比|较|相比|与)$")
_PART_BEFORE = re.compile(
    r"(?i)\b(?:(?:first|last|ersten|letzten|premiers|derniers|primeros|últimos|первые|за)\s\w+\s"
    r"(?:months?|monate?n?|mois|meses|месяц\w*)|spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst"
    r"|printemps|été|automne|hiver|primavera|verano|otoño|invierno|весн\w+|лет(?:ом|о|а)|осен\w+|зим\w+"
    r"|early|mid|late|beginning|middle|anfang|mitte|début|mi|milieu|principios|comienzos|mediados|начале|середине)"
    rf"[\s-]+(?:de\s|del\s|of\s)?{_IN}$"
)
_PART_AFTER = re.compile(r"年?\s?(?:\d{1,2}\s?月|\d{1,2}\s?[-–—~至到]\s?\d{1,2}\s?月|前[一二三四]季)|-\d\d(?:-\d\d)?\b")
_LEAD = 200
"""Letters before a year in which stands what kind it is of."""

_EVENT = re.compile(
    r"(?i)\b(?:founded|established|opened|built|created|launched|born|incorporated|begun|started|erected|gegründet"
    r"|eröffnet|erbaut|geboren|fondée?s?|créée?s?|construite?s?|ouverte?s?|née?s?|fundad[oa]s?|cread[oa]s?|construid[oa]s?"
    r"|nacid[oa]s?|основан\w*|создан\w*|открыт\w*|построен\w*)\s+(?:back\s)?(?:in|im|en|em|в|um|around|about)?\s?$"
    r"|(?:成立|始建|建成|创立|创办|开通|投产|始)于\s?$"
)
_EVENT_AFTER = re.compile(
    r"(?i)\s(?:gegründet|erbaut|eröffnet|errichtet|gebaut|entstanden)e[nmrs]?\b|年(?:成立|建成|投产|创办|开通)"
)
_DATELINE = re.compile(rf"[^\n.;!?]{{0,70}}?\b{YEAR}\)?,?\s?(?:[–—]|-(?=\s))\s")


@dataclass(frozen=True)
class Year:
    """A year or period (2023-Q1), and where it stands.

    A `base` is compared with, a `part` is less than a year and none of the periods that are known ("" where its year
    is not said), a `span` is several years, an `event` is when something began that goes on.
    """

    text: str
    kind: YearKind
    start: int
    end: int


def years_in(sentence: str) -> list[Year]:
    """The years and periods that a sentence names, in order."""
    spans = [found.span() for found in (*_SPAN.finditer(sentence), *_SPLIT.finditer(sentence))]
    found = [Year(sentence[start:end], "span", start, end) for start, end in spans]
    periods = [period for period in periods_in(sentence) if not _lies_in(period.start, spans)]
    found += [_of_period(period, sentence) for period in periods]
    taken = [*spans, *((period.start, period.end) for period in periods)]
    found += [
        Year(year[1], _kind(sentence, year.start(), year.end()), year.start(), year.end())
        for year in _ONE.finditer(sentence)
        if not _lies_in(year.start(), taken)
    ]
    return _without_dateline(sentence, sorted(found, key=lambda year: year.start))


def _lies_in(at: int, places: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in places)


def _of_period(period: Period, sentence: str) -> Year:
    kind: YearKind = "base" if _BASE_BEFORE.search(sentence[: period.start]) else "year" if period.name else "part"
    return Year(period.name or period.year, kind, period.start, period.end)


def _without_dateline(sentence: str, years: list[Year]) -> list[Year]:
    """The same without the day of a report before its first sentence (“VELDEN, 14 January 2024 – The port …”)."""
    line = _DATELINE.match(sentence) if years and years[0].kind == "part" else None
    return [year for year in years if line is None or year.start >= line.end()]


def _kind(sentence: str, start: int, end: int) -> YearKind:
    lead = sentence[max(0, start - _LEAD) : start]
    if _PART_BEFORE.search(lead) or _PART_AFTER.match(sentence, end):
        return "part"
    if _EVENT.search(lead) or _EVENT_AFTER.match(sentence, end):
        return "event"
    return "base" if _BASE_BEFORE.search(lead) else "year"
