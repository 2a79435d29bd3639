"""Whether a text in a cell is a figure, a year, a mark for a missing value or words: to find tables among lines.

And where texts stand for figures, alone or among numbers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from harbin_viewer.factsheet.sources.text.cell_kind import is_noted_figure
from harbin_viewer.factsheet.sources.workbooks.number_formats import CellValue

FIGURE = re.compile(
    r"[-+−(]?\s*[$€£¥]?\s*[-+−]?(\d[\d\s.,'’\u00a0\u202f]*|\.\d+|(?:\d+ ?)?[¼-¾⅐-⅞]|\d+[.,][–—-]{1,2})"
    r"(?:[eE][-+]?\d+)?\s*[%‰]?\)?\s*(?!(?:am|pm|st|nd|rd|th)$)[a-z*†‡]{0,2}"
)
DATE = re.compile(r"\d{4}-\d\d(-\d\d)?([T ]\d\d:\d\d(:\d\d)?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d\d(:\d\d)?")
YEAR = re.compile(r"(1[5-9]|20|21)\d\d")
PERIOD = re.compile(
    r"(1[5-9]|20|21)\d\d\s*([-–/.]?\s*([QTHMS]?\s*\d{1,4}|I{1,3}|IV)|年.*|\[.*\]|\s*\(?[a-zéû.]+\)?|[*p¹²³ᵖ])?"
    r"|[QT][1-4][\s./-]*((19|20)\d\d|\d\d)?|I{1,3}|IV",
    re.IGNORECASE,
)
MARKS = frozenset({"..", "...", "…", ":", ".", "-", "–", "—", "_", "--", "---", "n/a", "n.a.", "na", "null", "none",
                   "nan", "x", "*", "**", "***", "*****", "c", "#n/a", "s", "u", "z", "nd", "n.d.", "m"})  # fmt: skip
"""Texts that stand where a figure is missing, in small letters."""


def is_figure(text: str) -> bool:
    """Whether a text is a figure, a share or a date, also one with the mark of a note."""
    return bool(FIGURE.fullmatch(text) or DATE.fullmatch(text)) or is_noted_figure(text)


def is_period(text: str) -> bool:
    """Whether a text names a year, a quarter or the like, as the head of a column may."""
    return bool(YEAR.fullmatch(text) or PERIOD.fullmatch(text) or DATE.fullmatch(text))


def is_mark(text: str) -> bool:
    """Whether a text stands for a missing value."""
    return text.lower() in MARKS


_COMMA = re.compile(r"[-−+]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+")
"""A figure with a decimal comma: 1.234,50 or 7,5."""

_WHOLE = re.compile(r"[-−+]?\d{1,3}(?:\.\d{3})*")
"""A whole one among them: 12.345."""

_GROUPED = re.compile(r"[-−+]?\d{1,3}(?:\.\d{3})+")
"""One of a thousand and more: 12.345."""

_NUMBERS = frozenset({int, float, bool})

_THOUSAND = 1000

_LONG_HEAD = 40
"""Rows from which on texts stand no longer above the numbers of a long column, but among them."""


def columns_of_texts(values: Sequence[Sequence[CellValue]]) -> tuple[frozenset[int], frozenset[int]]:
    """The columns of a sheet that hold texts, at most beside numbers below a thousand; and those of numbers among
    figures with a decimal comma.

    No figure in these texts is written otherwise.
    """
    alone, mixed = set[int](), set[int]()
    for at, cells in enumerate(zip(*values, strict=True)):
        if _NUMBERS.isdisjoint(map(type, cells)):
            alone.add(at)
        elif str in map(type, cells[_LONG_HEAD:] or cells):
            figures = [text for cell in cells if isinstance(cell, str) and is_figure(text := cell.strip())]
            if figures and all(map(_GROUPED.fullmatch, figures)) and all(map(_is_below_thousand, cells)):
                alone.add(at)
                continue
            with_comma = [text for text in figures if _COMMA.fullmatch(text)]
            if with_comma and len(with_comma) + sum(1 for text in figures if _WHOLE.fullmatch(text)) == len(figures):
                mixed.add(at)
    return frozenset(alone), frozenset(mixed)


def _is_below_thousand(value: CellValue) -> bool:
    """Whether a cell is no number, or a whole one that a program took as it stands beside 12.345."""
    return not isinstance(value, int | float) or (abs(value) < _THOUSAND and float(value).is_integer())


def written_alike(
    texts: list[list[str]], values: Sequence[Sequence[CellValue]], columns: Collection[int]
) -> list[list[str]]:
    """The shown texts of a sheet, in such columns numbers with the comma that stands in the figures among them."""
    if columns:
        for shown, row in zip(texts, values, strict=True):
            for at in columns:
                if isinstance(row[at], float) and type(shown[at]) is str:  # a declared one keeps its value
                    shown[at] = shown[at].replace(".", ",")
    return texts
