"""Several measures of one unit at one time: a lying bar for each, of one entity or of a few beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from harbin_viewer.charts.exploring.across import Across
from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.absent import not_more_than, without_figure
from harbin_viewer.charts.exploring.words.measures_left_out import (
    as_sums,
    beside_versions,
    drawn_together,
    in_other_units,
    why_alone,
)
from harbin_viewer.charts.exploring.words.phrases import Words, begun
from harbin_viewer.charts.exploring.words.subject import plain_title_of_table
from harbin_viewer.charts.exploring.words.units_of import in_unit, title_of
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.statuses import stated
from harbin_viewer.charts.model.words.constant_column import credited, taken
from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.factsheet.exploring.choices import largest
from harbin_viewer.factsheet.roles.units import title_without_unit
from harbin_viewer.factsheet.wording import NO_UNIT, listed, number

MOST = 20
"""Measures that have a bar."""

_SHORT = 40
"""Letters of words that a title may have of a row."""

_MOST_BESIDE = 3
"""Entities whose bars stand beside each other."""


def chart(brief: Brief) -> Chart:
    """The measures from the largest to the smallest figure of the first of those who are shown."""
    names = _names(brief)[:_MOST_BESIDE]
    rows = [_row(brief, name) for name in names]
    fields = _ranked(brief, _with_figures(brief, rows), rows[0])
    shown = fields[:MOST]
    series = [
        _series(brief, name, row, shown, place) for place, (name, row) in enumerate(zip(names, rows, strict=True))
    ]
    more = len(fields) - len(shown)
    alike, all_alike = drawn_together(brief, brief.stated_unit), in_unit(brief, brief.stated_unit)
    others = [known.field for known in brief.cube.roles.measures if known.field not in all_alike]
    whole = [known.label for known in series if not np.isfinite(known.y).any()]
    there = {name: row for name, row in zip(names, rows, strict=True) if name not in whole}
    words = Words(
        _title(brief, names),
        begun(brief.stated_unit or NO_UNIT),
        (
            f"And {number(more)} more." if more else "",
            in_other_units(brief, others, brief.stated_unit),
            as_sums(brief, brief.stated_unit),
            beside_versions(brief, brief.stated_unit),
            without_figure(brief, [*whole, *_missing(brief, alike, there)]),
            not_more_than(_MOST_BESIDE, [brief.figures.line(name) for name in _names(brief)]),
        ),
    )
    categories = tuple(begun(title_of(brief, field), is_title=True) for field in shown)
    return brief.chart([brief.panel(series)], words, categories=categories, x_name="Measure", lying=True)


def _names(brief: Brief) -> tuple[str, ...]:
    """Those who are shown: the chosen, the only one, or the largest."""
    return brief.entities or largest(brief.figures, brief.moment, 1) or brief.figures.cut.present[:1]


def _row(brief: Brief, name: str) -> int:
    """The row of an entity at the time that is shown; −1 where it has none."""
    rows = brief.figures.cut.of(name)
    found = rows if brief.cube.times is None else rows[brief.figures.cut.times_of(rows) == brief.moment]
    return int(found[0]) if len(found) else -1


def _with_figures(brief: Brief, rows: Sequence[int]) -> list[str]:
    """The measures that stand together with the chosen one of which one of the rows has a figure."""
    alike = drawn_together(brief, brief.stated_unit)
    there = [row for row in rows if row >= 0]
    return [field for field in alike if np.isfinite(brief.cube.figures(field)[there]).any()]


def _missing(brief: Brief, fields: Sequence[str], rows: Mapping[str, int]) -> list[str]:
    """The measures without a figure at the time of the chart, with whose where others of these have one."""
    told = []
    for field in fields:
        lacking = [name for name, row in rows.items() if not np.isfinite(_figure(brief, field, row))]
        whose = f" of {listed(lacking)}" if 0 < len(lacking) < len(rows) else ""
        told += [f"“{title_of(brief, field)}”{whose}"] if lacking else []
    return told


def _ranked(brief: Brief, fields: Sequence[str], row: int) -> list[str]:
    values = [_figure(brief, field, row) for field in fields]
    order = sorted(range(len(fields)), key=lambda place: (np.isnan(values[place]), -values[place], place))
    return [fields[place] for place in order]


def _figure(brief: Brief, field: str, row: int) -> float:
    return float(brief.cube.figures(field)[row]) if row >= 0 else float("nan")


def _series(brief: Brief, name: str, row: int, fields: Sequence[str], place: int) -> Across:
    table = brief.cube.table
    y = np.array([_figure(brief, field, row) for field in fields])
    kept = np.flatnonzero(np.isfinite(y))
    told = [fields[at] for at in kept.tolist()]
    rows = np.full(len(kept), max(row, 0))
    status = np.array([stated(brief.document.sheet, table, field)[row] for field in told] or [], dtype=object)
    rank, shade = SLOTS[brief.colour_of(name, place) % len(SLOTS)] if len(_names(brief)) > 1 else (1, 0)
    return Across(
        label=name or _about(brief), unit=brief.stated_unit, mark="bar", source="", rank=rank, shade=shade,
        resource=table.resource.name, field=brief.exploration.measure, x=kept.astype(np.float64), y=y[kept], rows=rows,
        status=status, parts=status, sources=taken(credited(table), rows),
        fields=tuple(told), known_decimals=table.decimals,
    )  # fmt: skip


def _about(brief: Brief) -> str:
    """What the table is about, and which row of it: of its measures none, of which each has a bar."""
    about = begun(plain_title_of_table(brief.document, brief.cube.table.resource), is_title=True)
    row = title_without_unit(brief.subject, brief.stated_unit) if brief.cube.roles.measure_name else ""
    return f"{about}: {row}" if row and row.casefold() not in about.casefold() else about


def _title(brief: Brief, names: Sequence[str]) -> str:
    about = _about(brief)
    whom = listed([name for name in names if name]) or _of_alone(brief, _row(brief, names[0]))
    when = brief.time_text(brief.moment)
    return ", ".join(filter(None, [f"{about}: {whom}" if whom else about, "" if about.endswith(when) else when]))


def _of_alone(brief: Brief, row: int) -> str:
    """What a row is of where nobody is compared: its first short words; "" where it has none."""
    words = [] if brief.cube.roles.entity else brief.cube.roles.of_kind("words")
    texts = (brief.cube.table.text(field, row).strip() for field in words)
    return next((text for text in texts if 0 < len(text) <= _SHORT), "")


def refused(brief: Brief) -> str:
    """Why there are no bars of measures."""
    if brief.exploration.transform:
        return "Measures are shown beside each other as they are."
    alike = _with_figures(brief, [_row(brief, name) for name in _names(brief)[:_MOST_BESIDE]])
    if len(alike) > 1:
        return ""
    if len(drawn_together(brief, brief.stated_unit)) < 2:
        return why_alone(brief)
    when = f"at {brief.time_text(brief.moment)}" if brief.cube.times is not None else "here"
    who = f"Only “{title_of(brief, alike[0])}”" if alike else "None of the measures in this unit"
    return f"{who} has a figure {when}, and nothing to stand beside."


FORM = ExploringForm("measures", chart, refused)
