"""Amounts in a sentence: its numbers, each with its unit, and how they are linked (a range, a change, a list)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from harbin_viewer.factsheet.authoring.article.figures.counted_things import subject_of
from harbin_viewer.factsheet.authoring.article.figures.periods_said import YEAR
from harbin_viewer.factsheet.authoring.article.figures.told_in_words import NUMBERS
from harbin_viewer.factsheet.authoring.article.figures.units_said import unit_at

_DIGITS = r"\d{1,3}(?:[,.]\d{3})+(?:[,.]\d+)?(?!\d)|\d{1,3}(?:[\u202f\u00a0' ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_SIZES = (
    r"thousand|million|billion|trillion|tausend|millionen|milliarden|millions|milliards|millones|миллиона?"
    r"|миллиардов?"
)
_IN_WORDS = rf"(?:half a|{'|'.join(NUMBERS)})(?=\s(?:{_SIZES})\b)"
_MONEY_SIGN = r"US\$|[$€£¥₽]|(?:USD|EUR|GBP|CNY|RMB|RUB|CHF)(?=\s)"
_FIGURE = re.compile(
    rf"(?<![A-Za-zÀ-ɏͰ-ϿЀ-ӿ\d])(?<!\d[.,])(?P<sign>(?<![\w)%])[-−+]|(?:minus|plus|минус)\s)?"
    rf"(?P<money>{_MONEY_SIGN})?\s?(?P<number>{_DIGITS}|{_IN_WORDS})",
    re.IGNORECASE,
)
_IN_A_YEAR = re.compile(r"(?i)\b(?:in|im|en|em|в|um|anno|since|seit|depuis|desde|of|from|until|bis)\s+$")
_A_YEAR = re.compile(YEAR)
_ABOUT = (
    r"(?:about |around |nearly |almost |some |rund |etwa |knapp |fast |über |over |more than |environ |около "
    r"|почти )?"
)
_TO = re.compile(rf"(?i)\s?[–—~～至到-]\s?|\s(?:to|bis|à|hasta|a|até|до|or|oder|auf)\s{_ABOUT}")
_AND = re.compile(rf"(?i)\s(?:and|und|et|y|e|и)\s{_ABOUT}")
_BETWEEN = re.compile(rf"(?i)(?:between|zwischen|entre|tra|fra|между)\s+{_ABOUT}$")
_FROM = re.compile(rf"(?i)(?:\b(?:from|von|de|du|desde|da|с|со)\s+{_ABOUT}|从|由)$")
_LISTED = re.compile(r"(?i),\s|,?\s(?:and|und|et|y|e|и)\s|、|和")
_LINKED = re.compile(
    r"(?i)(?:[\s,;:(){}=–—-]|\b(?:in|im|en|em|в|and|und|et|y|и|to|auf|à|a|до|from|von|de|compared (?:with|to)|than"
    r"|after|up|down"
    r"|was|it|there|by|had|has|hatte|gab|zählte|было|were|fell|rose|grew|against|the|year|году|года|год|г|saw|only"
    r"|still|noch|es|waren|nach|gegenüber|vs|then"
    rf"|about|around|nearly|almost|rund|etwa|of|passed|reached|stieg|sank|fiel|c|со|с)\b|{YEAR})*"
)
_BY = re.compile(r"(?i)\b(?:by|um|de|d['’]un|un|на)\s+$")
_ELSEWHERE = re.compile(r"[;；]")
_ELIDES = re.compile(
    rf"(?i)(?:,\s|\s)(?:and|against|und|gegenüber|et|contre|y|frente a|и|против|compared with)\s{_ABOUT}$"
)
_OF_A_YEAR = re.compile(rf"(?i)\s\(?(?:in\s|im\s|en\s|em\s|в\s)?{YEAR}(?!\d)")
_NO_FIGURE_BEFORE = re.compile(
    r"(?i)(?:\b(?:art|article|artikel|section|chapter|no|nr|page|pages|p|pp|table|figure|fig|resolution|route"
    r"|flight|line|room"
    r"|version|boeing|airbus|iso|covid|law|directive|regulation|vol|tel|phone|isbn|doi|highway|paragraph|item|number"
    r"|tabelle|abbildung|seite|kapitel|статья|стр|табл)\.?|[§№#])\s*[-:]?\s?$|[\w.]/$"
)
_NO_FIGURE_AFTER = re.compile(r"[^\W_]|[-:/]\d|[.,]\d|\s?:\s?\d+\b|[-–]year|[°º](?!\s?[CF])")


@dataclass(frozen=True)
class Amount:
    """A number as plain digits, with its unit ("" for none); from `start` to `end` in its sentence.

    `scale` and `thing` are the unit's parts. `is_range` holds for an end of a range, `is_old` for what the sentence
    comes from (“from 310 to 240”); `counts` where a number without a unit is a figure all the same, and no date or so.
    """

    figure: str
    unit: str
    start: int
    end: int
    scale: str = ""
    thing: str = ""
    is_range: bool = False
    is_old: bool = False
    counts: bool = True


def amounts_in(sentence: str, *, decimal_commas: bool = False, language: str = "") -> list[Amount]:
    """The amounts of a sentence, in order; `decimal_commas`: numbers are written as 1.234,5.

    Those without a unit are figures all the same, and are to be told.
    """
    found = list(_numbers(sentence, decimal_commas=decimal_commas, language=language))
    numbers = _with_units_of_others(found, sentence, language)
    for place in range(len(numbers) - 1, 0, -1):
        before, after = numbers[place - 1], numbers[place]
        link = _link(sentence, before, after)
        if link:
            numbers[place - 1] = replace(
                before if before.unit else replace(before, unit=after.unit, scale=after.scale, thing=after.thing),
                is_range=link == "range",
                is_old=link == "change",
            )
            numbers[place] = replace(after, is_range=link == "range" or after.is_range)
    return [number for number in numbers if number.unit or number.counts]


def plain_number(text: str, *, decimal_commas: bool = False) -> str:
    """A number as JSON writes numbers."""
    if not text[0].isdigit():
        return str(NUMBERS.get(text.lower(), "0.5"))
    text = re.sub(r"[\u202f\u00a0' ]", "", text)
    if "," in text and "." in text:
        return text.replace(".", "").replace(",", ".") if text.rfind(",") > text.rfind(".") else text.replace(",", "")
    group, point = (".", ",") if decimal_commas else (",", ".")
    if group in text:
        grouped = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", text)
        return text.replace(group, "" if grouped else ".")
    return text.replace(point, ".") if text.count(point) < 2 else text.replace(point, "")


def _numbers(sentence: str, *, decimal_commas: bool, language: str) -> Iterator[Amount]:
    for found in _FIGURE.finditer(sentence):
        digits = found["number"]
        is_year = bool(_A_YEAR.fullmatch(digits)) and not found["money"]
        may_count = len(digits) > 1 and not is_year and not _NO_FIGURE_BEFORE.search(sentence[: found.start("number")])
        money = (found["money"] or "").lower()
        said = unit_at(sentence, found.end(), money=money, language=language, may_count=may_count)
        negative = (found["sign"] or "").strip().lower() in ("-", "−", "minus", "минус")
        figure = ("-" if negative else "") + plain_number(digits, decimal_commas=decimal_commas)
        counts = bool(said.scale) or (not is_year and _counts(sentence, found.start("number"), found.end(), digits))
        yield Amount(figure, said.unit, found.start(), said.end, said.scale, said.thing, counts=counts)


def _counts(sentence: str, start: int, end: int, digits: str) -> bool:
    """Whether a number without a unit is large or exact enough to be a figure, and no number of a thing."""
    if _NO_FIGURE_BEFORE.search(sentence[:start]) or _NO_FIGURE_AFTER.match(sentence, end):
        return False
    if re.fullmatch(r"1[0-4]\d\d", digits) and _IN_A_YEAR.search(sentence[:start]):
        return False
    return len(re.sub(r"\D", "", digits)) > 2 or not digits.isdigit()


def _with_units_of_others(numbers: list[Amount], sentence: str, language: str) -> list[Amount]:
    """A number without a thing has that of the one it is linked to, or of what the sentence says is counted."""
    found: list[Amount] = []
    for place, number in enumerate(numbers):
        lent = None
        if number.counts and not number.thing:
            lent = _lent(number, _before(found, number, sentence)) or _lent(number, _after(numbers, place, sentence))
            lent = lent or _of_subject(number, subject_of(sentence[: number.start], language))
        found.append(lent or _per_as_the_last(numbers, place, sentence) or number)
    return found


def _per_as_the_last(numbers: list[Amount], place: int, sentence: str) -> Amount | None:
    """The first of a list (“$186, $245 and $221 per tonne”) in the unit that the last of it says."""
    number = numbers[place]
    for before, after in pairwise(numbers[place:]):
        if not _LISTED.fullmatch(f"{sentence[before.end : after.start].rstrip()} "):
            return None
        if number.thing and after.thing.startswith(f"{number.thing} per ") and after.scale == number.scale:
            return replace(number, unit=after.unit, thing=after.thing)
    return None


def _before(found: list[Amount], number: Amount, sentence: str) -> Amount | None:
    """The number before, with a unit, that a number is linked to."""
    before = next((other for other in reversed(found) if other.counts or other.unit), None)
    if before is None or not before.thing:
        return None
    if _is_elided(found, before, number, sentence):
        return before
    if len({other.thing for other in found if other.thing}) > 1 and _ELSEWHERE.search(
        sentence, before.end, number.start
    ):
        return None
    if _LINKED.fullmatch(sentence, before.end, number.start):
        return before
    return before if number.scale and number.scale == before.scale and before.thing not in "%" else None


def _is_elided(found: list[Amount], before: Amount, number: Amount, sentence: str) -> bool:
    """Whether a number with a year of its own repeats what was counted (“… and 480,000 in 2022”)."""
    things = {other.thing for other in found if other.thing}
    is_first = _ELIDES.search(sentence[before.end : number.start]) and len(things) == 1 and before.thing not in "%"
    return bool(is_first and _OF_A_YEAR.match(sentence, number.end) and not number.scale)


def _after(numbers: list[Amount], place: int, sentence: str) -> Amount | None:
    """The number behind, with a unit, that a number is listed with, or has the size of."""
    number = numbers[place]
    others = [other for other in numbers[place + 1 :] if other.counts or other.unit]
    told = next((other for other in others if other.thing), None)
    if told is None or told.scale != number.scale or "%" in told.thing:
        between = sentence[number.end : others[0].start] if others else ""
        same_decimals = told is not None and _decimals(told) == _decimals(number) > 0
        is_listed = bool(_LISTED.fullmatch(between) or _LINKED.fullmatch(between))
        return told if same_decimals and is_listed else None
    if number.scale:
        return told
    return told if _LINKED.fullmatch(sentence, number.end, told.start) else None


def _decimals(number: Amount) -> int:
    return len(number.figure.partition(".")[2])


def _lent(number: Amount, other: Amount | None) -> Amount | None:
    """The number in the unit of another, with the size of its own where it has one."""
    if other is None:
        return None
    if not number.scale:
        scale = other.scale if _decimals(number) else ""
        unit = other.unit if scale else other.thing
        return replace(number, unit=unit, scale=scale, thing=other.thing)
    unit = other.unit if other.scale == number.scale else f"{number.scale} {other.thing}"
    return replace(number, unit=unit, thing=other.thing)


def _of_subject(number: Amount, subject: str) -> Amount | None:
    return replace(number, unit=f"{number.scale} {subject}".strip(), thing=subject) if subject else None


def _link(sentence: str, before: Amount, after: Amount) -> Literal["", "range", "change"]:
    """Whether two numbers are the ends of a range, or what something was before and after a change."""
    between, lead = sentence[before.end : after.start], sentence[: before.start]
    if before.thing and after.thing and before.thing != after.thing:
        return ""
    if before.thing == "%" and after.thing != "%" and _BY.search(lead):
        return ""
    if not before.unit and _A_YEAR.fullmatch(before.figure) and not _A_YEAR.fullmatch(after.figure):
        return ""
    if _TO.fullmatch(between):
        return "change" if _FROM.search(lead) and not re.search(r"[–—~～-]", between) else "range"
    return "range" if _AND.fullmatch(between) and _BETWEEN.search(lead) else ""
