"""Several measures of one unit over time: a line for each, of the one who is shown."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import numpy as np
from msgspec import structs

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.forms.line import of_earlier, why_no_course
from harbin_viewer.charts.exploring.words.measures_left_out import (
    as_sums,
    beside_versions,
    beyond_the_panels,
    drawn_together,
    in_other_units,
    why_alone,
    with_few_figures,
)
from harbin_viewer.charts.exploring.words.phrases import Words, begun
from harbin_viewer.charts.exploring.words.subject import plain_title_of_table
from harbin_viewer.charts.exploring.words.units_of import in_unit, title_of
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.exploring.first_look.one_alone import versions_of
from harbin_viewer.factsheet.wording import NO_UNIT, listed, number

MOST_NAMED = 6
"""Measures whose lines have a colour and a name; further ones stand behind them in grey."""

_MOST = 30
_MOST_PANELS, _COLUMNS = 6, 2
"""Measures that have a panel of their own, and how many of these stand side by side."""

_FEWEST = 2


def chart(brief: Brief) -> Chart:
    """The chosen measure and those that end highest and lowest are named; or each has a panel in its own unit."""
    name = _whom(brief)
    if brief.exploration.own_scales:
        return _beside(brief, name)
    briefs = {field: _of_measure(brief, field) for field in drawn_together(brief, brief.stated_unit)}
    lines = {field: of_measure.figures.line(name) for field, of_measure in briefs.items()}
    fewest = 1 if versions_of(brief.cube, brief.exploration.measure) else _FEWEST
    fields = sorted((field for field in lines if lines[field].known >= fewest), key=lambda field: -lines[field].last)
    named = _named(brief, fields)
    others = [field for field in fields if field not in named]
    quiet = others[:_MOST]
    placed = [*((field, 0) for field in quiet), *((field, place) for place, field in enumerate(named))]
    series = [
        _series(briefs[field], lines[field], place, quiet=field in quiet, label=title_of(brief, field))
        for field, place in placed
    ]
    times = np.unique(np.concatenate([lines[field].x[np.isfinite(lines[field].y)] for field in fields]))
    notes = (
        _of_chosen(len(brief.entities)),
        _of_grey(len(quiet), len(others)),
        of_earlier(brief),
        in_other_units(brief, _of_other_units(brief), brief.stated_unit),
        as_sums(brief, brief.stated_unit),
        beside_versions(brief, brief.stated_unit),
        with_few_figures(brief, [field for field in briefs if field not in fields]),
    )
    words = Words(_title(brief, name), brief.subtitle(brief.period_text(times)), notes)
    return brief.chart([brief.panel(series)], words, **brief.time_axis())


def _beside(brief: Brief, name: str) -> Chart:
    """A panel for each measure on a scale of its own, the chosen one first, whatever their units are."""
    fields = list(dict.fromkeys([brief.exploration.measure, *_measures(brief)]))
    lines = _first_lines(brief, fields, name)
    panels = [_panel(_of_measure(brief, field), line, place) for place, (field, line) in enumerate(lines.items())]
    times = np.unique(np.concatenate([known.x for panel in panels for known in panel.series]))
    scales = "each on a scale of its own"
    units = list(dict.fromkeys(panel.unit or NO_UNIT for panel in panels))  # of several each panel has its own
    about = begun(brief.with_held(listed([title_of(brief, field) for field in lines])), is_title=True)
    title = f"{about}: {name}" if name and len(brief.figures.cut.present) > 1 else about
    words = Words(
        title,
        " · ".join([*map(begun, units[:1] if len(units) == 1 else []), brief.period_text(times), scales]),
        (_of_chosen(len(brief.entities)), of_earlier(brief), *_of_not_drawn(brief, fields, list(lines))),
    )
    return brief.chart(panels, words, columns=min(len(panels), _COLUMNS), **brief.time_axis())


def _first_lines(brief: Brief, fields: list[str], name: str) -> dict[str, Line]:
    """The lines of the first measures that have one: as many as have panels."""
    lines = ((field, _line(brief, field, name)) for field in fields)
    return dict(islice(((field, line) for field, line in lines if line.known >= _FEWEST), _MOST_PANELS))


def _of_not_drawn(brief: Brief, fields: list[str], drawn: list[str]) -> tuple[str, str]:
    """Which measures have no panel: before the last of a full page too few figures, behind it no room."""
    looked_at = fields.index(drawn[-1]) + 1 if len(drawn) == _MOST_PANELS else len(fields)
    few = [field for field in fields[:looked_at] if field not in drawn]
    return with_few_figures(brief, few), beyond_the_panels(brief, fields[looked_at:], _MOST_PANELS)


def _panel(of_measure: Brief, line: Line, place: int) -> Panel:
    title = title_of(of_measure, of_measure.exploration.measure)
    series = of_measure.series(line, "line", of_measure.unit(), label=title, place=place)
    return of_measure.panel([series], title=begun(title, is_title=True))


def _whom(brief: Brief) -> str:
    """The one who is shown: the first chosen, the only one, or the largest."""
    those = brief.entities or largest(brief.figures, brief.moment, 1) or brief.figures.cut.present
    return next(iter(those), "")


def _measures(brief: Brief) -> list[str]:
    return [known.field for known in brief.cube.roles.measures]


def _of_other_units(brief: Brief) -> list[str]:
    alike = in_unit(brief, brief.stated_unit)
    return [field for field in _measures(brief) if field not in alike]


def _of_measure(brief: Brief, field: str) -> Brief:
    """The same choice of another measure."""
    return replace(brief, exploration=structs.replace(brief.exploration, measure=field))


def _line(brief: Brief, field: str, name: str) -> Line:
    return _of_measure(brief, field).figures.line(name)


def _named(brief: Brief, fields: list[str]) -> list[str]:
    """All where they are few; else the chosen one, and of the others the highest and the lowest."""
    if len(fields) <= MOST_NAMED + 1:
        return fields
    ends = [*fields[: MOST_NAMED // 2], *fields[-(MOST_NAMED // 2) :]]
    chosen = brief.exploration.measure
    if chosen in ends or chosen not in fields:
        return ends
    kept = {*ends, chosen} - {ends[MOST_NAMED // 2]}
    return [field for field in fields if field in kept]


def _series(of_measure: Brief, line: Line, place: int, *, quiet: bool, label: str) -> Series:
    rank, shade = SLOTS[place % len(SLOTS)]
    drawn = of_measure.series(line, "line", of_measure.unit(), quiet=quiet, label=label)
    return replace(drawn, rank=rank, shade=shade)


def _of_chosen(count: int) -> str:
    return f"The first of {number(count)} chosen is shown." if count > 1 else ""


def _of_grey(drawn: int, count: int) -> str:
    if not count:
        return ""
    of_those = f"{number(drawn)} of the " if drawn < count else ""
    grey = f"{of_those}{number(count)} other measures" if count > 1 else "another measure"
    return f"Named: the chosen measure, and those that end highest and lowest. Grey: {grey}."


def _title(brief: Brief, name: str) -> str:
    about = begun(brief.with_held(plain_title_of_table(brief.document, brief.cube.table.resource)), is_title=True)
    return f"{about}: {name}" if name and len(brief.figures.cut.present) > 1 else about


def refused(brief: Brief) -> str:
    """Why there are no lines of measures."""
    if brief.exploration.transform:
        return "Measures are shown beside each other as they are."
    if why := why_no_course(brief):
        return why
    name = _whom(brief)
    if versions := versions_of(brief.cube, brief.exploration.measure):
        return "" if sum(_line(brief, field, name).known > 0 for field in versions) >= _FEWEST else why_alone(brief)
    of_any_unit = [known.field for known in brief.cube.roles.measures]
    fields = of_any_unit if brief.exploration.own_scales else drawn_together(brief, brief.stated_unit)
    alike = (field for field in fields if _line(brief, field, name).known >= _FEWEST)
    enough = len(list(islice(alike, _FEWEST))) == _FEWEST  # a hundred measures need not all be looked at
    few = len(of_any_unit) if brief.exploration.own_scales else len(drawn_together(brief, brief.stated_unit))
    none = why_alone(brief) if few < _FEWEST else "No other measure in this unit has figures over time."
    return "" if enough else none


FORM = ExploringForm("courses", chart, refused)
