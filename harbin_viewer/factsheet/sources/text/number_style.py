"""How figures are written: the decimal sign and what groups thousands, found from the cells; and how that is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.text.cell_kind import bare_figures

_BLANK = "\u0020\u00a0\u2009\u202f"
_FIGURE = re.compile(rf"[^\d.,'’{_BLANK}]*(\d[\d.,'’{_BLANK}]*\d|\d)[^\d]*")
_GROUPED = r"\d{1,3}(?:%s\d{3})+"
_GROUPERS = ("'", "’", *_BLANK)
_GROUPER = re.compile(f"[{''.join(_GROUPERS)}]")
_SHOWN = {" ": "blanks", "\u00a0": "blanks", "\u2009": "blanks", "\u202f": "blanks"}

OF_PARTS = re.compile(
    r"\b(?:version|release|firmware|build|ip(?:[ _-]?addr\w*)?|iban|serial|seriennummer|kapitel|chapter)\b",
    re.IGNORECASE,
)
"""Names of numbers with parts, which are no groups of thousands: 1.200.300, 192.168.100.200."""

_SMALL = re.compile(r"[1-9]\d{0,2}")
"""A whole number below a thousand: beside 2.100 and 1.234 a sign that these are thousands with a point."""

_OF_HUNDREDS = 3
"""Digits of those that are as large as thousands could be; 4 beside 3.250 and 12 beside 1.500 may be so themselves."""

_STRAY = 20
"""One of so many cells of a column shows nothing of its style."""

NO_CHANCE = 5
"""Figures with three decimals, and all at least 1, from which on they may well be thousands with a point."""


@dataclass(frozen=True)
class NumberStyle:
    """The decimal sign and the group sign ("" where there is none); `ambiguous` where it might be the other."""

    decimal_char: str = "."
    group_char: str = ""
    ambiguous: bool = False

    @property
    def group_label(self) -> str:
        """What groups thousands, as a sentence calls it."""
        return _SHOWN.get(self.group_char, f"“{self.group_char}”")


def find_number_style(columns: Iterable[Iterable[str]], no_chance: int = NO_CHANCE) -> NumberStyle:
    """The style of figures by the cells of columns that hold some.

    From so many with three decimals on, beside nothing that tells what the point is, they may as well be thousands.
    """
    signs: Counter[str] = Counter()
    for cells in columns:
        signs += _signs(cells)
    in_groups = bool(signs["group."]) and not signs["decimal."]  # 1.450.000 beside 120.000
    decimal = "," if in_groups or signs["decimal,"] > signs["decimal."] else "."
    if signs["hundreds"] and signs["nought."] and set(signs) <= {"three.", "nought.", "small", "hundreds"}:
        return NumberStyle(",", ".")
    group = _group_sign(signs, decimal)
    three = signs["three,"] if decimal == "." else signs["three."]
    other = "," if decimal == "." else "."
    ambiguous = group == other and three > 0 and not signs[f"decimal{decimal}"] and not signs[f"group{group}"]
    if set(signs) - {"nought.", "hundreds"} <= {"three.", "small"} and signs["three."] >= (
        min(2, no_chance) if signs["small"] else no_chance
    ):
        ambiguous = True
    return NumberStyle(decimal, group, ambiguous)


def has_hundreds_and_points(cells: Sequence[str]) -> bool:
    """Whether hundreds stand beside figures with a point before three digits: 891, 3.755."""
    hundreds = any(len(cell) == _OF_HUNDREDS and _SMALL.fullmatch(cell) for cell in cells)
    return hundreds and any(_evidence(cell) == ["three."] for cell in cells)


def _signs(cells: Iterable[str]) -> Counter[str]:
    """How often figures of a column show each sign; nothing where only a stray cell does (a list of codes)."""
    signs: Counter[str] = Counter()
    number = shown = small = hundreds = 0
    for cell in bare_figures([*cells])[0]:
        number += 1
        text = cell.strip()
        if text.isdecimal():
            is_small = len(text) <= _OF_HUNDREDS and _SMALL.fullmatch(text) is not None
            small, hundreds = small + is_small, hundreds + (is_small and len(text) == _OF_HUNDREDS)
        elif found := _FIGURE.fullmatch(text):
            figure = found[1]
            evidence = _evidence(figure)
            shown += bool(evidence)
            for sign in evidence:
                signs[sign] += 1
            if figure.endswith("0") and "three." in evidence:
                signs["nought."] += 1
    if small and signs["three."] and set(signs) <= {"three.", "nought."}:
        signs |= Counter(small=small, hundreds=hundreds)
    return signs if shown * _STRAY >= number else Counter()


def _group_sign(signs: Counter[str], decimal: str) -> str:
    signs_of_groups: list[str] = [",", ".", "'", "’", *_BLANK]
    for sign in signs_of_groups:
        if sign != decimal and signs[f"group{sign}"]:
            return sign
    other = "," if decimal == "." else "."
    return other if signs[f"three{other}"] and not signs[f"decimal{other}"] else ""


def _evidence(figure: str) -> list[str]:
    """What a figure shows of its style: a decimal sign, a group sign, or three digits after what may be either."""
    for sign in _GROUPERS if _GROUPER.search(figure) else ():
        if sign in figure:
            whole = re.split(r"[.,]", figure)[0]
            grouped = re.fullmatch(_GROUPED % re.escape(sign), whole)
            rest = figure[len(whole) : len(whole) + 1]
            return [f"group{sign}", *([f"decimal{rest}"] if rest else [])] if grouped else []
    commas, points = figure.count(","), figure.count(".")
    if commas and points:
        return _both(figure)
    sign = "," if commas else "."
    if commas + points == 0:
        return []
    if commas + points > 1:
        return [f"group{sign}"] if re.fullmatch(_GROUPED % re.escape(sign), figure) else []
    whole, _, rest = figure.partition(sign)
    may_group = len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    return [f"three{sign}"] if may_group else [f"decimal{sign}"]


def _both(figure: str) -> list[str]:
    """A figure with both signs: the last one is the decimal sign."""
    last = max(figure, key=lambda sign: figure.rfind(sign) if sign in ",." else -1)
    other = "." if last == "," else ","
    whole = figure.rpartition(last)[0]
    return [f"decimal{last}", f"group{other}"] if re.fullmatch(_GROUPED % re.escape(other), whole) else []


def style_notices(style: NumberStyle) -> Iterator[Notice]:
    """How figures are read, where that is not the plain way."""
    if style.decimal_char == ",":
        yield Notice("assumed", "Figures are read with a decimal comma.")
    if style.group_char:
        yield Notice("assumed", f"Thousands in figures are read as grouped by {style.group_label}.")
    if style.ambiguous and style.group_char:
        yield Notice(
            "odd", f"Figures such as 1{style.group_char}234 may be meant with decimals; they are read as thousands."
        )
    elif style.ambiguous:
        yield Notice(
            "odd", f"Figures such as 1{style.decimal_char}234 may be meant as thousands; they are read with decimals."
        )
