"""Checks that suggest themselves for the tables of a sheet, and that it does not have yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from harbin_viewer.factsheet.authoring.arranging.check_columns import wanting
from harbin_viewer.factsheet.authoring.arranging.check_forms import CHECK_FORMS
from harbin_viewer.factsheet.authoring.arranging.check_writing import entry_of
from harbin_viewer.factsheet.authoring.draft import DraftTable
from harbin_viewer.factsheet.authoring.suggesting.suggested_checks import suggested_checks
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

_MOST_ROWS = 20_000
"""Rows of a table in which is looked for what holds; of a longer one nothing suggests itself."""

_MOST_TABLES = 30

_OF_SHEET = ("sources", "statuses", "highlights")


class Proposed(NamedTuple):
    """A check as a descriptor has it, with its title, and the sentence that tells why it suggests itself."""

    entry: dict[str, Any]
    why: str


def proposed_checks(document: Document) -> tuple[Proposed, ...]:
    """All that suggest themselves; reads the tables of the sheet."""
    sheet = document.sheet
    known = [_compared(entry_of(document, check.name)) for check in sheet.factsheet.checks
             if _type(check) in CHECK_FORMS]  # fmt: skip
    labels = {source.name: source.label for source in sheet.sources}
    found: list[Proposed] = []
    for check in suggested_checks([*_drafts(document)], labels):
        entry = {word: value for word, value in check.entry.items() if word != "name"}
        if _compared(entry) not in known and _fits(document, entry):
            found.append(Proposed(entry, check.why))
    return tuple(found)


def _drafts(document: Document) -> Iterator[DraftTable]:
    """The tables with a column that tells their rows apart, as those of a draft are, by their own names."""
    for resource in [known for known in document.sheet.resources if known.tabular and not known.reason][:_MOST_TABLES]:
        try:
            table, roles = document.table(resource.name), document.roles(resource.name)
        except SheetError:
            continue
        measures = tuple(name for name in roles.of_kind("measure") if table.field(name).type in ("number", "integer"))
        key = next((name for name in (roles.time, roles.entity, *roles.primary_key) if _tells_apart(table, name)), "")
        if not key or not measures or len(table) > _MOST_ROWS:
            continue
        names = [key, *(name for name in measures if name != key), "source"]
        columns = [_texts(table, name) for name in names]
        fields = tuple({"name": name, **_told(table, name)} for name in names)
        yield DraftTable(
            resource.name, resource.label, "figures", fields, tuple(zip(*columns, strict=True)), key=key,
            is_time=key == roles.time, frequency=roles.frequency, measures=tuple(names[1:-1]),
        )  # fmt: skip


def _texts(table: Table, name: str) -> list[str]:
    rows = range(len(table))
    return [table.text_as_written(row, name) for row in rows] if name in table.columns else [""] * len(table)


def _told(table: Table, name: str) -> dict[str, str]:
    if name not in table.columns:
        return {"type": "string"}
    field = table.field(name)
    return {"type": field.type, "title": field.label, "unit": field.unit}


def _tells_apart(table: Table, name: str) -> bool:
    texts = _texts(table, name) if name in table.columns else [""]
    return all(texts) and len(set(texts)) == len(texts)


def _fits(document: Document, entry: dict[str, Any]) -> bool:
    if entry["type"] == "highlights":
        return any(tab.figures for tab in document.sheet.factsheet.tabs)
    return entry["type"] in _OF_SHEET or not wanting(document.sheet, entry)[1]


def _type(check: Any) -> str:
    return str(check.__struct_config__.tag)


def _compared(entry: dict[str, Any]) -> dict[str, Any]:
    """What tells a check from others: not its words, nor how far figures may be apart."""
    return {
        word: value for word, value in entry.items() if word not in ("title", "name", "tolerance", "measure", "step")
    }
