"""Brackets that mark figures and take nothing from them: a line around the table says so, or its total needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.places import is_total, is_whole
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import figure_cell, number_form

_CLAUSES = re.compile(r"[;\t]\s*|(?<=[^.(\s])\.\s+|,\s+(?=\()")
_SIGN = re.compile(
    r"(?:[^\W\d_]+:\s*)?\W*?[“\"'„]?[(（]\s*(?:\.{2,3}|…|[#x]{2,}|0+|\d[\d.,\s]{2,})?\s*[)）][”\"'“]?\s*(?:[=:–—-]|(?=[^\W\d_]))\s*"
    r"(?P<words>[^\W\d_].*)"
)
"""The sign itself with what it means: ( ) = uncertain."""

_WORD = re.compile(
    r"(?i)\b(?:bracket(?:s|ed)?|parenthes[ei]s|parenth[eè]ses?|par[eé]ntesis|par[eê]ntes[ei]s|parentesi|parentes(?:er)?|haakjes"
    r"|(?:ein)?(?:ge)?klammer\w*|nawias\w*|z[aá]vork\w*|z[aá]r[oó]jel\w*|parantez\w*|скобк\w*)\b|括[号號弧]|괄호"
)
_MEANT = re.compile(
    r"(?i)^[\s,]*(?:(?:are|is|was|were|denotes?|indicates?|means?|shows?|refers? to|represents?|stands? for|sind|ist"
    r"|bedeute[nt]|stehen für|bezeichne[nt]|sont|est|indiquent|son|sono|zijn)\b|[=:–—-])\s*(?P<words>\S.*)"
)
_OF_FIGURES = re.compile(
    r"(?i)\b(?:figures?|numbers?|values?|data|amounts?|entries|results?|zahl(?:en)?|zahlenwerte?|werte?|angaben|daten|beträge"
    r"|ergebnisse|chiffres|valeurs|nombres|données|montants|cifras|valores|datos|n[uú]meros|cifre|valori|dati|cijfers"
    r"|getallen|waarden|tall|tal|siffror|värden|liczby|wartości|dane|числа|данные|значения|цифры)\b|数[字值値]|値|숫자"
)
_OF_SURENESS = re.compile(
    r"(?i)estim|provis|prelim|uncertain|unsicher|sch[aä]tz|vorl[aä]ufig|revis|revid|reliab|zuverl[aä]ss|approx|imput|project"
    r"|forecast|prognos|incert|voorlopig|geschat|оцен|предвар|interpol|incomplete|unvollst|partial|[推估][计計]|速報|暫定|暂定"
)
_IS_BELOW = re.compile(
    r"(?i)negativ|négati|\bminus|\bloss(?:es)?\b|\blost\b|verlust|defi[cz]it|d[eé]ficit|below (?:zero|nought|0)"
    r"|unter null|decreas|declin|reduc|\bfall|\bdrop|\bdown\b|outflow|deduct|subtract|abz[uü]g|expens"
    r"|expend|\bcosts?\b|payment|\bpaid\b|debit|credit|ausgabe|aufw[aä]nd|aufwendung|r[uü]ckgang|abnahme|p[eé]rdida|perdit|\bpertes?\b|dépense|gasto|verlies"
    r"|убыт|отриц|ujemn|strat[ay]|tappio|z[aá]por|liabilit|overdr|shortfall|withdraw|adverse|unfavo|[负負]|マイナス|亏损|損失"
    r"|赤字|음수|손실"
)
_DENIED = re.compile(r"(?i)\b(?:no|not|nicht|keine?|non|pas|without|ohne)\s+(?:a\s+)?(?:negativ\w*|minus)")
_MOST_ROWS, _MOST_COLUMNS, _FEWEST_PARTS = 400, 60, 2


def words_of_brackets(lines: Iterable[str]) -> str:
    """What a line around a table says of figures in brackets; "" where none does, or one that they are below nought."""
    found = [told for line in lines for clause in _CLAUSES.split(line.strip()) if (told := _told(clause))]
    if not found or any(_IS_BELOW.search(_DENIED.sub("", clause)) for clause, _words in found):
        return ""
    clause, words = found[0]
    return words.strip(" .") if words == clause else f"in brackets: {words.strip(' .')}"


def _told(clause: str) -> tuple[str, str] | None:
    """A clause that speaks of figures in brackets, with what it says of them."""
    if sign := _SIGN.fullmatch(clause):
        return clause, sign["words"]
    word = _WORD.search(clause)
    speaks = word and (_OF_FIGURES.search(clause) or _OF_SURENESS.search(clause) or _IS_BELOW.search(clause))
    if not word or not speaks:
        return None
    meant = _MEANT.match(clause[word.end() :])
    return clause, meant["words"] if meant else clause


def why_brackets_mark(raw: RawTable, lines: Sequence[str], sample: Sequence[Sequence[str]]) -> str:
    """Why brackets around the figures of a table are a mark and no minus, told behind “as”; "" where they are one.

    Where nothing explains them, they are what lets the figures add up to a total.
    """
    if words := words_of_brackets(lines):
        return f"a line beside the table says “{words}”"
    if any(_told(clause) for line in lines for clause in _CLAUSES.split(line.strip())):
        return ""
    if not isinstance(raw.rows, Sequence) or len(raw.rows) != len(sample) or len(raw.labels) > _MOST_COLUMNS:
        return ""
    if not _FEWEST_PARTS <= len(sample) <= _MOST_ROWS or not any(_is_open(cell) for row in sample for cell in row):
        return ""
    total = _needing_total(raw.labels, sample)
    return f"they add up to “{total}” only so" if total else ""


class _Readings(NamedTuple):
    """A figure as it is where brackets are a minus, and where they only mark it."""

    below: Decimal
    marked: Decimal


def _needing_total(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """What the row or column is called to which figures add up as they stand in brackets, and no other way."""
    columns = [_readings([row[at] for row in rows]) for at in range(len(labels))]
    names = [next((cell.strip() for cell in row if cell.strip()), "") for row in rows]
    down = [verdict for column in columns for verdict in _verdicts(names, column)]
    across = [verdict for figures in zip(*columns, strict=True) for verdict in _verdicts(labels, figures)]
    verdicts = [*down, *across]
    needing = [name for name, marks in verdicts if marks]
    return needing[0] if needing and len(needing) == len(verdicts) else ""


def _readings(cells: Sequence[str]) -> list[_Readings | None]:
    """The figures of a column in both ways, None for other cells."""
    form = number_form([cell.strip() for cell in cells if cell.strip()])
    forms = [replace(form, negative_brackets=below) for below in (True, False)]
    read = [[figure_cell(cell, form) for form in forms] for cell in cells]
    pairs = [[Decimal(cell.number) for cell in both if cell and cell.number] for both in read]
    return [_Readings(*pair) if len(pair) == len(forms) else None for pair in pairs]


def _verdicts(names: Sequence[str], figures: Sequence[_Readings | None]) -> Iterator[tuple[str, bool]]:
    """Each total that agrees with its parts in one way alone, and whether this is the one in which brackets mark."""
    told = [(name, figure) for name, figure in zip(names, figures, strict=True) if figure]
    if all(figure.below == figure.marked for _name, figure in told):
        return
    wholes = [at for at, (name, _figure) in enumerate(told) if is_total(name) or is_whole(name)]
    for at in wholes:
        parts = [figure for place, (_name, figure) in enumerate(told) if place not in wholes]
        own = [
            figure
            for place, (_name, figure) in enumerate(told)
            if max([0, *(w + 1 for w in wholes if w < at)]) <= place < at
        ]
        agreeing = [_agreeing(told[at][1], some) for some in (parts, own) if len(some) >= _FEWEST_PARTS]
        if ways := next((found for found in agreeing if found[0] != found[1]), None):
            yield told[at][0], ways[1]


def _agreeing(whole: _Readings, parts: Sequence[_Readings]) -> tuple[bool, bool]:
    """Whether parts add up to a whole, to its last digit, in either way."""
    exponents = [figure.marked.as_tuple().exponent for figure in (whole, *parts)]
    last = Decimal(1).scaleb(min(0, *(exponent for exponent in exponents if isinstance(exponent, int))))
    below = abs(sum(part.below for part in parts) - whole.below) <= last
    return below, abs(sum(part.marked for part in parts) - whole.marked) <= last


def _is_open(cell: str) -> bool:
    return cell.lstrip()[:1] == "("
