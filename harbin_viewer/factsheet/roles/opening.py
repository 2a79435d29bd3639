"""What of a table is worth seeing first: which measure, as lines, a single series or a ranking, of whom and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from harbin_viewer.factsheet.roles.found import Measure, Roles
from harbin_viewer.factsheet.roles.names.places import aggregates_among, share_of_countries
from harbin_viewer.factsheet.roles.points import Points, gathered, year_of
from harbin_viewer.factsheet.roles.profile import is_missing
from harbin_viewer.factsheet.roles.story import MOST_LINES, storied

Form: TypeAlias = Literal["line", "single series", "ranking", "none"]

MOST_RANKED = 20
_MOST_REPEATED = 0.1
_PLACES = 0.6
_ENOUGH = 0.6
"""Which share of the entities of the fullest time a moment must have to be compared at."""


@dataclass(frozen=True)
class Opening:
    """A first look. `across` is the field on the horizontal axis ("" in a ranking).

    `measures` are drawn together: one, or several of one unit where there is one series each. `entities` are the lines,
    or the first of a ranking at `moment`, a text as it stands in the table. `fixed` has the value that each other
    dimension is held at, `left_out` the wholes that a ranking must not hold. `unit` is that of what is drawn.
    """

    form: Form = "none"
    measures: tuple[str, ...] = ()
    unit: str = ""
    across: str = ""
    series: str = ""
    entities: tuple[str, ...] = ()
    moment: str = ""
    fixed: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    sentence: str = ""


def opening_of(roles: Roles, columns: Mapping[str, Any], *, this_year: int = 0) -> Opening:
    """The first look at a table with these roles; form “none” with its reason where nothing can be drawn.

    `columns` are all rows of the fields, texts or plain values. Times after `this_year` (0: unknown) are projections:
    they are drawn, and no ranking is taken at them.
    """
    if not roles.measures:
        return Opening(sentence="No column holds figures to draw.")
    for measure in roles.measures:
        points = gathered(roles, columns, measure.field)
        if points.series:
            return _opening(roles, columns, measure, points, this_year)
    return Opening(sentence="All figures are missing.")


def _opening(roles: Roles, columns: Mapping[str, Any], measure: Measure, points: Points, this_year: int) -> Opening:
    if points.repeated > _MOST_REPEATED:
        sentence = "Several rows have the same names and times, and nothing tells them apart: none of them is drawn."
        return Opening(fixed=points.chosen, sentence=sentence)
    if _is_profile(roles, points):
        return _profile(roles, columns, measure, points)
    if len(points.times) > 1 and roles.time:
        if len(points.series) == 1:
            return _single(roles, columns, measure, points)
        if sum(1 for series in points.series.values() if len(series) > 1) > 1:
            return _lines(roles, columns, measure, points, this_year)
    return _ranking(roles, columns, measure, points, this_year)


def _moment(points: Points, this_year: int) -> Any:
    """The newest time at which most entities have figures and that is no projection."""
    wholes = aggregates_among(points.series, dict(points.codes))
    counts = dict.fromkeys(points.times, 0)
    for name, series in points.series.items():
        for time in series if name not in wholes or len(wholes) == len(points.series) else ():
            counts[time] += 1
    past = [time for time in points.times if not this_year or (year_of(time) or 0) <= this_year] or list(points.times)
    most = max(counts[time] for time in past)
    return next(time for time in reversed(past) if counts[time] >= _ENOUGH * most)


def _unit(roles: Roles, columns: Mapping[str, Any], measure: Measure, fixed: Mapping[str, str]) -> str:
    """The measure's unit, or the one of the rows that are drawn."""
    if not roles.unit or measure.unit:
        return measure.unit or _unit_in(fixed.get(roles.measure_name, ""))
    if roles.unit in fixed:
        return fixed[roles.unit]
    named, units = columns[roles.measure_name or roles.unit], columns[roles.unit]
    wanted = fixed.get(roles.measure_name, "")
    row = next((row for row, name in enumerate(named) if str(name) == wanted and not is_missing(units[row])), None)
    return "" if row is None else _scaled(str(units[row]), roles, columns, row)


def _scaled(unit: str, roles: Roles, columns: Mapping[str, Any], row: int) -> str:
    """The unit times the scale that a column says in words beside it: billion of a national currency."""
    scales = (str(columns[name][row]).strip() for name in roles.of_kind("scale") if name in columns)
    word = next(
        (scale for scale in scales if scale and not scale.isdigit() and scale.lower() not in ("unit", "units")), ""
    )
    return f"{unit}, {word.lower()}" if word and word.lower() not in unit.lower() else unit


def _unit_in(label: str) -> str:
    from harbin_viewer.factsheet.roles.units import unit_in

    return unit_in(label)


def _title(roles: Roles, measure: Measure, fixed: Mapping[str, str]) -> str:
    return fixed.get(roles.measure_name) or measure.title


def _lines(roles: Roles, columns: Mapping[str, Any], measure: Measure, points: Points, this_year: int) -> Opening:
    moment = _moment(points, this_year)
    entities = storied(points, moment)
    wholes = aggregates_among(points.series, dict(points.codes))
    title = _title(roles, measure, points.chosen)
    return Opening(
        form="line",
        measures=(measure.field,),
        unit=_unit(roles, columns, measure, points.chosen),
        across=roles.time,
        series=roles.entity,
        entities=entities,
        moment=str(moment),
        fixed=points.chosen,
        left_out=tuple(name for name in points.series if name in wholes),
        sentence=f"“{title}” over time, for {len(entities)} of {len(points.series)}.",
    )


def _single(roles: Roles, columns: Mapping[str, Any], measure: Measure, points: Points) -> Opening:
    fields = (measure.field, *_comparable(roles, columns, measure, points))
    return Opening(
        form="single series",
        measures=fields,
        unit=_unit(roles, columns, measure, points.chosen),
        across=roles.time,
        series=roles.entity,
        entities=tuple(name for name in points.series if name),
        moment=str(points.times[-1]),
        fixed=points.chosen,
        sentence=f"“{_title(roles, measure, points.chosen)}” over time.",
    )


def _comparable(roles: Roles, columns: Mapping[str, Any], measure: Measure, points: Points) -> tuple[str, ...]:
    """Other measures that may share an axis: of the same unit and of like size, or one for each country."""
    found = []
    size = _size(points)
    places = share_of_countries([one.title.replace("_", " ") for one in roles.measures]) > _PLACES
    for other in roles.measures:
        if other is measure or other.unit != measure.unit or other.field in measure.bounds:
            continue
        near = gathered(roles, columns, other.field)
        ratio = _size(near) / size if size else 0.0
        if near.series and (places or 1 / 30 <= ratio <= 30):
            found.append(other.field)
    return tuple(found[: MOST_LINES - 1])


def _size(points: Points) -> float:
    figures = sorted(abs(figure) for series in points.series.values() for figure in series.values())
    return figures[len(figures) // 2] if figures else 0.0


def _is_profile(roles: Roles, points: Points) -> bool:
    """Whether the entities are numbers such as ages, over which a line is drawn at one time."""
    names = list(points.series)
    if len(names) < 8 or not roles.entity:
        return False
    return all(name.lstrip("-").replace(".", "", 1).isdigit() for name in names)


def _profile(roles: Roles, columns: Mapping[str, Any], measure: Measure, points: Points) -> Opening:
    moment = _moment(points, 0)
    fixed = {**points.chosen, **({roles.time: str(moment)} if roles.time else {})}
    fields = (measure.field, *_comparable(roles, columns, measure, points))
    subject = f"“{_title(roles, measure, points.chosen)}” by “{roles.entity}”"
    return Opening(
        form="single series",
        measures=fields,
        unit=_unit(roles, columns, measure, points.chosen),
        across=roles.entity,
        moment=str(moment),
        fixed=fixed,
        sentence=f"{subject} in {moment}." if roles.time else f"{subject}.",
    )


def _ranking(roles: Roles, columns: Mapping[str, Any], measure: Measure, points: Points, this_year: int) -> Opening:
    moment = _moment(points, this_year)
    figures = points.at(moment)
    wholes = aggregates_among(figures, dict(points.codes))
    if len(wholes) >= len(figures) - 1:
        wholes = frozenset()
    ranked = sorted((name for name in figures if name not in wholes), key=lambda name: (-figures[name], name))
    title = _title(roles, measure, points.chosen)
    if not roles.entity or len(ranked) < 2:
        return Opening(fixed=points.chosen, sentence=f"“{title}” has one figure, and nothing to compare it with.")
    subject = f"“{title}” in {moment}" if roles.time else f"“{title}”"
    return Opening(
        form="ranking",
        measures=(measure.field,),
        unit=_unit(roles, columns, measure, points.chosen),
        series=roles.entity,
        entities=tuple(ranked[:MOST_RANKED]),
        moment=str(moment),
        fixed=points.chosen,
        left_out=tuple(name for name in figures if name in wholes),
        sentence=f"{subject}, the first {min(len(ranked), MOST_RANKED)} of {len(ranked)}.",
    )
