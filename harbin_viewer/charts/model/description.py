"""A chart in words: what a reader who cannot see it needs to know, made from its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.computed import apart, pairs
from harbin_viewer.charts.model.constant_column import different
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import LONG, Floats, Series
from harbin_viewer.charts.status import looks
from harbin_viewer.charts.text.figures import figure, told
from harbin_viewer.charts.text.notation import Notation, notation_of
from harbin_viewer.charts.units import with_unit
from harbin_viewer.factsheet.wording import listed

Tell = Callable[[float], str]
"""Writes a figure."""

_MOST = 4
"""Series told one by one."""


def describe(chart: Chart) -> str:
    """What the chart is about; in one sentence how its totals and series (four at the most) run; how sure all is."""
    about = ". ".join(filter(None, (chart.title, chart.subtitle)))
    runs = [_total(chart, panel) for panel in chart.panels if panel.totals]
    shown = [(panel, one) for panel in chart.panels for one in _told(panel)]
    runs += [_series(chart, *one) for one in shown[:_MOST]]
    runs += [_widest_gap(chart, panel, *panel.pair) for panel in chart.panels if panel.pair]
    more = len(shown) - _MOST
    if more > 0:
        runs.append(f"{more} more series are shown")
    quiet = sum(1 for panel in chart.panels for one in panel.series if one.quiet and not one.names)
    if quiet:
        runs.append("one other stands behind" if quiet == 1 else f"{quiet} others stand behind")
    run = "; ".join(filter(None, runs))
    return " ".join(filter(None, [f"{about}.", f"{_whose(chart)}{run}." if run else "", _sureness(chart)]))


def _whose(chart: Chart) -> str:
    """The source, where all of it has the same; otherwise each series has its own name."""
    return f"{chart.speaker}: " if chart.speaker else ""


def _told(panel: Panel) -> list[Series]:
    """The series that are told one by one: not the quiet ones, but where these are points among others, all as one."""
    pointed = [one for one in panel.series if one.names]
    if len(pointed) < 2:
        return list(panel.named)
    whole = pointed[-1]
    x, y = np.concatenate([one.x for one in pointed]), np.concatenate([one.y for one in pointed])
    names = tuple(name for one in pointed for name in one.names)
    return [replace(whole, x=x, y=y, names=names)]


def _total(chart: Chart, panel: Panel) -> str:
    x, y = (np.array(one, dtype=np.float64) for one in zip(*sorted(panel.totals), strict=True))
    return "total " + _run(chart, x, y, panel.unit, _teller(chart, panel, y))


def _teller(chart: Chart, panel: Panel, values: Floats) -> Tell:
    """How these figures are told: with the decimals that they have on a chart where each is labelled."""
    if len(values) > LONG or not notation_of(float(values.min()), float(values.max()), "").plain:
        return lambda value: told(value, chart.locale)
    places = panel.decimals(Notation(1.0, panel.unit), values.tolist())
    return lambda value: figure(value, places, chart.locale)


def _series(chart: Chart, panel: Panel, one: Series) -> str:
    x, y = _seen(one)
    if not len(y):
        return f"{one.label} has no figures"
    if one.names and mark_of(one.mark).named:
        return _dots(chart, one, y, _teller(chart, panel, y))
    if chart.lying:
        return _ranking(panel, one, chart, _teller(chart, panel, y))
    of_several = len({other.source for other in chart.series}) > 1  # then it has the name of its source
    return f"{one.label}{':' if of_several else ''} {_run(chart, x, y, one.unit, _teller(chart, panel, y))}"


def _ranking(panel: Panel, one: Series, chart: Chart, tell: Tell) -> str:
    """Who is first, who follows, and where those stand that are marked."""
    order = np.argsort(one.x, kind="stable").tolist()
    told = [f"{chart.x_text(float(one.x[at]))} ({tell(float(one.y[at]))})" for at in order]
    first = f"{chart.x_text(float(one.x[order[0]]))} is first with "
    runs = [first + with_unit(tell(float(one.y[order[0]])), one.unit, chart.locale, " ")]
    runs += [f"then come {listed(told[1:_MOST])}"] if len(told) > 1 else []
    marked = [chart.x_text(float(x)) for known in panel.named for x in known.x] if len(panel.series) > 1 else []
    runs += [f"marked: {listed(marked)}"] if marked else []
    return f"{one.label}: {', '.join(runs)}"


def _dots(chart: Chart, one: Series, y: Floats, tell: Tell) -> str:
    """Of dots how many there are, and the highest and the lowest of them."""
    known = np.flatnonzero(np.isfinite(one.y))
    high, low = int(known[np.argmax(one.y[known])]), int(known[np.argmin(one.y[known])])
    most = with_unit(tell(float(one.y[high])), one.unit, chart.locale, " ")
    ends = f"highest for {one.names[high]} ({most}) and lowest for {one.names[low]} ({tell(float(one.y[low]))})"
    return f"{len(y)} dots; {one.label} is {ends}"


def _seen(one: Series) -> tuple[Floats, Floats]:
    x, y = one.x, one.y
    if not one.rises:
        order = np.argsort(x, kind="stable")
        x, y = x[order], y[order]
    seen: npt.NDArray[Any] = np.isfinite(y)
    return (x, y) if seen.all() else (x[seen], y[seen])


def _run(chart: Chart, x: Floats, y: Floats, unit: str, tell: Tell) -> str:
    """From the first value to the last, by way of the highest or lowest between them."""
    where = [chart.x_text(float(one)) for one in (x[0], x[-1])]
    start = f"{with_unit(tell(y[0]), unit, chart.locale, ' ')} in {where[0]}"
    end = f"{tell(y[-1])} in {where[1]}"
    if len(y) == 1:
        return f"is {start}"
    if not _in_sequence(chart):
        return _range(chart, x, y, unit, tell) if len(y) > 2 else f"is {start} and {end}"
    turn = _turn(y)
    if turn is not None:
        first, then = ("rose", "fell") if y[turn] > y[0] else ("fell", "rose")
        return f"{first} from {start} to {tell(y[turn])} in {chart.x_text(float(x[turn]))}, then {then} to {end}"
    if y[-1] == y[0]:
        return f"is {start} and {end}"
    return f"{'rose' if y[-1] > y[0] else 'fell'} from {start} to {end}"


def _range(chart: Chart, x: Floats, y: Floats, unit: str, tell: Tell) -> str:
    """Of places without an order the one with most and the one with least."""
    high, low = int(np.argmax(y)), int(np.argmin(y))
    most = with_unit(tell(y[high]), unit, chart.locale, " ")
    where = [chart.x_text(float(x[at])) for at in (high, low)]
    return f"is highest for {where[0]} ({most}) and lowest for {where[1]} ({tell(y[low])})"


def _turn(y: Floats) -> int | None:
    """The point beyond both ends where a series turns: for a rise rather its highest, for a fall its lowest."""
    peak, trough = int(np.argmax(y)), int(np.argmin(y))
    turns = [peak] if y[peak] > max(y[0], y[-1]) else []
    turns += [trough] if y[trough] < min(y[0], y[-1]) else []
    if not turns:
        return None
    return turns[0] if y[-1] >= y[0] else turns[-1]


def _widest_gap(chart: Chart, panel: Panel, one: Series, other: Series) -> str:
    """Where the two are farthest apart."""
    both = [(float(one.x[a]), float(one.y[a]), float(other.y[b])) for a, b in pairs(one, other)]
    if not both:
        return ""
    x, ours, reference = max(both, key=lambda place: abs(place[1] - place[2]))
    tell = _teller(chart, panel, np.array([one for _x, *two in both for one in two]))
    words = f"the gap is widest in {chart.x_text(x)}: {tell(ours)} against {tell(reference)}"
    gap = apart(ours, reference)
    return words if gap is None else f"{words} ({with_unit(told(gap, chart.locale), '%', chart.locale, ' ')})"


def _in_sequence(chart: Chart) -> bool:
    """Whether the places on the axis follow each other, so that values can rise and fall along it."""
    return chart.axis != "category" or all(one.lstrip("-").isdigit() for one in chart.categories)


def _sureness(chart: Chart) -> str:
    """How many of the figures are not confirmed, and why."""
    counts: Counter[str] = Counter()
    for one in chart.series:
        filled, words = np.isfinite(one.y), different(one.status)
        of_each = {word: filled if len(words) == 1 else filled & (one.status == word) for word in words}
        counts.update({str(word): int(np.count_nonzero(mask)) for word, mask in of_each.items()})
    told = [look for look in looks().values() if look.doubt[0] and counts[look.name]]
    count = sum(counts.values())
    if len(told) == 1 and counts[told[0].name] == count:
        all_of_it, verb = ("The figure", 0) if count == 1 else (f"All {count} figures", 1)
        return f"{all_of_it} {told[0].doubt[verb]}."
    doubts = [f"{counts[look.name]} {look.doubt[counts[look.name] > 1]}" for look in told]
    return f"Of {count} figures, {listed(doubts)}." if doubts else ""
