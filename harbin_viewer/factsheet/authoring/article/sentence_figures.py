"""Figures in sentences: those whose unit and year the sentence itself names, and those that are left to the maker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from harbin_viewer.factsheet.authoring.plain_units import normal_unit
from harbin_viewer.factsheet.roles.units import is_unit

_SENTENCES = re.compile(r"(?<=[.!?。])[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-ÞА-Я0-9])|(?<=[。！？])")
_NUMBER = r"\d{1,3}(?:[,\u202f\u00a0' ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALE = r"thousand|million|billion|trillion|hundred million|bn|mn|tn|mio|mrd|mln|k"
_FIGURE = re.compile(
    rf"(?<![\w.,])(?P<sign>[-−–+])?(?P<currency>US\$|[$€£¥₽])?\s?(?P<number>{_NUMBER})"
    rf"(?:[\s\u00a0-]?(?P<scale>{_SCALE})\b)?(?P<after>\s?%|(?:[\s\u00a0-][^\W\d_][\w²³/$€-]*){{0,3}})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d]|[.,]\d)")
_NAMED_YEAR = re.compile(r"(?i)\b(?:in|of|for|by|during|since|from|until|to|year|en|im|au|в)\s+$")


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
        found = [match for match in _FIGURE.finditer(sentence) if _unit_of(match)]
        years = [year for year in _YEAR.finditer(sentence) if not any(_within(year, match) for match in found)]
        for place, match in enumerate(found):
            until = found[place + 1].start() if place + 1 < len(found) else len(sentence)
            year = _year_of(match, until, years, len(found))
            unit = _unit_of(match)
            if year:
                yield SentenceFigure(_plain(match), unit, year, sentence, number)
            else:
                yield Unread(match["number"] + " " + unit, sentence)


def _within(year: re.Match[str], figure: re.Match[str]) -> bool:
    return figure.start() <= year.start() < figure.end()


def _year_of(figure: re.Match[str], until: int, years: list[re.Match[str]], count: int) -> str:
    """The year of a figure: the only one of its sentence, or the only one between it and the next figure."""
    if len({year[0] for year in years}) == 1:
        return years[0][0]
    after = [year[0] for year in years if figure.end() <= year.start() < until]
    return after[0] if len(after) == 1 and (count > 1 and len(years) == count) else ""


def _unit_of(match: re.Match[str]) -> str:
    """The unit of a figure as one writes it, "" where what follows is none."""
    if match["currency"] and not match["scale"] and _YEAR.fullmatch(match["number"]):
        return ""
    after, scale = match["after"].strip(" \u00a0-"), match["scale"] or ""
    if match["currency"]:
        return normal_unit(f"{scale} {match['currency']}")
    words = after.split()
    for count in range(len(words), 0, -1):
        unit = " ".join(words[:count]).rstrip(".,;:")
        if _is_unit(unit):
            return normal_unit(f"{scale} {unit}")
    return ""


_NO_UNIT = re.compile(r"(?i)(?:years?|months?|days?|hours?|weeks?|minutes?|no\.?|units?|head|index|rates?|count|m|t|g)")
_CONNECTING = re.compile(r"(?i)(?:.* )?(?:in|at|per|and|to|by|on|of|the|a)")


def _is_unit(text: str) -> bool:
    return is_unit(text) and not _NO_UNIT.fullmatch(text) and not _CONNECTING.fullmatch(text)


def _plain(match: re.Match[str]) -> str:
    """The number as JSON writes numbers."""
    text = re.sub(r"[\u202f\u00a0' ]", "", match["number"])
    if "," in text and "." in text:
        text = text.replace(",", "")
    elif "," in text:
        grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+", text)
        text = text.replace(",", "" if grouped else ".")
    return ("-" if match["sign"] in ("-", "−") else "") + text
