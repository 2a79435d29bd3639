"""What a cell looks like by itself: empty, a number, a time, a mark for a missing value, or a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

from harbin_viewer.factsheet.roles.times.months import month_of
from harbin_viewer.factsheet.roles.times.period_patterns import NOTE_MARK
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY
from harbin_viewer.factsheet.sources.text.unit_signs import MEASURE, SHARE

Kind: TypeAlias = Literal["empty", "number", "time", "mark", "text"]

_MARK_WORDS = (
    "na|n/a|n.a.|n.a|nan|null|none|nil|n.d.|nd|n.d|n/d|s.d.|no data|not available|not applicable|missing|x|(x)|c|s|u"
    "|#n/a|#na|#value!|#div/0!|(na)|(d)|(s)|k.a.|k. a.|keine angaben|n.v.t.|sin dato|sin datos|s/d|н/д"
    "|нет данных|无|無|不详|不詳"
)
_MARKS = frozenset(_MARK_WORDS.split("|"))
"""Words for a missing value, in small letters."""

_PUNCTUATION = re.compile(r"[^\w\s]{1,6}|_{1,4}")

ABOUT = (
    r"(?i:(?:c|ca|approx|aprox|env|ungef|прибл|ок)\.|(?:ca|circa|approx|approximately|about|around|roughly|environ|etwa"
    r"|ungefähr|rund|około|cerca\sde|около|примерно)(?=\s)|[约約])"
)
"""The words before a figure that say what “~” says."""

REMARK = (
    r"(?i:\s?estimated|(?:,\s?|\s?\()(?:estimated?|provisional|preliminary|revised|approx(?:imately)?|projected|forecast"
    r"|geschätzt|vorläufig|estimée?|provisoire|estimado|provisorio|stimato|geschat)\.?\)?)"
)
"""The words behind a figure that say how sure it is."""

_SIGN = rf"(?:[<>]=?|[≤≥~≈±]|{ABOUT})?\s?[+\-−–]?\s?"
_MONEY = rf"(?:[A-Z]{{0,3}}[$€£¥₹₽]|[A-Z]{{3}} (?![\d.,]+\s?%)|{CURRENCY})?\s?"  # “VAT 20%” is no amount
_DIGITS = r"(?:\d+(?:[.,'’\u0020\u00a0\u2009\u202f]\d+)*[.,]?|[.,]\d+)(?:[eE][+-]?\d+)?"
_AFTER = (
    r"(?:(?<=\d[.,])(?:[–—]|-{1,2}))?"  # for no cents: 45.–
    rf"(?:\s?(?:{SHARE}|{CURRENCY}|{MEASURE}|[kKMBT]|mn|bn))?"
    r"(?:\s?(?:±|\+/?-)\s?\d[\d.,]*%?)?"
    r"(?:\s?(?:\*{1,3}|[†‡]|(?<!\$)\(?[a-zA-Z]{1,3}\)?|(?<=\$)(?:[kKmMbBT]n?|[A-Z]{2,3})|\[[^\]]{1,24}\]|\d\)))?"
    r"(?:\s?\((?:[-+−–]?(?:\d+[.,]\d+|[.,]\d+)%?|\d+%)\)\*{0,3}"  # 0.45 (0.12), 12 (34%)
    r"|(?<!\b\d{4})\s?\((?:19|20)\d\d\))?"  # 12,667 (2022)
)
_NUMBER = re.compile(
    rf"{_SIGN}{_MONEY}{_SIGN}{_DIGITS}{_AFTER}|\({_MONEY}{_DIGITS}\)|{_MONEY}(?:\d+[.,'’])+\d+[\-−]|[1-6][\-−]"
    rf"|{_SIGN}\d{{0,5}}\s?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\d{{1,5}}\s(?:1/[2-8]|2/[35]|3/[458]|[57]/8)"
)

_MONTH = r"(?:[^\W\d_]{3,9}\.?)"
_Y = r"(?:1\d|20|21)\d\d"
_CLOCK = r"(?:[T ]\d{1,2}:\d\d.*)?"
_TIME = re.compile(
    rf"0\d{{3}}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]){_CLOCK}"
    rf"|{_Y}-\d{{1,2}}(?:-\d{{1,2}})?{_CLOCK}|{_Y}/\d{{1,2}}(?:/\d{{1,2}})?{_CLOCK}|{_Y}\.\d{{1,2}}\.\d{{1,2}}\.?{_CLOCK}"
    rf"|\d{{1,2}}\. ?\d{{1,2}}\.(?: ?{_Y}\.?)?{_CLOCK}|{_Y}\. \d{{1,2}}\. \d{{1,2}}\.?{_CLOCK}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-](?:{_Y}|\d\d){_CLOCK}|\d{{1,2}}/{_Y}"
    r"|\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?"
    r"|(?i:\d{1,3} ?(?:h|hrs?|hours?|std\.?|stunden?)(?: ?\d{1,2} ?(?:m|mins?|min\.|minutes?|minuten))?"
    r"|\d{1,3} ?(?:mins?|min\.|minutes?|minuten)(?: ?\d{1,2} ?(?:s|secs?|seconds?|sek\.?|sekunden))?)"
    rf"|{_Y}[-\s.]?(?:[QqSsHhMmWwTt]|Kv|КВ|кв)[-\s.]?\d{{1,2}}|[QqTtHhMm]\d{{1,2}}[-/\s']?{_Y}"
    rf"|{_Y}(?:[-\s.]|[-\s.]?[QTK][-\s.]?)(?:I{{1,3}}|IV)|{_Y}\s?[年년](?:度|\s?\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?|第?[一二三四1-4]季度)?"
    rf"|{_Y}[-\s]{_MONTH}|{_MONTH}[-\s]{_Y}|{_MONTH}[-'’]\d\d|\d{{1,2}}[-\s](?P<month>{_MONTH})|\d{{1,2}}[-.\s]\s?{_MONTH}[-\s]\d{{2,4}}"
    rf"|{_Y}\s?[-/–]\s?(?:\d\d|{_Y})(?:\s?\([A-Z]{{1,2}}\)|\s[A-Z]E)?|{_Y}\s\[YR\d{{4}}\]"
)
PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
"""A figure without any sign beside it: no form of a time, and what most cells of large tables are."""

_MARKED_YEAR = re.compile(rf"(?:19|20)\d\d\s?(?:[EFPRefpr]|{NOTE_MARK})")
_NOTED_FIGURE = re.compile(rf"{_SIGN}{_MONEY}{_SIGN}{_DIGITS}(?:\s?(?:{SHARE}|{CURRENCY}))?\s?(?:{NOTE_MARK})")
"""A figure that has a note in a form that no sign or unit has: 9.75², 12 (1)."""

_NOTE_ENDS = frozenset("¹²³⁴⁵⁶⁷⁸⁹⁰⁾)]*†‡")
"""How the mark of a note ends; one that ends in a stroke (3 a/) is as often that of a word."""

_ENDS_MARKED = re.compile(rf"\s?(?:{NOTE_MARK}|(?<=[\d\s])[epfr])$")
"""What says behind a quarter or month that its figures are provisional or have a note: 2024 Q3*, Mar 2024 (p)."""

_YEAR_WITHIN = re.compile(_Y)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")


@lru_cache(maxsize=20_000)
def kind(cell: str) -> Kind:
    """What a cell looks like."""
    text = cell.strip()
    if not text:
        return "empty"
    if len(text) > 60:
        return "text"
    if PLAIN.fullmatch(text):
        return "number"
    if text[0] not in "-–" and (found := _TIME.fullmatch(text)) and _is_month(found["month"]):
        return "time"
    if _NUMBER.fullmatch(text):
        return "number"
    if _MARKED_YEAR.fullmatch(text):
        return "time"
    if _ENDS_MARKED.search(text) and _YEAR_WITHIN.search(text) and _TIME.fullmatch(_ENDS_MARKED.sub("", text)):
        return "time"
    if is_noted_figure(text):
        return "number"
    return "mark" if text.lower() in _MARKS or _PUNCTUATION.fullmatch(text) else "text"


def is_noted_figure(text: str) -> bool:
    """Whether a text is a figure with the mark of a note behind it, which no year is (2019¹)."""
    return text[-1:] in _NOTE_ENDS and bool(_NOTED_FIGURE.fullmatch(text)) and not _MARKED_YEAR.fullmatch(text)


def _is_month(word: str | None) -> bool:
    """Whether the word behind a day or before a year is a month, where there is one: 50 Ways and 12 Days are names."""
    return word is None or month_of(word.rstrip(".")) is not None


_BEGINS_ABOUT = re.compile(rf"^\s*(?:~|{ABOUT})\s*")


def without_about(text: str) -> str:
    """A cell without the sign or the words before it that say that it is about so large (ca. 500 BC)."""
    return _BEGINS_ABOUT.sub("", text, count=1)


_PARTED = re.compile(
    rf"{_SIGN}(?P<before>{_MONEY}){_SIGN}(?P<figure>\d[\d.,'’\u0020\u00a0\u2009\u202f]*\d|\d)[.,]?(?:[–—]|-{{1,2}})?"
    rf"\s?(?P<behind>(?:{SHARE}|{CURRENCY}|{MEASURE}|(?![epfr](?![^\W_]))[^\W\d_]+)(?:/[^\W\d_]{{1,6}}[²³23]?)?)?[^\d]*"
)


@lru_cache(maxsize=20_000)
def figure_and_unit(cell: str) -> tuple[str, str]:
    """The figure of a cell without its sign and any word beside it, and its unit: “ca. -1.250 €” is 1.250 and €.

    Two empty texts where a cell is no figure, or has a second one.
    """
    found = _PARTED.fullmatch(cell.strip())
    return (found["figure"], (found["before"] or "").strip() or found["behind"] or "") if found else ("", "")


def bare_figures(cells: Sequence[str]) -> tuple[Sequence[str], str]:
    """The figures of a column as they are without signs and units, and the unit that they have in common.

    They stay as they are where they have several units: 500 ml tells nothing of 1.250 l.
    """
    if are_plain(cells):
        return cells, ""
    parts = [figure_and_unit(cell) for cell in cells]
    units = {unit for _figure, unit in parts if unit}
    if len(units) > 1:
        return cells, ""
    return [figure or cell for (figure, _), cell in zip(parts, cells, strict=True)], next(iter(units), "")


def without_words(cells: Sequence[str]) -> Sequence[str]:
    """The figures without what says that they are about so large or have no cents, and their units behind them."""
    if are_plain(cells):
        return cells
    parts = [figure_and_unit(cell) for cell in cells]
    return [" ".join(filter(None, told)) if told[0] else cell for told, cell in zip(parts, cells, strict=True)]


_SHORT = re.compile(r"-?\d{1,29}(?:\.\d{1,29})?")
"""A figure without any sign or blank beside it, and of no more digits than a number has."""


def is_number(cell: str) -> bool:
    """Whether a cell is such a figure: its kind is “number” and it names no column."""
    return _SHORT.fullmatch(cell) is not None


def are_numbers(cells: Iterable[str]) -> bool:
    """Whether all cells are such figures, told of a row at once."""
    return all(map(_SHORT.fullmatch, cells))


def besides_numbers(cells: Iterable[str]) -> list[str]:
    """The cells that are no such figures."""
    return [cell for cell in cells if not _SHORT.fullmatch(cell)]


def are_plain(texts: Iterable[str]) -> bool:
    """Whether all are figures without any sign beside them: told at once of most columns."""
    return all(map(PLAIN.fullmatch, texts))


def is_year(cell: str) -> bool:
    """Whether a cell may be a year by itself."""
    return bool(_YEAR.fullmatch(cell.strip()))


def is_period(cell: str) -> bool:
    """Whether a cell may name a year, also one that is foreseen or provisional (2025F), a quarter, a month or a day."""
    if is_year(cell):
        return True
    return not _SHORT.fullmatch(cell) and (kind(cell) == "time" or bool(_MARKED_YEAR.fullmatch(cell.strip())))


_DRAWN = re.compile(r"[\s|+:=_\-─═│║┼╪╬┬┴├┤┌┐└┘╔╗╚╝╠╣╦╩]+")
_SIDE_BY_SIDE = re.compile("-{3}|={3}|─{3}|═{3}")
_SHORTEST_RULE = 5
"""Signs of a line drawn; three may stand for a missing value."""


def is_blank(cells: list[str]) -> bool:
    """Whether a row has nothing in it."""
    return not any(map(str.strip, cells))


def is_rule(cells: list[str]) -> bool:
    """Whether a row is a line drawn between rows, as databases and accounts print their tables (----+-----, ===)."""
    drawn = all(_DRAWN.fullmatch(cell) for cell in cells if cell)
    return drawn and any(map(_SIDE_BY_SIDE.search, cells)) and sum(map(len, cells)) >= _SHORTEST_RULE
