"""A data package of somebody else's becomes tables of a draft, with the sources that it names."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from msgspec import structs

from harbin_viewer.factsheet.authoring.article.article_tables import as_cards
from harbin_viewer.factsheet.authoring.draft import Made, Section
from harbin_viewer.factsheet.authoring.from_tables import MAX_TABLES, read_from
from harbin_viewer.factsheet.authoring.tidying.corrected_roles import TableRoles
from harbin_viewer.factsheet.authoring.tidying.tidy_draft import MAX_ROWS, Origin, draft_of_tidy
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.overview.source_facts import opened_as
from harbin_viewer.factsheet.roles.role_finding import as_hints
from harbin_viewer.factsheet.sources.row_places import Counting
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.words.plain_names import free_name, human, plain_name

_KEPT = frozenset({"number", "integer", "year", "yearmonth", "date", "datetime", "boolean"})
"""Types whose values are written in their usual form; others stay the texts that they are."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def made_of_package(document: Document) -> Made:
    """The tables of a draft that a data package gives; those that cannot be read are left out, and told."""
    sheet = document.sheet
    title = sheet.title or human(sheet.name or document.path.stem)
    own = read_from(plain_name(sheet.name or document.path.stem) or "package", opened_as(document))
    taken: set[str] = set()
    named = [_source(source, taken) for source in sheet.sources if source.title or source.path]
    made = Made(named[0] if named else own, title, language=sheet.language, package=document)
    made.further_sources += named[1:]
    tabular = [resource for resource in sheet.resources if resource.tabular and not resource.reason]
    names = {resource.name: _add(made, document, resource) for resource in tabular[:MAX_TABLES]} | {"": ""}
    lasting = [notice for notice in document.notices if notice.kind != "odd" and notice.resource in names]
    made.notices += [structs.replace(notice, resource=names[notice.resource]) for notice in lasting]
    for resource in (*tabular[MAX_TABLES:], *(known for known in sheet.resources if known not in tabular)):
        why = f": {resource.reason}" if resource.reason else "."
        made.left_out(f"“{resource.label}” was not taken{why}", resource.path or resource.name)
    return made


def _source(source: Any, taken: set[str]) -> dict[str, Any]:
    told = {key: value for key, value in msgspec.to_builtins(source).items() if value}
    name = plain_name(source.name or source.title) or "source"
    found = {**told, "name": free_name(name, taken), "title": source.title or source.full_name, "kind": "reference"}
    taken.add(found["name"])
    return found


def _add(made: Made, document: Document, resource: Resource) -> str:
    """Take a table; the name that it has in the draft, "" where it cannot be read."""
    try:
        table = document.table(resource.name)
        roles = as_hints(document.roles(resource.name))
        frequency = document.roles(resource.name).frequency
    except SheetError as error:
        made.left_out(f"“{resource.label}” was not taken: {error.problem}", resource.path)
        return ""
    found = {
        "name": resource.name, "title": resource.label, "description": resource.description, "frequency": frequency,
        "headnotes": resource.headnotes, "footnotes": resource.footnotes, "roles": roles,
        "schema": {"fields": [_field(table, name, str(roles.get(name))) for name in table.columns]},
    }  # fmt: skip
    count = min(len(table), MAX_ROWS)
    rows = [[_text(table, row, name) for name in table.columns] for row in range(count)]
    counting = Counting(table.first_row, [table.number_of(row) for row in range(count)])
    name = free_name(plain_name(resource.name) or "table", made.names)
    title = resource.title or human(resource.name)
    origin = Origin(made.source["name"], f"“{resource.path or resource.name}”")
    draft = draft_of_tidy(
        TidyTable(found, rows, counting=counting),
        name,
        title,
        origin,
        Section(len(made.tables), title, plain_name(title)),
        given=TableRoles(roles, resource.said) if resource.said else TableRoles(),
    )
    made.tables.append(as_cards(draft) if draft.kind == "words" else draft)
    if count < len(table):
        made.left_out(f"Only the first {MAX_ROWS:,} rows of “{title}” were taken.", resource.path)
    return name


def _field(table: Table, name: str, role: str) -> dict[str, Any]:
    """A field as a descriptor has it, without what says how its file wrote it; years that stand as texts are years."""
    field = table.field(name)
    texts = [table.text(name, row) for row in range(len(table))] if role == "time" and field.type == "string" else []
    kind = "year" if texts and all(_YEAR.fullmatch(text) for text in texts) else field.type
    kept = {"title": field.title, "description": field.description, "unit": field.unit}
    said = {} if field.unit_of_file is None else {"unitOfFile": field.unit_of_file}
    return {"name": name, "type": kind if kind in _KEPT else "string"} | {k: v for k, v in kept.items() if v} | said


def _text(table: Table, row: int, name: str) -> str:
    """A cell in the usual form of its type."""
    text = table.text_as_written(row, name)
    kind = table.field(name).type
    if kind == "boolean":
        return text.lower()
    return text.replace(" ", "T", 1).replace("+00:00", "Z") if kind == "datetime" else text
