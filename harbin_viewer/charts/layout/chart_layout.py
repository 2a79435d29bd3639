"""A chart on a page of a given size: words at head and foot, the panels between them, each laid out anew."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from harbin_viewer.charts.layout import head_and_foot, horizontal_bars, legend, panel_layout
from harbin_viewer.charts.layout.legend import NO_LEGEND, Legend, legend_of
from harbin_viewer.charts.layout.naming import Naming, naming_of
from harbin_viewer.charts.layout.panel_view import PanelView, told_in, view_of
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.told_sums import Apart
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.scene import Box, Picture, Rect, Size, Text
from harbin_viewer.charts.theme import LARGEST_TYPE, Theme
from harbin_viewer.factsheet.wording import listed

DataWindow = tuple[float, float]
"""The part of the horizontal axis on show, in data units."""

_SMALLER = (1.0, 0.9, 0.8, 0.72, 0.64, 0.56)
"""How much smaller words are set where there are very many."""

_LEAST_PANELS = 0.4
"""The share of the page's height that the panels have, if words can be small enough."""

_LEAST_PLOTS = 0.25
"""The share that the smallest words leave the panels: of more series than that leaves room for, the first are named."""

_LEAST_FOR_KEY = 360.0
"""The height of a page, in px, from which on the key of patterns stands above the plot; the note has it, too."""

_MOST_WORDS = (1.0, 0.4, 0.3, 0.22, 0.17, 0.13)
"""The shares of the page's height that the smallest words of each kind may take: where the first leaves the panels no
room, the next, and then they are cut.
"""


_GOOD_SHAPE, _SHAPES = 1.5, (0.9, 5.0)
"""How many times as wide as high plots in rows are best, and between which shapes they stay as they are meant."""

_WORDS_OF_PAGE, _WORDS_OF_PANEL = 150.0, (40.0, 62.0)
"""About what words take of the height of an ordinary page, and of the width and height of each panel, in px."""


@dataclass(frozen=True)
class _Frame:
    """The room between head and foot; who is named where in each panel; the legend above all, and those inside."""

    room: Box
    namings: tuple[Naming, ...]
    above: Legend
    inside: tuple[Legend, ...]


def lay_out(
    chart: Chart, size: Size, theme: Theme, window: DataWindow | None = None, *, transparent: bool = False,
    largest_type: float = LARGEST_TYPE,
) -> Picture:  # fmt: skip
    """The picture of a chart on a page of `size` px, showing the part `window` of its horizontal axis (None: all).

    Type grows with the page up to `largest_type` times its usual size; from there on the page has room for more.
    """
    scale = min(_scale(size), largest_type)
    if (columns := _columns(chart, size, scale)) != chart.columns:
        chart = replace(chart, columns=columns)
    views = _views(chart, window or full_range(chart))
    framed, told = told_in(chart.within(window), views), told_in(chart, views)
    tries: list[tuple[Page, tuple[Box, ...]]] = []
    for smaller in _SMALLER if any(panel.changes for panel in chart.panels) else _SMALLER[:1]:
        page, frame = _framed(framed, views, size, theme, scale=scale * smaller, transparent=transparent)
        tries.append((page, _panels(page, told, views, frame)))
        if not page.untold or page.narrow:
            break
    page, plots = min(tries, key=lambda tried: tried[0].untold)
    background = "" if transparent else theme.page
    shapes = ([Rect(Box(0, 0, *size), background)] if background else []) + page.shapes
    texts = tuple([shape for shape in shapes if isinstance(shape, Text)])
    marks, names = tuple(page.marks), tuple(page.names)
    return Picture(size, background, tuple(shapes), marks, plots, texts, names, frozenset(page.cut))


def _columns(chart: Chart, size: Size, scale: float) -> int:
    """How many panels of several columns stand beside each other: as meant, but where a high or a flat page would make
    all of them so, and steep or level what is not.
    """
    count = len(chart.panels)

    def shape(columns: int) -> float:
        high = (size.height - _WORDS_OF_PAGE * scale) / math.ceil(count / columns) - _WORDS_OF_PANEL[1] * scale
        return max(size.width / columns - _WORDS_OF_PANEL[0] * scale, 1.0) / max(high, 1.0)

    if chart.columns == 1 or not count or _SHAPES[0] <= shape(chart.columns) <= _SHAPES[1]:
        return chart.columns
    whole = [columns for columns in range(1, count + 1) if math.ceil(count / math.ceil(count / columns)) == columns]
    return min(whole, key=lambda columns: abs(math.log(shape(columns) / _GOOD_SHAPE)))


def _views(chart: Chart, shown: DataWindow) -> list[PanelView]:
    views, first = [], 0
    for shown_panel in chart.panels:
        views.append(view_of(shown_panel, first, shown))
        first += len(shown_panel.series)
    return views


def cautions(chart: Chart) -> str:
    """What the picture says of its axes and figures, lest they mislead, which the note of the chart has not."""
    return " ".join(_cautions(chart, _views(chart, chart.shown or full_range(chart))))


def full_range(chart: Chart) -> tuple[float, float]:
    """The whole horizontal axis, in data units, with half a category at both ends."""
    if chart.x_reach is not None:
        return chart.x_reach
    if chart.axis == "category":
        return -0.5, max(len(chart.categories), 1) - 0.5
    filled = [series.x for series in chart.series if len(series.x)]
    if not filled:
        return 0.0, 1.0
    low, high = min(float(x[0]) for x in filled), max(float(x[-1]) for x in filled)
    if any(mark.named for shown_panel in chart.panels for mark in shown_panel.marks):
        sized = any(len(series.sizes) for series in chart.series)
        return _with_air(low, high, logarithmic=chart.x_logarithmic, sized=sized)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _with_air(low: float, high: float, *, logarithmic: bool, sized: bool) -> tuple[float, float]:
    """A little more than all of it, so that no dot is cut by the edge; from nought where that is near.

    Dots that are `sized` may be large, and would hide the numbers beside the edge.
    """
    if logarithmic:
        air = max(high / low, 1.1) ** 0.04
        return low / air, high * air
    air = (high - low or abs(low) or 1.0) * 0.04
    from_nought = 0 <= low < 0.3 * high and (not sized or low >= air)
    return (0.0 if from_nought else low - air), high + air


def _scale(size: Size) -> float:
    return max(math.sqrt(size.width * size.height / (960 * 600)), 0.85)


def _framed(
    chart: Chart, views: Sequence[PanelView], size: Size, theme: Theme, *, scale: float, transparent: bool
) -> tuple[Page, _Frame]:  # fmt: skip
    """The page with all that stands round the panels, and the room for these.

    Words are set smaller where they are many, where that lets bars lie that are to, and where panels have no room else.
    """
    note = " ".join(filter(None, [chart.remarks, *_cautions(chart, views)]))
    large: tuple[Page, _Frame] | None = None
    for smaller in _SMALLER:
        for most in _MOST_WORDS if smaller == _SMALLER[-1] else (1.0,):
            page = Page(size, theme, chart.locale, scale * smaller, smaller == _SMALLER[-1], transparent)
            frame = _frame(page, chart, views, note, size.height * most)
            left = frame.room.height - frame.above.height - sum(known.height for known in frame.inside)
            least = panel_layout.least_height(page) * _rows(chart) if len(views) > 1 else 0.0
            has_room = left >= max(size.height * _LEAST_PANELS, least)
            if has_room:
                break
        if not has_room or (large is not None and page.narrow):
            continue
        room = frame.room._replace(height=left)
        if not chart.lying or horizontal_bars.wanted(page, chart, views[0].panel, room):
            return page, frame
        large = large or (page, frame)
    return large or (page, frame)


def _frame(page: Page, chart: Chart, views: Sequence[PanelView], note: str, most: float) -> _Frame:
    """What stands round the panels in this size of type, which is on the page from then on; words of each kind take
    `most` px of its height.
    """
    size = page.size
    key = chart.key if size.height >= _LEAST_FOR_KEY else []
    margin = min(page.px(28), round(size.width * 0.05))
    width = size.width - 2 * margin
    top = head_and_foot.head(page, chart, margin, width, most)
    bottom = head_and_foot.foot(page, chart.source, note, margin, width, most)
    room = Box(margin, top, width, max(bottom - top, 20.0))
    of_each = Box(margin, top, width / chart.columns, (bottom - top) / _rows(chart))
    namings = tuple(naming_of(page, view, of_each) for view in views)
    named = zip(views, namings, strict=True)
    legends = [_as_they_stand(view, lying=chart.lying) if naming.in_legend else () for view, naming in named]
    alone = len(views) == 1
    spare = room.height - (size.height * _LEAST_PLOTS if page.narrow else 0.0)
    above = legend_of(page, legends[0] if alone else (), key, width, spare)
    each = (spare - above.height) / max(len(views), 1)
    inside = tuple(legend_of(page, () if alone else series, (), width, each) for series in legends)
    return _Frame(room, namings, above, inside)


def _rows(chart: Chart) -> int:
    """How many panels stand under each other."""
    return max(math.ceil(len(chart.panels) / chart.columns), 1)


def _as_they_stand(view: PanelView, *, lying: bool) -> tuple[tuple[int, Series], ...]:
    """The series with their numbers, in the order of a legend: those of a stack that stands from its top."""
    stacked = all(mark.arranged == "stacked" for mark in view.panel.marks)
    named = [(number, series) for number, series in enumerate(view.panel.series, view.first) if not series.quiet]
    if lying or not stacked:
        return tuple(named)
    down = [known for known in named if _hangs(known[1])]
    return (*(known for known in reversed(named) if known not in down), *down)


def _hangs(series: Series) -> bool:
    """Whether most of its figures are below zero, where those of a stack go down from."""
    return 2 * int(np.count_nonzero(series.y < 0)) > series.figures


def _of_zero(views: Sequence[PanelView]) -> Iterator[str]:
    """Whose vertical axes do not begin at zero, where those of others do."""
    bent = [view.panel.title or view.panel.unit for view in views if not view.is_honest]
    if not bent:
        return
    named = listed(bent) if len(bent) < len(views) and all(bent) and len(bent) <= 3 else ""
    if named and len(bent) > 1:
        yield f"The vertical axes of {named} do not begin at zero."
    elif named:
        yield f"The vertical axis of {named} does not begin at zero."
    else:
        yield "The vertical axis does not begin at zero."


_APART: dict[Apart, str] = {
    "rounded": "Parts may not add up to totals, as all are rounded.",
    "as stated": "Parts as they are stated do not always add up to the totals.",
}


def _cautions(chart: Chart, views: Sequence[PanelView]) -> Iterator[str]:
    """What a reader must know of axes and figures, lest they mislead."""
    yield from _of_zero(views)
    yield from (_APART[why] for why in chart.sums_apart)


def _panels(page: Page, chart: Chart, views: Sequence[PanelView], frame: _Frame) -> tuple[Box, ...]:
    """Draw the panels under each other, so that what happened at once stands above each other; their plot areas."""
    gap, above, inside = page.px(18), frame.above, frame.inside
    legend.draw(page, above, frame.room.x, frame.room.y)
    height = max(frame.room.height - above.height, 20.0)
    room = Box(frame.room.x, frame.room.y + above.height, frame.room.width, height)
    if chart.columns > 1:
        return _grid(page, chart, views, frame.namings, room)
    count = _rows(chart)
    height = max((room.height - gap * (count - 1) - sum(known.height for known in inside)) / count, 1.0)
    tops, top = [], room.y
    for known in inside:
        tops.append(Box(room.x, top, room.width, height + known.height))
        top += height + known.height + gap
    placed = [
        panel_layout.placed(page, chart, view, naming, known, box)
        for view, naming, known, box in zip(views, frame.namings, inside, tops, strict=True)
    ]
    left = max((place.left for place in placed), default=0.0)
    return tuple(panel_layout.draw(page, chart, place, left) for place in placed)


def _grid(
    page: Page, chart: Chart, views: Sequence[PanelView], namings: Sequence[Naming], room: Box
) -> tuple[Box, ...]:
    """Draw the panels in rows of as many `columns`, all plots alike; their plot areas."""
    columns, rows = chart.columns, _rows(chart)
    across, between = page.px(20), page.px(12)
    wide, high = (room.width - across * (columns - 1)) / columns, (room.height - between * (rows - 1)) / rows
    boxes = [
        Box(
            round(room.x + number % columns * (wide + across)), round(room.y + number // columns * (high + between)),
            round(wide), max(round(high), 1.0),
        )
        for number in range(len(views))
    ]  # fmt: skip
    placed = [
        panel_layout.placed(page, chart, view, naming, NO_LEGEND, box)
        for view, naming, box in zip(views, namings, boxes, strict=True)
    ]
    inset = max(place.left - place.box.x for place in placed)
    return tuple(panel_layout.draw(page, chart, place, place.box.x + inset) for place in placed)
