"""What of a view would be drawn so that a reader is told a falsehood: figures that hide each other, unlike units."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.mark import KEEPS_ALL, PAIRS
from harbin_viewer.factsheet.model.package.schema import names_of
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tables.table_file import label_of
from harbin_viewer.factsheet.views.stack_mistakes import mistakes_of_stack
from harbin_viewer.factsheet.views.twins import drawn_rows
from harbin_viewer.factsheet.views.unit_mistakes import mistakes_of_units
from harbin_viewer.factsheet.views.view_rows import UNNAMED, Rows, SeriesRows, text_of
from harbin_viewer.factsheet.wording import in_quotes, listed, number
from harbin_viewer.factsheet.words.visible import visible_line

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_MOST = 200_000
"""Rows up to which a column is looked for that tells them apart."""

_MOST_NAMED = 6
"""Series that are named one by one."""

_MOST_PAIRED, _FEW = 6, 20_000
"""Columns of which each two are looked at together, and the rows up to which they are."""


def mistakes_of(document: Document, view: View, drawn: list[SeriesRows] | None = None) -> Iterator[SheetError]:
    """For each series the first two rows that share a place on the axis, where a mark of one would hide the other; and
    what is computed, added up or set side by side without being of one kind. SheetError where rows cannot be told.

    `drawn` are the rows of its series, where they are known.
    """
    if view.spec.explore is not None:  # its rows are told apart by entity and time, and refused where they are not
        return
    drawn = drawn_rows(document, view) if drawn is None else drawn
    yield from _named_twice(document, view)
    yield from _no_pair(document, view, drawn)
    yield from mistakes_of_units(document, view, drawn)
    yield from mistakes_of_stack(document, view, drawn)
    yield from _nothing_in_range(document, view, drawn)
    yield from _hidden(document, view, drawn)


def _hidden(document: Document, view: View, drawn: list[SeriesRows]) -> Iterator[SheetError]:
    """The first two figures of each series that share a place, of marks that would hide each other."""
    for series in drawn:
        if (series.spec.mark or view.spec.type) in KEEPS_ALL:
            continue
        figures = series.table.column(series.spec.field)
        rows, places = series.rows, series.table.column(view.spec.group)
        if len(rows) == len(places) and _rise(places):  # nearly always of a long one
            continue
        if figures.dtype.kind in "if":
            rows = rows[np.isfinite(figures[rows])]
        pair = _twins(places[rows])
        if pair is not None:
            yield _clash(document, view, series, rows, (int(rows[pair[0]]), int(rows[pair[1]])))


def _named_twice(document: Document, view: View) -> Iterator[SheetError]:
    """The same figures drawn again in the same way: a stack would count them twice."""
    seen: set[tuple[str, ...]] = set()
    for place, spec in enumerate(view.series(), 1):
        drawn = (spec.resource, spec.field, spec.derive, spec.minus, spec.mark)
        if drawn in seen:
            where, remedy = f"view “{view.name}”, series {place}", "Name it once."
            problem = f"“{spec.field}” is named twice, so that its figures would be drawn twice."
            yield SheetError(str(document.descriptor), where, problem, remedy)
        seen.add(drawn)


def _no_pair(document: Document, view: View, drawn: list[SeriesRows]) -> Iterator[SheetError]:
    """A difference of three or four: the gap would be that of two, and nobody could see of which."""
    paired = [series for series in drawn if (series.spec.mark or view.spec.type) in PAIRS]
    if len(paired) > 2:
        names = listed([series.entity or series.spec.title or series.spec.field for series in paired[:_MOST_NAMED]])
        more = " and others" if len(paired) > _MOST_NAMED else ""
        problem = f"A difference is between two series, and here are {len(paired)}: {names}{more}."
        remedy = "Name two, with “only” where they are values of “by”, or draw the chart as “points”."
        yield SheetError(str(document.descriptor), f"view “{view.name}”, series", problem, remedy)


def _nothing_in_range(document: Document, view: View, drawn: list[SeriesRows]) -> Iterator[SheetError]:
    """A range that leaves no figure: its chart would be empty, whatever it is called."""
    limits = view.spec.range
    if limits is None or any(_has_figures(series, series.rows) for series in drawn):
        return
    known = [series.table.column(view.spec.group)[series.of_entity] for series in drawn if len(series.of_entity)]
    places = np.concatenate(known) if known else np.zeros(0)
    places = places[np.isfinite(places)]
    ends = f"{text_of(places.min())} to {text_of(places.max())}" if len(places) else ""
    runs = f": “{view.spec.group}” runs from {ends}" if ends else ""
    problem = f"No figure lies between {text_of(limits[0])} and {text_of(limits[1])}{runs}."
    where = f"view “{view.name}”, range"
    yield SheetError(str(document.descriptor), where, problem, "Correct it, or leave it out.")


def _has_figures(series: SeriesRows, rows: Rows) -> bool:
    figures = series.table.column(series.spec.field)[rows]
    return len(rows) > 0 and (figures.dtype.kind not in "if" or bool(np.isfinite(figures).any()))


def _rise(places: npt.NDArray[Any]) -> bool:
    """Whether each number or time is beyond the one before."""
    return places.dtype.kind in "ifM" and bool((places[1:] > places[:-1]).all())


def _twins(places: npt.NDArray[Any]) -> tuple[int, int] | None:
    """The first two that are the same."""
    if _rise(places):
        return None
    if places.dtype.kind in "ifM":
        order = np.argsort(places, kind="stable")
        same = np.flatnonzero(places[order][1:] == places[order][:-1])
        return (int(order[same[0]]), int(order[same[0] + 1])) if len(same) else None
    seen: dict[Any, int] = {}
    for row, place in enumerate(places.tolist()):
        if place in seen:
            return seen[place], row
        seen[place] = row
    return None


def _clash(document: Document, view: View, series: SeriesRows, rows: Rows, pair: tuple[int, int]) -> SheetError:
    table, resource = series.table, series.table.resource
    place = _told(table.value(view.spec.group, pair[0]))
    figures = [_figure(table.value(series.spec.field, row)) for row in pair]
    remedy = _told_apart(_key(view, series, rows), view.spec.by)
    first, second = map(table.number_of, pair)
    problem = _as_one(view.label, series.entity, place, figures)
    within = "" if resource.path else f"resource “{resource.name}”, "
    where = f"{within}rows {first} and {second}"
    return SheetError(label_of(document, resource), where, problem, remedy, column=view.spec.group)


def _as_one(chart: str, entity: str, place: str, figures: list[str]) -> str:
    """What a chart would hide: several figures of one place."""
    of_entity = f" of {visible_line(entity)}" if entity else ""
    return (
        f"The chart “{chart}” would draw several figures{of_entity} for {place} as one ({listed(figures)}), "
        "and one would hide the other."
    )


def _told_apart(key: tuple[str, ...], by: str) -> str:
    """What to do about it, where the columns of a `key` tell the figures apart."""
    if not key:
        return "Add a column that tells them apart, and name it as “by” in the view's spec."
    if len(key) > 1:
        return f"{listed(in_quotes(key))} tell them apart only together: make one column of both, and name it as “by”."
    if not by:
        return f'Draw a series for each “{key[0]}”: add “"by": "{key[0]}"” to the view\'s spec.'
    return f"“{key[0]}” tells them apart, “{by}” does not: name it as “by”, or make a table of one of them."


def _figure(value: Any) -> str:
    """A figure as it was stated."""
    return number(value) if isinstance(value, int | float) else visible_line(str(value))


def _told(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return f"“{UNNAMED if value is None else text_of(value)}”"
    return f"“{visible_line(value)}”" if isinstance(value, str) else text_of(value)


def _key(view: View, series: SeriesRows, rows: Rows) -> tuple[str, ...]:
    """The column that tells rows of one place apart, or the two that do together; none where it takes more."""
    table = series.table
    if len(rows) > _MOST:
        return ()
    fields = [table.field(name) for name in table.columns]
    said = {*PROVENANCE, view.spec.group, view.spec.by, series.spec.field}
    said |= {name for field in fields for name in (field.status, field.note, field.references)}
    keys = names_of(table.resource.schema.primary_key) if table.resource.schema else ()
    candidates = [field.name for field in fields if field.name not in said and field.type not in ("number", "any")]
    candidates.sort(key=lambda name: name not in keys)
    places = list(map(repr, table.column(view.spec.group)[rows].tolist()))
    texts = {name: list(map(repr, table.column(name)[rows].tolist())) for name in candidates}
    for name in candidates:
        if len(set(zip(places, texts[name], strict=True))) == len(rows):
            return (name,)
    for pair in combinations(candidates[:_MOST_PAIRED], 2) if len(rows) <= _FEW else ():
        if len(set(zip(places, *(texts[name] for name in pair), strict=True))) == len(rows):
            return pair
    return ()
