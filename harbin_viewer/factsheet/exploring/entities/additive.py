"""Whether figures may be added up, by their unit and what they are called."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.exploring.entities.intensive import is_intensive

_NOT_ADDED = re.compile(
    r"%|percent|per cent|shares?(?! (?:sold|bought|traded|issued|outstanding)\b)\b|\brates?\b|ratios?\b|\bratio(?!n)"
    r"|index\b|\bindex(?!ed)|indices|\bper\b|average|\bmean\b|median|expectancy|scores?(?! of\b)\b|probability|density"
    r"|°|^degrees?\b|degrees? (?:c|f|celsius|fahrenheit)\b|proportion|prevalence|incidence|intensity|capita|price"
    r"|(?<!working[ -])(?<!school[ -])\bage\b|literacy|years of|per ?cap|life ?exp|=\s*100\b|índice|\bindice\b|indeks"
    r"|индекс|指数|指數|지수|\btaux\b|\btasa\b|\btaxa\b|anteil|quote\b|durchschnitt|moyenne|promedio|\bmédia\b|gemiddeld"
    r"|gjennomsnitt|\bavg\b|\b(?:klassen|noten|punkte)?schnitt\b|mittelwert|\bmoyen\b|średni|genomsnitt|ortalama"
    r"|средн|доля|平均|比率|比重|평균|비율|prozent|pour ?cent|por ?ciento"
    r"|\b(?:pro|je|par|por) (?:kopf|einwohner|person|habitante?|t[eê]te)\b",
    re.IGNORECASE,
)

_VALUED = re.compile(
    r"(\w\W+)(?:(?:in|at) (?:(?:current|constant|comparable|fixed|basic|market|producers?.?|purchasers?.?|previous|"
    r"years?.?s?|\d{4}) )+|(?:current|constant|comparable|fixed|basic) (?:\d{4} )?)prices\b",
    re.IGNORECASE,
)
"""By which prices an amount of money was worked out: it is no price itself."""

_PER_TIME = re.compile(
    r"((?:thousand|million|billion|1[.,]?000) )*(?:barrels?|bbl|k?b|mb|k?t|mt|gt|tonn?e?s?|tons?|kg|m³|m3|hm³"
    r"|cubic met(?:er|re)s|[kmgt]?wh|[kmgtpe]j)"
    r"(?: \w+| of [\w ]+)?\s*(?:\bper\b|/)\s*(?:years?|yr|y|a|annum|months?|weeks?|days?|d)\b",
    re.IGNORECASE,
)
"""Amounts that are told by the day or the year (barrels of oil): those of several add up."""


def is_additive(unit: str, title: str) -> bool:
    """Whether figures of this unit and title may be added up: amounts and counts, nothing else."""
    return not is_relative(unit, title) and not is_intensive(unit, title)


def is_relative(unit: str, title: str) -> bool:
    """Whether figures are rates, averages or indices, by their unit or what they are called."""
    told = [_VALUED.sub(r"\1", _PER_TIME.sub(" ", words)) for words in (unit, title)]
    return "/" in told[0] or any(_NOT_ADDED.search(words) for words in told)
