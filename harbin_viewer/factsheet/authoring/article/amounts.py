"""Amounts in a sentence: a number with the unit that stands at it, in the words of several languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from harbin_viewer.factsheet.authoring.tidying.unit_words import EAST_ASIAN, MEASURES, MONEYS, SCALES
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.units import is_unit

_NUMBER = r"\d{1,3}(?:[,.]\d{3})+(?:[,.]\d+)?(?!\d)|\d{1,3}(?:[\u202f\u00a0' ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_MONEY_SIGN = r"US\$|[$€£¥₽]|(?:USD|EUR|GBP|CNY|RMB|RUB|CHF)(?=\s)"
_FIGURE = re.compile(
    rf"(?<![A-Za-zÀ-ɏͰ-ϿЀ-ӿ\d])(?<!\d[.,])(?P<sign>(?<![\w)%])[-−+]|(?:minus|plus|минус)\s)?"
    rf"(?P<money>{_MONEY_SIGN})?\s?(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TO = re.compile(r"(?i)\s?[–—~～至到-]\s?|\s(?:to|bis|à|hasta|a|até|до|or|oder)\s(?:about |around |rund |etwa )?")
_AND = re.compile(r"(?i)\s(?:and|und|et|y|e|и)\s")
_BETWEEN = re.compile(r"(?i)(?:between|zwischen|entre|tra|fra|между)\s+$")
_FROM = re.compile(r"(?i)(?:\b(?:from|von|de|du|desde|da|с|со)\s+(?:about |around |rund |etwa )?|从|由)$")
_HEDGE = re.compile(
    r"(?i)\b(about|around|roughly|approximately|approx\.|nearly|almost|over|more than|less than|at least|at most|up to"
    r"|under|some|an estimated|circa|ca\.|rund|etwa|fast|über|mehr als|weniger als|knapp|bis zu|mindestens|environ"
    r"|près de|plus de|moins de|unos|cerca de|más de|menos de|около|почти|более|свыше|менее)\s+(?:the\s+)?$"
    r"|(约|近|超过|逾)$"
)
_LETTERS = re.compile(r"(?i)\s?(k|m|md|mrd|mio|bn|mn)\.?\s?([$€£])")
"""A scale in letters before the sign of a money: “310 M€”."""

_PER = re.compile(
    r"(?i)(?:\s(?:per|a|pro|par|por|за|на)\s|\s?/\s?)(tonne|ton|barrel|head|capita|person|inhabitant|household|km|kwh"
    r"|mwh|litre|kg|day|hour|hectare|month|week"
    r"|year(?!\s(?:earlier|later|before|ago|after))|einwohner|kopf|stunde|barril|habitante|тонну|баррель|человека)\b"
)
_NO_COUNT = listed("""
that|the|in|on|of|by|at|to|from|for|and|or|but|more|less|fewer|higher|lower|was|were|is|are|has|have|had|than|as|with
|this|last|next|each|per|up|down|over|under|after|before|while|when|which|who|out|into|worth|only|so|also|not|it|its
|their|there|again|year|years|them|us|those|these|other|others|mehr|weniger|höher|und|im|als|von|auf|bei|um|wurden
|wurde|sind|waren|jahr|jahre|de|du|des|en|et|dans|plus|moins|ans|que|y|más|menos|años|по|в|на|и|к|до|за|от|с|больше
|меньше|выше|ниже|или|против|лет""")
_NO_UNIT = re.compile(
    r"(?i)(?:years?|months?|days?|hours?|weeks?|minutes?|no\.?|units?|heads?|index|rates?|ratio|counts?|number|m|t|g|head"
    r"|population|cases?|jahre|anzahl|个|户|мил|mil|tons?)"
)


@dataclass(frozen=True)
class Amount:
    """A number as plain digits, with its unit; from `start` to `end` in its sentence.

    `hedge` is the word before it that says how exact it is; `is_range` holds for an end of a range, `is_old` for what
    the sentence comes from (“from 310 to 240”).
    """

    figure: str
    unit: str
    start: int
    end: int
    hedge: str = ""
    is_range: bool = False
    is_old: bool = False


def amounts_in(sentence: str, *, decimal_commas: bool = False) -> list[Amount]:
    """The amounts of a sentence that have a unit, in order; `decimal_commas`: numbers are written as 1.234,5."""
    numbers = _with_units_before(list(_numbers(sentence, decimal_commas=decimal_commas)), sentence)
    for place in range(len(numbers) - 1, 0, -1):
        before, after = numbers[place - 1], numbers[place]
        link = _link(sentence, before, after)
        if link:
            numbers[place - 1] = replace(
                before, unit=before.unit or after.unit, is_range=link == "range", is_old=link == "change"
            )
            numbers[place] = replace(after, is_range=link == "range" or after.is_range)
    return [amount for amount in numbers if amount.unit]


def plain_number(text: str, *, decimal_commas: bool = False) -> str:
    """A number as JSON writes numbers."""
    text = re.sub(r"[\u202f\u00a0' ]", "", text)
    if "," in text and "." in text:
        return text.replace(".", "").replace(",", ".") if text.rfind(",") > text.rfind(".") else text.replace(",", "")
    group, point = (".", ",") if decimal_commas else (",", ".")
    if group in text:
        grouped = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", text)
        return text.replace(group, "" if grouped else ".")
    return text.replace(point, ".") if text.count(point) < 2 else text.replace(point, "")


def _numbers(sentence: str, *, decimal_commas: bool) -> Iterator[Amount]:
    for found in _FIGURE.finditer(sentence):
        unit, end = _unit_at(sentence, found.end(), money=(found["money"] or "").lower())
        negative = (found["sign"] or "").strip().lower() in ("-", "−", "minus", "минус")
        figure = ("-" if negative else "") + plain_number(found["number"], decimal_commas=decimal_commas)
        hedge = _HEDGE.search(sentence[: found.start()])
        words = next(filter(None, hedge.groups()), "") if hedge else ""
        yield Amount(figure, unit, found.start(), end, hedge=words)


def _with_units_before(numbers: list[Amount], sentence: str) -> list[Amount]:
    """A number with a scale alone (“up from 781 million”) has the unit of the one before it that has that scale too."""
    found: list[Amount] = []
    for number in numbers:
        scale = _scale().match(sentence, number.end) if not number.unit else None
        before = next((other.unit for other in reversed(found) if other.unit), "")
        if scale and before.startswith(f"{SCALES[scale[1].lower()]} "):
            number = replace(number, unit=before, end=scale.end())
        found.append(number)
    return found


def _link(sentence: str, before: Amount, after: Amount) -> Literal["", "range", "change"]:
    """Whether two numbers are the ends of a range, or what something was before and after a change."""
    between, lead = sentence[before.end : after.start], sentence[: before.start]
    if not before.unit and _A_YEAR.fullmatch(before.figure) and not _A_YEAR.fullmatch(after.figure):
        return ""
    if _TO.fullmatch(between):
        return "change" if _FROM.search(lead) and not re.search(r"[–—~～-]", between) else "range"
    return "range" if _AND.fullmatch(between) and _BETWEEN.search(lead) else ""


# units


def _unit_at(sentence: str, at: int, *, money: str) -> tuple[str, int]:
    """The unit behind a number, in its one form, and where it ends; "" where there is none that is understood."""
    if eastern := _eastern().match(sentence, at):
        return _eastern_unit(eastern), eastern.end()
    if letters := _LETTERS.match(sentence, at):
        return f"{SCALES[letters[1].lower()]} {MONEYS[letters[2]]}", letters.end()
    scale = _scale().match(sentence, at)
    word = scale[1].lower().replace("\u00a0", " ") if scale else ""
    if word in ("m", "k", "000", "t") and not money:
        scale, word = None, ""
    end = scale.end() if scale else at
    size = SCALES[word] if scale else ""
    if money:
        return _with_per(sentence, end, f"{size} {MONEYS.get(money, money.upper() if money.isalpha() else money)}")
    measure = _measure().match(sentence, end)
    if measure and (size or measure[1].lower() not in ("t", "ton", "т")):
        plain = re.sub(r"[.\s\u00a0]+", " ", measure[1].lower()).strip()
        return _with_per(sentence, measure.end(), f"{size} {_THINGS.get(plain) or _THINGS[measure[1].lower()]}")
    return _counted(sentence, at, end, scale[1] if scale else "")


def _with_per(sentence: str, end: int, unit: str) -> tuple[str, int]:
    per = _PER.match(sentence, end)
    return (f"{unit.strip()} per {per[1]}", per.end()) if per else (unit.strip(), end)


def _counted(sentence: str, at: int, end: int, said: str) -> tuple[str, int]:
    """What follows a scale as the thing that is counted (“million visitors”); or else one word that is a unit."""
    word = re.compile(r"[\s\u00a0-]((?:of |de |d[’'])?[^\W\d_][\w²³/·-]*)").match(sentence, end)
    text = word[1] if word else ""
    bare = re.sub(r"^(?:of |de |d[’'])", "", text)
    if said and bare and bare.lower() not in _NO_COUNT and len(bare) > 2:
        return f"{said} {bare}", word.end() if word else end
    if not said and text and is_unit(text) and not _NO_UNIT.fullmatch(text):
        return text, word.end() if word else end
    return "", at


_THINGS = {**MEASURES, **MONEYS}


@lru_cache(maxsize=1)
def _scale() -> re.Pattern[str]:
    return re.compile(rf"[\s\u00a0\u202f-]?({_any_of(SCALES)})(?![^\W_])\.?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _measure() -> re.Pattern[str]:
    return re.compile(
        rf"[\s\u00a0\u202f-]?(?:of\s|de\s|d[’']|von\s)?({_any_of(_THINGS)})(?![^\W_])(?:\.(?=\s?[^\sA-ZА-Я]|$))?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _eastern() -> re.Pattern[str]:
    """A unit in signs that stand at the number without a blank; a scale alone is none."""
    signs = "|".join(sorted(EAST_ASIAN, key=len, reverse=True))
    things = "|".join(sorted((word for word in _THINGS if _is_eastern(word)), key=len, reverse=True))
    return re.compile(rf"\s?({signs})?({things})")


def _eastern_unit(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}" if found[1] else _THINGS[found[2]]


def _is_eastern(word: str) -> bool:
    return ord(word[0]) > 0x2E80


def _any_of(words: Iterable[str]) -> str:
    """The words of an alternation, the longest first; a point may stand in place of each blank."""
    plain = sorted((word for word in words if not _is_eastern(word)), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\.?[\s\u00a0-]?") for word in plain)
