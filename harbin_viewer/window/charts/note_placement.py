"""Where the note on a mark stands: beside the mark, in view, and on no figure or word of the chart where it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from harbin_viewer.charts.scene import Box, Picture, Size

_GAP = 10.0
"""Between note and mark, in px; the ring round the mark stands in it."""

_AIR = 4.0
"""Between note and words, and to the edge of the view, in px."""

_FAR = 180.0
"""How far from its mark, in px, a note still belongs to it."""


def place(note: Size, mark: Box, picture: Picture) -> Box:
    """The first of the places above, right, left and below the mark in which the note covers neither mark nor words.

    Where there is none, the one that covers least: no mark rather than no figure, no figure rather than no other word.
    """
    figures = [one.box for one in picture.texts if one.role == "value"]
    words = [one.box for one in picture.texts if one.role != "value"]

    def cost(box: Box) -> tuple[bool, int, int]:
        return box.meets(mark, _AIR), _met(box, figures), _met(box, words)

    return min(_places(note, mark, picture.size, [*figures, *words]), key=cost)


def _met(box: Box, others: Sequence[Box]) -> int:
    return sum(box.meets(other, _AIR / 2) for other in others)


def _places(note: Size, mark: Box, page: Size, words: Sequence[Box]) -> Iterator[Box]:
    """All places, the best first; each is in view."""
    beside = (mark.x + (mark.width - note.width) / 2, mark.x, mark.right - note.width)
    along = (mark.y, mark.y + (mark.height - note.height) / 2, mark.bottom - note.height)
    for x in beside:
        over = _in_view(Box(x, mark.y - _GAP - note.height, *note), page)
        yield _moved(over, words, lambda box, met: box._replace(y=min(one.y for one in met) - _AIR - box.height), page)
    for y in along:
        yield _in_view(Box(mark.right + _GAP, y, *note), page)
    for y in along:
        yield _in_view(Box(mark.x - _GAP - note.width, y, *note), page)
    for x in beside:
        under = _in_view(Box(x, mark.bottom + _GAP, *note), page)
        yield _moved(under, words, lambda box, met: box._replace(y=max(one.bottom for one in met) + _AIR), page)


def _moved(box: Box, words: Sequence[Box], away: Callable[[Box, list[Box]], Box], page: Size) -> Box:
    """The box, moved away from the words that it covers, if it then is in view and not far from where it was."""
    moved = box
    while met := [one for one in words if moved.meets(one, _AIR / 2)]:
        moved = away(moved, met)
        if abs(moved.y - box.y) > _FAR or _in_view(moved, page) != moved:
            return box
    return moved


def _in_view(box: Box, page: Size) -> Box:
    x = max(min(box.x, page.width - _AIR - box.width), _AIR)
    y = max(min(box.y, page.height - _AIR - box.height), _AIR)
    return box._replace(x=x, y=y)
