"""The large figures, cards, entries and notes of a sheet as they are listed to be arranged, and how one is moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from harbin_viewer.factsheet.authoring.arranging.contents import Content
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.facts.entries import EntryKind, entry_table, entry_tables, why_no_entry
from harbin_viewer.factsheet.authoring.facts.entry_moving import EntryRow, move_entry, rows_of
from harbin_viewer.factsheet.authoring.facts.figure_writing import figures_of, move_figure
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.wording import amount, quoted

FactKind: TypeAlias = Literal["figure", "entry"]

MOST = 400
"""Rows of a table that are listed: who has more arranges them in their file."""

_HEADS: dict[EntryKind, str] = {"card": "Cards", "timeline entry": "Entries of the timeline", "note": "Notes"}


class ListedFacts(NamedTuple):
    """Facts that stand together: what they are called above them, their kind, and each by its place (`place_of`)."""

    head: str
    kind: FactKind
    entries: tuple[Content, ...]


def place_of(name: str) -> tuple[str, int]:
    """The tab of a large figure, or the table of an entry, and its number there, of the name by which it is listed."""
    owner, _, number = name.rpartition("/")
    return owner, int(number)


def listed_figures(document: Document) -> ListedFacts:
    """The large figures of the sheet, summary after summary."""
    found = tuple(
        Content(f"{tab}/{number}", one.title, f"{amount(one.figure, one.unit)}, {one.period}.")
        for tab, number, one in figures_of(document)
    )
    return ListedFacts("Large figures", "figure", found)


def listed_entries(document: Document) -> Iterator[ListedFacts]:
    """The rows of each table of cards, entries and notes that can be arranged here."""
    for table in entry_tables(document):
        try:
            if why_no_entry(document, document.resource(table.name)) or len(document.table(table.name)) > MOST:
                continue
        except SheetError:  # what is wrong with it is told of the sheet
            continue
        rows = tuple(Content(f"{table.name}/{row.number}", row.called, row.told) for row in rows_of(document, table))
        called = "" if table.title in ("Cards", "Timeline", "Notes") else f" of {quoted(table.title)}"
        yield ListedFacts(f"{_HEADS[table.kind]}{called}", "entry", rows)


def move_fact(document: Document, kind: FactKind, name: str, label: str, by: int) -> Change:
    """Put a fact, which is called so, before (-1) or behind (1) its neighbour; SheetError where it cannot be."""
    owner, number = place_of(name)
    if kind == "figure":
        return move_figure(document, owner, number, by, label)
    table = entry_table(document, owner)
    assert table is not None  # or it would not be listed
    return move_entry(document, table, EntryRow(number, label), by)


def cell_of(document: Document, name: str) -> CellAt:
    """The text of a listed entry."""
    owner, number = place_of(name)
    table = entry_table(document, owner)
    return CellAt(owner, number, table.text if table is not None else "text")
