"""What an exploration begins with: the first look that the figures of a table suggest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from harbin_viewer.factsheet.exploring.answers.answers_asked import answers_of, are_parts, before_their_total
from harbin_viewer.factsheet.exploring.answers.sample_weights import sample_weight
from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.counting import are_persons, tells_years
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Cut
from harbin_viewer.factsheet.exploring.events.of_events import of_events
from harbin_viewer.factsheet.exploring.first_look.countable import countable
from harbin_viewer.factsheet.exploring.first_look.one_alone import form_of_one, stands_beside
from harbin_viewer.factsheet.exploring.first_look.story import Series, storied
from harbin_viewer.factsheet.exploring.first_look.suiting import newest_moment
from harbin_viewer.factsheet.exploring.first_look.unlike_sizes import are_of_unlike_sizes, best_known
from harbin_viewer.factsheet.exploring.first_look.why_nothing import why_nothing
from harbin_viewer.factsheet.exploring.first_look.worth_seeing import (
    can_be_drawn,
    in_place_of_measure,
    is_worth_seeing,
    of_figures,
    of_rows,
)
from harbin_viewer.factsheet.exploring.on_map import as_choice
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.roles.answers.answer_names import stands_beside_answers
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named
from harbin_viewer.factsheet.roles.names.named_beside import tells_of_whom

_MOST_COMPARED = 400
"""Entities among which those that tell a story are looked for: the largest of all."""

_MOST_TIMES = 400
"""Times at which their lines are looked at."""

_TIMES = ("year", "date", "datetime", "yearmonth")
"""The types of fields that are times."""

_LONG = 80
"""Times from which on a table is a long one, of which a first look leaves out those that few have figures of."""

_LEFT_OUT = 0.25
"""The least of its length that is worth leaving out."""

_MOST_OF_IT, _FEW_LEFT = 0.5, 8
"""The least of the length of a shorter one, and the fewest times that must be left."""

_FEW_BEFORE = 0.1
"""Which share of the figures are few that stand far before all others."""

_ORDERS = 1000.0
"""How many times its lowest figure the highest of a line is that only a logarithmic axis shows."""

_MOST_SELECTED = 10
"""Those of a selection that are shown; more lines cannot be told apart."""

_FEW_ENTITIES, _MOST_FIGURES = 0.34, 0.8
"""Which share of entities is few that have figures at several times, and of the figures most that these then have."""

_MOST_TRIED = 12
"""Measures that are looked at for one that is worth it."""


@dataclass(frozen=True)
class Beginning:
    """The first choice, None where there is nothing to draw, which `sentence` then says."""

    exploration: Exploration | None
    sentence: str = ""


def first_table(resources: Sequence[Resource]) -> Resource | None:
    """The table to begin with: the first that, by its columns, tells of figures over time, else the first of all."""
    return next((resource for resource in resources if _tells_of_time(resource)), next(iter(resources), None))


def _tells_of_time(resource: Resource) -> bool:
    fields = resource.schema.fields if resource.schema else ()
    others = [field for field in fields if not (field.type in _TIMES or is_named(field.name, "time"))]
    figures = (field for field in others if field.type in ("number", "integer"))
    return len(others) < len(fields) and any(not ends_named(field.name, "coordinate") for field in figures)


def beginning(cube: Cube, *, measure: str = "", this_year: int = 0) -> Beginning:
    """A first look at a measure ("": the first that is worth it). Times after `this_year` (0: unknown) count little.

    Where no measure is worth a look, rows are shown on a map, or counted by a column of words or years.
    """
    names = [measure] if measure else [known.field for known in cube.roles.measures]
    names = sorted(names, key=lambda name: tells_of_whom(cube.table.field(name).label))
    names = names if measure or not cube.roles.answers else _answered(cube, names)
    names = sorted(names, key=partial(tells_years, cube))  # years of what is measured come last
    names = names if measure else before_their_total(cube, names)
    looks = (_look(cube, name, this_year) for name in names)
    possible: list[Exploration] = []
    for look in filter(None, looks):
        possible.append(look)
        if measure:
            return Beginning(_of_measure(cube, look, measure))
        if is_worth_seeing(cube, look):
            return Beginning(look)
        if len(possible) == _MOST_TRIED:
            break
    others = (in_place_of_measure(cube, found.field) for found in (*as_choice(cube), *countable(cube)))
    first = next(filter(partial(can_be_drawn, cube), others), None)
    first = first or next(filter(partial(can_be_drawn, cube), possible), None)
    return Beginning(first) if first else Beginning(None, why_nothing(cube, possible))


def _answered(cube: Cube, names: list[str]) -> list[str]:
    """Those that were answered; weights, and how long it took, where there is nothing else."""
    weight = sample_weight(cube)
    heads = {name: (name, cube.table.field(name).label) for name in names if name != weight}
    asked = [name for name, called in heads.items() if not stands_beside_answers(*called)]
    return asked if asked or countable(cube) else names


def _look(cube: Cube, name: str, this_year: int) -> Exploration | None:
    """A first look at one measure; None where it has no figures."""
    if cube.roles.measure(name) is None or tells_years(cube, name):
        return in_place_of_measure(cube, name) if bool(np.isfinite(cube.known(name)).any()) else None
    fixed = _fixed(cube, name)
    plain = Exploration(resource=cube.name, measure=name, fixed=fixed)
    cut = cube.cut(fixed, [name])
    if not bool(np.isfinite(cut.taken(cube.figures(name))).any()):
        return None
    alone = cut.clash is not None or of_events(cube) or are_persons(cube)
    return of_rows(cube, plain) if alone else _first_look(cube, plain, this_year)


def _of_measure(cube: Cube, look: Exploration, measure: str) -> Exploration:
    """The look itself, if it is of the measure that was asked for; else how many rows have which of its figures."""
    if look.measure == measure:
        return look
    return of_figures(cube, Exploration(resource=cube.name, measure=measure, fixed=_fixed(cube, measure)))


def _first_look(cube: Cube, plain: Exploration, this_year: int) -> Exploration:
    from msgspec.structs import replace

    figures = Figures(cube, plain)
    cut, moments = figures.cut, figures.moments()
    if len(cut.present) < 2:
        alone = replace(
            plain, entities=cut.present[:1] if cube.entities else (), form=form_of_one(cube, plain.measure, cut)
        )
        if alone.form == "line" and stands_beside(cube, plain.measure, cut):
            return replace(alone, form="courses", own_scales=True)
        return replace(alone, logarithmic=alone.form == "line" and _in_orders(figures, cut.present))
    moment = newest_moment(cube, cut, plain.measure, this_year)
    if len(moments) > 1 and _changes_over_time(cut, cube.figures(plain.measure)):
        return _lines(cube, replace(plain, form="line", period=_told_period(figures)), moment)
    period = None if moment is None else (float(moments[0]), moment)
    ranked = replace(plain, form="ranking", period=period)
    answers = answers_of(cube, plain.measure)
    rows = cut.rows_at(figures.places(moment or 0.0))
    return replace(ranked, form="answers") if answers and are_parts(cube, answers, rows) else ranked


def _lines(cube: Cube, plain: Exploration, moment: float | None) -> Exploration:
    from msgspec.structs import replace

    figures = Figures(cube, plain)
    selected = _selected(figures)
    if moment is not None and are_of_unlike_sizes(figures, moment):
        return replace(plain, form="multiples", own_scales=True, entities=selected or best_known(figures, moment))
    entities = selected or _storied(figures, moment)
    return replace(plain, entities=entities, logarithmic=_in_orders(figures, entities))


def _selected(figures: Figures) -> tuple[str, ...]:
    """Those whom the makers of the table show first, who have figures, from the largest last figure to the smallest."""
    selection = figures.cube.table.resource.selection
    lines = [figures.line(name) for name in dict.fromkeys(selection) if name in figures.cut.among]
    told = sorted((line for line in lines if line.known), key=lambda line: -line.last)
    return tuple(line.entity for line in told[:_MOST_SELECTED])


def _told_period(figures: Figures) -> tuple[float, float] | None:
    """Of a long table the times from which on half of the entities are told of, None where that is most of them.

    Else those from which on nearly all figures are, where the few before take most of the length.
    """
    moments, cut = figures.moments(), figures.cut
    values = figures.cube.figures(figures.exploration.measure)
    rows = cut.rows_at(np.flatnonzero(np.isfinite(cut.taken(values))))
    first = rows[np.append(True, np.diff(cut.codes(rows)) != 0)]
    begun = moments[moments >= np.median(cut.times_of(first))]
    least = _LEFT_OUT if len(moments) > _LONG < 2 * len(begun) else _MOST_OF_IT
    dense = _dense(moments, float(np.quantile(cut.times_of(rows), _FEW_BEFORE)))
    return _worth_leaving_out(moments, begun, least) or _worth_leaving_out(moments, dense, _MOST_OF_IT)


def _dense(moments: Floats, after: float) -> Floats:
    """The times from there on, and those before that follow each other as closely."""
    at = int(np.searchsorted(moments, after))
    close = 2 * float(np.median(np.diff(moments[at:]))) if len(moments) - at > 1 else 0.0
    far = np.flatnonzero(np.diff(moments[: at + 1]) > close)
    return moments[int(far[-1]) + 1 if len(far) else 0 :]


def _worth_leaving_out(moments: Floats, begun: Floats, least: float) -> tuple[float, float] | None:
    """The ends of `begun`, where more of the length than that lies before and enough times are left."""
    if len(begun) < _FEW_LEFT:
        return None
    left_out = (begun[0] - moments[0]) / (moments[-1] - moments[0])
    return (float(begun[0]), float(begun[-1])) if left_out > least else None


def _in_orders(figures: Figures, names: tuple[str, ...]) -> bool:
    """Whether most of these lines go through so many orders of size that an even axis would show their ends alone."""
    lines = [line.y[np.isfinite(line.y)] for line in map(figures.line, names) if line.known > 1]
    if not lines or min(float(y.min()) for y in lines) <= 0:
        return False
    with np.errstate(over="ignore"):  # more orders than a number has are endless ones
        return float(np.median([y.max() / y.min() for y in lines])) >= _ORDERS


def _changes_over_time(cut: Cut, values: Floats) -> bool:
    """Whether more than one entity has figures at several times, and most figures are of such.

    Where most entities have one figure, as candidates of elections have, hardly any may be of these.
    """
    known = np.isfinite(cut.taken(values))
    counts = np.add.reduceat(known.astype(np.int64), cut.starts[:-1][np.diff(cut.starts) > 0])
    several = counts[counts > 1]
    share, those = int(several.sum()) / max(int(counts.sum()), 1), len(several) / max(int((counts > 0).sum()), 1)
    return len(several) > 1 and share >= (_MOST_FIGURES if those < _FEW_ENTITIES else 0.5)


def _storied(figures: Figures, moment: float | None) -> tuple[str, ...]:
    """The few whose lines tell the story, among the largest where there are very many."""
    cut, at = figures.cut, moment or 0.0
    names = cut.present
    if len(names) > _MOST_COMPARED:
        names = figures.standing(at).ranked(slice(_MOST_COMPARED)).names or names[:_MOST_COMPARED]
    moments = _looked_at(figures.moments())
    lines = {name: points for name in names if (points := _points(figures, name, moments))}
    return storied(lines, figures.cube.groups & lines.keys(), at)


def _looked_at(moments: Floats) -> Floats:
    """All times, or of very many about so many evenly from the last back: a story is told by fewer."""
    every = -(-len(moments) // _MOST_TIMES)
    return moments[::-1][:: max(every, 1)][::-1]


def _points(figures: Figures, name: str, moments: Floats) -> Series:
    line = figures.line(name)
    kept = np.isin(line.x, moments) & np.isfinite(line.y)
    return dict(zip(line.x[kept].tolist(), line.y[kept].tolist(), strict=True))


def _fixed(cube: Cube, measure: str) -> dict[str, str]:
    """The value of each dimension: its default where rows with figures have it, else the most frequent of them."""
    rows = np.flatnonzero(np.isfinite(cube.figures(measure)))
    fixed: dict[str, str] = {}
    chosen = cube.chosen({}, [measure])
    for dimension in cube.roles.dimensions:
        if dimension.field not in chosen:
            continue
        known = cube.dimensions[dimension.field]
        codes = known.codes[rows]
        number = known.number(known.word(dimension.default))
        if not (codes == number).any() and (codes >= 0).any():
            number = int(np.bincount(codes[codes >= 0]).argmax())
        fixed[dimension.field] = known.words[number] if 0 <= number < len(known.words) else dimension.default
        rows = rows[codes == number]
    return fixed
