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

_EDGES = 40
"""Figures, of those nearest to the mark, beside whose edges a gap for the note is sought."""


def place(note: Size, mark: Box, picture: Picture) -> Box:
    """The first of the places above, right, left and below the mark in which the note covers neither mark nor words.

    Where there is none, a gap between the figures near the mark; where there is none either, the place that covers
    least: no mark rather than no figure, no figure rather than no other word.
    """
    figures = [text.box for text in picture.texts if text.role == "value"]
    words = [text.box for text in picture.texts if text.role != "value"]

    def cost(box: Box) -> tuple[bool, int, int]:
        return box.meets(mark, _AIR), _met(box, figures), _met(box, words)

    best = min(_places(note, mark, picture.size, [*figures, *words]), key=cost)
    if cost(best)[:2] == (False, 0):
        return best
    gaps = _gaps(note, mark, picture.size, figures)
    return min(gaps, key=lambda box: (cost(box)[2], _apart(box, mark)), default=best)


def _gaps(note: Size, mark: Box, page: Size, figures: Sequence[Box]) -> Iterator[Box]:
    """For each column in which the note could stand, the place nearest to the mark that is free of figures and mark."""
    figures = [box for box in figures if _apart(box, mark) <= _FAR + max(note)]
    near = sorted(figures, key=lambda box: _apart(box, mark))[:_EDGES]
    edges = [mark.right + _GAP, mark.x - _GAP - note.width, mark.x + (mark.width - note.width) / 2]
    edges += [x for box in near for x in (box.right + _AIR, box.x - _AIR - note.width)]
    for x in dict.fromkeys(edges):
        column = Box(x, mark.y + (mark.height - note.height) / 2, *note)
        places = [place for place in _down(column, mark, figures) if place == _in_view(place, page)]
        nearest = min(places, key=lambda place: _apart(place, mark), default=None)
        if nearest is not None and _apart(nearest, mark) <= _FAR:
            yield nearest


def _down(box: Box, mark: Box, figures: Sequence[Box]) -> Iterator[Box]:
    """The box, moved up or down to where it just clears mark and figures, or left where it is; no place meets any."""
    taken = [(other.y - air - box.height, other.bottom + air) for other, air in _with_air(mark, figures)
             if box.x < other.right + air and other.x < box.right + air]  # fmt: skip
    for y in sorted({box.y, *(edge for span in taken for edge in span)}, key=lambda y: abs(y - box.y)):
        if not any(above < y < below for above, below in taken):
            yield box._replace(y=y)


def _with_air(mark: Box, figures: Sequence[Box]) -> Iterator[tuple[Box, float]]:
    yield mark, _AIR
    yield from ((box, _AIR / 2) for box in figures)


def _apart(box: Box, other: Box) -> float:
    """How far the two are from each other; 0 where they meet."""
    beside = max(other.x - box.right, box.x - other.right, 0.0)
    beyond = max(other.y - box.bottom, box.y - other.bottom, 0.0)
    return float((beside**2 + beyond**2) ** 0.5)


def _met(box: Box, others: Sequence[Box]) -> int:
    return sum(box.meets(other, _AIR / 2) for other in others)


def _places(note: Size, mark: Box, page: Size, words: Sequence[Box]) -> Iterator[Box]:
    """All places, the best first; each is in view."""
    beside = (mark.x + (mark.width - note.width) / 2, mark.x, mark.right - note.width)
    along = (mark.y, mark.y + (mark.height - note.height) / 2, mark.bottom - note.height)
    for x in beside:
        over = _in_view(Box(x, mark.y - _GAP - note.height, *note), page)
        yield _moved(
            over, words, lambda box, met: box._replace(y=min(box_met.y for box_met in met) - _AIR - box.height), page
        )
    for y in along:
        yield _in_view(Box(mark.right + _GAP, y, *note), page)
    for y in along:
        yield _in_view(Box(mark.x - _GAP - note.width, y, *note), page)
    for x in beside:
        under = _in_view(Box(x, mark.bottom + _GAP, *note), page)
        yield _moved(under, words, lambda box, met: box._replace(y=max(box_met.bottom for box_met in met) + _AIR), page)


def _moved(box: Box, words: Sequence[Box], away: Callable[[Box, list[Box]], Box], page: Size) -> Box:
    """The box, moved away from the words that it covers, if it then is in view and not far from where it was."""
    moved = box
    while met := [word for word in words if moved.meets(word, _AIR / 2)]:
        moved = away(moved, met)
        if abs(moved.y - box.y) > _FAR or _in_view(moved, page) != moved:
            return box
    return moved


def _in_view(box: Box, page: Size) -> Box:
    x = max(min(box.x, page.width - _AIR - box.width), _AIR)
    y = max(min(box.y, page.height - _AIR - box.height), _AIR)
    return box._replace(x=x, y=y)
