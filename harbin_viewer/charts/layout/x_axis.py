"""The horizontal axis: as many labels as fit without touching; long names wrap onto more lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.plotting.date_axis import date_ticks, dates_in_words, finest_of
from harbin_viewer.charts.plotting.downsampling import visible
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.plotting.scale import Scale, logarithmic_ticks, round_ticks, round_up, whole_ticks
from harbin_viewer.charts.plotting.worded_axis import in_own_words, told_places
from harbin_viewer.charts.plotting.year_axis import are_apart, few_years, short_years, year_ticks
from harbin_viewer.charts.scene import Box, Text
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.text.figures import decimals_of, figure, in_plain_digits
from harbin_viewer.charts.text.notation import in_words, notation_of
from harbin_viewer.factsheet.roles.times.fiscal_periods import is_fiscal
from harbin_viewer.factsheet.wording import NO_UNIT

_MOST_LINES = 3
_QUARTER = 88
"""Days from the beginning of one quarter to that of the next, at least."""

_MOST_DAYS = 200
"""Days between ticks from which on these stand at years, whatever the times of the figures."""

_FEW_DATES = 3
"""Dates that are told at least, where more of them have room."""

_EVERY = (1, 2, 3, 4, 6, 12, 24, 60, 120)
"""Which of the times that have a bar each are named: months, quarters and days that a calendar counts in."""

_SHARE_OF_NAMES, _SHARE_OF_LONG_NAMES = 0.3, 0.45
"""The most of a panel's height that names take which run upwards; and where they would be cut for it."""

_LOW = 9.0
"""The height of a panel in type sizes under which names never take more than usual: the figures come first."""

_NARROW, _WIDE = 4.0, 9.0
"""The room in type sizes under which names are not wrapped but run upwards; and that under which no word is broken."""


@dataclass(frozen=True)
class GroupAxis:
    """Where on the axis labels stand, in data units, and the lines of each; `title` says what a number axis counts."""

    places: tuple[tuple[float, tuple[str, ...]], ...]
    title: str = ""
    upright: bool = False
    """Whether the names run upwards, as they have no room side by side."""
    high: float = 0.0
    """How high these are, in px."""
    left_out: str = ""
    """Which names are not set, in a sentence."""
    at_zero: bool = False
    """Whether the names stand at the zero line: above it at the places `above`, else under it."""
    above: frozenset[float] = frozenset()

    @property
    def lines(self) -> int:
        """How many lines its labels take, of those that run from left to right."""
        names = 0 if self.upright else max((len(lines) for _at, lines in self.places), default=1)
        return names + (1 if self.title or self.left_out else 0)

    def height(self, page: Page) -> float:
        """How high it is below the plot, in px."""
        size = page.type("tick")
        if self.at_zero:
            return 0.0
        return self.lines * page.line_height(size) + (self.high + size * 0.3 if self.upright else 0.0)


def group_axis(page: Page, chart: Chart, shown: tuple[float, float], width: float, height: float) -> GroupAxis:
    """The axis of a plot that is `width` px wide; plot and axis are `height` px high."""
    if chart.bounds:
        return _bounded(page, chart, shown, width)
    if chart.axis == "category":
        return _named(page, chart, shown, width, height)
    if not any(len(series.x) for series in chart.series):
        return GroupAxis(())  # what has no place is not from anywhere to anywhere
    size = page.type("tick")
    if chart.axis in ("date", "month"):
        ticks = _quarters(chart, shown, width, size) or _dates(page, chart, shown, width)
    elif chart.x_texts and chart.axis in ("year", "number"):  # in words of the table, which stand where it has them
        ticks = in_own_words(chart, shown, width, size)
    elif chart.axis == "year":
        ticks = few_years(chart, shown, width, size) or year_ticks(shown, width, size)
    elif chart.x_name:
        return _measured(page, chart, shown, width)
    else:
        ticks_of = whole_ticks if all(series.whole for series in chart.series) else round_ticks
        numbers = [t for t in ticks_of(*shown, max(2, int(width / (size * 7)))) if shown[0] <= t <= shown[1]]
        decimals, like_years = decimals_of(numbers), all(1000 <= tick < 3000 for tick in numbers)
        locale = in_plain_digits(page.locale) if like_years else page.locale
        ticks = [(number, figure(number, decimals, locale)) for number in numbers]
    return GroupAxis(tuple((at, (label,)) for at, label in ticks), chart.x_title)


def _measured(page: Page, chart: Chart, shown: tuple[float, float], width: float) -> GroupAxis:
    """The axis of a measure: in millions and so on where its figures are large, with its unit."""
    size = page.type("tick")
    most = max(2, int(width / (size * 7)))
    if chart.x_logarithmic:
        ticks = [tick for tick in logarithmic_ticks(*shown, most) if shown[0] <= tick <= shown[1]]
        told = tuple((tick, (in_words(tick, chart.x_unit, page.locale, ticks),)) for tick in ticks)
        return GroupAxis(told, f"{chart.x_title}, {chart.x_unit or NO_UNIT}")
    notation = notation_of(*shown, chart.x_unit)
    low, high = (end / notation.factor for end in shown)
    numbers = [tick for tick in round_ticks(low, high, most) if low <= tick <= high]
    decimals = decimals_of(numbers)
    told = tuple((tick * notation.factor, (figure(tick, decimals, page.locale),)) for tick in numbers)
    return GroupAxis(told, f"{chart.x_title}, {notation.unit or NO_UNIT}")


def _bounded(page: Page, chart: Chart, shown: tuple[float, float], width: float) -> GroupAxis:
    """The axis of steps: their ends between the places, all or every second, fifth and so on."""
    size = page.type("tick")
    widest = max(type_face.width(words, size) for words in chart.bounds) + size * 0.8
    every = round_up(max(widest * (shown[1] - shown[0]) / width, 1.0))
    places = [at for at in range(0, len(chart.bounds), every) if shown[0] - 0.01 <= at - 0.5 <= shown[1] + 0.01]
    return GroupAxis(tuple((at - 0.5, (chart.bounds[at],)) for at in places), chart.x_name)


def _dates(page: Page, chart: Chart, shown: tuple[float, float], width: float) -> list[tuple[float, str]]:
    """Days, months or years, none between those that the figures are of; at least a few, where these have room."""
    size = page.type("tick")
    most = max(2, int(width / (size * 5)))
    is_close = shown[1] - shown[0] < most * _MOST_DAYS
    finest = finest_of(series.x[visible(series, shown)] for series in chart.series) if is_close else 0.0
    ticks = date_ticks(*shown, most, page.locale, finest)
    for more in range(most + 1, most * 2 + 1):
        if len(ticks) >= _FEW_DATES:
            break
        finer = date_ticks(*shown, more, page.locale, finest)
        ticks = finer if len(finer) > len(ticks) and are_apart(finer, shown, width, size) else ticks
    return ticks


def _quarters(chart: Chart, shown: tuple[float, float], width: float, size: float) -> list[tuple[float, str]]:
    """Few quarters or half-years in their own words (2022 Q1), which no month says; [] for other times.

    Those of fiscal years, however many, are named by them alone: no calendar has them.
    """
    places = told_places(chart, shown)
    if len(places) < 2 or min(after - at for at, after in pairwise(places)) < _QUARTER:
        return []
    told = in_own_words(chart, shown, width, size)
    return told if len(told) == len(places) or is_fiscal(chart.x_texts[places[0]]) else []


def _named(page: Page, chart: Chart, shown: tuple[float, float], width: float, height: float) -> GroupAxis:
    """The axis of named places: each named side by side, in lines or shortened, or upright; else it says which are."""
    size = page.type("tick")
    places = range(max(0, math.ceil(shown[0])), min(len(chart.categories) - 1, math.floor(shown[1])) + 1)
    slot = width / max(shown[1] - shown[0], 1e-12)
    room = slot - size * 0.5
    sample = names_of(page, chart, places[:: max(1, len(places) // 200)])
    widest = max((type_face.width(name, size) for name in sample), default=0.0)
    years = widest > room and all(map(_is_year, sample))
    short = short_years(names_of(page, chart, places), slot, size) if years else []
    if widest <= room or short:
        return GroupAxis(_in_one_line(places, short or names_of(page, chart, places)))
    if all(name.lstrip("−").isdigit() for name in sample):
        every = round_up((widest + size * 0.5) / slot)
        chosen = [at for at in places if at % every == 0]
        return GroupAxis(_in_one_line(chosen, [chart.categories[at] for at in chosen]))
    if chart.of_times:
        need = (widest + size * 0.8) / slot
        every = next((step for step in _EVERY if step >= need), round_up(need))
        return GroupAxis(_in_one_line(places[::every], names_of(page, chart, places[::every])))
    broken = slot < size * _WIDE and any(type_face.breaks_words(name, size, room) for name in sample)
    if slot >= size * _NARROW and not broken:
        lines = type_face.fitted_apart(names_of(page, chart, places), size, room, _MOST_LINES)
        return GroupAxis(tuple((float(at), tuple(of_it)) for at, of_it in zip(places, lines, strict=True)))
    return _upright(page, chart, places, slot, height)


def names_of(page: Page, chart: Chart, places: range) -> list[str]:
    """What these places of an axis of names are called: dates as a reader writes them."""
    names = [chart.categories[at] for at in places]
    return dates_in_words(names, page.locale) if chart.dated and names else names


def _in_one_line(places: Sequence[int], names: Sequence[str]) -> tuple[tuple[float, tuple[str, ...]], ...]:
    return tuple((float(at), (name,)) for at, name in zip(places, names, strict=True))


def _upright(page: Page, chart: Chart, places: range, slot: float, height: float) -> GroupAxis:
    """Names that run upwards, in lines; where there is no room for all, every second, fifth or tenth of them."""
    size = page.type("tick")
    every = 1 if slot >= size * 0.95 else round_up(size * 1.05 / slot)
    chosen = places[::every]
    lines, room = _beside(page, names_of(page, chart, chosen), slot * every, height)
    named = [(float(at), tuple(of_it)) for at, of_it in zip(chosen, lines, strict=True)]
    longest = max((type_face.width(line, size) for of_it in lines for line in of_it), default=0.0)
    ordinal = {2: "second", 5: "fifth", 10: "tenth"}.get(every, f"{every}th")
    left_out = f"Every {ordinal} of {len(places)} names is set." if every > 1 else ""
    return GroupAxis(tuple(named), upright=True, high=min(longest, room), left_out=left_out)


def _beside(page: Page, names: list[str], slot: float, height: float) -> tuple[list[list[str]], float]:
    """The lines of names that run upwards `slot` px apart, and the px they may take: more where they would be cut."""
    size = page.type("tick")
    most = min(_MOST_LINES, max(1, int((slot - size * 0.4) / page.line_height(size))))
    room = height * _SHARE_OF_NAMES
    usual = type_face.fitted_apart(names, size, room, most)
    fit = all(" ".join(lines) == name for name, lines in zip(names, usual, strict=True))
    if fit or height < size * _LOW:
        return usual, room
    room = height * _SHARE_OF_LONG_NAMES
    return type_face.fitted_apart(names, size, room, most), room


def _is_year(name: str) -> bool:
    return len(name) == 4 and name.isdigit()


def draw(page: Page, axis: GroupAxis, plot: Box, x: Scale, zero: float) -> None:
    """Set the labels under the plot, or at the zero line, which is `zero` px down the page."""
    if axis.upright:
        _draw_upright(page, axis, plot, x)
    else:
        _draw_level(page, axis, plot, x, zero)


def _draw_upright(page: Page, axis: GroupAxis, plot: Box, x: Scale) -> None:
    """Names that run upwards, and under them which are left out."""
    size = page.type("tick")
    top, step = plot.bottom + size * 0.5, page.line_height(size)
    for at, lines in axis.places:
        left = x.at(at) - (len(lines) - 1) * step / 2
        page.shapes += [
            page.upright_text(line, left + number * step, top, size, "tick", page.theme.muted)
            for number, line in enumerate(lines)
        ]
    if axis.left_out:
        down = top + axis.high + size * 1.2
        right = max(plot.right, type_face.width(axis.left_out, size) + size * 0.5)  # of a plot that is narrower
        page.shapes.append(page.text(axis.left_out, right, down, size, "unit", colour=page.theme.muted, anchor=1))


def _draw_level(page: Page, axis: GroupAxis, plot: Box, x: Scale, zero: float) -> None:
    """Labels that run from left to right, but for those that would touch one before, and under them the title."""
    size = page.type("tick")
    baseline, step = plot.bottom + size * 1.35, page.line_height(size)
    taken: list[Text] = []
    for at, lines in axis.places:
        first = _at_zero(zero, size, above=at in axis.above) if axis.at_zero else baseline
        texts = [_inside(page, line, x.at(at), first + number * step, size) for number, line in enumerate(lines)]
        if not any(earlier.box.meets(text.box, size * 0.35) for earlier in taken[-_MOST_LINES:] for text in texts):
            taken += texts
    page.shapes += taken
    if axis.title:
        down = baseline + (axis.lines - 1) * step
        title = type_face.shortened(axis.title, size, plot.width)
        page.shapes.append(page.text(title, plot.right, down, size, "unit", colour=page.theme.muted, anchor=1))


def _at_zero(zero: float, size: float, *, above: bool) -> float:
    """The baseline of a name at the zero line."""
    return zero - size * 0.5 if above else zero + size * 1.35


def _inside(page: Page, line: str, at: float, baseline: float, size: float) -> Text:
    """A label round the middle of its place, moved where it would leave the page."""
    text = page.text(line, at, baseline, size, "tick", colour=page.theme.muted, anchor=0.5)
    edge = page.size.width - size * 0.5
    left = max(size * 0.5, min(text.box.x, edge - text.box.width))
    if left == text.box.x:
        return text
    return page.text(line, left, baseline, size, "tick", colour=page.theme.muted)
