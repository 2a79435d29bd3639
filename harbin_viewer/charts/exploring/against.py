"""Two measures against each other at one time: a dot for each entity, named where there is room."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from harbin_viewer.charts.exploring.brief import NOT_STATED, Brief
from harbin_viewer.charts.exploring.form import ExploringForm
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.exploring.figures import Line
from harbin_viewer.factsheet.exploring.wholes import wholes_among


def chart(brief: Brief) -> Chart:
    """The measure along the horizontal axis, the second one upwards; groups of others have no dot."""
    rows = brief.figures.cut.at(brief.moment)
    names = brief.figures.cut.names(rows)
    across, up = brief.cube.figures(brief.exploration.measure)[rows], brief.cube.figures(_second(brief))[rows]
    groups = wholes_among(tuple(names))
    kept = np.isfinite(across) & np.isfinite(up) & np.array([name not in groups for name in names], dtype=bool)
    chosen = np.array([name in set(brief.entities) for name in names], dtype=bool) & kept
    if not chosen.any():
        chosen = kept
    unit = _unit(brief, _second(brief))
    series = [
        _dots(brief, names, those, (rows, across, up), unit, quiet=quiet)
        for those, quiet in ((kept & ~chosen, True), (chosen, False))
        if those.any()
    ]
    left = int((~kept).sum()) - len(groups)
    second = _title(brief, _second(brief))
    return brief.chart(
        [Panel(unit, tuple(series))],
        title=f"{second} against {brief.subject}" + (f", {brief.time_text(brief.moment)}" if brief.cube.times else ""),
        subtitle=f"Upwards: {second}, {unit or NOT_STATED}",
        note=f"{left} have no figure for one of the two." if left > 0 else "",
        axis="number",
        x_title=f"{brief.subject}, {brief.stated_unit or NOT_STATED}",
    )


def _dots(
    brief: Brief, names: list[str], those: np.ndarray[tuple[int], np.dtype[np.bool_]],
    columns: tuple[np.ndarray[tuple[int], np.dtype[np.int64]], ...], unit: str, *, quiet: bool,
) -> Series:  # fmt: skip
    rows, across, up = columns
    order = np.flatnonzero(those)
    order = order[np.argsort(across[order], kind="stable")]
    line = Line("", across[order].astype(np.float64), up[order].astype(np.float64), rows[order])
    made = brief.series(line, "scatter", unit, quiet=quiet, label="Others" if quiet else _title(brief, _second(brief)))
    return replace(
        made,
        rank=1,
        shade=0,
        field=_second(brief),
        decimals=None,
        names=tuple(names[place] for place in order.tolist()),
    )


def _second(brief: Brief) -> str:
    """The measure that was chosen, or the next one that the table has."""
    if brief.exploration.second:
        return brief.exploration.second
    others = [measure.field for measure in brief.cube.roles.measures if measure.field != brief.exploration.measure]
    return others[0] if others else ""


def _title(brief: Brief, name: str) -> str:
    measure = brief.cube.roles.measure(name)
    return measure.title if measure else name


def _unit(brief: Brief, name: str) -> str:
    measure = brief.cube.roles.measure(name)
    return measure.unit if measure else ""


def refused(brief: Brief) -> str:
    """Why there is nothing to hold against each other."""
    if not _second(brief):
        return "The table has one measure only."
    if brief.exploration.transform:
        return "Computed figures are not held against others; show them as they are."
    return "There is one only." if len(brief.figures.cut.present) < 2 else ""


FORM = ExploringForm("scatter", "Two measures against each other", chart, refused, period="moment")
