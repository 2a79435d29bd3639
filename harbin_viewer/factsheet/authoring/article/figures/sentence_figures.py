"""Figures in sentences: those whose unit and year the sentence itself names, and those that are left to the maker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harbin_viewer.factsheet.authoring.article.figures.amounts import Amount, amounts_in
from harbin_viewer.factsheet.authoring.article.figures.manner import manner_of
from harbin_viewer.factsheet.authoring.article.figures.sentences import sentences
from harbin_viewer.factsheet.authoring.article.figures.told_in_words import told_in_words
from harbin_viewer.factsheet.authoring.article.figures.years_of_amounts import years_of
from harbin_viewer.factsheet.authoring.article.figures.years_said import years_in

_NO_UNIT = "has no unit that could be understood"
_TOO_LONG = "begins a sentence that is too long to be understood"
_IN_WORDS = "tells a figure in words, which was not worked out"

_LONGEST = 1500
"""Letters of a sentence beyond which it is a list, or no sentence at all: what belongs together is not found in it."""

_FIRST_WORDS = 40
"""Letters of such a sentence by which it is named."""


@dataclass(frozen=True)
class SentenceFigure:
    """A figure as plain digits with its unit and period, and the sentence it stands in; `number` counts sentences.

    The `period` is a year (2023), quarter (2023-Q1), half-year (2023-H1) or month (2023-03).
    `manner` are the words by which the sentence says how it is meant (“about”, “fell”, “expected”).
    """

    figure: str
    unit: str
    period: str
    sentence: str
    number: int
    manner: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unread:
    """A figure that has no unit or is none of one year: as it is said, in its sentence, and `why` it is left."""

    text: str
    sentence: str
    why: str


def figures_in(
    paragraph: str, first: int = 1, *, decimal_commas: bool = False, language: str = ""
) -> Iterator[SentenceFigure | Unread]:
    """The figures of a paragraph; `first` is the number of its first sentence."""
    for number, sentence in enumerate(sentences(paragraph), start=first):
        if len(sentence) > _LONGEST:
            yield Unread(f"{sentence[:_FIRST_WORDS]} …", sentence, _TOO_LONG)
            continue
        yield from _of_sentence(sentence, number, decimal_commas=decimal_commas, language=language)
        yield from (Unread(words, sentence, _IN_WORDS) for words in told_in_words(sentence))


def _of_sentence(
    sentence: str, number: int, *, decimal_commas: bool, language: str
) -> Iterator[SentenceFigure | Unread]:
    amounts = amounts_in(sentence, decimal_commas=decimal_commas, language=language)
    taken = [(amount.start, amount.end) for amount in amounts]
    years = [year for year in years_in(sentence) if not any(a <= year.start < b for a, b in taken)]
    for place, (amount, belongs) in enumerate(zip(amounts, years_of(amounts, years, sentence), strict=True)):
        if not amount.unit:
            yield Unread(_said(place, amounts, sentence), sentence, _NO_UNIT)
        elif belongs.year:
            manner = manner_of(sentence, amount.start, amount.end, amount.unit, belongs.at)
            yield SentenceFigure(amount.figure, amount.unit, belongs.year, sentence, number, manner)
        elif not (amount.is_range and place and amounts[place - 1].is_range and _touch(amounts, place, sentence)):
            yield Unread(_said(place, amounts, sentence), sentence, belongs.why)


def _touch(amounts: Sequence[Amount], place: int, sentence: str) -> bool:
    return len(sentence[amounts[place - 1].end : amounts[place].start].split()) < 3


def _said(place: int, amounts: Sequence[Amount], sentence: str) -> str:
    """The words of an amount; those of a range together."""
    end = amounts[place].end
    if amounts[place].is_range and place + 1 < len(amounts) and amounts[place + 1].is_range:
        end = amounts[place + 1].end
    return sentence[amounts[place].start : end].strip(" .")
