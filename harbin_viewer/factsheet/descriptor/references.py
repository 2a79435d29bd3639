"""Whether what views, tabs and checks of a descriptor name is there, and everything has a name of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from harbin_viewer.factsheet.checks.declaration import declared_in
from harbin_viewer.factsheet.descriptor import resource_rules
from harbin_viewer.factsheet.descriptor.declared_names import Names
from harbin_viewer.factsheet.descriptor.resource_rules import There
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.model.mark import MARKS, PAIRS
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.tabs.declaration import Tab, tabs_of
from harbin_viewer.factsheet.wording import quoted


def mistakes(sheet: FactSheet, file: Path, there: There, touched: frozenset[str] = frozenset()) -> Iterator[SheetError]:
    """Every name in the sheet that leads nowhere or stands twice; nothing of the `touched`, which were not all read."""
    names = Names(sheet, file, touched)
    if not sheet.resources:
        yield names.error("resources", "“resources” is empty.", "Fill it in.")
    yield from _twice(sheet, names)
    for resource in sheet.resources:
        yield from resource_rules.mistakes(resource, names, there)
    for view in sheet.views:
        yield from of_view(view, names, f"view “{view.name}”")
    for tab in tabs_of(sheet):
        yield from _tab(tab, names, f"tab “{tab.name}”")
    for check in declared_in(sheet):
        yield from _uses(check.uses(), names, f"check “{check.name}”")


def _twice(sheet: FactSheet, names: Names) -> Iterator[SheetError]:
    yield from names.twice("source", (source.name for source in sheet.sources if source.name))
    yield from names.twice("resource", (resource.name for resource in sheet.resources))
    yield from names.twice("view", (view.name for view in sheet.views))
    yield from names.twice("tab", (tab.name for tab in sheet.factsheet.tabs))
    yield from names.twice("check", (check.name for check in sheet.factsheet.checks))


def of_view(view: View, names: Names, place: str) -> Iterator[SheetError]:
    """Every name in one chart that leads nowhere."""
    for name in view.resources:
        yield from names.resource(name, f"{place}, resources")
        yield from names.fields(name, (view.spec.group,), f"{place}, group")
    if view.spec.by:
        yield from names.fields(view.resources[0], (view.spec.by,), f"{place}, by")
    elif view.spec.only:
        yield names.error(f"{place}, only", "“only” names values of the field “by”, which is missing.", "Add “by”.")
    yield from names.one_of("type", view.spec.type, MARKS | PAIRS, place)
    if view.spec.explore is not None:
        yield from names.known("resource in this view", view.spec.explore.resource, view.resources, f"{place}, explore")
        if not names.has_periods(view.spec.explore.resource):
            yield from names.fields(view.spec.explore.resource, (view.spec.explore.measure,), f"{place}, explore")
        return
    for number, series in enumerate(view.series(), 1):
        yield from _series(view, series, names, f"{place}, series {number}")
    if view.spec.total:
        yield from names.numbers(view.resources[0], (view.spec.total,), f"{place}, total")
    if view.spec.type in PAIRS and len(view.spec.series) < 2:
        yield names.error(f"{place}, series", "A difference needs two series.", "Add the second one.")


def _series(view: View, series: SeriesSpec, names: Names, place: str) -> Iterator[SheetError]:
    yield from names.known("resource in this view", series.resource, view.resources, place)
    yield from names.one_of("mark", series.mark, MARKS | {"": ""}, place)
    yield from names.numbers(series.resource, (series.field,), place)
    if series.minus:
        yield from names.numbers(series.resource, (series.minus,), f"{place}, minus")
    if (series.derive == "difference") != bool(series.minus) and view.name not in names.touched:
        problem = "“derive”: “difference” and “minus” belong together, and one of them is missing."
        yield names.error(place, problem, "Give both, or neither.")


def _tab(tab: Tab, names: Names, place: str) -> Iterator[SheetError]:
    yield from _uses(tab.uses(), names, place)
    for name in tab.names_of_views():
        yield from names.view(name, f"{place}, views")
    for highlight in tab.figures:
        yield from _highlight(highlight, names, f"{place}, highlight “{highlight.title}”")


def _highlight(highlight: Highlight, names: Names, place: str) -> Iterator[SheetError]:
    yield from names.source(highlight.source, place)
    yield from names.one_of("status", highlight.status, STATUSES, place)
    for part in (highlight, highlight.change):
        if part is not None and not part.figure.is_finite():
            yield names.error(place, f"{quoted(part.figure)} is not a figure.", "Write it in digits.")
    yield from names.cell(highlight.cell, f"{place}, cell")
    if highlight.change:
        yield from names.cell(highlight.change.cell, f"{place}, change, cell")


def _uses(uses: Iterable[Use], names: Names, place: str) -> Iterator[SheetError]:
    for use in uses:
        where = f"{place}, {use.place}" if use.place else place
        yield from names.resource(use.resource, where)
        yield from names.numbers(use.resource, use.numbers, where)
        yield from names.fields(use.resource, use.others, where)
