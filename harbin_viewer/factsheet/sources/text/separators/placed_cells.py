"""The cells of a line that no sign parts: they stand between blanks, or at fixed places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, DelimitedFormat
from harbin_viewer.factsheet.sources.text.cell_kind import is_year, kind

_BLANKS = re.compile(r"[ \t\u00a0]+")


def split_line(line: str, form: DelimitedFormat) -> list[str]:
    """The cells of a line between blanks or at fixed places."""
    text = line.rstrip("\r\n")
    if form.delimiter == BLANKS:
        words = _BLANKS.split(text.strip()) if text.strip() else []
        return _name_and_figures(words, form.figures_behind) if form.figures_behind else words
    if not text.strip():
        return []
    placed = widened(text) if form.wide_letters else text
    if _runs_across(placed, form.column_starts):
        return [text.strip()]
    places = [*form.column_starts, len(placed)]
    return [placed[start:end].replace(_SECOND_PLACE, "").strip() for start, end in pairwise(places)]


_SECOND_PLACE = "\x7f"
"""What stands for the second place of a wide letter, and in no text."""


def widened(text: str) -> str:
    """A text in which each letter that is two places wide on a screen takes two."""
    if text.isascii():
        return text
    return "".join(letter + _SECOND_PLACE * (east_asian_width(letter) in "WF") for letter in text)


def _name_and_figures(words: list[str], behind: int) -> list[str]:
    """The words of a line with those before its last figures as one name; all as one cell where no figures end it."""
    if len(words) <= behind + 1:
        return words
    if any(kind(word) == "text" for word in words[-behind:]):
        return [" ".join(words)]
    return [" ".join(words[:-behind]), *words[-behind:]]


def _runs_across(text: str, starts: Sequence[int]) -> bool:
    """Whether words of a line stand across the places where columns begin: a sentence or title around a table.

    Where they do so once, a row may have a name too long for its column, with figures or gaps behind it. Where none
    does, as a word of a title may end before such a place, words that go on to the last column are cells.
    """
    across = sum(" " not in text[start - 1 : start + 1] for start in starts if 0 < start < len(text))
    if across > 1 or "  " in text.strip():
        return across > 1
    goes_on = across == 0 and (len(text) > max(starts, default=0) or " " not in text.strip())
    return not goes_on and not any(kind(word) == "number" and not is_year(word) for word in text.split())
