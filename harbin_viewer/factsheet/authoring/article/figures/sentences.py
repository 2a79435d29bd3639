"""The sentences of a paragraph; the point of an abbreviation ends none."""

from __future__ import annotations

import re

_ENDS = re.compile(r"(?<=[.!?])[\"”’»)]*\s+(?=[\"“‘«(]?[A-ZÀ-ÞА-Я0-9€$£])|(?<=[。！？])")
_ABBREVIATED = re.compile(
    r"(?i)(?:^|[\s(\d])(?:mio|mrd|tsd|bn|mn|approx|ca|bzw|d\.h|z\.b|inkl|no|nos|nr|vs|mr|mrs|ms|dr|prof|st|u\.s"
    r"|u\.k|etc|e\.g"
    r"|i\.e|cf|fig|tab|p|pp|vol|art|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|okt|dez|тыс|млн|млрд|трлн|руб"
    r"|долл|г|гг|стр"
    r"|рис|табл|м|чел|[A-ZА-Я])\.$"
)

_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
_COUNTED = re.compile(
    r"(?:Quartal|Halbjahr|Jahrhundert|Jahrestag|Mal|Platz|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober"
    r"|November|Dezember)"
)
"""What follows the number of one of several in German (“im 3. Quartal”), which ends no sentence."""


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, in order."""
    found: list[str] = []
    for part in filter(None, map(str.strip, _ENDS.split(text))):
        if found and (_ABBREVIATED.search(found[-1]) or (_ORDINAL.search(found[-1]) and _COUNTED.match(part))):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found
