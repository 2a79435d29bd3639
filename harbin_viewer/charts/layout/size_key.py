"""What the areas of dots show: a dot for each of two round figures, in a row above the plot."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.marks.scatter import radius_of
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.plotting.page import Page
from harbin_viewer.charts.scene import Box, Dot
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.text.figures import decimals_of, figure
from harbin_viewer.charts.text.notation import notation_of

_LARGE, _SMALL = 0.25, 0.02
"""Which shares of the largest figure the two are, or less."""

_ROUND = (5.0, 2.0, 1.0)


class Sample(NamedTuple):
    """A round figure in words, and the radius of its dot in px."""

    words: str
    radius: float


def samples_of(page: Page, panel: Panel) -> tuple[Sample, ...]:
    """The samples of a panel, the larger first; none where areas show nothing."""
    sizes = [series.sizes for series in panel.series if len(series.sizes)]
    largest = max((float(np.nanmax(known)) for known in sizes if np.isfinite(known).any()), default=0.0)
    if largest <= 0:
        return ()
    figures = [_rounded(largest * share) for share in (_LARGE, _SMALL)]
    return tuple(Sample(_told(page, it, panel.sizes_in), radius_of(it, largest) * page.scale) for it in figures)


def height(page: Page, samples: tuple[Sample, ...]) -> float:
    """How high the row is, in px."""
    return round(max(2 * samples[0].radius, page.line_height(page.type("key")))) + page.px(4) if samples else 0.0


def draw(page: Page, samples: tuple[Sample, ...], box: Box) -> None:
    """Set the row at the top of the box, from its right edge to the left; what has no room there is left out."""
    size, x = page.type("key"), box.right
    middle = box.y + height(page, samples) / 2
    for sample in reversed(samples):
        wide = type_face.width(sample.words, size)
        left = x - wide - 2 * sample.radius - size * 0.5
        if left < box.x:
            return
        baseline = middle + size * 0.33
        page.shapes.append(page.text(sample.words, x - wide, baseline, size, "key", colour=page.theme.muted))
        centre = round(left + sample.radius, 2), round(middle, 2)
        page.shapes.append(Dot(*centre, round(sample.radius, 2), page.hollow, page.theme.muted, 1.0))
        x = left - page.px(14)


def _rounded(value: float) -> float:
    """The largest of 1, 2, 5, 10, 20 and so on that is no more than the value."""
    power = 10.0 ** np.floor(np.log10(value))
    return float(next((power * part for part in _ROUND if power * part <= value * (1 + 1e-9)), power))


def _told(page: Page, value: float, unit: str) -> str:
    notation = notation_of(value, value, unit)
    told = value / notation.factor
    return with_unit(figure(told, decimals_of([told]), page.locale), notation.unit, page.locale)
