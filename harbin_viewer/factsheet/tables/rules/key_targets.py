"""The rows of other tables that foreign keys lead to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import ForeignKey, names_of
from harbin_viewer.factsheet.tables.assembly import Assembly, rows
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.rules import keys
from harbin_viewer.factsheet.tables.walk import Mistake, Walk


def mistakes(contents: Contents, resource: Resource, walk: Walk) -> Iterator[Mistake]:
    """The values of foreign keys that no row has, after a walk."""
    for foreign in walk.foreign_keys:
        known = None
        if foreign.key.reference.resource not in ("", resource.name):
            known = of(contents, foreign.key)
            if known is None:
                continue
        for index, number, complaint in foreign.dangling(known):
            yield walk.key_mistake(index, number, complaint)


def of(contents: Contents, key: ForeignKey) -> set[tuple[Any, ...]] | None:
    """The keys that the target has; None where it cannot be read, which is told where it is read itself."""
    names = names_of(key.reference.fields)
    try:
        target = contents.resource(key.reference.resource)
        found = Assembly(target, Walk(contents, target))
    except (SheetError, KeyError):
        return None
    return {keys.comparable(row.get(name) for name in names) for row in rows(found)}
