"""What the maker of data says limits the figures of a chart."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.words.stated_limits import stated_limit


def limits(sheet: FactSheet, resource: Resource, fields: Iterable[str]) -> str:
    """The first short sentence that says so of these fields, of their table, or of a package that is one table."""
    schema = resource.schema
    known = [field.description for name in fields if schema and (field := schema.field(name))]
    of_package = sheet.description if len(sheet.resources) == 1 else ""
    return stated_limit((*known, resource.description, of_package))
