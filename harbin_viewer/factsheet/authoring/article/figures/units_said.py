"""The unit that a sentence says behind a number, in its one form, in the words of several languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.article.figures.counted_things import thing_at
from harbin_viewer.factsheet.authoring.tidying.unit_words import MEASURES, SCALES
from harbin_viewer.factsheet.roles.unit_finding.currencies import MONEYS
from harbin_viewer.factsheet.roles.unit_finding.scale_words import SIGNS_BEHIND_FIGURES
from harbin_viewer.factsheet.roles.units import is_unit

_LETTERS = re.compile(r"(?i)\s?(k|m|md|mrd|mio|bn|mn)\.?\s?([$€£])")
"""A scale in letters before the sign of a money: “310 M€”."""

_PER = re.compile(
    r"(?i)(?:\s(?:per|a|pro|par|por|за|на)\s|\s?/\s?)(tonne|ton|barrel|head|capita|person|inhabitant|household|km|kwh"
    r"|mwh|litre|kg|day|hour|hectare|ha|month|week|square metre|cubic metre|kilometre|guest|visitor|night"
    r"|year(?!\s(?:earlier|later|before|ago|after))|einwohner|kopf|stunde|woche|tag|nacht|barril|habitante|тонну"
    r"|баррель"
    r"|человека)\b"
)
_AT_THE = re.compile(
    r"(?i)\s(?:al|im|в|le|por|par|pro)\s(mes|monat|месяц|mois|jour|tag|día|день|час|stunde|heure|hora)\b(?!\s\d)"
)
"""What a figure is for each of, where a word that means “in the” says it (“1.850 euros al mes”)."""

_OF_OUTPUT = re.compile(r"(?i)\s(?:of|des|du|del|от)\s(?:the\s)?(GDP|gross domestic product|BIP|PIB|ВВП)\b")
_NO_UNIT = re.compile(
    r"(?i)(?:years?|months?|days?|hours?|weeks?|minutes?|no\.?|units?|heads?|index|rates?|ratio|counts?|number|m|t"
    r"|g|head"
    r"|population|cases?|jahre|anzahl|个|户|мил|mil|tons?)"
)
_COUNTED = re.compile(r"(?i)[^\W\d_]{2,}s|children|people|men|women")
"""Units that are things one counts: a number of one digit before them is no figure."""

_DURATION = re.compile(
    r"(?i)\s(years|months|days|hours|weeks|minutes|nights|Jahre|Tage|Stunden|Nächte|дня|дней|ночи)\b"
)
_SHORT = ("m", "k", "000", "t")
"""Letters that mean a size only where they stand at the number, and what is counted follows (“1.2m guests”)."""

_SIZE = re.compile(r"(?i)\s(?:long|high|wide|deep|tall|thick|away|lang|hoch|breit|tief|entfernt)\b")


class UnitSaid(NamedTuple):
    """A unit in its one form, its scale (“million”, "" for none) and what it is of, and where its words end."""

    unit: str
    scale: str
    thing: str
    end: int


def unit_at(sentence: str, at: int, *, money: str, language: str, may_count: bool) -> UnitSaid:
    """The unit behind a number that ends at `at`; `may_count`: a noun alone can be what it counts."""
    if eastern := _eastern().match(sentence, at):
        unit = f"{eastern[1]}{eastern[2]}" if eastern[1] else _THINGS[eastern[2]]
        return UnitSaid(unit, "", unit, eastern.end())
    if letters := _LETTERS.match(sentence, at):
        scale, thing = SCALES[letters[1].lower()], MONEYS[letters[2]]
        return UnitSaid(f"{scale} {thing}", scale, thing, letters.end())
    said, scale, end = _scale_at(sentence, at, money=money)
    if money:
        thing = MONEYS.get(money, money.upper() if money.isalpha() else money)
        return _with_more(sentence, end, scale, thing)
    measure = _measure().match(sentence, end)
    if measure and (scale or measure[1].lower() not in ("t", "ton", "т") or _is_tonnes(sentence, end, measure)):
        plain = re.sub(r"[.\s\u00a0]+", " ", measure[1].lower()).strip()
        return _with_more(sentence, measure.end(), scale, _THINGS.get(plain) or _THINGS[measure[1].lower()])
    return _counted(sentence, end, scale, said, language, may_count=may_count)


def is_size(sentence: str, end: int) -> bool:
    """Whether a length that ends there is how long or high something is, and no figure of a year."""
    return bool(_SIZE.match(sentence, end))


def _is_tonnes(sentence: str, end: int, measure: re.Match[str]) -> bool:
    """Whether a letter alone is the sign of tonnes: a small one apart from the number (“100 t of apples”, no “5t”)."""
    is_per = sentence[measure.end() : measure.end() + 1] == "/"
    is_apart = measure[1] in ("t", "т") and sentence[end : end + 1].isspace()
    return is_apart and (not is_per or bool(_PER.match(sentence, measure.end())))


def _scale_at(sentence: str, at: int, *, money: str) -> tuple[str, str, int]:
    """The word for a size behind a number as it is said, in its one form, and where it ends; "" for none."""
    found = _scale().match(sentence, at)
    word = found[1].lower().replace("\u00a0", " ") if found else ""
    if not found or (word in _SHORT and not money and not _counts_short(sentence, at, found.end(), word)):
        return "", "", at
    return found[1], SCALES[word], found.end()


def _counts_short(sentence: str, at: int, end: int, word: str) -> bool:
    if word not in ("m", "k") or sentence[at : at + 1].isspace() or is_size(sentence, end):
        return False
    measure = _measure().match(sentence, end)
    return bool(measure) or bool(thing_at(sentence, end, "")[0])


def _with_more(sentence: str, end: int, scale: str, thing: str) -> UnitSaid:
    """The unit with what it is per, or of."""
    if thing == "%" and (output := _OF_OUTPUT.match(sentence, end)):
        return UnitSaid("% of GDP", "", "% of GDP", output.end())
    per = _PER.match(sentence, end) or _AT_THE.match(sentence, end)
    thing, end = (f"{thing} per {per[1]}", per.end()) if per else (thing, end)
    return UnitSaid(f"{scale} {thing}".strip(), scale, thing, end)


def _counted(sentence: str, end: int, scale: str, said: str, language: str, *, may_count: bool) -> UnitSaid:
    """What follows as the thing that is counted (“million visitors”); or else a word that is a unit."""
    bare = re.compile(r"[\s\u00a0-]([^\W\d_][\w²³/·-]*)").match(sentence, end)
    is_told = may_count or not (bare and _COUNTED.fullmatch(bare[1]))
    if not scale and bare and is_told and is_unit(bare[1]) and not _NO_UNIT.fullmatch(bare[1]):
        return _with_more(sentence, bare.end(), "", bare[1])
    thing, stop = thing_at(sentence, end, language, is_scaled=bool(scale)) if scale or may_count else ("", end)
    if thing:
        told = _with_more(sentence, stop, "", thing)
        return told._replace(unit=f"{said} {told.unit}".strip(), scale=scale)
    duration = _DURATION.match(sentence, end)
    if duration and re.search(r"\d[.,]\d$", sentence[:end]):
        return UnitSaid(duration[1], "", duration[1], duration.end())
    return UnitSaid("", scale, "", end)


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
    signs = "|".join(sorted(SIGNS_BEHIND_FIGURES, key=len, reverse=True))
    things = "|".join(sorted((word for word in _THINGS if _is_eastern(word)), key=len, reverse=True))
    return re.compile(rf"\s?({signs})?({things})")


def _is_eastern(word: str) -> bool:
    return ord(word[0]) > 0x2E80


def _any_of(words: Iterable[str]) -> str:
    """The words of an alternation, the longest first; a point may stand in place of each blank."""
    plain = sorted((word for word in words if not _is_eastern(word)), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\.?[\s\u00a0-]?") for word in plain)
