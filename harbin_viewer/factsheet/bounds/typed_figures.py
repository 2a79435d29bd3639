"""A figure as a person types it: with the signs of the file or the reader, in thousands or millions, with its unit."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from harbin_viewer.factsheet.bounds.mistyped import MistypedError
from harbin_viewer.factsheet.roles.unit_finding.currencies import signs_of_money
from harbin_viewer.factsheet.roles.unit_finding.scale_words import SIGNS_BEHIND_FIGURES, powers
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.wording import either, quoted
from harbin_viewer.factsheet.words.reported_decimals import in_digits

_SCALES = powers("word", "short") | SIGNS_BEHIND_FIGURES | {"k": 3, "m": 6, "b": 9, "tn": 12}
"""Noughts that a word stands for."""

_FIGURE = re.compile(r"(?P<sign>[-+]?) ?(?P<digits>[\d.,'’ ]*\d)(?P<power>e[-+]?\d{1,2})? ?(?P<scale>[^\W\d_]*)\.?")
_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_THOUSANDS = {".": ",'’ ", ",": ".'’ "}
"""What may stand between thousands, by the sign before decimals."""


class TypedFigures(NamedTuple):
    """How figures of a column are typed: its unit, the signs before decimals that it and its reader use, and how many
    decimals its figures have at most.
    """

    unit: str = ""
    points: Collection[str] = (".",)
    decimals: int = 9

    def limit(self, text: str) -> float | None:
        """The figure that was typed, None where nothing was; MistypedError where it is none or could be two."""
        plain = _without_unit(_BLANKS.sub(" ", text.replace("\u2212", "-")).strip(), self.unit).casefold()
        if not plain:
            return None
        found = _FIGURE.fullmatch(plain)
        scale = found["scale"] if found is not None else ""
        if found is None or (scale and scale not in _SCALES):
            raise MistypedError(f"{quoted(text.strip())} is no figure: type one such as 100,000 or 1.5m.")
        if scale and parted_unit(self.unit)[0]:
            raise MistypedError(f"The figures are in {self.unit} already: type the number alone.")
        return self._value(text.strip(), found)

    def _value(self, text: str, found: re.Match[str]) -> float:
        points = sorted({".", *self.points} & _THOUSANDS.keys(), reverse=True)
        readings = dict.fromkeys(read for point in points if (read := _read(found["digits"], point)))
        if len(readings) > 1 and not found["scale"]:  # three decimals are none of a column that has fewer
            readings = dict.fromkeys(read for read in readings if _decimals(read) <= self.decimals) or readings
        if not readings:
            raise MistypedError(f"{quoted(text)} is no figure: {self._instead(found['digits'])}.")
        exact = (Decimal(f"{found['sign']}{read}{found['power'] or ''}") for read in readings)
        values = [*dict.fromkeys(value.scaleb(_SCALES.get(found["scale"], 0)) for value in exact)]
        if len(values) > 1:
            several = either([in_digits(_plain(value)) for value in values])
            raise MistypedError(f"{quoted(text)} can be {several} here: type which.")
        return _plain(values[0])

    def _instead(self, digits: str) -> str:
        """How to type what has the other sign before its decimals, or else any figure."""
        other = next((sign for sign in _THOUSANDS if sign not in {".", *self.points} and _read(digits, sign)), "")
        said = _read(digits, other) if other else ""
        return f"type {said} with a point" if said else "type one such as 100,000 or 1.5m"


def _plain(value: Decimal) -> float:
    return float(value) if value % 1 else int(value)


def _read(digits: str, point: str) -> str:
    """The digits with a point before decimals, which is this sign in what was typed; "" where it cannot be."""
    whole, sign, rest = digits.partition(point)
    if (sign and not rest.isdigit()) or not _is_grouped(whole, _THOUSANDS[point]):
        return ""
    return f"{re.sub(r'[^0-9]', '', whole) or '0'}{'.' if sign else ''}{rest}"


def _is_grouped(whole: str, signs: str) -> bool:
    """Whether thousands, if anything, are set apart, by one sign throughout (in India hundreds above them)."""
    if not whole or whole.isdigit():
        return True
    sign = re.escape(next((letter for letter in whole if not letter.isdigit()), ""))
    fits = rf"\d{{1,3}}(?:{sign}\d{{3}})+|\d{{1,2}}(?:{sign}\d{{2}})+{sign}\d{{3}}"
    return sign.removeprefix("\\") in signs and re.fullmatch(fits, whole) is not None


def _decimals(digits: str) -> int:
    return len(digits.partition(".")[2])


def _without_unit(text: str, unit: str) -> str:
    """What was typed without the unit of the column, or the sign of its money, at either end."""
    for word in filter(None, (unit.casefold(), *signs_of_money(unit))):
        folded = text.casefold()
        if folded != word and folded.endswith(word) and not folded[: -len(word)][-1:].isalpha():
            return text[: -len(word)].strip()
        if folded.startswith(word):
            return text[len(word) :].strip()
    return text
