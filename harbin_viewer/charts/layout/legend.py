"""The legend: a swatch and a name for each series, in as many rows as it takes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from harbin_viewer.charts.marks.dots import dot_shapes
from harbin_viewer.charts.marks.fills import filled
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.scene import Box, Line, NameAt, Role, Shape
from harbin_viewer.charts.status import KeyEntry, KeyForm, Pattern
from harbin_viewer.charts.text import type_face
from harbin_viewer.factsheet.wording import number

Swatch: TypeAlias = Callable[[float, float, float], list[Shape]]
"""Gives the shapes of a swatch: its left and upper edge, and its side, in px."""

_MOST_LINES = 3
"""Lines that a name takes at the most; on a narrow page it has one."""

_BESIDE_EACH_OTHER = 3
"""Names that stand in a row of a narrow page, cut where they must be; whole where that takes no more rows."""


@dataclass(frozen=True)
class _Entry:
    """A swatch with the lines of what it stands for, its place in px from the legend's upper left corner.

    `series` is the number of the series that it names; None for a pattern.
    """

    swatch: Swatch
    lines: list[str]
    x: float
    y: float
    role: Role
    series: int | None = None


@dataclass(frozen=True)
class Legend:
    """A legend as it will stand: its entries, and how high it is in px."""

    entries: tuple[_Entry, ...]
    height: float


NO_LEGEND = Legend((), 0.0)

_NOTE = 2
"""Lines that how many are not named may take, with what stands beside it."""

_BESIDE = 1.5
"""Where a name begins, in sides of its swatch."""


def _side(size: float) -> int:
    """The side of a swatch beside a name of that size, in px."""
    return round(size * 0.8)


def legend_of(
    page: Page, series: Sequence[tuple[int, Series]], key: Sequence[KeyEntry], width: float, most: float = math.inf
) -> Legend:
    """The legend of these series, which come with their numbers, and the key of patterns, in so much width.

    Where it would be higher than `most` px, the first series are named, and how many are not.
    """
    if not series and not key:
        return NO_LEGEND
    named = _that_may_fit(page, series, width, most)
    legend = _flowed(page, named, len(series) - len(named), key, width)
    while legend.height > most and len(named) > 1:
        under = sum(entry.y <= most - _NOTE * page.line_height(page.type("series")) for entry in legend.entries)
        named = named[: max(1, min(len(named) - 1, under))]
        legend = _flowed(page, named, len(series) - len(named), key, width)
    if not page.narrow:
        return legend
    wider = (
        _flowed(page, named, len(series) - len(named), key, width, beside) for beside in range(1, _BESIDE_EACH_OTHER)
    )
    return next((whole for whole in wider if whole.height <= legend.height), legend)


def _that_may_fit(
    page: Page, series: Sequence[tuple[int, Series]], width: float, most: float
) -> Sequence[tuple[int, Series]]:
    """No more of the series than swatches alone would leave room for: of thousands the names are not even measured."""
    size = page.type("series")
    if not math.isfinite(most):
        return series
    across = width // (_side(size) * _BESIDE + page.px(18)) + 1
    return series[: max(1, math.ceil(across * (most // page.line_height(size) + 1)))]


def _flowed(
    page: Page, series: Sequence[tuple[int, Series]], left_out: int, key: Sequence[KeyEntry], width: float,
    beside: int = _BESIDE_EACH_OTHER,
) -> Legend:  # fmt: skip
    """The legend in rows; on a narrow page none is wider than leaves room for so many `beside` each other."""
    size, gap = page.type("series"), page.px(18)
    aside = _side(size) * _BESIDE
    room = (width / beside - gap if page.narrow else width) - aside
    x, y, entries = 0.0, page.line_height(size), []
    wanted: list[tuple[Swatch, str, Role, int | None]] = []
    wanted += [(partial(_of_series, page, known), known.label, "series", at) for at, known in series]
    wanted += [(_nothing, f"and {number(left_out)} more series", "key", None)] if left_out else []
    wanted += [(partial(_of_pattern, page, look, form), words, "key", None) for look, form, words in _told_once(key)]
    texts = [words for _swatch, words, _role, _number in wanted]
    fitted = type_face.fitted_apart(texts, size, room, 1 if page.narrow else _MOST_LINES)
    for (swatch, _words, role, at), lines in zip(wanted, fitted, strict=True):
        wide = aside + max(type_face.width(line, size) for line in lines)
        if x > 0 and x + wide > width:
            x, y = 0.0, y + page.line_height(size)
        entries.append(_Entry(swatch, lines, x, y, role, at))
        y += (len(lines) - 1) * page.line_height(size)
        x += wide + gap
    return Legend(tuple(entries), y + page.px(10))


def _nothing(_x: float, _y: float, _side: float) -> list[Shape]:
    """The swatch of words that stand for no mark."""
    return []


def _told_once(key: Sequence[KeyEntry]) -> list[KeyEntry]:
    """The key with each meaning once: by the bar, where bars and dots have the same."""
    by_words: dict[str, KeyEntry] = {}
    for entry in sorted(key, key=lambda entry: entry[1] != "bar"):
        by_words.setdefault(entry[2], entry)
    return [entry for entry in key if by_words[entry[2]] is entry]


def draw(page: Page, legend: Legend, left: float, top: float) -> None:
    """Set the legend with its upper left corner there."""
    size = page.type("series")
    side = _side(size)
    for entry in legend.entries:
        x, y = left + entry.x, top + entry.y
        page.shapes += entry.swatch(x, round(y - side * 0.88), side)
        step = page.line_height(size)
        lines = [
            page.text(line, x + side * _BESIDE, y + number * step, size, entry.role)
            for number, line in enumerate(entry.lines)
        ]
        page.shapes += lines
        if entry.series is not None:
            right = max(line.box.right for line in lines)
            page.names.append(NameAt(entry.series, Box(x, y - size, right - x, len(lines) * step)))


def _of_series(page: Page, series: Series, x: float, y: float, side: float) -> list[Shape]:
    """What the mark shows of itself in the plain colour of the series."""
    colour = page.theme.series_colour(series.rank, series.shade)
    return mark_of(series.mark).swatch(colour, x, y, side, series.style)


def _of_pattern(page: Page, pattern: Pattern, form: KeyForm, x: float, y: float, side: float) -> list[Shape]:
    """A mark of that form with the pattern, in no series' colour."""
    colour, ground = page.theme.muted, page.theme.page
    if form == "bar":
        return filled(Box(round(x), y, side, side), colour, pattern, ground, 0.55, see_through=page.transparent)
    if form == "dash":
        middle = y + round(side / 2)
        return [Line(((x - side * 0.4, middle), (x + side, middle)), colour, 1.5, (6.0, 4.0))]
    return dot_shapes(round(x) + side / 2, y + side / 2, side * 0.42, 1.5, pattern, colour, ground, page.hollow)
