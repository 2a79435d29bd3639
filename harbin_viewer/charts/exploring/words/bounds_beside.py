"""Bounds that stand in place of figures (“more than 89”), which no chart can show, or beside them and are not drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.words.absent import in_other_units
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.shown_together import second_of
from harbin_viewer.factsheet.exploring.stated_intervals import bounds_beside
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.sources.sense.cells.flag_words import says_bound
from harbin_viewer.factsheet.wording import counted, first_of, quoted

_MOST = 3
"""Bounds that are named one by one."""


def of_bounds(brief: Brief) -> str:
    """Which bounds are not shown: who has one may be first all the same."""
    cube, form = brief.cube, FORMS[brief.exploration.form]
    measure = brief.exploration.measure
    note = cube.table.field(measure).note
    if form.of_words or note not in cube.table.columns or cube.roles.measure(measure) is None:
        return ""
    rows = np.arange(len(cube.table)) if form.of_rows else np.union1d(brief.figures.cut.rows, in_other_units(brief))
    without = rows[~np.isfinite(cube.figures(measure)[rows])]
    found = Counter(text for text in cube.table.column(note)[without].tolist() if text and says_bound(str(text)))
    told = [f"{quoted(text)} in {counted(count, 'row')}" for text, count in found.most_common()]
    return f"Bounds are no figures and are not shown: {first_of(told, _MOST, ' others')}." if told else ""


def of_margins(brief: Brief, drawn: Collection[str]) -> str:
    """Which columns tell how far the figures may be off and are not `drawn`: so these look surer than they are."""
    if FORMS[brief.exploration.form].of_words:
        return ""
    shown = [brief.exploration.measure]
    shown += [second_of(brief.cube, brief.exploration)] if brief.exploration.form == "scatter" else []
    measures = [known for name in shown if (known := brief.cube.roles.measure(name)) is not None]
    beside = dict.fromkeys(name for measure in measures for name in bounds_beside(brief.cube, measure))
    return not_drawn(brief.cube, [name for name in beside if name not in drawn])


def not_drawn(cube: Cube, left: Sequence[str]) -> str:
    """That these columns tell how far figures may be off and are not drawn."""
    if not left:
        return ""
    named = [quoted(cube.table.field(name).label) for name in left]
    verb = "stands" if len(named) == 1 else "stand"
    return f"Beside the figures {verb} {first_of(named, _MOST, ' others')}, not drawn."
