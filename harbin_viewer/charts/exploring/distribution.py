"""How many have which figure: bars over even steps of the measure at one time."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from harbin_viewer.charts.exploring.brief import NOT_STATED, Brief, floats
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.text.figures import figure
from harbin_viewer.factsheet.exploring.figures import Line
from harbin_viewer.factsheet.exploring.wholes import wholes_among

_MOST_STEPS = 20


def chart(brief: Brief) -> Chart:
    """Steps at round figures; a figure at the edge of two belongs to the higher one."""
    points = brief.figures.at(brief.moment)
    groups = wholes_among(tuple(line.entity for line in points))
    alone = [line for line in points if line.entity not in groups] or points
    values = floats([line.last for line in alone])
    edges, decimals = steps(values)
    counts, _edges = np.histogram(values, edges)
    first = np.searchsorted(np.sort(values), edges[:-1])
    rows = np.array([int(alone[int(np.argsort(values)[min(at, len(alone) - 1)])].rows[0]) for at in first.tolist()])
    line = Line("", np.arange(len(counts), dtype=np.float64), counts.astype(np.float64), rows)
    series = replace(brief.series(line, "bar", "", label="How many"), rank=1, shade=0, decimals=None, derive="count")
    names = tuple(
        f"{figure(low, decimals, brief.locale)}–{figure(high, decimals, brief.locale)}"
        for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
    )
    return brief.chart(
        [Panel("", (series,))],
        title=brief.title(brief.time_text(brief.moment)) if brief.cube.times else brief.subject,
        subtitle=f"How many have which figure · steps in {brief.unit() or NOT_STATED}",
        note=f"{len(alone)} are counted." + (" Groups and totals among them are not." if groups else ""),
        categories=names,
    )


def steps(
    values: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], int]:
    """Round edges of even steps that hold all values, and the decimals it takes to write them."""
    low, high = float(values.min()), float(values.max())
    if low == high:
        return floats([low, low + (abs(low) or 1.0)]), 2
    wanted = (high - low) / min(_MOST_STEPS, max(4, math.ceil(math.sqrt(len(values)))))
    size = 10.0 ** math.floor(math.log10(wanted))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= wanted)
    begin = math.floor(low / step)
    count = math.floor(high / step) - begin + 1
    decimals = max(0, -math.floor(math.log10(step)) + (1 if str(step / size).startswith("2.5") else 0))
    return floats([(begin + number) * step for number in range(count + 1)]), decimals


def refused(brief: Brief) -> str:
    """Why there is nothing to count."""
    return "There are too few to be counted in steps." if len(brief.figures.cut.present) < 5 else ""


FORM = ExploringForm("histogram", "How many have which figure", chart, refused, period="moment", chooses_entities=False)
