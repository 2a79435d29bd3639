"""How many have which figure: bars over even steps of the measure at one time."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.counted import Counted
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.absent import groups_are_not, lacking_at_moment
from harbin_viewer.charts.exploring.words.choice_cautions import of_shared_places
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.text.figures import decimals_of, figure
from harbin_viewer.charts.text.notation import notation_of
from harbin_viewer.factsheet.exploring.choice_figures import Standing
from harbin_viewer.factsheet.wording import NO_UNIT, number

Floats = npt.NDArray[np.float64]

_MOST_STEPS = 20

_FEW_NUMBERS = 12
"""Whole numbers, one after the other, of which each is counted however few figures there are (marks from 1 to 6)."""

_LEAST = 5

_SMALLEST = 1e-290
"""Below it steps between figures cannot be told apart by numbers of 64 bits."""


def chart(brief: Brief) -> Chart:
    """Steps at round figures, one at the edge of two belongs to the higher one.

    Few whole numbers have a bar each, and so has the one figure that all have.
    """
    ranked = brief.figures.parts(brief.moment).ranked()
    ordered = ranked.only(np.arange(len(ranked.y))[::-1])
    numbers = _numbers_of_bars(ordered.y)
    each = numbers is not None
    edges = steps(ordered.y) if numbers is None else numbers
    ends = np.searchsorted(ordered.y, edges)
    ends[-1] = len(ordered.y)
    notation = notation_of(float(edges[0]), float(edges[-1]), brief.unit())
    edges, decimals = edges / notation.factor, decimals_of(edges / notation.factor)
    bounds = tuple(figure(edge, decimals, brief.locale) for edge in edges.tolist())
    names = bounds[:-1] if each else tuple(f"{low} to {high}" for low, high in pairwise(bounds))
    words = Words(
        brief.title(brief.when, names=False),
        " · ".join(["How many have which figure", notation.unit or NO_UNIT, *brief.beside_title(brief.when)]),
        (
            f"{number(len(ordered.y))} are counted.",
            lacking_at_moment(brief, ranked.rows),
            groups_are_not(brief, "counted", standing=ranked),
            of_shared_places(brief),
        ),
    )
    panel = Panel("", (_counts(brief, ordered, ends),), touching=not each)
    return brief.chart([panel], words, categories=names, bounds=() if each else bounds, x_name=brief.measure.title)


def _counts(brief: Brief, ordered: Standing, ends: npt.NDArray[np.int64]) -> Counted:
    """How many figures there are in each step; each bar is computed from all of these."""
    whole = replace(brief.standing(ordered, "bar", brief.unit()), quiet=False)
    counts = np.diff(ends).astype(np.float64)
    return Counted(
        label="How many", unit="", mark="bar", source="", rank=1, shade=0, resource="", field="",
        x=np.arange(len(counts), dtype=np.float64), y=counts, rows=np.arange(len(counts)), derive="count",
        status=np.full(len(counts), "", dtype=object), parts=np.full(len(counts), "", dtype=object),
        how=_how_counted(brief, whole), counted=whole, bounds=ends,
        others=whole.others,
    )  # fmt: skip


def _how_counted(brief: Brief, counted: Series) -> str:
    """What is counted, and how that was computed, if it was."""
    computed = f", each of them computed: {counted.how.partition(': ')[2]}" if counted.derive else ""
    return f"Counted here, by the figures of {brief.subject}{computed}"


def _numbers_of_bars(ordered: Floats) -> Floats | None:
    """The numbers that have a bar each, with one behind the last; None where figures are counted in steps."""
    if ordered[0] == ordered[-1]:
        return ordered[[0, -1]]
    return np.arange(ordered[0], ordered[-1] + 2) if _are_few_numbers(ordered) else None


def _are_few_numbers(ordered: Floats) -> bool:
    """Whether figures are whole numbers that lie as near to each other as marks and answers do."""
    most = min(_MOST_STEPS, max(_FEW_NUMBERS, math.ceil(math.sqrt(len(ordered)))))
    return float(ordered[-1] - ordered[0]) < most and not np.mod(ordered, 1).any()


def steps(values: Floats) -> Floats:
    """Round edges of even steps that hold all values, which differ; the last step holds its upper edge too."""
    low, high = float(values.min()), float(values.max())
    wanted = (high - low) / min(_MOST_STEPS, max(4, math.ceil(math.sqrt(len(values)))))
    size = 10.0 ** math.floor(math.log10(wanted))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= wanted * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return np.array([round(number * step, 12 - math.floor(math.log10(step))) for number in range(first, last + 1)])


def refused(brief: Brief) -> str:
    """Why there is nothing to count."""
    if brief.figures.count_of_parts(brief.moment) < _LEAST:
        return "There are too few figures to be counted in steps."
    figures = np.abs(brief.cube.figures(brief.exploration.measure))
    largest = float(figures.max(initial=0.0, where=np.isfinite(figures)))
    if 0 < largest < _SMALLEST:
        return "The figures are too small to be counted in steps."
    return ""


FORM = ExploringForm("histogram", chart, refused)
