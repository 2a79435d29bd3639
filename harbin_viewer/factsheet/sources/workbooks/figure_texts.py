"""Whether a text in a cell is a figure, a year, a mark for a missing value or words: to find tables among lines."""

from __future__ import annotations

import re

FIGURE = re.compile(
    r"[-+−(]?\s*[$€£¥]?\s*[-+−]?(\d[\d\s.,'’\u00a0\u202f]*|\.\d+)(?:[eE][-+]?\d+)?\s*[%‰]?\)?\s*[a-z*†‡]{0,2}"
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
    """Whether a text is a figure, a share or a date."""
    return bool(FIGURE.fullmatch(text) or DATE.fullmatch(text))


def is_period(text: str) -> bool:
    """Whether a text names a year, a quarter or the like, as the head of a column may."""
    return bool(YEAR.fullmatch(text) or PERIOD.fullmatch(text) or DATE.fullmatch(text))


def is_mark(text: str) -> bool:
    """Whether a text stands for a missing value."""
    return text.lower() in MARKS
