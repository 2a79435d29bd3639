"""Figures in sentences: those whose unit and year the sentence itself names, and those that are left to the maker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from harbin_viewer.factsheet.authoring.plain_units import normal_unit
from harbin_viewer.factsheet.roles.units import is_unit

_SENTENCES = re.compile(r"(?<=[.!?。])[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-ÞА-Я0-9])|(?<=[。！？])")
_NUMBER = r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:[,\u202f\u00a0' ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALE = r"thousand|million|billion|trillion|hundred million|bn|mn|tn|mio|mrd|mln|k"
_FIGURE = re.compile(
    rf"(?<![\w.,])(?P<sign>[-−–+])?(?P<currency>US\$|[$€£¥₽])?\s?(?P<number>{_NUMBER})"
    rf"(?:[\s\u00a0-]?(?P<scale>{_SCALE})\b)?(?P<after>\s?%|(?:[\s\u00a0-][^\W\d_][\w²³/$€-]*){{0,3}})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d]|[.,]\d)")


@dataclass(frozen=True)
class SentenceFigure:
    """A figure as plain digits with its unit and year, and the sentence it stands in; `number` counts sentences."""

    figure: str
    unit: str
    year: str
    sentence: str
    number: int


@dataclass(frozen=True)
class Unread:
    """A figure whose unit is known and whose year is not."""

    text: str
    sentence: str


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    return [sentence.strip() for sentence in _SENTENCES.split(text) if sentence and sentence.strip()]


def figures_in(paragraph: str, first: int = 1) -> Iterator[SentenceFigure | Unread]:
    """The figures of a paragraph that have a unit; `first` is the number of its first sentence."""
    for number, sentence in enumerate(sentences(paragraph), start=first):
        units = _units_in(sentence)
        found = [match for match, _ in units]
        years = [year for year in _YEAR.finditer(sentence) if not any(_within(year, match) for match in found)]
        for place, (match, unit) in enumerate(units):
            year = _year_of(place, found, years)
            if year:
                yield SentenceFigure(_plain(match), unit, year, sentence, number)
            else:
                yield Unread(match["number"] + " " + unit, sentence)


def _units_in(sentence: str) -> list[tuple[re.Match[str], str]]:
    """The figures of a sentence that have a unit; one with a scale alone has that of the figure before it."""
    units: list[tuple[re.Match[str], str]] = []
    for match in _FIGURE.finditer(sentence):
        unit = _unit_of(match)
        scale = (match["scale"] or "").lower()
        if not unit and scale and units and units[-1][1].startswith(f"{normal_unit(scale + ' x').split()[0]} "):
            unit = units[-1][1]
        if unit:
            units.append((match, unit))
    return units


def _within(year: re.Match[str], figure: re.Match[str]) -> bool:
    return figure.start() <= year.start() < figure.end()


def _year_of(place: int, figures: list[re.Match[str]], years: list[re.Match[str]]) -> str:
    """The year of a figure: the only one of its sentence, or where there is one for each, the one that stands by it."""
    if len({year[0] for year in years}) == 1:
        return years[0][0]
    if len(years) != len(figures):
        return ""
    figure, year = figures[place], years[place]
    low, high = sorted((figure.start(), year.start()))
    between = any(low < other.start() < high for other in (*figures, *years) if other not in (figure, year))
    return "" if between else year[0]


def _unit_of(match: re.Match[str]) -> str:
    """The unit of a figure as one writes it, "" where what follows is none."""
    if match["currency"] and not match["scale"] and _YEAR.fullmatch(match["number"]):
        return ""
    after, scale = match["after"].strip(" \u00a0-"), match["scale"] or ""
    if match["currency"]:
        return normal_unit(f"{scale} {match['currency']}")
    words = _BREAK.split(after)[0].split()
    for count in range(len(words), 0, -1):
        unit = " ".join(words[:count]).rstrip(".,;:")
        if _is_unit(unit):
            return normal_unit(f"{scale} {unit}")
    counted = scale and words and re.fullmatch(r"[a-z]{3,}s", words[0].rstrip(".,;:"))
    return normal_unit(f"{scale} {words[0].rstrip('.,;:')}") if counted else ""


_BREAK = re.compile(r"(?i)(?:^|\s)(?:and|or|in|from|while|but|to|by|was|were|und|et|y)(?:\s|$)")
_NO_UNIT = re.compile(r"(?i)(?:years?|months?|days?|hours?|weeks?|minutes?|no\.?|units?|head|index|rates?|count|m|t|g)")
_CONNECTING = re.compile(r"(?i)(?:.* )?(?:in|at|per|and|to|by|on|of|the|a)")


def _is_unit(text: str) -> bool:
    return is_unit(text) and not _NO_UNIT.fullmatch(text) and not _CONNECTING.fullmatch(text)


def _plain(match: re.Match[str]) -> str:
    """The number as JSON writes numbers."""
    text = re.sub(r"[\u202f\u00a0' ]", "", match["number"])
    if "," in text and "." in text:
        text = text.replace(".", "").replace(",", ".") if text.rfind(",") > text.rfind(".") else text.replace(",", "")
    elif "," in text:
        grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+", text)
        text = text.replace(",", "" if grouped else ".")
    return ("-" if match["sign"] in ("-", "−") else "") + text
