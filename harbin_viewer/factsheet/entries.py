"""All in a sheet that can be found, each with its heading, its text, and where it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.findings import CellAt, Finding
from harbin_viewer.factsheet.sheet import (
    CardsTab,
    ChartsTab,
    Deck,
    FactSheet,
    Highlight,
    Resource,
    SheetError,
    Source,
    SummaryTab,
    Tab,
    TableTab,
    View,
    names_of,
)
from harbin_viewer.factsheet.stated import in_digits
from harbin_viewer.factsheet.wording import with_unit

if TYPE_CHECKING:
    from harbin_viewer.factsheet.table import Table

Kind: TypeAlias = Literal["tab", "highlight", "chart", "card", "row", "source", "finding"]

MOST_ROWS = 50_000
"""Tables with more rows are left out, and named."""

_NOT_SEARCHED = ("source", "references")
"""Columns whose cells are names; a reader knows a source by its label."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Entry:
    """Something that can be found, and where it is: the tab (by name) that shows it, and what to go to in it.

    `cell` is the address of a row's first figure or heading; `view`, `source` and `check` are names. All are "" or
    None where they do not apply. `also` has words that find it and are not shown: days as the sheet writes them.
    """

    kind: Kind
    heading: str
    text: str
    where: str
    tab: str = ""
    view: str = ""
    source: str = ""
    check: str = ""
    cell: CellAt | None = None
    also: str = ""


def entries(
    sheet: FactSheet, read: Callable[[str], Table], findings: Sequence[Finding], left_out: list[str]
) -> Iterator[Entry]:
    """All entries; the names of tables that cannot be read or are too long are added to `left_out`."""
    yield from _of_tabs(sheet)
    yield from _of_tables(sheet, read, left_out)
    yield from (_of_source(one) for one in sheet.sources)
    yield from (_of_finding(one) for one in findings)


def _of_tabs(sheet: FactSheet) -> Iterator[Entry]:
    for tab in sheet.factsheet.tabs:
        text = sheet.description if isinstance(tab, SummaryTab) else getattr(tab, "text", "")
        yield Entry("tab", tab.title, text, "Tab", tab=tab.name)
        if isinstance(tab, SummaryTab):
            yield from (_of_highlight(one, tab, sheet) for one in tab.highlights)
        if isinstance(tab, ChartsTab):
            yield from (_of_view(view, tab) for view in _views(tab, sheet))


def _views(tab: ChartsTab, sheet: FactSheet) -> list[View]:
    return [view for view in sheet.views if not tab.views or view.name in tab.views]


def _of_highlight(one: Highlight, tab: Tab, sheet: FactSheet) -> Entry:
    source = sheet.source(one.source)
    text = f"{with_unit(f'{one.figure:f}', one.unit)}, {one.period}. {one.note} {source.label if source else ''}"
    return Entry("highlight", one.title, text, tab.title, tab=tab.name, source=one.source)


def _of_view(view: View, tab: Tab) -> Entry:
    series = ", ".join(filter(None, (one.title for one in view.series())))
    text = " ".join(filter(None, [view.subtitle, view.description, view.note, series]))
    return Entry("chart", view.label, text, tab.title, tab=tab.name, view=view.name)


def _of_source(source: Source) -> Entry:
    date = date_in_words(source.date)
    parts = dict.fromkeys([source.short, source.publisher, source.author, date, source.note, source.path])
    text = " · ".join(filter(None, parts))
    return Entry("source", source.title, text, "Sources", source=source.name, also=source.date)


def _of_finding(finding: Finding) -> Entry:
    text = f"{finding.sentence} {finding.known}".strip()
    return Entry("finding", finding.subject, text, finding.title, check=finding.check, cell=finding.cell)


def _of_tables(sheet: FactSheet, read: Callable[[str], Table], left_out: list[str]) -> Iterator[Entry]:
    shown = _places(sheet)
    labels = {one.name: one.label for one in sheet.sources}
    for resource in sheet.resources:
        if not resource.tabular:
            continue
        try:
            table = read(resource.name)
        except SheetError:
            left_out.append(resource.name)
            continue
        if len(table) > MOST_ROWS:
            left_out.append(resource.name)
        else:
            yield from _of_rows(resource, table, shown.get(resource.name, _Place(resource.label)), labels)


@dataclass(frozen=True)
class _Place:
    """Where the rows of a table are shown, and which field heads one."""

    where: str
    tab: str = ""
    view: str = ""
    heading: str = ""
    kind: Kind = "row"


def _places(sheet: FactSheet) -> dict[str, _Place]:
    """The first place of each table, cards and summary before charts before plain tables."""
    places: dict[str, _Place] = {}
    kinds = (SummaryTab, CardsTab, ChartsTab, TableTab)
    for tab in sorted(sheet.factsheet.tabs, key=lambda one: kinds.index(type(one))):
        for resource, place in _places_in(tab, sheet):
            places.setdefault(resource, place)
    return places


def _places_in(tab: Tab, sheet: FactSheet) -> Iterator[tuple[str, _Place]]:
    if isinstance(tab, SummaryTab):
        yield from ((name, _Place(tab.title, tab.name)) for name in (tab.timeline, tab.notes) if name)
    elif isinstance(tab, CardsTab):
        yield from ((deck.resource, _deck_place(deck, tab, sheet)) for deck in tab.decks)
    elif isinstance(tab, ChartsTab):
        for view in _views(tab, sheet):
            yield from ((name, _Place(f"{tab.title} · {view.label}", tab.name, view.name)) for name in view.resources)
    else:
        names = tab.resources or [one.name for one in sheet.resources]
        yield from ((name, _Place(tab.title, tab.name)) for name in names)


def _deck_place(deck: Deck, tab: CardsTab, sheet: FactSheet) -> _Place:
    title = deck.title or sheet.resource(deck.resource).label
    return _Place(f"{tab.title} · {title}", tab.name, heading=deck.heading, kind="card")


def _of_rows(resource: Resource, table: Table, place: _Place, labels: dict[str, str]) -> Iterator[Entry]:
    columns = {name: table.values(name) for name in table.columns}
    heads = _heads(resource, table, place)
    rest = {name: values for name, values in columns.items() if name not in (*heads, *_NOT_SEARCHED)}
    figures = [name for name in rest if table.columns[name].dtype.kind == "f"]
    otherwise = next(iter((*figures, *heads)), "")
    sources = columns.get("source", [None] * len(table))
    title = [] if place.kind == "card" else [resource.label]
    for row in range(len(table)):
        heading = ", ".join([*title, *(_shown(columns[name][row]) for name in heads)])
        parts = [_part(table, name, values[row]) for name, values in rest.items()]
        text = ". ".join(dict.fromkeys(filter(None, [*parts, labels.get(sources[row] or "", "")])))
        field = next((name for name in figures if columns[name][row] == columns[name][row]), otherwise)
        cell = CellAt(resource.name, row, field)
        days = _days(values[row] for values in rest.values())
        yield Entry(
            place.kind, heading, text, place.where, place.tab, place.view, sources[row] or "", cell=cell, also=days
        )


def _days(values: Iterable[Any]) -> str:
    """The days among the values of a row, as the sheet writes them."""
    return " ".join(day for one in values if not isinstance(one, float) and _DAY.fullmatch(day := _shown(one)))


def _heads(resource: Resource, table: Table, place: _Place) -> tuple[str, ...]:
    """The columns that name a row: those of a card's heading, of the key, or the first."""
    if place.heading in table.columns:
        return (place.heading,)
    keys = names_of(resource.schema.primary_key) if resource.schema else ()
    return tuple(keys) or tuple(table.columns)[:1]


def _part(table: Table, name: str, value: Any) -> str:
    """A cell in the text of a row: texts as they are, figures with field and unit."""
    shown = _shown(value)
    shown = date_in_words(shown) if _DAY.fullmatch(shown) else shown
    if not shown or isinstance(value, str):
        return shown.rstrip(".")
    field = table.field(name)
    return with_unit(f"{field.label} {shown}", field.unit)


def _shown(value: Any) -> str:
    if value is None or value != value:
        return ""
    return in_digits(value) if isinstance(value, float) else str(value)
