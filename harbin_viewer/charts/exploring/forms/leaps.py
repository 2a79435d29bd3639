"""Whether a line leaps far away and back, as in a famine or a war: grey and nameless, it would outshout all others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.wording import by_number, listed

_SHORT = 0.08
"""Which share of its length a leap may last, at the most, to either side of its end."""

_LEAST_STEPS = 3

_FAR = 0.15
"""Which share of the height of a chart is far."""


_NAMED = 3
"""Those left out who are named."""


def not_drawn(names: Sequence[str], *, all_looked_at: bool) -> str:
    """Who is left out for it; where that are many, or not everybody was looked at, that some are."""
    if not names:
        return ""
    if all_looked_at and len(names) <= _NAMED:
        return (
            f"Not drawn, as {by_number(len(names), 'it leaps', 'they leap')} far away and soon back: {listed(names)}."
        )
    return "Others that leap far away from these and soon back are not drawn."


def leaps_out(line: Line, within: tuple[float, float], height: float) -> bool:
    """Whether a line goes beyond the figures of those who are named, by that share of `height`, and soon back."""
    (low, high), y = within, line.y[np.isfinite(line.y)]
    return (y.min() < low and _depth(y) > _FAR * height) or (y.max() > high and _depth(-y) > _FAR * height)


def _depth(y: Floats) -> float:
    """How far the lowest figure lies below those some steps before and after."""
    at, steps = int(np.argmin(y)), max(_LEAST_STEPS, round(len(y) * _SHORT))
    before, after = y[max(at - steps, 0) : at], y[at + 1 : at + 1 + steps]
    return float(min(before.max(), after.max()) - y[at]) if len(before) and len(after) else 0.0
