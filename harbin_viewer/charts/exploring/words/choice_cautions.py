"""What a reader should know who takes figures at their word: a unit that hardly fits them, times that lie ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.words.subject import NAMED
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.exploring.answers.sample_weights import sample_weight
from harbin_viewer.factsheet.exploring.counting import are_persons
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.entities.coded import BLANK, MISSING
from harbin_viewer.factsheet.exploring.events.of_events import of_events
from harbin_viewer.factsheet.exploring.times import times_of
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.names.places import is_total, is_world
from harbin_viewer.factsheet.roles.times.part_names import DATED, UPDATED
from harbin_viewer.factsheet.wording import counted, first_of, in_quotes, listed, number

_PER_CENT = re.compile(r"%|per ?cent(?:age)?", re.IGNORECASE)

_MOST_ASKED = 200
"""Entities whose figures are looked at."""

_MOST_UNITS = 4
"""Those who are told of by parts alone that are named one by one."""

_MOST_LOOKED_AT = 5_000
"""Rows at the most of which it is asked how many have a place and time of their own."""

_FAR_BEYOND = 1_000
"""Figures in per cent from which on it is said whose word the unit is."""


def of_unit(brief: Brief, chart: Chart) -> str:
    """That a unit is the table's word, where figures make one doubt it."""
    if brief.exploration.transform or not _PER_CENT.fullmatch(brief.stated_unit.strip()):
        return ""
    sizes = [abs(end) for panel in chart.panels for series in panel.series for end in series.ends]
    is_of_unit = not FORMS[brief.exploration.form].of_rows
    return "The unit is as the table states it." if is_of_unit and max(sizes, default=0) >= _FAR_BEYOND else ""


def of_figures_below_nought(brief: Brief) -> str:
    """That no per cent tells of figures below nought, where there are some among those that are computed with."""
    if brief.exploration.transform not in ("growth", "index") or not len(brief.figures.moments()):
        return ""
    figures = brief.cube.figures(brief.exploration.measure)
    names = brief.entities or brief.figures.cut.present
    rows = [brief.figures.line(name).rows for name in names[:_MOST_ASKED]]
    below = any(bool((figures[of_it] < 0).any()) for of_it in rows)
    return "Of a figure below nought, and from one, no change in per cent is told." if below else ""


def of_held(brief: Brief) -> str:
    """Of what the figures on show are one part alone: of dimensions that are held at a value that is no whole."""
    parts = [(others, f"“{label}”") for label, value, others in _held(brief) if not _is_whole(value)]
    words = [f"{number(count)} of {label}" for count, label in parts]
    words[:1] = [f"{counted(count, 'other value')} of {label}" for count, label in parts[:1]]
    return f"Not shown: {listed(words)}." if words else ""


def held_at(brief: Brief) -> str:
    """The values that dimensions are held at where they have others, with their names; for whoever sees no title."""
    return "; ".join(f"{label}: {value}" for label, value, _others in _held(brief) if value not in ("", BLANK))


def _held(brief: Brief) -> Iterator[tuple[str, str, int]]:
    """Each dimension that is held and has other values: its name, the value, how many others there are."""
    cube, form = brief.cube, FORMS[brief.exploration.form]
    if not brief.figures.held or form.of_rows or form.of_words:
        return
    chosen = cube.chosen(brief.exploration.fixed, brief.exploration.measures)
    named = (cube.roles.measure_name, *cube.roles.unit_columns, cube.roles.time)
    for field, value in chosen.items():
        others = len(set(cube.dimensions[field].words) - {value, BLANK})
        if field not in named and others:
            yield cube.table.field(field).label, value, others


def of_parts_alone(brief: Brief) -> str:
    """Who has rows of parts alone (China, by its provinces), where those without a part are on show."""
    cube, form = brief.cube, FORMS[brief.exploration.form]
    if cube.entities is None or not brief.figures.held or form.of_rows or form.of_words:
        return ""
    chosen = cube.chosen(brief.exploration.fixed, brief.exploration.measures)
    parts = [field for field, value in chosen.items() if value == BLANK]
    if not parts:
        return ""
    known = np.isfinite(cube.figures(brief.exploration.measure))
    for field in chosen.keys() - {*parts}:
        coded = cube.dimensions[field]
        known &= coded.codes == coded.number(chosen[field])
    told = (cube.entities.words[code] for code in np.unique(cube.entities.codes[known]).tolist() if code != MISSING)
    left = [name for name in told if name not in brief.figures.cut.among]
    labels = listed(in_quotes([cube.table.field(field).label for field in parts]))
    return f"Not shown: {first_of(left, _MOST_UNITS, ' others')}, told of by {labels} alone." if left else ""


def of_nobody(brief: Brief) -> str:
    """That figures stand in rows without a name or a time, where a title does not name all who are on show."""
    cube, roles, exploration = brief.cube, brief.cube.roles, brief.exploration
    if FORMS[exploration.form].of_words or (cube.entities is not None and 0 < len(brief.entities) <= NAMED):
        return ""
    known = np.isfinite(cube.figures(exploration.measure)) & cube.within(exploration.bounds)
    for field, value in cube.chosen(exploration.fixed, exploration.measures, held=brief.figures.held).items():
        known &= cube.dimensions[field].codes == cube.dimensions[field].number(value)
    gone = {}
    if cube.entities is not None and not brief.figures.alone:
        gone[roles.entity] = known & (cube.entities.codes == MISSING)
    if cube.times is not None:
        gone[roles.time] = known & ~np.isfinite(cube.times.numbers)
        gone[roles.time][cube.other_lengths.rows] = False  # told as what they are
    told = [
        f"{counted(count, 'figure')} without “{cube.table.field(field).label}”"
        for field, rows in gone.items()
        if (count := int(rows.sum()))
    ]
    return f"Left out: {listed(told)}." if told else ""


def of_weights(brief: Brief) -> str:
    """That answers are counted as they are, where the table says how much each of a sample weighs."""
    form, weight = FORMS[brief.exploration.form], sample_weight(brief.cube)
    if not weight or weight == brief.exploration.measure or not (form.of_rows or form.of_words):
        return ""
    return f"Each answer counts once, not by “{brief.cube.table.field(weight).label}”."


def of_own_days(brief: Brief) -> str:
    """That figures side by side are from different times, where a column says of each from when it is."""
    cube, form = brief.cube, FORMS[brief.exploration.form]
    if cube.times is not None or cube.entities is None or form.of_rows or form.of_words:
        return ""
    dated = (name for kind in ("aside", "words") for name in cube.roles.of_kind(kind) if _says_when(name))
    names = brief.entities or brief.figures.cut.present
    rows = np.concatenate([np.empty(0, np.int64), *(brief.figures.line(name).rows for name in names[:_MOST_ASKED])])
    for name in dated:
        column = cube.table.columns.get(name)
        times = times_of(column[rows.astype(np.int64)]) if column is not None and column.dtype.kind in "iufM" else None
        ends = times.values[np.isfinite(times.values)] if times else np.empty(0)
        if times and len(ends) and ends.min() < ends.max():
            first, last = (times.text(float(end)) for end in (ends.min(), ends.max()))
            return f"Not all are from one time: “{cube.table.field(name).label}” goes from {first} to {last}."
    return ""


def _says_when(name: str) -> bool:
    called = spelled(name)
    return is_named(name, "time") or bool(DATED.search(called) or UPDATED.search(called))


def _is_whole(value: str) -> bool:
    return value in ("", BLANK) or is_total(value) or is_world(value)


def of_shared_places(brief: Brief) -> str:
    """That rows are counted because several stand for one place and time, where most others have theirs alone."""
    cube, cut = brief.cube, brief.cube.cut(brief.exploration.fixed, brief.exploration.measures)
    if cut.clash is None or not cut.count <= _MOST_LOOKED_AT or not cube.roles.measures:
        return ""
    if cube.roles.answers or of_events(cube) or are_persons(cube):
        return ""
    return stand_for_one(brief, cut) if _most_are_alone(cube, cut) else ""


def stand_for_one(brief: Brief, cut: Cut) -> str:
    """Which place and time several rows of a cut stand for; it has such."""
    row = cut.clash
    assert row is not None
    when = brief.time_text(float(brief.cube.times.numbers[row])) if brief.cube.times else ""
    place = ", ".join(filter(None, [*cut.names(np.array([row])), when])) or "one place"
    one = f"row {brief.cube.table.number_of(row)}"
    return f"Several rows stand for {place} ({one} is one), and no column was found that tells them apart."


def _most_are_alone(cube: Cube, cut: Cut) -> bool:
    """Whether there are more places and times than half as many as rows."""
    rows = cut.rows
    codes = cube.entities.codes[rows] if cube.entities else np.zeros(len(rows))
    times = cube.times.numbers[rows] if cube.times else np.zeros(len(rows))
    return len({*zip(codes.tolist(), times.tolist(), strict=True)}) * 2 > len(rows)
