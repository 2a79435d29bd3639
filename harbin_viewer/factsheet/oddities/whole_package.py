"""What a package does not say of itself: when it was made, where its figures are from, on what terms they are used."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.iso_moments import is_moment


def not_stated(sheet: FactSheet, *, of_package: bool = True) -> Iterator[Notice]:
    """Sources and licence, where a package states none; a file that is none has no place for a licence."""
    if sheet.created and not is_moment(sheet.created):
        yield Notice("odd", f"When it was made is told as {quoted(sheet.created)}, which is no day.")
    if not any(_may_be_told(sheet)):
        yield Notice("odd", "No source is stated: nothing says where the figures come from.")
    if of_package and not sheet.licenses:
        yield Notice("odd", "No licence is stated: nothing says on what terms the data may be used.")


def _may_be_told(sheet: FactSheet) -> Iterator[bool]:
    """Whether sources are stated for all, or for a table; rows of a sheet name those that it states."""
    yield any(not source.names_nobody for source in sheet.every_source)
    if not sheet.sources:
        yield from (may_name_sources(resource) for resource in sheet.resources)


def may_name_sources(resource: Resource) -> bool:
    """Whether a table has a column that is called as one of sources is: also where it tells rows apart (IMF, coal).

    Numbers of payments are none.
    """
    from harbin_viewer.factsheet.roles.names.column_names import names_source

    fields = resource.schema.fields if resource.schema else ()
    return any(names_source(field.name) and resource.roles.get(field.name) != "code" for field in fields)
