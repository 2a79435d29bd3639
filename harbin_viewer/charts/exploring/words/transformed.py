"""What figures of a choice are computed from: against which time a change is told, and in which money figures were."""

from __future__ import annotations

import re

import numpy as np

from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.exploring.times import Times
from harbin_viewer.factsheet.exploring.transforms import REACH, TRANSFORMS, step_of
from harbin_viewer.factsheet.model.exploration import Transform
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY

UNITS: dict[Transform, str] = {"index": "index points", "growth": "%", "share": "% of the whole"}
"""The units of figures that have no more that of what they are computed from."""

_MONEY = re.compile(
    rf"(?<![^\W\d_])(?:{CURRENCY})|\bPPP\b|"
    r"(?i:\b(?:dollars?|euros?|yuan|renminbi|rou?bles?|yen|rupees?|pesos?|currency|prices)\b)"
)

_DAYS = ((1, 1, "day"), (7, 7, "week"), (28, 31, "month"), (90, 92, "quarter"), (365, 366, "year"))
"""The fewest and the most days from one time to the next, and what they are apart."""


def from_money(transform: Transform, unit: str) -> str:
    """In which money figures were that were made an index, changes or shares: whether it is of today's prices, say."""
    return f"from figures in {unit}" if transform in UNITS and _MONEY.search(unit) else ""


def change_in(times: Times | None, moments: Floats) -> str:
    """What a change from one of these times to the next is against, in words.

    That is the year before, say, or the time before where some are nearer to each other than others.
    """
    if times is None or len(moments) < 2 or times.count_up(moments):
        return TRANSFORMS["growth"]
    steps = np.unique(np.round(np.diff(moments), 6))
    told = {_over(times, step) for step in steps[steps <= REACH * step_of(moments)].tolist()}
    return told.pop() if len(told) == 1 else TRANSFORMS["growth"]


def _over(times: Times, step: float) -> str:
    """The change over a step of the axis of these times."""
    if times.axis == "date":
        return _over_days(step)
    if times.axis != "year" or step != int(step):
        return TRANSFORMS["growth"]
    return "Change against the year before" if step == 1 else f"Change over {step:.0f} years"


def _over_days(days: float) -> str:
    for fewest, most, name in _DAYS:
        if fewest <= days <= most:
            return f"Change against the {name} before"
    years = round(days / 365.25)
    return f"Change over {years} years" if years > 1 and abs(days - years * 365.25) <= 1 else TRANSFORMS["growth"]
