"""Figures and dates as a worksheet shows them, from the value of a cell and its number format."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import repeat
from typing import TypeAlias

from harbin_viewer.factsheet.sources.text.unit_signs import sign_in

CellValue: TypeAlias = (
    int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta | None
)

BUILT_IN_FORMATS = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats a workbook names by number only (ECMA-376, 18.8.30)."""

LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].')
DATE_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)
SIGNIFICANT = 15
"""Digits that a spreadsheet keeps; those after them are noise of binary arithmetic."""

_LONGEST = 10.0**SIGNIFICANT

_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_CONDITION = re.compile(r"\[[<>=]+ *-?[\d.]+\]")
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?,]*)?")
"""The places of digits, with commas among them and behind them: the latter divide by 1000 each, also after a point."""

_SCALES = {1: "thousand", 2: "million", 3: "billion", 4: "trillion"}
_SCALE_SIGNS = {1: ("k", "t", "th"), 2: ("m", "mm", "mn", "mil"), 3: ("b", "bn", "g"), 4: ("t", "tn", "tr")}
"""How formats write what figures are shown in, by how often these are divided by 1000."""


@dataclass(frozen=True)
class NumberFormat:
    """What a format does to a figure: `decimals` at least and at most (None: as many as it has), `unit` it shows.

    `hundredfold` figures are shown times 100, `thousands` says how often they are divided by 1000. `date` holds the
    letters of a date's format ("ymdhs"); "" where it is none.
    """

    decimals: tuple[int, int] | None = None
    unit: str = ""
    hundredfold: bool = False
    thousands: int = 0
    date: str = ""
    plain_decimals: int = 0
    """The decimals, where a figure is always shown with so many and nothing else is done to it; else 0."""
    is_truth: bool = False
    """Whether 1 and 0 are shown as TRUE and FALSE."""


GENERAL = NumberFormat()


@lru_cache(maxsize=512)
def number_format(code: str) -> NumberFormat:
    """What a format code such as `#,##0.0%` or `mmm-yy` means: that of positive figures, its first section.

    Where conditions choose between sections that show figures in different scales, these are left as they are.
    """
    sections = [_section(part) for part in _SECTIONS.split(code)]
    if _CONDITION.search(code) and len({(part.thousands, part.hundredfold) for part in sections}) > 1:
        return GENERAL
    return sections[0]


def _section(code: str) -> NumberFormat:
    literals = "".join("".join(groups) for groups in LITERAL.findall(code))
    plain = LITERAL.sub("", code)
    if "general" in plain.lower() or "@" in plain or "E+" in plain or "E-" in plain or "?/" in plain:
        return GENERAL
    if letters := "".join(sorted(set(DATE_LETTERS.findall(plain.lower())))):
        return NumberFormat(date=letters)
    return _figure_format(plain, literals)


def shown(value: CellValue, form: NumberFormat = GENERAL) -> str:
    """The text of a value: figures with a point and no separators, dates by ISO 8601 as far as they are shown."""
    if form.is_truth and value in (0, 1):
        value = bool(value)
    if isinstance(value, float):
        return _shortest(value) if form is GENERAL else _plainly_rounded(value, form) or _shown_figure(value, form)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return _shown_figure(float(value), form)
    if value is None:
        return ""
    return _shown_moment(value, form.date)


def shown_column(cells: Sequence[CellValue], form: NumberFormat) -> Sequence[str]:
    """The texts of a column; a value that comes again is shown once."""
    kinds = set(map(type, cells))
    if kinds == {str}:
        return cells  # type: ignore[return-value]
    if len(kinds) == 1:  # so that values that are equal are of one kind: neither is 1 the text for TRUE
        different = dict.fromkeys(cells)
        each = list(map(shown, different, repeat(form)))
        if len(each) == len(cells):
            return each
        known = dict(zip(different, each, strict=True))
        return list(map(known.__getitem__, cells))
    texts = {key: shown(key[1], form) for key in set(zip(map(type, cells), cells, strict=True))}
    return [texts[key] for key in zip(map(type, cells), cells, strict=True)]


def _figure_format(plain: str, literals: str) -> NumberFormat:
    digits = _DIGITS.search(plain)
    if digits is None:
        return GENERAL
    whole, _, decimals = digits.group().partition(".")
    thousands = sum(len(part) - len(part.rstrip(",")) for part in (whole, decimals))
    optional = decimals.replace(",", "")
    least, most = optional.count("0"), len(optional)
    unit = _unit(plain, literals.strip(), thousands)
    plainly = most if least == most and "%" not in unit and not thousands else 0
    return NumberFormat((least, most), unit, hundredfold="%" in plain, thousands=thousands, plain_decimals=plainly)


def _unit(plain: str, literals: str, thousands: int) -> str:
    if "%" in plain:
        return "%"
    currency = sign_in(literals) or sign_in(plain)
    words = literals.replace(currency, "").strip() if currency else literals
    if not thousands or words == "%":
        return currency
    known = not words or words.rstrip(".").casefold() in _SCALE_SIGNS.get(thousands, ())
    return f"{currency} {_SCALES[thousands] if known else words}".strip()


def _shown_figure(value: float, form: NumberFormat) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return ""
    if form.hundredfold or form.thousands:
        exact = Decimal(f"{value:.{SIGNIFICANT}g}").scaleb(2 * form.hundredfold - 3 * form.thousands)
        text = f"{exact:f}"
    else:
        text = _shortest(value)
    if form.decimals is not None:
        text = _rounded(text, *form.decimals)
    return f"{text}%" if form.unit == "%" else text


def _plainly_rounded(value: float, form: NumberFormat) -> str:
    """The figure rounded by binary arithmetic, where that is sure to be right; "" where it may not be."""
    if not form.plain_decimals:
        return ""
    scaled = abs(value) * 10**form.plain_decimals
    if not 0.6 < scaled < 1e11 or abs(scaled % 1 - 0.5) < 1e-4:
        return ""
    return f"{value:.{form.plain_decimals}f}"


def _shortest(value: float) -> str:
    """All digits a spreadsheet keeps, without exponent, noise or a point that nothing follows."""
    if value.is_integer() and -_LONGEST < value < _LONGEST:
        return str(int(value))
    if value - value != 0:  # neither infinite nor no number
        return ""
    text = f"{value:.{SIGNIFICANT}g}"
    return f"{Decimal(text):f}" if "e" in text else text


def _rounded(text: str, least: int, most: int) -> str:
    """Rounded as a spreadsheet does; a figure that rounding would turn into nought keeps its digits."""
    whole, _, decimals = text.partition(".")
    if len(decimals) > most:
        rounded = f"{Decimal(text).quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP):f}"
        if not rounded.strip("-0."):
            return text
        whole, _, decimals = rounded.partition(".")
    decimals = decimals[:least] + decimals[least:].rstrip("0")
    decimals = decimals.ljust(least, "0")
    return f"{whole}.{decimals}" if decimals else whole


def _shown_moment(value: datetime.time | datetime.date | datetime.timedelta, letters: str) -> str:
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, datetime.time):
        return value.isoformat(timespec="seconds")
    if "y" in letters and not set(letters) & set("dhs"):
        return value.strftime("%Y-%m") if "m" in letters else f"{value.year:04}"
    if isinstance(value, datetime.datetime) and (not letters or "h" in letters) and value.time() != datetime.time():
        return value.isoformat(timespec="seconds")
    return value.date().isoformat() if isinstance(value, datetime.datetime) else value.isoformat()
