"""Numbers that stand for a missing figure, as stations and offices write them: −999 and its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from harbin_viewer.factsheet.roles.names.column_names import spelled

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
    if not nines:
        above = _far_above(cells, different)
        return () if above and ends_in_nines(label) else above
    others = [value for text in different - nines if (value := _value(text)) is not None]
    lowest = min(others, default=0.0)
    return tuple(sorted(text for text in nines if float(text) in called or _is_far(float(text), lowest, cells, text)))


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
