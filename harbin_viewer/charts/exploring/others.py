"""What is left of a whole of which some parts are shown: the others, as one series on top of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.rest import Rest
from harbin_viewer.charts.exploring.words.phrases import to_one_decimal
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.told_apart.series_colours import GREY
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.entities.wholes import whole_of
from harbin_viewer.factsheet.exploring.other_parts import OtherParts
from harbin_viewer.factsheet.roles.names.class_bounds import OTHERS
from harbin_viewer.factsheet.words.reported_decimals import decimals_of

_NOISE = 1e-9
"""Which share of a whole is nothing but the inexactness of sums."""

_MOST_DECIMALS = 6

_MOST_LOOKED_AT = 20
"""Others among whom one is looked for who has a figure at all times."""


def rest_of(brief: Brief, shown: Sequence[Line], moments: Floats) -> tuple[Rest | None, Floats]:
    """The others, with those of the times at which the whole is known; None where that is hardly any, or none is left.

    `shown` are parts of the whole, as they are drawn; where one of them lacks a figure, the others are not known.
    At a time at which none of the others has a figure, they have no point.
    """
    whole = brief.figures.whole()
    known = np.array([moment for moment in moments.tolist() if moment in whole])
    for line in shown:
        known = known[np.isin(known, line.x[np.isfinite(line.y)])]
    if not shown or 2 * len(known) < max(len(moments), 1):
        return None, moments
    wholes = np.array([whole[moment] for moment in known.tolist()])
    left = _left(brief, shown, known, wholes)
    if left is None or not (left[1] > 0).any():
        return None, moments
    stands, told = left
    count = len(known)
    nothing = np.full(count, "", dtype=object)
    rest = Rest(
        label=_label(brief, shown), unit=brief.unit(), mark="stacked", source="", rank=GREY, shade=0, resource="",
        field="",
        x=np.arange(count, dtype=np.float64), y=stands, told=told, rows=_first_rows(brief, shown, known),
        status=nothing, parts=nothing, derive="rest", is_rounded=True, how=f"Computed here: {_how(brief)}",
        of=(brief.cube.table.resource.name, brief.exploration.measure), times=known,
        rows_at=lambda moment: _rows(brief, [line.entity for line in shown], moment), credited=_credited(brief),
        others=OtherParts(brief.figures),
    )  # fmt: skip
    there = [point for point in range(count) if rest.rows[point] >= 0 or len(rest.rows_at(float(known[point])))]
    return (rest if len(there) == count else rest.at(np.array(there, dtype=np.int64))), known


def _left(
    brief: Brief, shown: Sequence[Line], known: Floats, wholes: Floats
) -> tuple[Floats, Floats] | None:  # fmt: skip
    """What the shown leave of the whole, as high as it stands and as it is told; None where they are more than it.

    Of shares it stands on the rounded ones of the shown, and ends at a hundred; it is told as it is.
    """
    shares = brief.exploration.transform == "share"
    values = [line.y[np.isin(line.x, known)] for line in shown]
    of = np.full(len(known), 100.0) if shares else wholes
    left = of - np.sum(values, axis=0)
    left[np.abs(left) <= _NOISE * of] = 0.0
    if (left < 0).any():
        return None
    if shares:
        stands = np.round(of - np.sum([to_one_decimal(y) for y in values], axis=0), _MOST_DECIMALS)
        return np.maximum(stands, 0.0), to_one_decimal(left)
    decimals = max((decimals_of(value) for y in (*values, wholes) for value in y.tolist()), default=0)
    told = np.asarray(np.round(left, min(decimals, _MOST_DECIMALS)), dtype=np.float64)
    return told, told


def _credited(brief: Brief) -> tuple[Series, ...]:
    """All figures of the measure, where their sources differ row by row."""
    if brief.cube.table.credits("source") is None:
        return ()
    rows = brief.figures.cut.rows
    values = brief.cube.figures(brief.exploration.measure)[rows]
    known = np.isfinite(values)
    line = Line("", np.arange(int(known.sum()), dtype=np.float64), values[known], rows[known])
    return (brief.series(line, "stacked", brief.unit()),)


def _label(brief: Brief, shown: Sequence[Line]) -> str:
    """What the others are called; one alone by its name."""
    told = brief.cube.apart(brief.figures.cut.among) | {line.entity for line in shown}
    others = [name for name in brief.figures.cut.present if name not in told]
    if len(others) == 1 and not whole_of(brief.cube, brief.figures.cut):
        return others[0]
    own = any(name.casefold() in OTHERS for name in brief.figures.cut.among)  # beside “other” “Others” is misread
    return "All others" if own else "Others"


def _how(brief: Brief) -> str:
    whole = whole_of(brief.cube, brief.figures.cut)
    return f"“{whole}” less those that are shown one by one" if whole else "the sum of those not shown one by one"


def _first_rows(brief: Brief, shown: Sequence[Line], times: Floats) -> Rows:
    """Rows of the whole at these times, else of one of the others; −1 where none of those looked at has all."""
    cut, told = brief.figures.cut, {line.entity for line in shown}
    whole = whole_of(brief.cube, cut)
    others = (name for name in cut.present if name not in told and name not in brief.cube.groups)
    for name in [whole] if whole else islice(others, _MOST_LOOKED_AT):
        line = brief.figures.line(name)
        rows = line.rows[np.isin(line.x, times) & np.isfinite(line.y)]
        if len(rows) == len(times):
            return rows
    return np.full(len(times), -1)


def _rows(brief: Brief, shown: Sequence[str], moment: float) -> Rows:
    """The rows of the whole and of the parts that are shown, else those of all others."""
    whole, parts = whole_of(brief.cube, brief.figures.cut), brief.figures.parts(moment)
    names = np.array(parts.names, dtype=object)
    if not whole:
        return parts.rows[~np.isin(names, list(shown))]
    own = brief.figures.cut.of(whole)
    own = own[brief.figures.cut.times_of(own) == moment]
    return np.concatenate([own, parts.rows[np.isin(names, list(shown))]])
