"""Whether figures may be added up, by their unit and what they are called."""

from __future__ import annotations

import re

_NOT_ADDED = re.compile(
    r"%|percent|per cent|share|\brates?\b|ratio|index|indices|\bper\b|average|\bmean\b|median|expectancy|score|"
    r"probability|density|°|degree|proportion|prevalence|incidence|intensity|capita|price|\bage\b|literacy|years of|"
    r"per ?cap|life ?exp|=\s*100\b|índice|\bindice\b|indeks|индекс|指数|指數|지수|\btaux\b|\btasa\b|\btaxa\b|anteil|"
    r"quote\b|durchschnitt|moyenne|promedio|\bmédia\b|gemiddeld|gjennomsnitt|средн|доля|平均|比率|比重|평균|비율|prozent|"
    r"pour ?cent|por ?ciento",
    re.IGNORECASE,
)

_VALUED = re.compile(
    r"(\w\W+)(?:(?:in|at) (?:(?:current|constant|comparable|fixed|basic|market|producers?.?|purchasers?.?|previous|"
    r"years?.?s?|\d{4}) )+|(?:current|constant|comparable|fixed|basic) (?:\d{4} )?)prices\b",
    re.IGNORECASE,
)
"""By which prices an amount of money was worked out: it is no price itself."""


def is_additive(unit: str, title: str) -> bool:
    """Whether figures of this unit and title may be added up: amounts and counts, no rates, averages or indices."""
    told = (_VALUED.sub(r"\1", words) for words in (unit, title))
    return "/" not in unit and not any(_NOT_ADDED.search(words) for words in told)
