"""Quarters, half-years and months in a sentence, in several languages, with the year that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from harbin_viewer.factsheet.citation import date_in_words

YEAR = r"(?:1[5-9]|20)\d\d"
"""The years that figures are of."""

_MONTHS = tuple(
    "|".join(words.split())
    for words in (
        "january jan januar jänner janvier enero gennaio janeiro январ[яье] янв",
        "february feb februar février febrero febbraio fevereiro феврал[яье] февр?",
        "march mar märz mrz mars marzo março март[ае]?",
        "april apr avril abril aprile апрел[яье] апр",
        "may mai mayo maggio maio ма[йяе]",
        "june jun juni juin junio giugno junho июн[яье]",
        "july jul juli juillet julio luglio julho июл[яье]",
        "august aug août agosto август[ае]?  авг",
        "september sept? septembre septiembre settembre setembro сентябр[яье] сент?",
        "october oct oktober okt octobre octubre ottobre outubro октябр[яье] окт",
        "november nov novembre noviembre novembro ноябр[яье] нояб",
        "december dec dezember dez décembre diciembre dicembre dezembro декабр[яье] дек",
    )
)
_MONTH = "|".join(_MONTHS)
_ORDINALS = tuple(
    "|".join(words.split())
    for words in (
        r"first 1st erste[nrs]? 1\. premier 1er primer primo primeiro перв\w+ I 1(?:-\w+)?",
        r"second 2nd zweite[nrs]? 2\. deuxième second 2e 2ème segundo secondo втор\w+ II 2(?:-\w+)?",
        r"third 3rd dritte[nrs]? 3\. troisième 3e 3ème tercer terzo terceiro треть\w+ III 3(?:-\w+)?",
        r"fourth 4th final vierte[nrs]? 4\. quatrième 4e 4ème cuarto quarto четв[её]рт\w+ IV 4(?:-\w+)?",
    )
)
_ORDINAL = "|".join(_ORDINALS)
_QUARTER = r"quarters?|quartale?s?|trimestres?|квартал\w*"
_HALF = r"half|halbjahre?s?|jahreshälfte|semestres?|полугоди\w+"
_OF = r"(?:(?:of|in|for|de|del|di|do|des|of the year|des jahres|de l['’]année|del año|dell['’]anno)\s)?"
_OF_YEAR = rf"(?:[\s,]+{_OF}(?P<year>{YEAR})(?!\d|[.,]\d)(?:\s(?:года|г\.))?)?"

_PART = re.compile(
    rf"(?<![\w.])(?P<ordinal>{_ORDINAL})[\s-](?:(?P<quarter>{_QUARTER})|(?P<half>{_HALF})){_OF_YEAR}(?!\w)",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    rf"(?<!\w)(?:(?P<kind>[QHT])(?P<number>[1-4])|(?P<number2>[1-4])(?P<kind2>[QH]))[\s/,-]{{0,2}}{_OF}(?P<year>{YEAR})(?!\d)"
    rf"|(?<!\d)(?P<year2>{YEAR})[\s/-]?(?P<kind3>[QH])(?P<number3>[1-4])(?!\w)"
)
_OF_MONTH = re.compile(
    rf"(?<![\w.])(?P<month>{_MONTH})\b\.?(?:[\s,]+{_OF}(?P<year>{YEAR})(?!\d|[.,]\d|[-–/]\d)(?:\s(?:года|г\.))?)?",
    re.IGNORECASE,
)
_EASTERN = re.compile(
    rf"(?<!\d)(?P<year>{YEAR})\s?年\s?(?:第?(?P<quarter>[一二三四1-4])季度?|第(?P<q2>[1-4])四半期|(?P<half>[上下])半[年期]"
    rf"|(?P<month>\d{{1,2}})月(?!\s?\d{{1,2}}\s?[日号]|份?[至到—–-]))"
)
_A_DAY = re.compile(r"(?i)(?:\d{1,2}(?:st|nd|rd|th|er|-?го)?\.?|\bel \d+)\s(?:of\s|de\s)?$")
_A_SPAN = re.compile(
    rf"(?i)(?:\b(?:{_MONTH}|{_ORDINAL})(?:\s(?:{YEAR}|{_QUARTER}|{_HALF}))*\.?\s?(?:[–—-]|(?:and|to|bis|und|et|à|au|y|a|al|e"
    rf"|и|по|or|oder)(?:\sthe|\sde)?\s)\s?"
    r"|\b(?:to|until|till|through|ended|ending|bis|jusqu['’]en|hasta|по|до|end(?: of)?|ende|fin(?: de)?|finales de"
    r"|конце|early|mid|late|beginning of|start of|anfang|mitte|début|mi|principios de|mediados de|начале|середине|by"
    r"|year to|months? to)[\s-])$"
)
_OF_ACCOUNT = re.compile(r"(?i)\b(?:fiscal|financial|geschäfts\w*|exercice)\b")
_CAPITAL_AND_LED = re.compile(r"(?:\b(?:[Ii]n|[Ii]m|[Ee]n|[Бб]|[Вв]|[Dd]uring|[Oo]f|[Ss]ince|[Uu]ntil|[Bb]y)|[,;])\s$")


class Period(NamedTuple):
    """A quarter (2023-Q1), half-year (2023-H1) or month (2023-03), and where it stands.

    `name` is "" for a part of a year that is none of these (a day, several months), or whose year is not said.
    """

    name: str
    year: str
    start: int
    end: int


def periods_in(sentence: str) -> list[Period]:
    """The parts of years that a sentence names, in order, none within another."""
    found: list[Period] = []
    for period in sorted(_all(sentence), key=lambda period: (period.start, -period.end)):
        if not found or period.start >= found[-1].end:
            found.append(period)
    return found


def _all(sentence: str) -> Iterator[Period]:
    for part in _PART.finditer(sentence):
        number = _number_of(part["ordinal"], _ORDINALS)
        if part["quarter"] and re.match(r"(?i)semestre", part["quarter"]):
            continue
        yield _period(sentence, part, "Q" if part["quarter"] else "H", number, part["year"] or "")
    for part in _LETTERS.finditer(sentence):
        kind = (part["kind"] or part["kind2"] or part["kind3"]).replace("T", "Q")
        number = int(part["number"] or part["number2"] or part["number3"])
        yield _period(sentence, part, kind, number, part["year"] or part["year2"])
    yield from _months(sentence)
    for part in _EASTERN.finditer(sentence):
        yield _eastern(part)


def _months(sentence: str) -> Iterator[Period]:
    for part in _OF_MONTH.finditer(sentence):
        number = _number_of(part["month"], _MONTHS)
        year = part["year"] or ""
        if part["month"] in ("may", "march", "mar", "sept"):
            continue
        if not year and not _names_a_month(part["month"], sentence[: part.start()]):
            continue
        is_day = _A_DAY.search(sentence[: part.start()]) or re.match(r"\s\d{1,2}\b(?!\d)", sentence[part.end() :])
        yield _period(sentence, part, "D" if is_day else "M", number, year)


def _number_of(said: str, words: tuple[str, ...]) -> int:
    """Which of the words it is, from 1."""
    return next(number for number, pattern in enumerate(words, 1) if re.fullmatch(pattern, said, re.IGNORECASE))


def _names_a_month(word: str, lead: str) -> bool:
    """Whether a word without a year names a month: it may be a verb or a name as well."""
    if re.fullmatch(r"[а-яё]+", word):
        return bool(re.search(r"[Вв]\s$", lead))
    return word[0].isupper() and bool(_CAPITAL_AND_LED.search(lead))


def _period(sentence: str, found: re.Match[str], kind: str, number: int, year: str) -> Period:
    is_part = kind == "D" or _A_SPAN.search(sentence[: found.start()]) or _OF_ACCOUNT.search(found[0])
    known = year and not is_part and (kind != "H" or number < 3)
    name = f"{year}-{number:02d}" if kind == "M" else f"{year}-{kind}{number}"
    return Period(name if known else "", year, found.start(), found.end())


def _eastern(found: re.Match[str]) -> Period:
    year, start, end = found["year"], found.start(), found.end()
    if quarter := found["quarter"] or found["q2"]:
        number = "一二三四".find(quarter) + 1 or int(quarter)
        return Period(f"{year}-Q{number}", year, start, end)
    if found["half"]:
        return Period(f"{year}-H{'上下'.index(found['half']) + 1}", year, start, end)
    month = int(found["month"])
    return Period(f"{year}-{month:02d}" if 1 <= month <= 12 else "", year, start, end)


def frequency_of(period: str) -> str:
    """What a period is: “year”, “quarter”, “half-year” or “month”."""
    if "Q" in period:
        return "quarter"
    return "half-year" if "H" in period else "month" if "-" in period else "year"


def in_words(period: str) -> str:
    """A period for a reader: “2023”, “Q4 2023”, “first half of 2023”, “March 2023”."""
    year, _, part = period.partition("-")
    if not part:
        return year
    if part[0] == "Q":
        return f"{part} {year}"
    if part[0] == "H":
        return f"{('first', 'second')[int(part[1]) - 1]} half of {year}"
    return date_in_words(period)
