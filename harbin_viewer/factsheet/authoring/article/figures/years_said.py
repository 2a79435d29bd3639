"""Years in a sentence, and what each is to the figures beside it: theirs, one to compare with, or only a part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

YearKind: TypeAlias = Literal["year", "base", "span", "part"]

_YEAR = r"(?:1[5-9]|20)\d\d"
_ONE = re.compile(rf"(?<![\d.,/])({_YEAR})(?!\d|[.,]\d|[/–—-]\d\d(?:\d\d)?(?!\d)|s\b)")
_SPLIT = re.compile(rf"(?<![\d.,])({_YEAR})\s?[/–—-]\s?(?:{_YEAR}|\d\d)(?!\d)|(?<!\d){_YEAR}s\b")
_SPAN = re.compile(
    rf"(?i)(?:between|from|zwischen|von|entre|de|du|с|между|tra|dal)\s+({_YEAR})\s+"
    rf"(?:and|to|until|till|und|bis|et|à|y|a|hasta|по|до|и|e|al)\s+({_YEAR})|({_YEAR})\s?(?:至|到|年至|年到)\s?({_YEAR})"
)
_IN = r"(?:(?:in|im|en|em|в|the|year|years|jahr|jahre|l[’']année|el|año|of|all|am|des|der)\s+)*"
_BASE = (
    r"than|compared (?:to|with)|relative to|against|versus|vs\.?|on|since|from|over|above|below|als|gegenüber|seit"
    r"|depuis"
    r"|verglichen mit|par rapport à|que|desde|frente a|respecto a|с|чем|против|по сравнению с"
)
_BASE_BEFORE = re.compile(rf"(?i)(?:\b(?:{_BASE})\s+{_IN}|\bqu[’']en\s+|比|较|相比|与)$")
_MONTH = (
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mär|okt|dez)\.?|january|february|march|april|may|june|july"
    r"|august"
    r"|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars"
    r"|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre|январ[яье]|феврал[яье]|март[ае]?|апрел[яье]|ма[йея]|июн[яье]|июл[яье]"
    r"|август[ае]?|сентябр[яье]|октябр[яье]|ноябр[яье]|декабр[яье]"
)
_PART = (
    r"(?:q[1-4]|h[12]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s(?:quarter|half|(?:\w+\s)?months?)"
    r"|quarter|half"
    r"|halbjahr|quartal|trimestre|semestre|квартал[еа]?|полугоди[ие]|spring|summer|autumn|winter)"
)
_PART_BEFORE = re.compile(rf"(?i)(?:\b(?:{_MONTH}|{_PART})[,.]?\s+(?:\d{{1,2}},?\s+)?{_IN})$")
_PART_AFTER = re.compile(r"年?\s?(?:\d{1,2}\s?月|上半年|下半年|[一二三四1-4]季度|第[一二三四1-4]季)|-\d\d(?:-\d\d)?\b")


@dataclass(frozen=True)
class Year:
    """A year, and where it stands; a `base` is compared with, a `part` is less than a year, a `span` several."""

    text: str
    kind: YearKind
    start: int
    end: int


def years_in(sentence: str) -> list[Year]:
    """The years that a sentence names, in order."""
    spans = [found.span() for found in (*_SPAN.finditer(sentence), *_SPLIT.finditer(sentence))]
    found = [Year(sentence[start:end], "span", start, end) for start, end in spans]
    found += [
        Year(year[1], _kind(sentence, year), year.start(), year.end())
        for year in _ONE.finditer(sentence)
        if not any(start <= year.start() < end for start, end in spans)
    ]
    return sorted(found, key=lambda year: year.start)


def _kind(sentence: str, found: re.Match[str]) -> YearKind:
    lead = sentence[: found.start()]
    if _PART_BEFORE.search(lead) or _PART_AFTER.match(sentence, found.end()):
        return "part"
    return "base" if _BASE_BEFORE.search(lead) else "year"
