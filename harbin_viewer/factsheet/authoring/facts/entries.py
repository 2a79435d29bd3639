"""What a card, an entry of a timeline or a note says, and what is asked for one: it is a row of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from harbin_viewer.factsheet.authoring.evidence.row_evidence import (
    SUBJECTS,
    Evidence,
    columns_of,
    evidence_at,
    table_file,
    why_not,
)
from harbin_viewer.factsheet.authoring.whole_files import fingerprint
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, names_of
from harbin_viewer.factsheet.related import COLUMN, text_field
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.wording import quoted

EntryKind: TypeAlias = Literal["card", "timeline entry", "note"]

_IN_BOOK = "The rows of a workbook are added, changed and taken out in the workbook."


@dataclass(frozen=True)
class EntryTable:
    """A table whose rows are shown as cards or entries: what each is, its title, and which fields say what.

    `headed` are the fields that are not to be empty.
    """

    kind: EntryKind
    name: str
    title: str
    text: str
    headed: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True)
class Entry:
    """A row as it is asked for: the fields of its words, what they say, and its evidence. `row` is -1 for a new one."""

    table: EntryTable
    row: int
    fields: tuple[Field, ...]
    words: Mapping[str, str]
    evidence: Evidence


def entry_tables(document: Document) -> Sequence[EntryTable]:
    """The tables of cards, of the timeline and of notes, in the order of the tabs, each once."""
    found: dict[str, EntryTable] = {}
    for tab in tabs_of(document.sheet):
        if isinstance(tab, CardsTab):
            for deck in tab.decks:
                title = deck.title or document.sheet.resource(deck.resource).label
                own = EntryTable("card", deck.resource, title, deck.text, (deck.heading, deck.text), deck.group)
                found.setdefault(deck.resource, own)
        if isinstance(tab, SummaryTab):
            for name, kind, headed in (
                (tab.timeline, "timeline entry", ("period", "text")), (tab.notes, "note", ("text",)),
            ):  # fmt: skip
                if name:
                    title = document.sheet.resource(name).label
                    found.setdefault(name, EntryTable(kind, name, title, "text", headed))  # type: ignore[arg-type]
    return tuple(found.values())


def entry_table(document: Document, name: str) -> EntryTable | None:
    """The table of that name, where its rows are shown as entries."""
    return next((table for table in entry_tables(document) if table.name == name), None)


def why_no_entry(document: Document, resource: Resource) -> str:
    """Why no row of a table can be added, changed or taken out here, as a sentence; “” where it can."""
    return _IN_BOOK if may_be_book(document.path) else why_not(document, resource)


def entry_at(document: Document, table: EntryTable, row: int) -> Entry:
    """What a row says now; SheetError where it cannot be changed or found."""
    resource = _changeable(document, table)
    evidence = evidence_at(document, CellAt(table.name, row, table.text))
    header = [field.name for field in resource.schema.fields] if resource.schema else []
    said = dict(zip(header, evidence.row, strict=False))
    fields = _fields(document, resource, table)
    return Entry(table, row, fields, {field.name: said.get(field.name, "") for field in fields}, evidence)


def new_entry(document: Document, table: EntryTable) -> Entry:
    """What is asked for a new row: all is empty but for a number that goes on."""
    resource = _changeable(document, table)
    file, content, text = table_file(document, resource)
    columns = columns_of(resource, table.text, text.header)
    fields = _fields(document, resource, table)
    words = {field.name: _next_number(document, resource, field) for field in fields}
    said = {subject: "claimed" if subject == "status" else "" for subject in columns}
    at = CellAt(table.name, len(document.table(table.name)), table.text)
    return Entry(table, -1, fields, words, Evidence(at, file, said, said, columns, (), fingerprint(content)))


def _changeable(document: Document, table: EntryTable) -> Resource:
    resource = document.resource(table.name)
    if reason := why_no_entry(document, resource):
        raise UnwrittenError(document.path, f"table {quoted(table.title)}", reason, "Change it where it was made.")
    return resource


def _fields(document: Document, resource: Resource, table: EntryTable) -> tuple[Field, ...]:
    """The fields that say something of their own: none of evidence, and none that names other rows or checks."""
    fields = resource.schema.fields if resource.schema else ()
    about = {COLUMN, "check", *SUBJECTS}.union(*((field.status, field.note, field.references) for field in fields))
    own = [field for field in fields if field.name not in about]
    text = table.text or text_field(document.table(table.name))
    return (*(field for field in own if field.name != text), *(field for field in own if field.name == text))


def _next_number(document: Document, resource: Resource, field: Field) -> str:
    """One more than the largest of the whole numbers that tell rows apart; “” in other fields."""
    keys = names_of(resource.schema.primary_key) if resource.schema else ()
    if field.type != "integer" or keys != (field.name,):
        return ""
    table = document.table(resource.name)
    known = [value for value in table.values(field.name) if isinstance(value, int | float) and value == value]
    return str(int(max(known)) + 1) if known else "1"
