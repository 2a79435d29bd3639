"""Numbers that stand for a missing figure, as stations and offices write them: −999 and its kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.units import unit_in

_NINES = re.compile(r"-(?:9{3,}(?:\.[09]+)?|99?\.9+|([6-8])\1{3,})")
_STATED = re.compile(r"(?i)(?:missing|absent|no ?data|fehlwert|manquant|faltante)[^\d\n]{0,40}?(-?9[9.]+)(?![\d.])")

_NINES_ABOVE = re.compile(r"9{3,}(?:\.[09]+)?")
_TIMES, _FEWEST = 10, 3
"""How many times all others positive nines must be that come again, and how many different others there must be."""

_ENDS_IN_NINES = re.compile(
    r"\b(?:prices?|msrp|rrp|fees?|costs?|odds|max(?:imum|imal)?|limits?|caps?|quotas?|preise?|prix|precios?|precos?|prezz[oi]"
    r"|cena|limite)\b|\w(?:preise?|grenze)\b|цен|价格|價格|価格|上限"
)
"""In the names of figures that people write with nines: what a thing costs, and the most that there can be."""

_CODES = frozenset({-7.0, -8.0, -9.0, -66.0, -77.0, -88.0, -97.0, -98.0, -99.0})
"""Whole numbers below nought that programs of surveys write where nobody answered."""

_BESIDE, _MOST_CODES = _CODES | {-1.0, -2.0}, 3
"""Those that they have beside, and how many different ones."""

_ABOVE = frozenset({99.0, 98.0, 97.0, 88.0, 77.0})
"""Numbers of two digits that stand beside answers of one, and the first of them, which is always among these."""

_OFTEN, _FEWEST_OTHERS, _HIGHEST_ANSWER, _FEWEST_CELLS = 3, 2, 9, 20
"""How often each of these comes at the least, beside how many different answers, the highest answer, and all cells."""

_FIRST_YEAR, _LAST_YEAR = 1000, 2200
"""Between these, figures may be years, of which many cells without one make no column of times."""

_SINKS = re.compile(r"temp|grad|change|differen|balance|saldo|delta|net\b|gain|growth|elevation|hohe|score|points?\b")
"""What figures are called that go below nought, in plain words."""

_ASKED = re.compile(
    r"(?i)[a-z]{1,4}[_. ]?\d{1,3}(?:[_.]\d{1,2})?[a-z]?|.*\?|(?:item|question|frage|pregunta|вопрос)[_. ]?\d+"
    r"|.*(?:rating|satisfaction|bewertung|zufriedenheit|likert).*"
)
"""What columns of questions are called: Q1, v_12, SD02_01, Item 3, “Do you smoke?”, satisfaction."""

_LEAST = 99.0
"""The number from which on nines alone are no chance, where other figures lie far above."""


def stated_numbers(lines: Iterable[str]) -> tuple[str, ...]:
    """The numbers of nines that lines around a table call missing (“MISSING VALUE CODE = -9999”)."""
    return tuple(dict.fromkeys(found[1] for line in lines for found in _STATED.finditer(line)))


def absent_numbers(cells: Sequence[str], stated: Sequence[str] = (), label: str = "") -> tuple[str, ...]:
    """The texts in a column of figures that mean that there is none: stated ones, and nines far from all others.

    Under a `label` of prices or limits, nines far above are what a thing costs, and the most that there can be.
    """
    different = set(map(str.strip, cells))
    called = {float(text) for text in stated}
    nines = set(filter(_NINES.fullmatch, different))
    if called:
        nines |= {text for text in different if _value(text) in called}
    if codes := _codes_of_surveys(cells, different, label):
        return codes
    if not nines:
        above = _far_above(cells, different) or _above_answers(cells, different)
        return () if above and ends_in_nines(label) else above
    others = [value for text in different - nines if (value := _value(text)) is not None]
    lowest = min(others, default=0.0)
    return tuple(sorted(text for text in nines if float(text) in called or _is_far(float(text), lowest, cells, text)))


def may_have_absent(low: float, high: float) -> bool:
    """Whether figures between these may hold some that mean that there is none."""
    return low <= -_LEAST or low in _CODES or high == _LEAST


def _codes_of_surveys(cells: Sequence[str], different: set[str], label: str) -> tuple[str, ...]:
    """Codes such as −9 and −77 that come often, where nothing else lies below nought and all figures are whole."""
    values = _values(cells, different)
    below = {text for text, value in values.items() if value < 0}
    if not below or not {values[text] for text in below} & _CODES or not {values[text] for text in below} <= _BESIDE:
        return ()
    others = [value for text, value in values.items() if text not in below]
    whole = len(others) >= _FEWEST_OTHERS and all(value % 1 == 0 for value in others)
    whole = whole and not all(_FIRST_YEAR <= value <= _LAST_YEAR for value in others)
    sinks = _SINKS.search(spelled(label)) is not None or unit_in(label) != ""
    return _often(cells, below) if whole and len(below) <= _MOST_CODES and not sinks else ()


def may_be_codes(different: Collection[str], label: str) -> tuple[str, ...]:
    """The numbers below nought among answers from 0 to 10 that may be such codes, though they come too seldom to tell.

    −1 alone is a figure as likely, but below what is called as a question is.
    """
    values = {text: value for text in different if text and (value := _value(text)) is not None}
    below = {text: value for text, value in values.items() if value < 0}
    others = {value for text, value in values.items() if text not in below}
    if not 0 < len(below) <= _MOST_CODES or not _BESIDE.issuperset(below.values()) or len(others) < _FEWEST_OTHERS:
        return ()
    asked = not _CODES.isdisjoint(below.values()) or _ASKED.fullmatch(label.strip()) is not None
    answers = all(value % 1 == 0 and value <= _HIGHEST_ANSWER + 1 for value in others)
    sinks = _SINKS.search(spelled(label)) is not None or unit_in(label) != ""
    return tuple(sorted(below)) if asked and answers and not sinks else ()


def _above_answers(cells: Sequence[str], different: set[str]) -> tuple[str, ...]:
    """99, and 98 or 88 beside it, that come again beside several answers of one digit."""
    values = _values(cells, different)
    above = {text for text, value in values.items() if value in _ABOVE}
    others = [value for text, value in values.items() if text not in above]
    if _LEAST not in {values[text] for text in above} or len(others) < _FEWEST:
        return ()
    return _often(cells, above) if all(0 <= value <= _HIGHEST_ANSWER and value % 1 == 0 for value in others) else ()


def _values(cells: Sequence[str], different: set[str]) -> dict[str, float]:
    """The numbers of the texts of a column; none where one is no number, or cells are few."""
    texts = different - {""}
    found = {text: value for text in texts if (value := _value(text)) is not None}
    return found if len(found) == len(texts) and len(cells) >= _FEWEST_CELLS else {}


def _often(cells: Sequence[str], texts: set[str]) -> tuple[str, ...]:
    counts = Counter(cell for cell in map(str.strip, cells) if cell in texts)
    return tuple(sorted(texts)) if all(counts[text] >= _OFTEN for text in texts) else ()


def ends_in_nines(label: str) -> bool:
    """Whether a name is one of prices or limits, which people end in nines."""
    return bool(_ENDS_IN_NINES.search(spelled(label)))


def _far_above(cells: Sequence[str], different: set[str]) -> tuple[str, ...]:
    """Nines such as 9999 that come again far above all others; once, or near them, they may be a figure."""
    nines = set(filter(_NINES_ABOVE.fullmatch, different))
    others = [value for text in different - nines if (value := _value(text)) is not None] if len(nines) == 1 else []
    if len(others) < _FEWEST or len(others) < len(different - nines - {""}):
        return ()
    (text,) = nines
    again = sum(cell.strip() == text for cell in cells) > 1
    return (text,) if again and float(text) >= _TIMES * max(map(abs, others)) else ()


def _is_far(number: float, lowest: float, cells: Sequence[str], text: str) -> bool:
    """Whether nines lie so far below that they can be no figure: −9.99 must come again, −999 need not."""
    again = sum(cell.strip() == text for cell in cells) > 1
    return lowest > number / 2 and (abs(number) > _LEAST or again)


def _value(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
