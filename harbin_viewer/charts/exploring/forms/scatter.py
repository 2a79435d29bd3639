"""Two measures against each other at one time: a dot for each entity, named where there is room."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from msgspec import structs

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.absent import groups_are_not, lacking_at_moment
from harbin_viewer.charts.exploring.words.phrases import Words, begun
from harbin_viewer.charts.exploring.words.units_of import title_of, unit_of
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.shown_together import second_of
from harbin_viewer.factsheet.tables.values.column_decimals import decimals_among
from harbin_viewer.factsheet.wording import NO_UNIT, in_quotes, listed, number

_OF_A_KIND = 4
"""Dots for each name, from which on names are those of kinds."""

_FEW = 5
"""Kinds of grey dots that are named below the chart."""


def chart(brief: Brief) -> Chart:
    """The measure along the horizontal axis, the second one upwards; groups of others have no dot."""
    second, size = second_of(brief.cube, brief.exploration), brief.exploration.size
    if not brief.exploration.second:  # its units are held too
        brief = replace(brief, exploration=structs.replace(brief.exploration, second=second))
    rows = brief.figures.cut.rows_at(brief.figures.places(brief.moment))
    names = np.array(brief.figures.cut.names(rows), dtype=object)
    groups = brief.cube.apart(frozenset(names.tolist()))
    alone = np.array([name not in groups for name in names.tolist()], dtype=bool)
    kept = alone & _there(brief, rows, second, size)
    told = brief.entities or _kinds(names[kept].tolist())
    chosen = np.array([name in told for name in names.tolist()], dtype=bool) & kept
    colourful = chosen if chosen.any() else kept
    series = [
        _dots(brief, names[those], rows[those], told, quiet=quiet)
        for those, quiet in _parted(names, kept, colourful, chosen)
        if those.any()
    ]
    return brief.chart(
        [Panel(unit_of(brief, second), tuple(series), logarithmic=brief.logarithmic, sizes_in=unit_of(brief, size))],
        _words(brief, rows[kept], _grey(brief, names[kept & ~colourful].tolist())),
        axis="number", x_title=f"{brief.subject}", x_unit=unit_of(brief, brief.exploration.measure),
        x_name=brief.measure.title, x_logarithmic=brief.logarithmic,
    )  # fmt: skip


def _parted(
    names: npt.NDArray[np.object_], kept: npt.NDArray[np.bool_], colourful: npt.NDArray[np.bool_],
    chosen: npt.NDArray[np.bool_],
) -> list[tuple[npt.NDArray[np.bool_], bool]]:  # fmt: skip
    """Which dots make a series, and whether it is quiet: the others first, then each of the chosen."""
    if not chosen.any():
        return [(colourful, False)]
    each = dict.fromkeys(names[chosen].tolist())
    return [(kept & ~colourful, True), *((chosen & (names == name), False) for name in each)]


def _kinds(names: Sequence[str]) -> tuple[str, ...]:
    """The names of a few kinds that many dots are of, each of which gets a colour; () where most have their own."""
    different = tuple(filter(None, dict.fromkeys(names)))
    return different if 2 <= len(different) <= len(SLOTS) and len(names) >= _OF_A_KIND * len(different) else ()


def _grey(brief: Brief, names: Sequence[str]) -> str:
    """Whose dots are grey, where they are of a few kinds; of many with names of their own each is known by pointing."""
    nobody = f"without “{brief.entity_name}”"
    if names and not any(names):
        return f"Grey: {number(len(names))} {nobody}."
    different = tuple(name or nobody for name in dict.fromkeys(names))
    return f"Grey: {listed(different)}." if 0 < len(different) <= min(_FEW, len(names) // _OF_A_KIND) else ""


def _there(brief: Brief, rows: npt.NDArray[np.integer], *measures: str) -> npt.NDArray[np.bool_]:
    """Which rows have a figure of all of these measures, and one above nought where the axes are logarithmic."""
    found = np.ones(len(rows), dtype=bool)
    for name in filter(None, (brief.exploration.measure, *measures)):
        values = brief.cube.figures(name)[rows]
        found &= np.isfinite(values) & ((values > 0) | (not brief.logarithmic))
    if brief.exploration.size:  # no area is below nought
        found &= brief.cube.figures(brief.exploration.size)[rows] >= 0
    return found


_NO_FIGURE = "no figure for one of these"
_NONE_ABOVE_NOUGHT = "no figure for one of these, or none above nought"


def _words(brief: Brief, shown: Rows, grey: str) -> Words:
    second, size = second_of(brief.cube, brief.exploration), brief.exploration.size
    when = f", {brief.when}" if brief.cube.times else ""
    sizes = f"size of the dots: {title_of(brief, size)}" if size else ""
    why = _NONE_ABOVE_NOUGHT if brief.logarithmic else _NO_FIGURE
    return Words(
        f"{begun(brief.subject, is_title=True)} and {title_of(brief, second)}{when}",
        brief.upwards(f"Upwards: {title_of(brief, second)}, {unit_of(brief, second) or NO_UNIT}", sizes),
        (grey, lacking_at_moment(brief, shown, why), groups_are_not(brief, "shown")),
    )


def _dots(
    brief: Brief, names: npt.NDArray[np.object_], rows: npt.NDArray[np.integer], told: Collection[str], *, quiet: bool
) -> Series:
    second = second_of(brief.cube, brief.exploration)
    across = brief.cube.figures(brief.exploration.measure)[rows]
    order = np.argsort(across, kind="stable")
    line = Line("", across[order].astype(np.float64), brief.cube.figures(second)[rows][order], rows[order])
    made = brief.series(line, "scatter", unit_of(brief, second), quiet=quiet, label=title_of(brief, second))
    names = names[order]
    keys = frozenset(place for place, name in enumerate(names.tolist()) if name in brief.chosen)
    sizes = brief.cube.figures(brief.exploration.size)[rows][order] if brief.exploration.size else made.sizes
    decimals = decimals_among(brief.cube.table.decimals.get(second, {}), rows)
    of = next((name for name in names.tolist() if name in told), "")
    place = list(told).index(of) if of else 0
    rank, shade = SLOTS[brief.colour_of(of, place) % len(SLOTS)] if of and not quiet else (1, 0)
    is_kind = bool(of) and len(names) > 1  # which is switched off by its name
    return replace(
        made,
        label=of if is_kind else made.label,
        measure=made.label if is_kind else made.measure,
        rank=rank,
        shade=shade,
        field=second,
        decimals=decimals,
        names=tuple(names.tolist()),
        keys=keys,
        sizes=sizes,
    )


def refused(brief: Brief) -> str:
    """Why there is nothing to hold against each other."""
    second = second_of(brief.cube, brief.exploration)
    if not second:
        return "The table has one measure only."
    if brief.exploration.transform:
        return "Computed figures are not held against others; show them as they are."
    rows = brief.figures.cut.rows_at(brief.figures.places(brief.moment))
    there = _there(brief, rows, second, brief.exploration.size)
    return "" if there.sum() > 1 else _hardly_any(brief, second, alone=bool(there.any()))


def _hardly_any(brief: Brief, second: str, *, alone: bool) -> str:
    other = brief.cube.roles.measure(second)
    both = listed(in_quotes([brief.measure.title, other.title if other else second]))
    when = " at this time" if brief.cube.times is not None else ""
    if alone:
        return f"One alone has figures of both {both}{when}."
    return f"Nothing has figures of both {both}{when}."


FORM = ExploringForm("scatter", chart, refused)
