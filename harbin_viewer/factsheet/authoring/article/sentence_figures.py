"""Figures in sentences: those whose unit and year the sentence itself names, and those that are left to the maker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harbin_viewer.factsheet.authoring.article.amounts import Amount, amounts_in
from harbin_viewer.factsheet.authoring.article.sentences import sentences
from harbin_viewer.factsheet.authoring.article.years_said import Year, years_in

_AFTER = re.compile(
    r"(?i)\s?\(?\s?(?:(?:already|only|again)\s)?"
    r"(?:(?:in|im|for|of|by|en|em|для|в|at|the|end|year|jahre?|l[’']année|el|año)\s)*"
)
_BEFORE = re.compile(r"\s?[:：=–—-]\s?|\s?\(|\s(?:was|were|saw|with|war|waren)\s|年?[为是达：]+(?:到)?")
_CAME_FROM = re.compile(
    r"(?i)(?:\b(?:from|than|against|compared (?:to|with)|after|on|nach|gegenüber|als|contre|après|desde|после"
    r"|против|чем|по сравнению с)\s+(?:about |around |rund |etwa |nearly |almost )?|[较比从])$"
)
_OTHER_YEAR = (
    r"(?:(?:a|one|the|two|three)\s)?years?\s(?:earlier|before|later|ago|after)"
    r"|(?:the\s|in the\s)?(?:previous|preceding|prior|last|next|following|same|current)\syear|this year"
    r"|(?:im\s|des\s)?vorjahr\w*|(?:im\s)?(?:letzten|selben|folgenden|nächsten)\sjahr"
    r"|(?:un\s)?an\s(?:plus tôt|plus tard)|(?:el\s)?año\s(?:anterior|pasado|siguiente)"
    r"|(?:в\s|за\s)?(?:прошл|предыдущ|следующ|эт)\w+\sгод\w*|годом\sранее|去年|上年|前年|明年|今年"
)
_OTHER_AFTER = re.compile(rf"(?i)[\s,(]*(?:in\s|im\s)?(?:{_OTHER_YEAR})")
_OTHER_BEFORE = re.compile(
    rf"(?i)(?<!than )(?<!from )(?<!on )(?<!als )(?<!gegenüber )\b(?:{_OTHER_YEAR})[^,;:()，；：]*$"
)

NO_YEAR = "stands in a sentence that does not say of which year it is"
_SEVERAL = "stands in a sentence with several years, and nothing tells which of them is its own"
_RANGE = "is a range, and no one figure"


@dataclass(frozen=True)
class SentenceFigure:
    """A figure as plain digits with its unit and year, and the sentence it stands in; `number` counts sentences.

    `hedge` is the word by which the sentence says how exact it is (“about”), "" for none.
    """

    figure: str
    unit: str
    year: str
    sentence: str
    number: int
    hedge: str = ""


@dataclass(frozen=True)
class Unread:
    """A figure that has a unit and is none of one year: as it is said, in its sentence, and `why` it is left."""

    text: str
    sentence: str
    why: str


def figures_in(paragraph: str, first: int = 1, *, decimal_commas: bool = False) -> Iterator[SentenceFigure | Unread]:
    """The figures of a paragraph that have a unit; `first` is the number of its first sentence."""
    for number, sentence in enumerate(sentences(paragraph), start=first):
        amounts = amounts_in(sentence, decimal_commas=decimal_commas)
        taken = [(amount.start, amount.end) for amount in amounts]
        years = [year for year in years_in(sentence) if not any(a <= year.start < b for a, b in taken)]
        for place, amount in enumerate(amounts):
            year, why = _year_of(place, amounts, years, sentence)
            if year:
                yield SentenceFigure(amount.figure, amount.unit, year, sentence, number, amount.hedge)
            elif not (amount.is_range and place and amounts[place - 1].is_range and _touch(amounts, place, sentence)):
                yield Unread(_said(place, amounts, sentence), sentence, why)


def _touch(amounts: Sequence[Amount], place: int, sentence: str) -> bool:
    return len(sentence[amounts[place - 1].end : amounts[place].start].split()) < 3


def _said(place: int, amounts: Sequence[Amount], sentence: str) -> str:
    """The words of an amount; those of a range together."""
    end = amounts[place].end
    if amounts[place].is_range and place + 1 < len(amounts) and amounts[place + 1].is_range:
        end = amounts[place + 1].end
    return sentence[amounts[place].start : end].strip(" .")


def _year_of(place: int, amounts: Sequence[Amount], years: Sequence[Year], sentence: str) -> tuple[str, str]:
    """The year of an amount, or why it has none."""
    amount = amounts[place]
    if amount.is_range:
        return "", _RANGE
    if _OTHER_AFTER.match(sentence, amount.end) or _OTHER_BEFORE.search(sentence[: amount.start]):
        return "", NO_YEAR
    own = _beside(amount, years, sentence)
    if own is None:
        own, why = _only(place, amounts, years, sentence)
        if own is None:
            return "", why
    if own.kind == "part":
        return "", f"is of a part of {own.text}, and no figure of a year"
    return ("", f"is of several years ({own.text})") if own.kind == "span" else (own.text, "")


def _beside(amount: Amount, years: Sequence[Year], sentence: str) -> Year | None:
    """The year that stands right behind an amount (“… in 2021”, “… (2021)”), or right before it (“2021: …”)."""
    for year in years:
        if year.start >= amount.end and _AFTER.fullmatch(sentence, amount.end, year.start):
            return year
    before = next((year for year in reversed(years) if year.end <= amount.start), None)
    if before is not None and before.kind != "base" and _BEFORE.fullmatch(sentence, before.end, amount.start):
        return before
    return None


def _only(place: int, amounts: Sequence[Amount], years: Sequence[Year], sentence: str) -> tuple[Year | None, str]:
    """The only year of a sentence but for those it compares with; or of one for each amount, the one beside it."""
    amount = amounts[place]
    old = {year for other in amounts if _came_from(other, sentence) and (year := _beside(other, years, sentence))}
    left = [year for year in years if year.kind != "base" and year not in old]
    if amount.is_old or _came_from(amount, sentence):
        return None, NO_YEAR
    if len({year.text for year in left}) == 1:
        return left[0], ""
    if not left:
        return None, NO_YEAR
    single = [other for other in amounts if not other.is_range and not other.is_old]
    if len(left) == len(single) and amount in single:
        year = left[single.index(amount)]
        low, high = sorted((amount.start, year.start))
        starts = {other.start for other in single} | {other.start for other in left}
        if not any(low < start < high for start in starts):
            return year, ""
    return None, _SEVERAL


def _came_from(amount: Amount, sentence: str) -> bool:
    """Whether a sentence compares with this amount, and says another of what it is about."""
    return amount.is_old or bool(_CAME_FROM.search(sentence[: amount.start]))
