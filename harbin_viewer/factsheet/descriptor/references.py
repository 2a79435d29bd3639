"""Whether what views, tabs and checks of a descriptor name is there, and everything has a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from harbin_viewer.factsheet.descriptor import resource_rules
from harbin_viewer.factsheet.descriptor.names import Names
from harbin_viewer.factsheet.model.check import (
    AgreementCheck,
    Check,
    ConsistentCheck,
    GrowthCheck,
    IndependentCheck,
    LatestCheck,
    SequenceCheck,
    ShareCheck,
    TotalCheck,
)
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.mark import MARKS, PAIRS
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.model.tab import CardsTab, ChartsTab, Deck, Highlight, SummaryTab, Tab
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.wording import quoted


def mistakes(sheet: FactSheet, file: Path, touched: frozenset[str] = frozenset()) -> Iterator[SheetError]:
    """Every name in the sheet that leads nowhere or stands twice; nothing of the `touched`, which were not all read."""
    names = Names(sheet, file, touched)
    yield from _twice(sheet, names)
    for resource in sheet.resources:
        yield from resource_rules.mistakes(resource, names, sheet.folder)
    for view in sheet.views:
        yield from _view(view, names, f"view “{view.name}”")
    for tab in sheet.factsheet.tabs:
        yield from _tab(tab, names, f"tab “{tab.name}”")
    for check in sheet.factsheet.checks:
        yield from _check(check, names, f"check “{check.name}”")


def _twice(sheet: FactSheet, names: Names) -> Iterator[SheetError]:
    yield from names.twice("source", (one.name for one in sheet.sources if one.name))
    yield from names.twice("resource", (one.name for one in sheet.resources))
    yield from names.twice("view", (one.name for one in sheet.views))
    yield from names.twice("tab", (one.name for one in sheet.factsheet.tabs))
    yield from names.twice("check", (one.name for one in sheet.factsheet.checks))


def _view(view: View, names: Names, place: str) -> Iterator[SheetError]:
    for name in view.resources:
        yield from names.resource(name, f"{place}, resources")
        yield from names.fields(name, (view.spec.group,), f"{place}, group")
    yield from names.one_of("type", view.spec.type, MARKS | PAIRS, place)
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
    if (series.derive == "difference") != bool(series.minus):
        problem = "“derive”: “difference” and “minus” belong together, and one of them is missing."
        yield names.error(place, problem, "Give both, or neither.")


def _tab(tab: Tab, names: Names, place: str) -> Iterator[SheetError]:
    if isinstance(tab, SummaryTab):
        yield from _summary(tab, names, place)
    elif isinstance(tab, CardsTab):
        for deck in tab.decks:
            yield from _deck(deck, names, f"{place}, deck “{deck.resource}”")
    elif isinstance(tab, ChartsTab):
        for name in tab.views:
            yield from names.view(name, f"{place}, views")
    else:
        for name in tab.resources:
            yield from names.resource(name, f"{place}, resources")


def _summary(tab: SummaryTab, names: Names, place: str) -> Iterator[SheetError]:
    for name, fields, what in ((tab.timeline, ("period", "text"), "timeline"), (tab.notes, ("text",), "notes")):
        if name:
            yield from names.resource(name, f"{place}, {what}")
            yield from names.fields(name, fields, f"{place}, {what}")
    for highlight in tab.highlights:
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


def _deck(deck: Deck, names: Names, place: str) -> Iterator[SheetError]:
    grouped = () if deck.group in ("", "group") else (deck.group,)  # "group" is the default, and may be missing
    yield from names.resource(deck.resource, place)
    yield from names.fields(deck.resource, (deck.heading, deck.text, *grouped), place)


def _check(check: Check, names: Names, place: str) -> Iterator[SheetError]:
    for resource, numbers, others in _uses(check):
        yield from names.resource(resource, place)
        yield from names.numbers(resource, numbers, place)
        yield from names.fields(resource, others, place)


_Uses = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A resource, those of its fields that must hold numbers, and others."""


def _uses(check: Check) -> tuple[_Uses, ...]:
    """What a check looks at; checks of the whole sheet name nothing."""
    match check:
        case GrowthCheck(resource=resource):
            return ((resource, (check.value, check.rate), (check.order,)),)
        case TotalCheck(resource=resource):
            return ((resource, (*check.parts, check.total), (check.key,)),)
        case ShareCheck(resource=resource):
            return ((resource, (check.part, check.whole, check.share), (check.key,)),)
        case SequenceCheck(resource=resource):
            return ((resource, (check.field,), ()),)
        case AgreementCheck() | LatestCheck():
            return _uses_of_two(check)
        case ConsistentCheck(resource=resource):
            return ((resource, (), (check.subject, check.says)),)
        case IndependentCheck(resource=resource):
            return ((resource, (), (check.key,)),)
        case _:
            return ()


def _uses_of_two(check: AgreementCheck | LatestCheck) -> tuple[_Uses, ...]:
    """What a check of one table against another looks at."""
    if isinstance(check, AgreementCheck):
        reference = (check.reference_resource, (check.reference_field,), (check.on,))
        return ((check.resource, (check.field,), (check.on,)), reference)
    latest = (check.reference_resource, (), (check.reference_field, check.published))
    return ((check.resource, (), (check.field,)), latest)
