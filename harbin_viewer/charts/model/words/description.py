"""A chart in words: what a reader who cannot see it needs to know, made from its figures."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.model.chart import Chart, hidden_words
from harbin_viewer.charts.model.computed import gap_unit, pairs
from harbin_viewer.charts.model.in_order import distinct
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.measure import told_subtitle
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words import doubts
from harbin_viewer.charts.model.words.running import Points, figures_of, has_gap, moved, points_of, stood
from harbin_viewer.charts.model.words.telling import Tell, each_in_its_size, teller, told_apart
from harbin_viewer.charts.text.figures import gap_figure
from harbin_viewer.factsheet.views.order_of_names import follow_each_other
from harbin_viewer.factsheet.wording import by_number, counted, first_of, in_quotes, listed
from harbin_viewer.factsheet.words.visible import orderly

_MOST = 4
"""Series told one by one."""

_STOP_TWICE = re.compile(r"(?:(?<=\w\.)|(?<=[?!…]))\.(?=\s|$)")
"""The full stop of a sentence behind that of a day or of a short word (5.10., 3 oct.), or behind a question."""


def describe(chart: Chart) -> str:
    """What the chart is about; in one sentence how its totals and series (four at the most) run; how sure all is."""
    runs = [_total(chart, panel) for panel in chart.panels if panel.totals]
    shown = [(panel, series) for panel in chart.panels for series in _told(panel)]
    runs += [_series(chart, *told) for told in shown[:_MOST]]
    runs += [_widest_gap(chart, panel, *panel.pair) for panel in chart.panels if panel.pair]
    more = len(shown) - _MOST
    if more > 0:
        runs.append("one more series is shown" if more == 1 else f"{more} more series are shown")
    quiet = sum(1 for panel in chart.panels for series in panel.series if series.quiet and not series.names)
    if quiet:
        runs.append("one other stands behind" if quiet == 1 else f"{quiet} others stand behind")
    run = "; ".join(filter(None, runs))
    sentences = [
        about(chart),
        f"{_whose(chart)}{run}." if run else "",
        _bare(chart),
        doubts.sentence(chart.panels),
        hidden_words(chart),
    ]
    return _STOP_TWICE.sub("", orderly(" ".join(filter(None, sentences))))


def about(chart: Chart) -> str:
    """What the chart is about, in sentences: its title, what it measures, and which part of the axis is on show."""
    words, panels = chart.subtitle, chart.panels
    words = told_subtitle(words, panels[0].unit, panels[0].notation) if len(panels) == 1 else words
    return _STOP_TWICE.sub("", orderly(". ".join(filter(None, (chart.title, words, shown_words(chart)))) + "."))


def shown_words(chart: Chart) -> str:
    """Which part of the axis the figures are from, "" where they are from all of it."""
    if chart.shown is None:
        return ""
    there = [ends for series in chart.series if (ends := _places_of_figures(series))]
    if not there:
        return "No figure is shown"
    first, last = chart.x_text(min(low for low, _high in there)), chart.x_text(max(high for _low, high in there))
    return f"Shown: {first} to {last}" if first != last else f"Shown: {first}"


def _places_of_figures(series: Series) -> tuple[float, float] | None:
    """The first and the last place that has a figure, found without looking at all of a long series."""
    if series.first_figure < 0:
        return None
    if series.rises:
        return float(series.x[series.first_figure]), float(series.x[series.last_figure])
    places = series.x[np.isfinite(series.y)]
    return float(places.min()), float(places.max())


def _whose(chart: Chart) -> str:
    """The source, where all of it has the same; otherwise each series has its own name."""
    return f"{chart.speaker}: " if chart.speaker else ""


def _told(panel: Panel) -> list[Series]:
    """The series that are told one by one: not the quiet ones, but where these are points among others, all as one."""
    pointed = [series for series in panel.series if series.names]
    if len(pointed) < 2:
        return list(panel.named)
    words = {
        name: np.concatenate([getattr(series, name) for series in pointed])
        for name in ("x", "y", "rows", "status", "parts", "sources")
    }
    names = tuple(name for series in pointed for name in series.names)
    return [replace(pointed[-1], names=names, **words)]  # type: ignore[arg-type]


def _total(chart: Chart, panel: Panel) -> str:
    assert panel.total is not None
    return "total " + _run(chart, panel, panel.total)


def _series(chart: Chart, panel: Panel, series: Series) -> str:
    if series.first_figure < 0:
        return f"{series.label} has no figures"
    if series.names and mark_of(series.mark).named:
        return _dots(chart, panel, series)
    if chart.lying and _falls(series):
        return _ranking(panel, series, chart)
    of_several = len({other.source for other in chart.series}) > 1  # then it has the name of its source
    return f"{series.label}{':' if of_several else ''} {_run(chart, panel, series)}"


def _falls(series: Series) -> bool:
    """Whether its figures go from the largest to the smallest, as those of a ranking do and those of classes do not."""
    known = figures_of(series, points_of(series))
    return bool((np.diff(known) <= 0).all())


def _ranking(panel: Panel, series: Series, chart: Chart) -> str:
    """Who is first, who follows, and where those stand that are marked."""
    points = [int(point) for point in points_of(series)]
    tell, unit = teller(chart, panel, series, len(points))
    most = with_unit(tell(points[0]), unit, chart.locale, " ")
    first = [point for point in points if series.y[point] == series.y[points[0]]]
    if len(first) == len(points) > 1:
        return f"{series.label}: all {len(points)} have {most}"
    names = [chart.x_text(float(series.x[point])) for point in first]
    leaders = listed(names) if len(names) <= _MOST else f"{len(names)}"
    leads = "has the longest," if series.clock else "is first with"  # who runs longest comes last
    runs = [f"{leaders} {leads} {most}"]
    if len(first) > 1:
        runs = [f"{leaders} {'have the longest,' if series.clock else 'are first with'} {most} each"]
    others = points[len(first) :][: max(_MOST - len(first), 1)]
    told_each = [f"{chart.x_text(float(series.x[point]))} ({tell(point)})" for point in others]
    rest = points[len(first) + len(others) :]
    if more := sum(series.y[point] == series.y[others[-1]] for point in rest):
        told_each[-1] = f"{told_each[-1][:-1]}, as {by_number(more, 'has', 'have')} {counted(more, 'other')})"
    runs += [f"then {by_number(len(others), 'comes', 'come')} {listed(told_each)}"] if others else []
    is_marked = any(known.quiet for known in panel.series)
    marked = [chart.x_text(float(x)) for known in panel.named for x in known.x] if is_marked else []
    runs += [f"marked: {listed(marked)}"] if marked else []
    return f"{series.label}: {', '.join(runs)}"


def _dots(chart: Chart, panel: Panel, series: Series) -> str:
    """Of dots how many there are, and the highest and the lowest of them."""
    known = np.flatnonzero(np.isfinite(series.y))
    tell, unit = teller(chart, panel, series, len(known))
    high, low = int(known[np.argmax(series.y[known])]), int(known[np.argmin(series.y[known])])
    tell = told_apart(chart, panel, series, [high, low], tell)
    most = with_unit(tell(high), unit, chart.locale, " ")
    if series.y[high] == series.y[low]:
        whom = "each" if len(known) > 1 else series.names[high] or "it"
        return f"{len(known)} dots; {series.label} is {most} for {whom}"
    if not all(series.names[point].strip() for point in (high, low)):
        return f"{len(known)} dots; {series.label} is {most} at the most and {tell(low)} at the least"
    highest, lowest = (
        first_of([series.names[point] for point in known[series.y[known] == series.y[end]].tolist()], _MOST, " others")
        for end in (high, low)
    )
    return f"{len(known)} dots; {series.label} is highest for {highest} ({most}) and lowest for {lowest} ({tell(low)})"


def _run(chart: Chart, panel: Panel, series: Series) -> str:
    """From the first value to the last, by way of where they turn."""
    points = points_of(series)
    y, (tell, unit) = figures_of(series, points), teller(chart, panel, series, len(points))
    where = [chart.x_phrase(float(series.x[point])) for point in points[:: max(len(points) - 1, 1)]]
    if len(y) > 1 and _are_shared(series.x) and _are_shared(series.x[np.asarray(points)]):
        return _spread(chart, series, points, unit, tell)
    if len(y) > 2 and not _in_sequence(chart):
        return _range(chart, panel, series, points, unit, tell)
    ends = [int(points[0]), int(points[-1])]
    tell, unit = each_in_its_size(chart, panel, series, ends, (tell, unit))
    start = f"{with_unit(tell(int(points[0])), unit, chart.locale, ' ')} {where[0]}"
    end = f"{tell(int(points[-1]))} {where[-1]}"
    if len(y) == 1:
        return f"is {start}"
    if not _in_sequence(chart):
        return f"is {start} and {end}"
    if y.max() == y.min():
        most = with_unit(tell(int(points[0])), unit, chart.locale, " ")
        is_stand = len(y) > 2 and not has_gap(series, points)
        return stood(chart, series, points, most) if is_stand else f"is {start} and {end}"
    return moved(chart, panel, series, points, y) or f"hardly changed from {start} to {end}"


def _are_shared(places: Floats) -> bool:
    """Whether some of them are the same."""
    return len(distinct(places)) < len(places)


def _spread(chart: Chart, series: Series, points: Points, unit: str, tell: Tell) -> str:
    """Of figures of which several share a place, how many there are and how far apart they lie."""
    y = figures_of(series, points)
    low, high = int(points[int(np.argmin(y))]), int(points[int(np.argmax(y))])
    places = [chart.x_text(float(series.x[point])) for point in (low, high)]
    least = with_unit(tell(low), unit, chart.locale, " ")
    return f"has {len(y)} figures, from {least} ({places[0]}) to {tell(high)} ({places[1]})"


def _range(chart: Chart, panel: Panel, series: Series, points: Points, unit: str, tell: Tell) -> str:
    """Of places without an order those with most and those with least."""
    y, places = figures_of(series, points), np.asarray(points)
    most = places[y == y.max()].tolist()
    least = places[y == y.min()].tolist()
    tell = told_apart(chart, panel, series, [most[0], least[0]], tell)
    highest = with_unit(tell(most[0]), unit, chart.locale, " ")
    if y.max() == y.min():
        return f"is {highest} for all {len(y)}"
    lowest = f"lowest for {_places(chart, series, least)} ({tell(least[0])})"
    return f"is highest for {_places(chart, series, most)} ({highest}) and {lowest}"


def _places(chart: Chart, series: Series, points: list[int]) -> str:
    return first_of([chart.x_text(float(series.x[point])) for point in points], _MOST, " others")


def _widest_gap(chart: Chart, panel: Panel, one_series: Series, other: Series) -> str:
    """Where the two are farthest apart."""
    both = pairs(one_series, other)
    if not both:
        return ""
    apart = [abs(float(one_series.y[ours]) - float(other.y[theirs])) for ours, theirs in both]
    ours, theirs = both[apart.index(max(apart))]
    alike = [float(one_series.x[pair[0]]) for pair, gap in zip(both, apart, strict=True) if gap == max(apart)]
    tell = [
        teller(chart, panel, series, len(both))[0](point) for series, point in ((one_series, ours), (other, theirs))
    ]
    words = f"the gap is widest {chart.x_phrase(float(one_series.x[ours]))}: {tell[0]} against {tell[1]}"
    gap = panel.gap_at(float(one_series.x[ours]))
    if max(apart) == 0:
        return "the two are equal throughout" if len(alike) > 1 else ""
    more = first_of([chart.x_text(place) for place in alike[1:]], _MOST, " others")
    also = f", and as wide for {more}" if more else ""
    if gap is None:
        return f"{words}{also}"
    told = with_unit(gap_figure(gap, chart.locale), gap_unit(one_series.unit), chart.locale, " ")
    return f"{words} ({told}){also}"


def _in_sequence(chart: Chart) -> bool:
    """Whether the places on the axis follow each other, so that values can rise and fall along it."""
    if chart.axis != "category":
        return True
    return follow_each_other(chart.categories)


def _bare(chart: Chart) -> str:
    """Whose unit is not stated, where others have one. (Where all share a panel, the subtitle says so.)"""
    panels = [panel for panel in chart.panels if len(chart.panels) > 1 and panel.lacks_unit]
    bare = in_quotes(series.label for panel in panels for series in panel.series)
    return f"The unit of {first_of(bare, _MOST, ' others')} is not stated." if bare else ""
