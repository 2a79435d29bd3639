"""Where the letters of a line of text stand: large ones on half pixels, where every viewer sets them alike.

Viewers of PDF put glyphs that are large on screen on whole pixels of theirs, each in its own way; at twice the size
half a pixel of ours is a whole one of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QBrush, QTextLayout

from harbin_viewer.charts.text import type_face
from harbin_viewer.factsheet.words.visible import orderly

_LARGE = 24.0
"""Px from which letters are set one by one."""

_SIMPLE = re.compile(
    "[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u202f-\u205e\u20a0-\u22ff\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uffef]+"
)
"""Texts whose letters stand one after the other from left to right, and do not join."""


@lru_cache(maxsize=1000)
def placed(text: str, size: float, *, bold: bool) -> Sequence[tuple[float, str]]:
    """The parts that a line is drawn in: how far each is from the line's left edge, in px, and its letters."""
    text = orderly(text)
    if size < _LARGE or not _SIMPLE.fullmatch(text):
        return ((0.0, text),)
    layout = laid_out(text, size, bold=bold)
    places = [layout.lineAt(0).cursorToX(at) for at in range(len(text))]
    return tuple((round(x_of(x) * 2) / 2, letter) for x, letter in zip(places, text, strict=True))


def laid_out(text: str, size: float, *, bold: bool, ink: QBrush | None = None) -> QTextLayout:
    """The text in one line, as long as it is; in this ink, where it is to be drawn."""
    text = orderly(text)
    layout = QTextLayout(text, type_face.font(size, bold=bold))
    if ink is not None:
        layout.setFormats([_coloured(text, ink)])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _coloured(text: str, ink: QBrush) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = 0, len(text) + sum(letter > "\uffff" for letter in text)  # in UTF-16
    form = span.format
    form.setForeground(ink)
    span.format = form
    return span


def x_of(found: object) -> float:
    """What `cursorToX` gives: the place, with the cursor's in newer versions of PySide."""
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, float)
    return place
