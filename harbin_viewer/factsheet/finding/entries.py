"""All in a sheet that can be found, each with its heading, its text, and where it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from harbin_viewer.factsheet.checks.findings import CellAt, Finding
from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.model.cell import Cell
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.schema import names_of
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.source import Source
from harbin_viewer.factsheet.model.tab import CardsTab, ChartsTab, Deck, Highlight, SummaryTab, Tab, TableTab
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.tables.reported_decimals import in_digits
from harbin_viewer.factsheet.wording import with_unit

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

Kind: TypeAlias = Literal["tab", "highlight", "chart", "card", "row", "source", "finding"]

MOST_ROWS = 50_000
"""Tables with more rows are left out, and named."""

_NOT_SEARCHED = ("source", "references")
"""Columns whose cells are names; a reader knows a source by its label."""

_METADATA = ("place", "note")
"""Columns that tell of a row's figures and texts, and are none."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Entry:
    """Something that can be found, and where it is: the tab (by name) that shows it, and what to go to in it.

    `cell` is the address of a row's first figure, or else of its text, and of a highlight's figure; `view`, `source`
    and `check` are names. All are "" or None where they do not apply. `also` has words that find it and are not shown:
    days as the sheet writes them, statuses, names of checks, keys of sorting.
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
    yield from _of_tabs(sheet, read)
    yield from _of_tables(sheet, read, left_out)
    yield from (_of_source(one) for one in sheet.sources)
    yield from (_of_finding(one) for one in findings)


def _of_tabs(sheet: FactSheet, read: Callable[[str], Table]) -> Iterator[Entry]:
    for tab in sheet.factsheet.tabs:
        text = sheet.description if isinstance(tab, SummaryTab) else getattr(tab, "text", "")
        yield Entry("tab", tab.title, text, "Tab", tab=tab.name)
        if isinstance(tab, SummaryTab):
            yield from (_of_highlight(one, tab, sheet, read) for one in tab.highlights)
        if isinstance(tab, ChartsTab):
            yield from (_of_view(view, tab) for view in _views(tab, sheet))


def _views(tab: ChartsTab, sheet: FactSheet) -> list[View]:
    return [view for view in sheet.views if not tab.views or view.name in tab.views]


def _of_highlight(one: Highlight, tab: Tab, sheet: FactSheet, read: Callable[[str], Table]) -> Entry:
    source = sheet.source(one.source)
    text = f"{with_unit(f'{one.figure:f}', one.unit)}, {one.period}. {one.note} {source.label if source else ''}"
    cell = _address(one.cell, read)
    return Entry("highlight", one.title, text, tab.title, tab=tab.name, source=one.source, cell=cell)


def _address(cell: Cell, read: Callable[[str], Table]) -> CellAt | None:
    try:
        row = read(cell.resource).find(cell.row)
    except SheetError:
        return None
    return None if row is None else CellAt(cell.resource, row, cell.field)


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
    """Where the rows of a table are shown, which field heads one, and which is its text ("" where all are shown)."""

    where: str
    tab: str = ""
    view: str = ""
    heading: str = ""
    text: str = ""
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
        yield from ((name, _Place(tab.title, tab.name, text="text")) for name in (tab.timeline, tab.notes) if name)
    elif isinstance(tab, CardsTab):
        yield from ((deck.resource, _deck_place(deck, tab, sheet)) for deck in tab.decks)
    elif isinstance(tab, ChartsTab):
        views = _views(tab, sheet)
        drawn = Counter(name for view in views for name in view.resources)
        for view in views:
            for name in view.resources:
                where = f"{tab.title} · {view.label}" if drawn[name] == 1 else tab.title
                yield name, _Place(where, tab.name, view.name)
    else:
        names = tab.resources or [one.name for one in sheet.resources]
        yield from ((name, _Place(tab.title, tab.name)) for name in names)


def _deck_place(deck: Deck, tab: CardsTab, sheet: FactSheet) -> _Place:
    title = deck.title or sheet.resource(deck.resource).label
    return _Place(f"{tab.title} · {title}", tab.name, heading=deck.heading, text=deck.text, kind="card")


def _of_rows(resource: Resource, table: Table, place: _Place, labels: dict[str, str]) -> Iterator[Entry]:
    columns = {name: table.values(name) for name in table.columns}
    heads = _heads(resource, table, place)
    machine = _for_machines(table, place)
    unread = [values for name, values in columns.items() if name in machine and name not in heads]
    rest = {name: values for name, values in columns.items() if name not in (*heads, *_NOT_SEARCHED, *machine)}
    figures = [name for name in rest if table.columns[name].dtype.kind == "f"]
    texts = [name for name in rest if name == place.text] or [name for name in rest if name in statements(table)]
    otherwise = next(iter((*figures, *texts, *heads)), "")
    sources = columns.get("source", [None] * len(table))
    title = [] if place.kind == "card" else [resource.label]
    for row in range(len(table)):
        heading = ", ".join([*title, *(_shown(columns[name][row]) for name in heads)])
        parts = [part(table, name, values[row]) for name, values in rest.items()]
        text = ". ".join(dict.fromkeys(filter(None, [*parts, labels.get(sources[row] or "", "")])))
        field = next((name for name in figures if columns[name][row] == columns[name][row]), otherwise)
        cell = CellAt(resource.name, row, field)
        also = " ".join(filter(None, [_days(rest.values(), row), *(_shown(values[row]) for values in unread)]))
        yield Entry(
            place.kind, heading, text, place.where, place.tab, place.view, sources[row] or "", cell=cell, also=also
        )


def _days(columns: Iterable[Sequence[Any]], row: int) -> str:
    """The days among the values of a row, as the sheet writes them."""
    values = (one[row] for one in columns)
    return " ".join(day for one in values if not isinstance(one, float) and _DAY.fullmatch(day := _shown(one)))


def _for_machines(table: Table, place: _Place) -> set[str]:
    """The columns that no reader reads: statuses, and where a text is shown, names of checks and mere numbers."""
    statuses = {"status", *(table.field(name).status for name in table.columns)}
    if not place.text:
        return statuses
    numbers = {name for name in table.columns if table.field(name).type in ("integer", "year")}
    return statuses | {"check"} | {name for name in numbers if not table.field(name).unit}


def statements(table: Table) -> tuple[str, ...]:
    """The columns of figures and texts that are somebody's word, and neither names nor about others."""
    about = {"status", *_METADATA, *_NOT_SEARCHED}
    for name in table.columns:
        about |= {table.field(name).status, table.field(name).note}
    return tuple(name for name in table.columns if name not in about)


def _heads(resource: Resource, table: Table, place: _Place) -> tuple[str, ...]:
    """The columns that name a row: those of a card's heading, of the key, or the first."""
    if place.heading in table.columns:
        return (place.heading,)
    keys = names_of(resource.schema.primary_key) if resource.schema else ()
    return tuple(keys) or tuple(table.columns)[:1]


def part(table: Table, name: str, value: Any) -> str:
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
