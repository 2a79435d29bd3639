"""Who of the chosen, and which unit, is not in a chart, and why, in sentences; "" where nobody is missing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.words.subject import NAMED
from harbin_viewer.charts.exploring.words.units_of import unit_in_row
from harbin_viewer.factsheet.exploring.choice_figures import Line, Standing
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.entities.coded import BLANK, MISSING
from harbin_viewer.factsheet.exploring.entities.parts_of_others import is_part_of_other
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.wording import NO_UNIT, by_number, first_of, listed, number

_FIRST = 6
"""Entities that are named one by one."""

_GROUPS = 3
"""Groups of others that are named one by one."""

_UNSTATED = ("", BLANK, NO_UNIT)
"""What stands in a column of units where there is none."""

_MOST_UNITS = 4
"""Units that are named one by one."""

_NO_FIGURES = "there are no figures here"


def on_axis(brief: Brief, line: Line) -> int:
    """How many figures of a line the axis has a place for: those above nought where it is logarithmic."""
    return int((line.y > 0).sum()) if brief.logarithmic else line.known


def not_on_axis(brief: Brief, lines: Sequence[Line]) -> str:
    """How many figures a logarithmic axis has no place for."""
    count = sum(int((line.y <= 0).sum()) for line in lines) if brief.logarithmic else 0
    if count > 1:
        return f"{number(count)} figures of nought or below have no place on a logarithmic axis."
    return "A figure of nought or below has no place on a logarithmic axis." if count else ""


def left_out(lines: Sequence[Line]) -> str:
    """Who of the chosen has nothing to show."""
    empty = [line for line in lines if not line.known]
    why = next((line.why_not for line in empty if line.why_not), _NO_FIGURES)
    return f"Not shown: {_first([line.entity for line in empty])}, as {why}." if empty else ""


def why_empty(brief: Brief, names: Sequence[str]) -> str:
    """Why none of these has anything to show; "" where one has."""
    whys = []
    for line in map(brief.figures.line, names):
        if on_axis(brief, line):
            return ""
        whys.append("there is nothing above nought" if line.known else line.why_not or _NO_FIGURES)
    return f"Nothing can be shown of {_first(names) or 'it'}, as {next(iter(whys), _NO_FIGURES)}."


def others_are_not(brief: Brief) -> str:
    """Who was not chosen and is not shown, where the title does not name all who are."""
    if len(brief.entities) <= NAMED:
        return ""
    apart = brief.cube.apart(brief.figures.cut.among) | brief.chosen
    return not_among([name for name in brief.figures.by_largest() if name not in apart])


def the_largest(brief: Brief, moment: float, count: int) -> str:
    """That so many on show are the largest at a time, where nobody was chosen and there are others, and how many."""
    others = len(brief.figures.cut.present) - len(brief.cube.apart(brief.figures.cut.among)) - count
    if brief.entities or others <= 0:
        return ""
    not_shown = f"{number(others)} {by_number(others, 'other is', 'others are')} not"
    return f"Shown are the largest of {brief.time_text(moment)}; {not_shown}."


def not_among(names: Sequence[str]) -> str:
    """Who is not among those that are shown, though nobody chose to leave them out; a number of many."""
    if len(names) > _FIRST:
        return f"{number(len(names))} others are not shown."
    return f"Not shown: {_first(names)}." if names else ""


def without_figure(brief: Brief, names: Sequence[str], when: str = "") -> str:
    """Who has no figure at the time, or times, of the chart."""
    if not names:
        return ""
    place = when or (f"at {brief.time_text(brief.moment)}" if brief.cube.times else "")
    return f"Not shown: {_first(names)}, as a figure is missing {place}".rstrip() + "."


def lacking_at_moment(brief: Brief, shown: Rows, why: str = "no figure here") -> str:
    """Who has none of the figures that a chart of one time needs: those of its rows that are not `shown`, and who has
    no row then. Rows that no name tells from others that are shown are counted; groups of others are told elsewhere.
    """
    cut = brief.figures.cut
    rows = cut.rows_at(brief.figures.places(brief.moment))
    apart = brief.cube.apart(cut.among)
    names = [name for name in cut.names(rows[~np.isin(rows, shown)]) if name not in apart]
    if not brief.figures.alone:
        at_moment = frozenset(cut.names(rows))
        names += [name for name in cut.present if name not in at_moment and name not in apart]
    if not names:
        return ""
    have, named = by_number(len(names), "has", "have"), frozenset(filter(None, names))
    if len(named) == len(names) and named.isdisjoint(cut.names(shown)):
        return f"{_first(names)} {have} {why}."
    return f"{number(len(names)) if len(names) > 1 else 'One'} {have} {why}."


def not_more_than(most: int, lines: Sequence[Line]) -> str:
    """That no more than so many are shown, where more were chosen."""
    return f"The first {most} of {len(lines)} chosen are shown." if len(lines) > most else ""


def groups_are_not(brief: Brief, done: str, but: Collection[str] = (), standing: Standing | None = None) -> str:
    """Which groups of others are not `done`, where there are any but these; or that some are, which are standing."""
    apart = brief.cube.apart(brief.figures.cut.among).difference(but)
    if apart and standing is not None and (found := [name for name in standing.names if name in apart]):
        return f"{_called(found)} are {done} too: {first_of(found, _GROUPS, ' others')}."
    names = [name for name in brief.figures.cut.present if name in apart]
    return f"{_called(names)} are not {done}: {first_of(names, _GROUPS, ' others')}." if names else ""


def _called(names: Sequence[str]) -> str:
    """What those are that are kept apart, at the beginning of a sentence."""
    parts = sum(map(is_part_of_other, names))
    both = "Groups, totals and parts of others" if parts else "Groups and totals"
    return "Parts of others" if parts == len(names) else both


def groups_not_shown(brief: Brief) -> str:
    """Which groups of others are not on show: where the title does not name all who are, or all others are on show."""
    apart = brief.cube.apart(brief.figures.cut.among)
    others = len(brief.figures.cut.present) - len(apart)
    told = len(brief.entities) > NAMED or 1 < others <= len(brief.entities)
    return groups_are_not(brief, "shown", brief.chosen) if told else ""


def of_other_units(brief: Brief) -> str:
    """Of the same measure in other units, whose rows the chart does not show; and of whom it has no figure in these."""
    cube, rows, field = brief.cube, in_other_units(brief), brief.measure.unit_field
    if not len(rows):
        return ""
    units, known = cube.dimensions[field], np.isfinite(cube.figures(brief.exploration.measure)[rows])
    codes = np.unique(units.codes[rows[known]]).tolist()
    found = {units.words[code] if code != MISSING else "" for code in codes}
    others = sorted(found - {*_UNSTATED}, key=units.words.index)
    others = [unit_in_row(cube, brief.measure, brief.measure.unit, other) for other in others]
    told = [f"figures in {first_of(others, _MOST_UNITS, ' other units')}"] if others else []
    if found.intersection(_UNSTATED):
        told.append("figures whose unit is not stated")
    return " ".join(filter(None, [f"Not shown: {listed(told)}." if told else "", _in_no_unit(brief, rows[~known])]))


def _in_no_unit(brief: Brief, rows: Rows) -> str:
    """Who has no figure, in whichever unit."""
    entities = brief.cube.entities
    if entities is None:
        return ""
    known = np.isfinite(brief.cube.figures(brief.exploration.measure))
    have = {*np.unique(entities.codes[known]).tolist(), MISSING}
    names = [entities.words[code] for code in np.unique(entities.codes[rows]).tolist() if code not in have]
    return f"{first_of(names, _FIRST, ' others')} {by_number(len(names), 'has', 'have')} no figure." if names else ""


def in_other_units(brief: Brief) -> Rows:
    """The rows of the choice but for their unit, where figures of one unit alone are shown."""
    cube, form, unit = brief.cube, FORMS[brief.exploration.form], brief.measure.unit_field
    if unit not in cube.dimensions or not brief.figures.held or form.of_rows or form.of_words:
        return np.empty(0, dtype=np.int64)
    chosen = cube.chosen(brief.exploration.fixed, brief.exploration.measures)
    there = np.ones(len(cube.table), dtype=np.bool_)
    for field, value in chosen.items():
        coded = cube.dimensions[field]
        is_chosen = coded.codes == coded.number(value)
        there &= ~is_chosen if field == unit else is_chosen
    if chosen[unit] in _UNSTATED:
        there &= cube.dimensions[unit].codes != MISSING
    return np.flatnonzero(there)


def _first(names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    more = [f"{number(len(names) - _FIRST)} more"] if len(names) > _FIRST else []
    return listed([*(name for name in names[:_FIRST] if name), *more])
