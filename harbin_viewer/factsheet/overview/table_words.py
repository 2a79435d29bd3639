"""A table in words: before it was read, when it was, where it cannot be, and what is no table at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.error import EmptyFileError, SheetError
from harbin_viewer.factsheet.overview.fields import declared_fields, found_fields
from harbin_viewer.factsheet.overview.overview_words import FieldWords, TableWords
from harbin_viewer.factsheet.wording import in_a_line, number
from harbin_viewer.factsheet.words.allowed_addresses import may_leave

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.package.resource import Resource

_LONGEST_KIND = 40
"""Letters of the ending or type of a file; longer ones are none."""


def unread(document: Document, resource: Resource) -> TableWords:
    """What the descriptor says of a resource; nothing is read."""
    if not resource.tabular:
        return _no_table(resource)
    if resource.reason:
        return TableWords(resource.name, resource.label, "broken", "", in_a_line(resource.description), resource.reason)
    fields = tuple(declared_fields(resource.schema.fields)) if resource.schema else ()
    size = _size(document, resource)
    words = " · ".join(filter(None, ["not read yet", size]))
    return TableWords(resource.name, resource.label, "not read", words, in_a_line(resource.description), fields=fields)


def may_be_read(resource: Resource) -> bool:
    """Whether it is a table of which nothing is known yet that keeps it from being read."""
    return resource.tabular and not resource.reason


def read(document: Document, resource: Resource) -> TableWords:
    """The words of a table, which is read if it was not; a mistake that keeps it from being read is told in them."""
    before = unread(document, resource)
    if before.state != "not read":
        return before
    try:
        table, roles = document.table(resource.name), document.roles(resource.name)
        made = document.observations(resource.name)
    except SheetError as error:
        is_empty = document.sheet.of_others and isinstance(error, EmptyFileError)
        return _broken(resource, _EMPTY if is_empty else _told(error), before.fields)
    from harbin_viewer.factsheet.overview.extent import extent

    fields = tuple(found_fields(table, roles, _columns_alike(document, resource.name), as_rows=made is not None))
    held = (
        extent(made.table, document.roles(made.table.resource.name), rows=len(table)) if made else extent(table, roles)
    )
    return TableWords(resource.name, resource.label, "read", held, in_a_line(resource.description), fields=fields)


_EMPTY = "The file is empty: there is nothing in it to show."
"""Said of the tables of others alone: a reader cannot write what is missing."""


def _told(error: SheetError) -> str:
    where = f"{error.place[:1].upper()}{error.place[1:]}: " if error.place else ""
    return f"{where}{error.problem} {error.remedy}"


def _columns_alike(document: Document, name: str) -> tuple[tuple[str, ...], ...]:
    """Columns of a table that stand for periods or places side by side, whatever a reader takes them for."""
    from harbin_viewer.factsheet.exploring.observed.observations import observations_of

    made = document.observations(name)
    if document.corrections.get(name) and document.is_package:
        made = observations_of(document.table(name))
    return tuple(made.made_of.values()) if made else ()


def _broken(resource: Resource, problem: str, fields: tuple[FieldWords, ...]) -> TableWords:
    return TableWords(
        resource.name, resource.label, "broken", "", in_a_line(resource.description), problem, fields=fields
    )


def _no_table(resource: Resource) -> TableWords:
    kind = resource.format or resource.mediatype or resource.path.rpartition(".")[2]
    words = f"not a table · {kind}" if kind and len(kind) < _LONGEST_KIND else "not a table"
    address = resource.path
    where = "" if may_leave(address) else "It is listed here and not read."
    return TableWords(resource.name, resource.label, "no table", words, in_a_line(resource.description), where, address)


def _size(document: Document, resource: Resource) -> str:
    try:
        size = document.size(resource.name)
    except SheetError:
        return ""
    if size < 1_000_000:
        return f"{number(max(1, round(size / 1000)))} kB" if size else ""
    return f"{size / 1_000_000:.1f} MB"
