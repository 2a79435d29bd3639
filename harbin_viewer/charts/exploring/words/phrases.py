"""The words that charts of a choice share, and how computed figures are rounded for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.roles.units import is_unit

_ROUNDED = "to one decimal, below 1 to three digits"

HOW: dict[str, str] = {
    "": "",
    "index": f"Computed here: in per cent of the figure at the base, {_ROUNDED}",
    "growth": f"Computed here: the change against the time before, {_ROUNDED}",
    "share": f"Computed here: the share of the whole, {_ROUNDED}",
    "per person": f"Computed here: divided by the number of people, {_ROUNDED}",
}
"""How figures were computed, "" for those that are the table's own."""

_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_A_YEAR = re.compile(r"(?<![\d.,/–-])(?:1[5-9]|20)\d\d(?![\d.,/–-]| ?=| US| prices| ?(?:[\w.]+ )?[$€£])")
"""A year that a title is about; none of prices (“2017 US$”), of an index (“2010=100”) or of a period."""

_LONGEST_SIGN = 3
"""Letters of the signs of units."""


@dataclass(frozen=True)
class Words:
    """What a chart says of itself; `notes` are sentences, "" for none."""

    title: str
    subtitle: str
    notes: tuple[str, ...] = ()


def begun(text: str, *, is_title: bool = False) -> str:
    """Words with a capital at their beginning; a sign of a unit, such as t or km², stays as it is.

    A title may begin with a word that is as short as a sign: men and flu, but mm of rain.
    """
    first = text.split()[0].rstrip(",:;") if text.split() else ""
    may_be_sign = len(first) <= _LONGEST_SIGN and not (is_title and len(first) == _LONGEST_SIGN and not is_unit(first))
    is_word = first.replace("-", "").isalpha() and first.islower() and not may_be_sign
    return text[:1].upper() + text[1:] if is_word else text


def names_a_year(title: str) -> bool:
    """Whether a title has a year of its own (“Literacy in 1947”), so that another behind it would be misread."""
    return bool(_A_YEAR.search(_BRACKETS.sub("", title)))


def spanned(first: str, last: str) -> str:
    """From one time to another, in words."""
    if first == last:
        return first
    return f"{first}–{last}" if len(first) <= 4 and "−" not in first else f"{first} to {last}"


def to_one_decimal(y: Floats) -> Floats:
    """Computed figures to one decimal, those below 1 to three digits: more is not in the data."""
    with np.errstate(divide="ignore", invalid="ignore"):
        size = np.where(np.isfinite(y) & (y != 0), np.floor(np.log10(np.abs(y))), 0.0)
    digits = np.where(size >= 0, 1.0, 2.0 - size)
    return np.array([round(value, int(places)) for value, places in zip(y.tolist(), digits.tolist(), strict=True)])
