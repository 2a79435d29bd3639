"""Which year each amount of a sentence is of: the one beside it, its clause's, the only one; or none, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.article.figures.amounts import Amount
from harbin_viewer.factsheet.authoring.article.figures.periods_said import YEAR
from harbin_viewer.factsheet.authoring.article.figures.units_said import is_size
from harbin_viewer.factsheet.authoring.article.figures.years_said import Year

_AFTER = re.compile(
    r"(?i)\s?\(?\s?(?:(?:already|only|again)\s)?"
    r"(?:(?:in|im|for|of|by|en|em|для|в|at|the|end|year|fiscal|financial|fy|jahre?|l[’']année|el|año)\s?)*"
)
_BEFORE = re.compile(
    r"(?:\s(?:год[ау]?|г\.))?\s?[:：=–—-]\s?|\s?\(|\s(?:was|were|saw|with|war|waren)\s|年?[为是达：]+(?:到)?"
)
_HEADS = re.compile(r"\s?(?:году|г\.?|年)?\s?[:：=]")
"""What follows a year that stands before its own amount: “(2019: 27 %)”."""

_CAME_FROM = re.compile(
    r"(?i)(?:\b(?:from|than|against|compared (?:to|with)|after|on|nach|gegenüber|als|contre|après|desde|после"
    r"|против|чем|по сравнению с)\s+(?:about |around |rund |etwa |nearly |almost )?|[较比从])$"
)
_OTHER_YEAR = (
    r"(?:(?:a|one|the|two|three)\s)?(?:years?|quarters?|months?)\s(?:earlier|before|later|ago|after)"
    r"|(?:the\s|in the\s)?(?:previous|preceding|prior|last|next|following|same|current)\s(?:year|quarter|month)"
    r"|this year"
    r"|(?:im\s|des\s)?(?:vorquartal|vormonat|vorjahresquartal|vorjahresmonat)\w*"
    r"|(?:im\s|des\s)?vorjahr\w*|(?:im\s)?(?:letzten|selben|folgenden|nächsten)\sjahr"
    r"|(?:un\s)?an\s(?:plus tôt|plus tard)|(?:el\s)?año\s(?:anterior|pasado|siguiente)"
    r"|(?:в\s|за\s)?(?:прошл|предыдущ|следующ|эт)\w+\sгод\w*|годом\sранее|去年|上年|前年|明年|今年"
)
_OTHER_AFTER = re.compile(rf"(?i)[\s,(]*(?:in\s|im\s)?(?:{_OTHER_YEAR})")
_OTHER_BEFORE = re.compile(
    rf"(?i)(?<!than )(?<!from )(?<!on )(?<!als )(?<!gegenüber )\b(?:{_OTHER_YEAR})[^,;:()，；：]*$"
)
_CLAUSE = re.compile(
    rf"(?i);|；|,?\s(?:while|whereas|während|тогда как|tandis que|mientras que)\s"
    rf"|,?\s(?:and|but|und|aber|et|mais|y|pero|и|а|но)(?=\s(?:in|im|en|em|в|for|by)\s(?:(?:the|year|jahr"
    rf"|l['’]année)\s)*{YEAR})"
    rf"|,(?=\s(?:in|im|en|em|в)\s(?:(?:the|year|jahr)\s)*{YEAR}(?!\s?\))[^.,;]*\d)|，(?={YEAR})"
)
_LISTED = re.compile(r"(?i),\s?|,?\s(?:and|und|et|y|e|и|en|in|im)\s?|年?[、和](?:年)?")
_SPAN_ENDS = re.compile(rf"({YEAR})\D+({YEAR})")

NO_PERIOD = "is of a part of a year, and the sentence does not say of which year"
NO_YEAR = "stands in a sentence that does not say of which year it is"
SEVERAL = "stands in a sentence with several years, and nothing tells which of them is its own"
_DIFFERS = re.compile(
    r"(?i)\s(?:more|fewer|less|mehr|weniger|de plus|de moins|más|menos|больше|меньше)(?:\s(?:than|als|que"
    r"|qu[’']en)\b|,?\sчем)"
)
_SINCE = re.compile(r"(?i)\b(?:since|seit|depuis|desde)\s[^,;]*$")

_PRESENT = re.compile(
    r"(?i)(?:,|\b(?:and|und|et|y|и|which|who|that|it|die|das|qui|que|он|она))\s(?:\w+\s)?(?:covers|has|is|lies|measures"
    r"|employs|costs|contains|holds|owns|runs|stands|spans|umfasst|hat|liegt|ist|beträgt|misst|couvre|possède|compte"
    r"|cubre|tiene|mide|занимает|имеет|составляет)\b"
)

DIFFERENCE = "is how far something is from another figure"
RANGE = "is a range, and no one figure"
SIZE = "says how large something is, and is no figure of a year"


class Belongs(NamedTuple):
    """The year of an amount and where it stands, or "" and why it has none."""

    year: str
    why: str = ""
    at: int = 0


def years_of(amounts: Sequence[Amount], years: Sequence[Year], sentence: str) -> list[Belongs]:
    """The year of each amount of a sentence."""
    listed = _respective(amounts, years, sentence)
    told = _told(amounts, years, sentence)
    return [listed.get(place) or _year_of(place, amounts, years, told, sentence) for place in range(len(amounts))]


def _told(amounts: Sequence[Amount], years: Sequence[Year], sentence: str) -> list[Year]:
    """The years that a sentence tells of: not those it compares with, nor those in which something began."""
    old = {year for amount in amounts if came_from(amount, sentence) and (year := _beside(amount, years, sentence))}
    return [year for year in years if year.kind not in ("base", "event") and year not in old]


def _year_of(
    place: int, amounts: Sequence[Amount], years: Sequence[Year], told: Sequence[Year], sentence: str
) -> Belongs:
    amount = amounts[place]
    if amount.is_range:
        return Belongs("", RANGE)
    if not amount.unit.startswith("%") and _DIFFERS.match(sentence, amount.end):
        return Belongs("", DIFFERENCE)
    if is_size(sentence, amount.end):
        return Belongs("", SIZE)
    if _OTHER_AFTER.match(sentence, amount.end) or _OTHER_BEFORE.search(sentence[: amount.start]):
        return Belongs("", NO_YEAR)
    if changed := _of_change(place, amounts, years):
        return changed
    own = _beside(amount, years, sentence)
    if own is None:
        own, why = _only(place, amounts, years, told, sentence)
        if own is None:
            return Belongs("", why)
    if own.kind == "event":
        return Belongs("", NO_YEAR)
    if own.kind == "part":
        return Belongs(
            "", f"is of a part of {own.text} that is no quarter, half-year or month" if own.text else NO_PERIOD
        )
    return Belongs("", f"is of several years ({own.text})") if own.kind == "span" else Belongs(own.text, "", own.start)


def _beside(amount: Amount, years: Sequence[Year], sentence: str) -> Year | None:
    """The year that stands right behind an amount (“… in 2021”, “… (2021)”), or right before it (“2021: …”)."""
    for year in years:
        heads = _HEADS.match(sentence, year.end)
        if year.start >= amount.end and not heads and _AFTER.fullmatch(sentence, amount.end, year.start):
            return year
    before = next((year for year in reversed(years) if year.end <= amount.start), None)
    if before is not None and before.kind != "base" and _BEFORE.fullmatch(sentence, before.end, amount.start):
        return before
    return None


def _of_change(place: int, amounts: Sequence[Amount], years: Sequence[Year]) -> Belongs | None:
    """The first year of the only span for what a sentence comes from, the last for what it comes to."""
    spans = [year for year in years if year.kind != "base"]
    ends = _SPAN_ENDS.search(spans[0].text) if len(spans) == 1 and spans[0].kind == "span" else None
    if ends is None:
        return None
    if amounts[place].is_old:
        return Belongs(ends[1], "", spans[0].start)
    is_new = place > 0 and amounts[place - 1].is_old
    return Belongs(ends[2], "", spans[0].start) if is_new else None


def _respective(amounts: Sequence[Amount], years: Sequence[Year], sentence: str) -> dict[int, Belongs]:
    """The years of as many amounts that are listed in the same order (“A, B and C in 2020, 2021 and 2022”)."""
    plain = [year for year in years if year.kind != "base"]
    year_run = _run([(year.start, year.end) for year in plain], sentence)
    run = _run([(amount.start, amount.end) for amount in amounts], sentence)
    if not year_run or len(year_run) != len(plain) or len(run) != len(year_run):
        return {}
    if any(plain[at].kind != "year" for at in year_run) or len({amounts[at].thing for at in run}) != 1:
        return {}
    return {place: Belongs(plain[at].text, "", plain[at].start) for place, at in zip(run, year_run, strict=True)}


def _run(places: Sequence[tuple[int, int]], sentence: str) -> list[int]:
    """The only run of two or more that follow each other as a list; [] where there is none, or several."""
    runs: list[list[int]] = []
    for at in range(1, len(places)):
        if _LISTED.fullmatch(sentence, places[at - 1][1], places[at][0]):
            if runs and runs[-1][-1] == at - 1:
                runs[-1].append(at)
            else:
                runs.append([at - 1, at])
    return runs[0] if len(runs) == 1 else []


def _only(
    place: int, amounts: Sequence[Amount], years: Sequence[Year], told: Sequence[Year], sentence: str
) -> tuple[Year | None, str]:
    """The only year that a sentence tells of, or its clause; or the one of each amount."""
    amount = amounts[place]
    left = _in_reach(amount, told, sentence)
    if amount.is_old or came_from(amount, sentence) or _SINCE.search(sentence[: amount.start]):
        return None, NO_YEAR
    if len({year.text for year in left}) == 1:
        return (None, NO_YEAR) if _is_of_now(amount, left[0], amounts, years, sentence) else (left[0], "")
    if not left:
        return None, NO_YEAR
    number = _clause(sentence, amount.start)
    clause = {year.text: year for year in left if _clause(sentence, year.start) == number}
    if len(clause) == 1 and _clause(sentence, len(sentence)):
        return next(iter(clause.values())), ""
    return _one_each(amount, amounts, left), SEVERAL


def _is_of_now(amount: Amount, year: Year, amounts: Sequence[Amount], years: Sequence[Year], sentence: str) -> bool:
    """Whether an amount stands behind another that has the year, in what is said to be so at present."""
    is_of_now = year.end <= amount.start and _PRESENT.search(sentence[year.end : amount.start])
    return bool(is_of_now) and any(other is not amount and _beside(other, years, sentence) == year for other in amounts)


def _one_each(amount: Amount, amounts: Sequence[Amount], left: Sequence[Year]) -> Year | None:
    """Where a sentence has as many years as amounts, the year in the same place, if nothing stands between."""
    single = [other for other in amounts if not other.is_range and not other.is_old]
    if len(left) != len(single) or amount not in single:
        return None
    year = left[single.index(amount)]
    low, high = sorted((amount.start, year.start))
    starts = {other.start for other in single} | {other.start for other in left}
    return None if any(low < start < high for start in starts) else year


def _in_reach(amount: Amount, years: Sequence[Year], sentence: str) -> list[Year]:
    """The years in the same brackets as an amount; for one outside of brackets, those outside.

    What brackets alone say is of all where the sentence says no year elsewhere, and no amount stands beside it.
    """
    own = _bracket(sentence, amount.start)
    same = [year for year in years if _bracket(sentence, year.start) == own]
    return same or (
        [year for year in years if _bracket(sentence, year.start) == 0]
        if own
        else [
            year for year in years if re.match(r"\s?\)", sentence[year.end :]) and sentence[: year.start].endswith("(")
        ]
    )


def _bracket(sentence: str, at: int) -> int:
    """The number of the brackets that a place stands in, 0 for none."""
    inside = sentence[:at].count("(") - sentence[:at].count(")")
    return sentence[:at].count("(") if inside > 0 else 0


def _clause(sentence: str, at: int) -> int:
    """The number of the clause that a place stands in."""
    return sum(found.end() <= at for found in _CLAUSE.finditer(sentence))


def came_from(amount: Amount, sentence: str) -> bool:
    """Whether a sentence compares with this amount, and says another of what it is about."""
    return amount.is_old or bool(_CAME_FROM.search(sentence[: amount.start]))
