"""Sentences that commas part as they part cells: each has a blank behind it, or stands within a figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer.factsheet.sources.text.cell_kind import kind

_FEW = 2
"""Rows up to which sentences of one comma each are running text; more are a list of names and what is said of them."""

_WORDS, _WORDS_AROUND_FIGURE = 8, 4
"""Words of a sentence, and of one in which a comma stands within a figure."""

_ENDS = (".", "!", "?", "…")
_BEFORE_COMMA = re.compile(r"\d\Z")
_IN_FIGURE = re.compile(r"\d{1,3}(?!\d)")
_ANOTHER_SENTENCE = re.compile(r"[^\W\d]{3}[.!?] +[\"“«„]?[^\W\da-z]")
"""The end of a sentence in the middle of a cell, which is that of no short form."""


def are_sentences(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are paragraphs whose commas were taken for those between cells.

    A first row with as many cells as most names columns, unless figures or sentences are torn and widths differ.
    """
    parted = [cells for cells in rows if len(cells) > 1]
    known = [_is_sentence(cells) for cells in parted]
    sentences = [cells for cells, told in zip(parted, known, strict=True) if told]
    if len(sentences) * 2 < max(1, len(parted)) or _have_rows(parted, known):
        return False
    widths = Counter(map(len, sentences))
    torn, uneven = any(map(_is_torn, sentences)), len(widths) > 1
    if not known[0] and len(parted[0]) == widths.most_common(1)[0][0]:
        return torn and uneven
    return torn or (all(known) and (len(rows) <= _FEW or all(map(_goes_on_twice, sentences))))


def _have_rows(parted: Sequence[Sequence[str]], known: Sequence[bool]) -> bool:
    """Whether two rows that are no sentences follow each other with as many cells: those of a table among notes."""
    told = zip(pairwise(parted), pairwise(known), strict=True)
    return any(not any(sentence) and len(row) == len(below) for (row, below), sentence in told)


def _goes_on_twice(cells: Sequence[str]) -> bool:
    """Whether a sentence goes on behind two commas or more: a name and what is said of it have one between them."""
    return len(cells) > _FEW and all(part.lstrip()[:1].islower() for part in cells[1:])


def _is_sentence(cells: Sequence[str]) -> bool:
    """Whether a row is a sentence, or several: it ends as one, and goes on behind some of its commas."""
    if not cells[-1].rstrip("\"'”’»)").endswith(_ENDS) or kind(cells[0]) != "text":
        return False
    behind = [part.startswith(" ") or _parts_figure(before, part) for before, part in pairwise(cells)]
    torn = _is_torn(cells)
    goes_on = torn or any(part.lstrip()[:1].islower() for part in cells[1:])
    words = sum(len(cell.split()) for cell in cells)
    return all(behind) and goes_on and words >= (_WORDS_AROUND_FIGURE if torn else _WORDS)


def _is_torn(cells: Sequence[str]) -> bool:
    """Whether a figure among words, or a sentence before another one, lies in several cells."""
    figures = any(_parts_figure(before, part) for before, part in pairwise(cells))
    return figures or any(map(_ANOTHER_SENTENCE.search, cells[:-1]))


def _parts_figure(before: str, part: str) -> bool:
    """Whether a comma stands within a figure that has words around it."""
    among_words = kind(before) == "text" or kind(part) == "text"
    return bool(_BEFORE_COMMA.search(before) and _IN_FIGURE.match(part)) and among_words
