"""Names beside the last figures of the series, and beside the widest pair of a difference."""

from __future__ import annotations

from dataclasses import dataclass, replace

from harbin_viewer.charts.layout import early_ends
from harbin_viewer.charts.layout.end_figures import MOST_FULL, TOLD, end_figures
from harbin_viewer.charts.layout.naming import LEADER, OWN_LINE, farthest, with_figure
from harbin_viewer.charts.marks.difference import RADIUS
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.downsampling import passing
from harbin_viewer.charts.plotting.moved_apart import moved_apart
from harbin_viewer.charts.plotting.plot_area import Drawn, Plot
from harbin_viewer.charts.scene import Box, Line, NameAt, Text
from harbin_viewer.charts.text import type_face

_DOTS = (1.0, 3.0)
"""The dashes of what leads from a line to its name across others."""


@dataclass(frozen=True)
class _Name:
    """A name beside the end of its series (of that number): its lines, the figure told with it, its wanted height.

    `figures` are what may be told, the fullest first.
    """

    series: int
    name: str
    lines: tuple[str, ...]
    figures: tuple[str, ...]
    colour: str
    at: float
    x: float
    """Where its series ends."""
    figure: str = ""
    below: bool = False
    """Whether the figure has a line of its own."""

    @property
    def is_untold(self) -> bool:
        """Whether it lacks the figure, or how far it went, where that is to be told."""
        return self.figure not in self.figures[:TOLD] if self.figures else False

    @property
    def count(self) -> int:
        """How many lines it takes."""
        return len(self.lines) + (1 if self.below else 0)


def draw_at_ends(plot: Plot, drawn: Drawn, right: float, *, figures_alone: bool = False) -> float:
    """Set each name beside the last figure on show, moved apart where they would touch; `right` is where they end.

    Those of lines that end early stand there, where there is room; `figures_alone` stand in place of names that a
    legend has. Returns where the others begin, in px.
    """
    page, size = plot.page, plot.page.type("series")
    led = len(plot.panel.series) > 1 and all(mark.runs for mark in plot.panel.marks)
    left = _beside(plot) + size * (LEADER if led else 0.6)
    width = right - left
    early = _placed_early(plot, drawn, width) if led and not figures_alone else set()
    for most in (3, 2, 1):
        names = [name for name in _wanted(plot, width, most, figures_alone=figures_alone) if name.series not in early]
        names.sort(key=lambda end_name: end_name.at)
        step = page.line_height(size)
        heights = _heights(names, step)
        if sum(heights) <= plot.box.height + step or most == 1:
            break
    if not any(name.figure for name in names) and not figures_alone:
        fuller = _where_they_fit(names, size, width, most)
        if sum(_heights(fuller, step)) <= plot.box.height + step:
            names, heights = fuller, _heights(fuller, step)
    page.note_cut("series", ((name.name, name.lines) for name in names if not figures_alone))
    ends = [end_name.at for end_name in names]
    tops = moved_apart(ends, heights, plot.box.y - step * 0.5, plot.box.bottom + step * 0.5)
    page.untold += sum(name.is_untold for name in names) if plot.panel.changes else 0
    for name, top, height in zip(names, tops, heights, strict=True):
        _set(plot, name, left, top + size * 0.95, size)
        if led:
            _lead(plot, name, left - size * 0.3, top + height / 2)
    return left


def _placed_early(plot: Plot, drawn: Drawn, width: float) -> set[int]:
    """Set the names of lines that end before the plot does, each beside its end; the numbers of those that stand."""
    size = plot.page.type("series")
    early = [name for name in _wanted(plot, width, 1) if name.x < plot.box.right - 2 * size]
    placed = set()
    for name in early:
        number = name.series - plot.first
        series = plot.panel.series[number]
        words = series.label, plot.label(series, int(plot.seen(number)[-1]))
        box = early_ends.place(plot, drawn, words, (name.x, name.at), name.colour)
        if box is not None:
            plot.page.names.append(NameAt(name.series, box))
            placed.add(name.series)
    return placed


def _lead(plot: Plot, name: _Name, x: float, y: float) -> None:
    """A thin line from where a series ends to its name, where that does not stand beside it."""
    size = plot.page.type("series")
    if abs(y - name.at) > 0.7 * size or name.x < plot.box.right - size:
        begin = name.x + size * 0.35
        bend = max(begin, plot.box.right + size * 0.4)
        points = ((begin, name.at), (bend, name.at), (x, y)) if bend > begin + 1 else ((begin, name.at), (x, y))
        across_data = name.x < plot.box.right - size  # dotted, so that it is no line of the data
        plot.page.shapes.append(Line(points, plot.page.theme.axis, 1.0, _DOTS if across_data else ()))


def _beside(plot: Plot) -> float:
    """Where names may begin: after the last bar of a stack, after the plot of lines."""
    last = [
        mark.box.right for mark in plot.page.marks[-1:] if mark_of(plot.panel.series[-1].mark).arranged == "stacked"
    ]
    return max(last, default=plot.box.right)


def _wanted(plot: Plot, width: float, most: int, *, figures_alone: bool = False) -> list[_Name]:
    size, below, names = plot.page.type("series"), 0.0, []
    told = [number for number, name in enumerate(plot.panel.series) if not name.quiet and _is_there(plot, number)]
    labels = [plot.panel.series[number].label for number in told]
    fitted = type_face.fitted_apart(labels, size, width, most, bold=True)
    for place, number in enumerate(told):
        series, lines = plot.panel.series[number], tuple(fitted[place])
        if mark_of(series.mark).arranged != "stacked":
            at, end, figures = _end_of_line(plot, number)
        else:
            value = float(plot.values(number)[-1])
            at, end, figures = plot.y.at(below + value / 2), _last_place(plot, number), ()
            below += value
        names.append(_Name(plot.first + number, series.label, lines, figures, plot.ink(series), at, end))
    if figures_alone:
        return [replace(name, lines=name.figures[-1:], figures=()) for name in names if name.figures]
    return _with_figures(names, size, width, most)


def _is_there(plot: Plot, number: int) -> bool:
    """Whether something of a series is on show: a figure, or of a line a piece between two of them."""
    if len(plot.seen(number)):
        return True
    mark = mark_of(plot.panel.series[number].mark)
    return mark.runs and mark.arranged != "stacked" and passing(plot.panel.series[number], plot.shown[1]) is not None


def _end_of_line(plot: Plot, number: int) -> tuple[float, float, tuple[str, ...]]:
    """Where a line ends, down and across in px, with the figures told there: none where it leaves between two."""
    series, seen = plot.panel.series[number], plot.seen(number)
    leaving = passing(series, plot.shown[1])
    if leaving is not None:
        return plot.y.at(leaving), plot.box.right, ()
    last = int(seen[-1])
    return plot.y.at(float(series.y[last])), _last_place(plot, number), _figures(plot, series, last)


def _last_place(plot: Plot, number: int) -> float:
    return plot.x.at(float(plot.panel.series[number].x[plot.seen(number)[-1]]))


def _figures(plot: Plot, series: Series, last: int) -> tuple[str, ...]:
    return end_figures(plot.panel, plot.notation, series, last, plot.page.locale)


def _with_figures(names: list[_Name], size: float, width: float, most: int) -> list[_Name]:
    """All figures after their names, or all below them, as full as there is room for, or none."""
    for whole in (most, 0):  # rather less full than a word that is broken
        for fullness in range(MOST_FULL if any(name.figures for name in names) else 0):
            chosen = [
                replace(name, figure=name.figures[min(fullness, len(name.figures) - 1)]) if name.figures else name
                for name in names
            ]
            if told := _told(chosen, size, width, most, whole=whole):
                return told
    return names


def _where_they_fit(names: list[_Name], size: float, width: float, most: int) -> list[_Name]:
    """Names that have not all room for their figures: each that has, with its own; one that is cut gives it a line."""
    shorter = type_face.fitted_apart([name.name for name in names], size, width, max(most - 1, 1), bold=True)
    return [_with_own(name, tuple(lines), size, width, most) for name, lines in zip(names, shorter, strict=True)]


def _with_own(name: _Name, shorter: tuple[str, ...], size: float, width: float, most: int) -> _Name:
    if not name.figures:
        return name
    figure = name.figures[-1]
    behind, _wide = with_figure(name.name, figure, size, width + 0.5, whole=most)
    if 0 < len(behind) <= most:
        return replace(name, figure=figure, lines=tuple(filter(None, behind)), below=not behind[-1])
    lines = shorter if name.lines[-1].endswith("…") else name.lines
    wide = type_face.width(figure, size)
    after = type_face.width(f"{lines[-1]} ", size, bold=True) + wide <= width
    return replace(name, figure=figure, lines=lines, below=not after) if after or len(lines) < most else name


def _heights(names: list[_Name], step: float) -> list[float]:
    """How high each stands, in px."""
    return [(name.count + (OWN_LINE if name.below else 0.0)) * step for name in names]


def _told(names: list[_Name], size: float, width: float, most: int, *, whole: int) -> list[_Name]:
    """The names with these figures after them, or below; none where there is no room for either.

    `whole`: in at most so many lines, and no word is broken.
    """
    behind = [with_figure(name.name, name.figure, size, width + 0.5, whole=whole)[0] for name in names]
    if all(0 < len(lines) <= most for lines in behind):
        both = zip(names, behind, strict=True)
        return [replace(name, lines=tuple(filter(None, lines)), below=not lines[-1]) for name, lines in both]
    if whole:
        return []
    fits = all(len(name.figures) < MOST_FULL or type_face.width(name.figure, size) <= width for name in names)
    if fits and max(len(name.lines) for name in names) < most:
        return [replace(name, below=True) for name in names]
    return []


def _set(plot: Plot, name: _Name, left: float, baseline: float, size: float) -> None:
    page = plot.page
    lines = []
    for number, line in enumerate(name.lines):
        down = baseline + number * page.line_height(size)
        text = page.text(line, left, down, size, "series", colour=name.colour, bold=True)
        lines.append(text)
    page.shapes += lines
    page.names.append(NameAt(name.series, _round(lines)))
    if name.figure:
        after = left if name.below else text.box.right + type_face.width(" ", size)
        down += page.line_height(size) if name.below else 0
        page.shapes.append(page.text(name.figure, after, down, size, "value", colour=name.colour))


def _round(lines: list[Text]) -> Box:
    """The box round the lines of a name."""
    first, last = lines[0].box, lines[-1].box
    return Box(first.x, first.y, max(line.box.width for line in lines), last.bottom - first.y)


def draw_on_pair(plot: Plot) -> None:
    """Set both names of a difference to the left of the dots that are farthest apart."""
    found = farthest(plot.panel, plot.shown)
    if found is None:
        return
    size = plot.page.type("series")
    for number, (series, point) in enumerate(zip(plot.panel.series, found[0], strict=True)):
        x = plot.x.at(float(series.x[point])) - (RADIUS + 4) * plot.page.scale
        down = plot.y.at(float(series.y[point])) + size * 0.33
        name = plot.page.text(series.label, x, down, size, "series", colour=plot.ink(series), bold=True, anchor=1)
        plot.page.shapes.append(name)
        plot.page.names.append(NameAt(plot.first + number, name.box))
