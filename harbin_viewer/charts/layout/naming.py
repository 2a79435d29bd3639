"""Where the series of a panel are named, decided once: at the ends of their marks, beside a pair, or in a legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import numpy as np

from harbin_viewer.charts.layout.end_figures import MOST_FULL, TOLD, end_figures
from harbin_viewer.charts.layout.panel_view import PanelView
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_figures import kind_of
from harbin_viewer.charts.plotting.downsampling import seen_points, visible
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.scene import Box
from harbin_viewer.charts.text import type_face

_MOST, _MOST_LINES = 6, 16
"""Series of a panel that are named at their ends, as bars and as lines."""

LEADER = 1.6
"""From the end of a line to its name, in sizes of the name: there is room for what leads there."""

_SHARE = 0.26
"""The most of a panel's width that names at the ends take."""

_SHARE_OF_CHANGES = 0.38
"""The same where it is told how far lines went: between two times there is nothing to see in the width of the plot."""

_MORE = (1.0, 1.4, 1.7)
"""How many times as much they take, each where names would be cut or broken inside a word in less."""

_AXIS = 3.5
"""What stands above and below a plot, in sizes of its type."""

_SHARE_OF_STACK = 0.19
"""The same of names beside a stack; where they need more, there is a legend."""


_MOST_LINES_OF_NAME = 3

_SHARE_OF_LEGEND = 0.4
"""The most of a panel's height that a legend takes of names which lines have no room for at their ends."""
OWN_LINE = 0.4
"""What stands below the figure that has a line of its own, in lines."""


class Naming(NamedTuple):
    """Where the names are, and how much of the panel's width is kept free at its right edge, in px.

    With "figures" they are in a legend, and the last figures alone stand at the ends.
    """

    where: Literal["nowhere", "ends", "pair", "legend", "figures"]
    beside: float = 0.0

    @property
    def in_legend(self) -> bool:
        """Whether a legend has the names."""
        return self.where in ("legend", "figures")


def naming_of(page: Page, view: PanelView, room: Box) -> Naming:
    """The naming of a panel in `room`; a single series needs none but the title, unless others are switched off or the
    end of its line tells how far it went.

    Nor do series whose points have names of their own, unless those of each are of one kind.
    """
    panel = view.panel
    runs = any(mark.runs for mark in panel.marks)
    aside = page.type("series") * 0.5 if runs else 0.0
    count = len(panel.named)
    is_told = panel.is_reduced or (runs and len(panel.series) > 1) or bool(panel.changes)
    if count < 1 or (count == 1 and not is_told) or all(known.names and not kind_of(known) for known in panel.named):
        return Naming("nowhere", aside)
    if _at_ends(page, view, room):
        most = room.width * (_SHARE_OF_CHANGES if panel.changes else _SHARE)
        beside = _whole(page, view, most, room.height) or min(_wide(page, view, most), most)
        if _are_cut(page, view, beside) and _are_whole_above(page, view, room):
            return Naming("figures", _wide_of_figures(page, view))
        return Naming("ends", beside)
    return Naming("pair" if _on_pair(page, view, room) else "legend", aside)


def _at_ends(page: Page, view: PanelView, room: Box) -> bool:
    """Whether each series is named beside its last figure: lines, and stacks whose last bar has all of them.

    Names beside a stack may not take much of the width: its bars, too, have figures to tell.
    """
    panel = view.panel
    if all(mark.runs for mark in panel.marks):
        high = len(panel.named) * page.line_height(page.type("series"))
        return len(panel.named) <= _MOST or (len(panel.named) <= _MOST_LINES and high < room.height * 0.8)
    if len(panel.named) > _MOST:
        return False
    if any(mark.arranged != "stacked" for mark in panel.marks):
        return False
    return _last_is_whole(view) and _wide(page, view) < room.width * _SHARE_OF_STACK


def _on_pair(page: Page, view: PanelView, room: Box) -> bool:
    """Whether a difference has its names beside the dots of the pair that is farthest apart."""
    if len(view.panel.series) != 2 or view.panel.pair is None:
        return False
    slot = room.width * 0.9 / max(view.shown[1] - view.shown[0], 1e-9)
    size = page.type("series")
    widest = max(type_face.width(series.label, size, bold=True) for series in view.panel.series)
    found = farthest(view.panel, view.shown)
    return found is not None and found[1] * room.height * 0.6 > 2.5 * size and widest < slot - 5.2 * size


def farthest(panel: Panel, shown: tuple[float, float]) -> tuple[tuple[int, int], float] | None:
    """The pair that is farthest apart, and how far in shares of the larger of all figures."""
    if panel.pair is None:
        return None
    first, other = panel.pair
    both = panel.pairs_in(shown)
    if not both or min(first.ends[0], other.ends[0]) < 0:
        return None
    pair = max(both, key=lambda points: abs(float(first.y[points[0]]) - float(other.y[points[1]])))
    largest = max(first.ends[1], other.ends[1]) or 1.0
    return pair, abs(float(first.y[pair[0]]) - float(other.y[pair[1]])) / largest


def _are_cut(page: Page, view: PanelView, beside: float) -> bool:
    """Whether names at the ends of lines have no room for all of their words there."""
    size = page.type("series")
    labels = [series.label for series in view.panel.named]
    lines = type_face.fitted_apart(labels, size, beside - size * LEADER, _MOST_LINES_OF_NAME, bold=True)
    return any(map(type_face.is_cut, labels, lines))


def _are_whole_above(page: Page, view: PanelView, room: Box) -> bool:
    """Whether a legend has room for all words of the names; how far lines went stands at their ends alone."""
    if view.panel.changes or page.narrow:
        return False
    size, labels = page.type("series"), [series.label for series in view.panel.named]
    lines = [type_face.fitted(label, size, room.width - 2 * size, _MOST_LINES_OF_NAME) for label in labels]
    high = sum(map(len, lines)) * page.line_height(size)
    return high <= room.height * _SHARE_OF_LEGEND and not any(map(type_face.is_cut, labels, lines))


def _wide_of_figures(page: Page, view: PanelView) -> float:
    """The width that the last figures take without names."""
    size = page.type("series")
    told = (_last(page, view, series, MOST_FULL) for series in view.panel.named)
    return max(type_face.width(figure, size, bold=True) for figure in told) + size * (LEADER + 0.6) + 1.0


def _last_is_whole(view: PanelView) -> bool:
    """Whether the last bar on show has a segment of each series, above zero and high enough for a name."""
    panel, shown = view.panel, view.shown
    if len(panel.series) > 4 or shown[1] - shown[0] > 100:
        return False
    points = [(series, seen_points(series, shown)) for series in panel.series]
    if any(not len(seen) for _one, seen in points):
        return False
    ends = [(float(point.x[seen[-1]]), float(point.y[seen[-1]])) for point, seen in points]
    total = sum(value for _x, value in ends)
    return len({x for x, _value in ends}) == 1 and total > 0 and min(value for _x, value in ends) > 0.12 * total


def _whole(page: Page, view: PanelView, usual: float, height: float) -> float:
    """The width that names of lines need at their ends so that none is cut or broken inside a word; 0 where they have
    room for that in no width.
    """
    if not mark_of(view.panel.series[0].mark).runs:
        return 0.0
    size = page.type("series")
    aside, lines = size * (LEADER + 0.6) + 1.0, (height - _AXIS * page.type("tick")) / page.line_height(size) + 1
    for most, fullness in _tries(view, usual) if len(view.panel.named) <= lines else ():
        for each in range(_MOST_LINES_OF_NAME, 0, -1):
            told = _told(page, view, fullness, most - aside, whole=each)
            if all(found for found, _width in told) and sum(lines_of(found) for found, _width in told) <= lines:
                return max(width for _lines, width in told) + aside
    alone = max(type_face.width(series.label, size, bold=True) for series in view.panel.named) + aside
    largest, count = usual * _MORE[-1], len(view.panel.named)
    if lines < 2 * count:  # each has one line, and the longest is cut rather than all
        return min(alone, largest)
    return alone if alone <= largest else 0.0


def _tries(view: PanelView, usual: float) -> Iterator[tuple[float, int]]:
    """In how much width names are tried with figures as full as that: of a change rather in more than less full."""
    for fullest in (range(TOLD), range(TOLD, MOST_FULL)) if view.panel.changes else (range(MOST_FULL),):
        yield from ((usual * more, fullness) for more in _MORE for fullness in fullest)


def lines_of(lines: Sequence[str]) -> float:
    """How many lines a name takes; a little more where the figure has one of its own."""
    return len(lines) + (OWN_LINE if not lines[-1] else 0.0)


def _told(
    page: Page, view: PanelView, fullness: int, room: float, *, whole: int = 0
) -> list[tuple[tuple[str, ...], float]]:
    """Each name with its last figure, as full as that, in lines of at most `room` px."""
    named, size = view.panel.named, page.type("series")
    figures = [_last(page, view, series, fullness) for series in named]
    return [
        with_figure(series.label, last, size, room, whole=whole) for series, last in zip(named, figures, strict=True)
    ]


def _wide(page: Page, view: PanelView, most: float = 0.0) -> float:
    """The width that names at the ends would like; with the figures behind them where that is no more than `most`."""
    size, runs = page.type("series"), mark_of(view.panel.series[0].mark).runs
    widest = max(type_face.width(series.label, size, bold=True) for series in view.panel.named)
    if not runs:
        return widest + size * 1.2
    aside = size * (LEADER + 0.6) + 1.0
    for fullness in range(MOST_FULL):
        told = _told(page, view, fullness, most - aside)
        if all(lines for lines, _width in told):
            return max(width for _lines, width in told) + aside
    return max(widest, type_face.width("−000.0", size)) + aside


def with_figure(
    name: str, figure: str, size: float, room: float, *, whole: int = 0
) -> tuple[tuple[str, ...], float]:  # fmt: skip
    """A name in a few lines with its figure behind the last, and how wide they are; none where it does not fit.

    The last line is "" where the figure stands alone there. `whole`: in at most so many lines, no word broken.
    """
    behind = type_face.width(figure, size) + type_face.width(" ", size, bold=True) if figure else 0.0
    if whole and type_face.breaks_words(name, size, room, bold=True):
        return (), 0.0
    for most, narrower in ((1, behind), (2, 0.0), (2, behind), (3, 0.0), (3, behind)):
        if whole and (most > whole or type_face.breaks_words(name, size, room - narrower, bold=True)):
            continue
        lines = type_face.fitted(name, size, room - narrower, most, bold=True)
        wide = [type_face.width(line, size, bold=True) for line in lines]
        reads_as_figure = bool(figure) and len(lines) > 1 and not any(map(str.isalpha, lines[-1]))  # City, 98 20.6
        if max(*wide, wide[-1] + behind) <= room and not lines[-1].endswith("…") and not reads_as_figure:
            return tuple(lines), max(*wide, wide[-1] + behind)
    if whole == 1:
        return (), 0.0
    lines = type_face.fitted(name, size, room, 2, bold=True)
    wide = [type_face.width(line, size, bold=True) for line in lines]
    below = type_face.width(figure, size)
    return ((), 0.0) if lines[-1].endswith("…") or below > room else ((*lines, ""), max(*wide, below))


def _last(page: Page, view: PanelView, series: Series, fullness: int) -> str:
    """The last figure on show as text, as full as that (0 the fullest)."""
    last = _last_point(view, series)
    if last is None:
        return ""
    figures = end_figures(view.panel, view.notation, series, last, page.locale)
    return figures[min(fullness, len(figures) - 1)]


def _last_point(view: PanelView, series: Series) -> int | None:
    if series.is_whole_in(view.shown) and series.last_figure >= 0:
        return series.last_figure
    seen = visible(series, view.shown)
    places = range(seen.start, seen.stop) if isinstance(seen, slice) else np.flatnonzero(seen).tolist()
    return next((point for point in reversed(places) if np.isfinite(series.y[point])), None)
