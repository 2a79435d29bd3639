"""A descriptor of others with the standard's properties, by all dialects that are known."""

from __future__ import annotations

from collections.abc import Callable

from harbin_viewer.factsheet.descriptor.dialects.catalogues import DATASETS, PORTALS
from harbin_viewer.factsheet.descriptor.dialects.dialect import Dialect, Part, objects
from harbin_viewer.factsheet.descriptor.dialects.fiscal import FISCAL
from harbin_viewer.factsheet.descriptor.dialects.older_versions import OLDER_VERSIONS
from harbin_viewer.factsheet.descriptor.dialects.owid import OWID
from harbin_viewer.factsheet.descriptor.dialects.parameters import PARAMETERS

DIALECTS: tuple[Dialect, ...] = (OWID, FISCAL, PORTALS, DATASETS, PARAMETERS, OLDER_VERSIONS)
"""The dialects that are known, the particular before the general. A new one is a file and a word here."""


def translate(package: Part) -> None:
    """Say in the standard's properties, in place, what a package says in those of a dialect."""
    for dialect in DIALECTS:
        dialect.package(package)
    for dialect in DIALECTS:
        _each(package, "sources", dialect.source)
        _each(package, "contributors", dialect.contributor)
        _each(package, "licenses", dialect.license)
        _each(package, "resources", dialect.resource)
        for resource in objects(package.get("resources")):
            _each(resource, "sources", dialect.source)
            schema = resource.get("schema")
            if isinstance(schema, dict):
                _each(schema, "fields", dialect.field)


def _each(part: Part, name: str, translated: Callable[[Part], None]) -> None:
    for inner in objects(part.get(name)):
        translated(inner)
