"""What `harbin-viewer export --list` prints: the charts, and what can be chosen of tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.exploring.cube import Cube

_MOST_LISTED = 400
"""Entities that are listed; a table may have ten thousands."""


def listing(document: Document) -> Iterator[tuple[str, ...]]:
    """What can be chosen, the cells of a line each: charts, where none are declared; then of each table all else."""
    from harbin_viewer.charts.exploring.chosen_views import charts_of
    from harbin_viewer.factsheet.exploring.first_look.countable import beside_measures
    from harbin_viewer.factsheet.exploring.transforms import TRANSFORMS
    from harbin_viewer.factsheet.model.error import SheetError
    from harbin_viewer.factsheet.model.exploration import FORMS

    if not document.sheet.views:
        yield from (("chart", view.name, *view.resources) for view in charts_of(document))
    for resource in document.sheet.resources:
        if not resource.tabular or resource.reason:
            continue
        try:
            cube = document.cube(resource.name)
        except SheetError as error:
            yield ("table", resource.name, f"cannot be read: {error.problem}")
            continue
        if cube.roles.measures or beside_measures(cube):
            yield ("table", resource.name, resource.title or resource.name)
            yield from _choices(cube)
    yield from (("form", name, facts.words) for name, facts in FORMS.items())
    yield from (("transform", name.replace(" ", "-"), words) for name, words in TRANSFORMS.items() if name)


def _choices(cube: Cube) -> Iterator[tuple[str, ...]]:
    from harbin_viewer.factsheet.exploring.first_look.countable import beside_measures

    for measure in cube.roles.measures:
        yield tuple(filter(None, ("measure", measure.field, measure.title, measure.unit)))
    for known in beside_measures(cube):
        yield ("instead", known.field, *([known.title] if known.title != known.field else ()))
    if cube.times is not None:
        moments = _moments(cube)
        ends = ":".join(cube.times.written(at) for at in (moments[:1] + moments[-1:]))
        yield ("years", ends, f"{len(moments)} times")
    for field, coded in cube.dimensions.items():
        yield from (("where", f"{field}={word}") for word in coded.words[:_MOST_LISTED])
    names = cube.entities.words if cube.entities else ()
    yield from (("entity", name) for name in names[:_MOST_LISTED])
    if len(names) > _MOST_LISTED:
        yield ("entity", f"… and {len(names) - _MOST_LISTED:,} more")


def _moments(cube: Cube) -> list[float]:
    """The times at which the first measure has figures, or all where nothing is measured."""
    cut, measures = cube.cut({}, [known.field for known in cube.roles.measures[:1]]), cube.roles.measures
    found: list[float] = (cube.moments(cut, measures[0].field) if measures else cut.moments).tolist()
    return found
