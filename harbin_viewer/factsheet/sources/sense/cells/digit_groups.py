"""Digits in groups: whether what parts them stands between thousands, and not between two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY
from harbin_viewer.factsheet.sources.raw_table import RawTable

BLANKS = " \u00a0\u2009\u202f\u2007"

_TORN = re.compile(rf"\d[{BLANKS}'’]\d{{1,2}}(?![\d{BLANKS}'’])")
"""Digits whose last group is none of thousands: of a year and its month (2020 1), of feet and inches (5'11)."""

_IN_GROUPS = re.compile(
    rf"[^{BLANKS}]*|(?:\d{{3}}(?:[{BLANKS}]\d{{3}})*(?:[{BLANKS}]\d{{1,2}})?|\d{{5}}(?:[{BLANKS}]\d{{5}})+)(?:[eE].*)?"
)
"""Decimals, also in groups of three or five; 45.3 1 is a figure and the number of its note."""


_MONEY = re.compile(rf"(?:(?:{CURRENCY}) ?-?\d[\d.,]*|-?\d[\d.,]* ?(?:{CURRENCY}))[^\W\d_]{{0,3}}")
_CENTS = {sign: re.compile(rf"\d{re.escape(sign)}\d{{1,2}}(?!\d)") for sign in ".,"}


def decimals_of_money(cells: Sequence[str], decimal: str) -> str:
    """The sign before the decimals of a column of money, where it is another one than that of the file around it.

    So is “€200.00m” beside heights of 1,95 m: its sign stands before one digit or two, and that of the file nowhere.
    """
    other = {",": ".", ".": ","}.get(decimal, "")
    told = [cell.strip() for cell in cells if cell.strip()] if other else []
    if not any(_CENTS[other].search(cell) for cell in told) or not all(map(_MONEY.fullmatch, told)):
        return decimal
    return decimal if any(decimal in cell for cell in told) else other


def told_of_decimals(labels: Sequence[str], raw: RawTable) -> Iterator[Notice]:
    """That the figures of some columns have another sign before their decimals than those of the others."""
    sign = "point" if raw.decimal_char == "," else "comma"
    for label in labels:
        yield Notice("assumed", f"Figures in “{label}” are read with a decimal {sign}.", raw.name, label)


def are_torn(whole: str, decimals: str) -> bool:
    """Whether blanks or apostrophes part digits that are no groups of one number."""
    return _TORN.search(whole) is not None or not _IN_GROUPS.fullmatch(decimals)


def are_grouped(whole: str, sign: str) -> bool:
    """Whether a sign parts the thousands (or lakhs) of a whole number, and does not stand anywhere."""
    groups = whole.lstrip("-").split(sign)
    return all(len(group) in (2, 3, 4) for group in groups[1:-1]) and len(groups[-1]) in (3, 4) and len(groups[0]) <= 4


def are_thousands(texts: list[str], sign: str) -> bool:
    """Whether a sign stands before groups of three digits only."""
    shape = re.compile(rf"[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{2,3}})*{re.escape(sign)}\d{{3}}")
    with_sign = [text for text in texts if sign in text]
    return bool(with_sign) and all(shape.fullmatch(text) for text in with_sign)
