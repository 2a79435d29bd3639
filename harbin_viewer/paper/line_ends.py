"""Where the lines of a text end, found stretch by stretch: Qt looks through a whole word for each line of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from harbin_viewer.charts.text import type_face

_STRETCH = 2000
"""Letters that are laid out at a time; twice as many where they are fewer than two lines."""

_KEPT = 1_000
"""Texts of which is kept how they were broken: those of cells, sources and heads come again and again."""

_AHEAD = 32
"""UTF-16 units behind a line within which it is known where the line ends: signs that belong to its last letter."""


_BRIEF = 300
"""Letters of a name that stands with much else: some lines."""


def brief(text: str, most: int = _BRIEF) -> str:
    """A name where it stands with much else, as in the contents and at the head of a column; of a very long one the
    beginning, as it is told whole elsewhere.
    """
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def line_ends(text: str, bold: Sequence[tuple[int, int]], size: float, width: float) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends, in UTF-16, no wider than `width` px; a word that is wider is broken.

    `bold` are the parts, in UTF-16, in order, that are set in bold.
    """
    place, start, stretch = 0, 0, _STRETCH
    while place < len(text):
        part = text[place : place + stretch]
        is_last = place + stretch >= len(text)
        units = part.encode("utf-16-le", "surrogatepass")
        found = _of_part(part, tuple(_within(bold, start, start + len(units) // 2)), size, width)
        sure = found if is_last else [line for line in found[:-1] if line[1] + _AHEAD <= len(units) // 2]
        yield from ((start + first, start + last) for first, last in sure)
        if is_last:
            return
        stretch = stretch if sure else stretch * 2
        done = sure[-1][1] if sure else 0
        start += done
        place += len(units[: done * 2].decode("utf-16-le", "surrogatepass"))


def _within(bold: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The bold parts between two places, counted from the first."""
    first = bisect_right(bold, start, key=lambda part: part[1])
    for begins, ends in bold[first : bisect_right(bold, end, key=lambda part: part[0])]:
        yield max(begins, start) - start, min(ends, end) - start


@lru_cache(maxsize=_KEPT)
def _of_part(text: str, bold: tuple[tuple[int, int], ...], size: float, width: float) -> Sequence[tuple[int, int]]:
    layout = QTextLayout(text, type_face.font(size))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_bold(start, end) for start, end in bold])
    found: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        found.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return tuple(found)


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = start, end - start
    form = part.format
    form.setFontWeight(QFont.Weight.Bold.value)
    part.format = form
    return part
