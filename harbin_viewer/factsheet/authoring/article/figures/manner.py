"""How a sentence says that a figure is meant: roughly, as a fall, as what is expected, for a year of account."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEDGE = re.compile(
    r"(?i)\b(about|around|roughly|approximately|approx\.|nearly|almost|over|more than|less than|at least|at most"
    r"|up to"
    r"|under|some|an estimated|circa|ca\.|rund|etwa|fast|über|mehr als|weniger als|knapp|bis zu|mindestens|environ"
    r"|près de|plus de|moins de|unos|cerca de|más de|menos de|около|почти|более|свыше|менее)\s+(?:the\s+)?$"
    r"|(约|近|超过|逾)$"
)
_FALL = (
    r"fell|fallen|falling|dropped|declined|decreased|shrank|slumped|plunged|tumbled|contracted|down|lost|(?:fall"
    r"|drop|decline"
    r"|decrease|decreases|reduction) of|sank|sanken|gesunken|fiel|fielen|schrumpfte\w*|rückgang von|minus|verlor"
    r"|verloren"
    r"|снизил\w+|сократил\w+|упал\w*|снижение|сокращение|baissé|reculé|diminué|(?:baisse|recul) de|cayó|cayeron"
    r"|bajó|bajaron"
    r"|disminuyó|(?:caída|descenso) de"
)
_FALLS = re.compile(
    rf"(?i)\b({_FALL})(?:\s(?:by|um|на|de|del|un|another|a|further|about|around|rund|etwa|more|than|nearly|almost"
    rf"|only|in|im|\d{{4}}))*\s+$"
)
_FEWER = re.compile(
    r"(?i)\s(?:(?:per|points)\s)?(less|fewer|lower|below|weniger|niedriger|меньше|ниже|de moins|menos)\s(?!than \d)"
)
_FALLS_BEFORE = re.compile(r"(下降|减少|下滑)$")
_EXPECTED = re.compile(
    r"(?i)\b(expected|forecasts?|projected|planned|plans|plan to|aims to|targets?|hopes to|will|would|could|may reach"
    r"|is to|are to|voraussichtlich|sollen?|erwartet|geplant|prognos\w+|планиру\w+|ожида\w+|прогноз\w*|составит"
    r"|составят"
    r"|достигнет|prévoi\w+|prévus?|devraient|devrait|previsto|se espera|se prevé|alcanzará)\b|(预计|计划|预期|力争)"
)
_SAID_LAST = re.compile(
    r"(?i)\b(?:is|are|was|were|wird|werden|will be)\s(?:\w+\s)?(expected|planned|forecast|projected|foreseen)\b"
    r"|\b(erwartet|geplant|vorgesehen|prognostiziert|планируется|ожидается|prévus?|previstos?)\b"
)
_OF_ACCOUNT = re.compile(
    r"(?i)(fiscal year|financial year|fiscal|FY|haushaltsjahr|geschäftsjahr|exercice|ejercicio"
    r"|финансов\w+ год\w*)\s?$"
)


def manner_of(sentence: str, start: int, end: int, unit: str, year_at: int) -> tuple[str, ...]:
    """The words that say how the figure from `start` to `end` is meant, of the year at `year_at`."""
    return tuple(dict.fromkeys(filter(None, _said(sentence, start, end, unit, year_at))))


def _said(sentence: str, start: int, end: int, unit: str, year_at: int) -> Iterator[str]:
    lead = sentence[:start]
    yield _first(_HEDGE.search(lead))
    if unit.startswith(("%", "percentage")):
        yield _first(_FALLS.search(lead)) or _first(_FEWER.match(sentence, end)) or _first(_FALLS_BEFORE.search(lead))
    yield _expected(sentence, start, end)
    yield _first(_OF_ACCOUNT.search(sentence[:year_at]))


def _expected(sentence: str, start: int, end: int) -> str:
    """The word by which the part of the sentence between commas says that the figure is none of what was."""
    begins = max(sentence.rfind(sign, 0, start) for sign in (", ", "; ", "，", "；")) + 1
    ends = min(
        (at for sign in (", ", "; ", "，", "；") if (at := sentence.find(sign, end)) >= 0), default=len(sentence)
    )
    return _first(_EXPECTED.search(sentence[begins:start])) or _first(_SAID_LAST.search(sentence[end:ends]))


def _first(found: re.Match[str] | None) -> str:
    return next(filter(None, found.groups()), "") if found else ""
