"""Our World in Data: who published a source, when it was retrieved, how a field is displayed."""

from __future__ import annotations

import json
from typing import Any

from harbin_viewer.factsheet.descriptor.dialects.dialect import Dialect, Part, has, known_as, objects, text
from harbin_viewer.factsheet.descriptor.dialects.plain_text import addresses_in, iso_date, without_html

_LONGEST_NAME = 80
"""Letters of what a reader can take for the name of a publisher."""


def _package(package: Part) -> None:
    known_as(package, {"owidTags": "keywords"})
    sources = package.get("sources")
    first = sources[0] if isinstance(sources, list) and sources and isinstance(sources[0], dict) else {}
    if not has(package, "description") and has(first, "additionalInfo"):
        package["description"] = first["additionalInfo"]
    _give_its_unit(package)


def _give_its_unit(package: Part) -> None:
    """Where a package measures one thing alone, its title or its description may be what says the unit of it."""
    schemas = [resource.get("schema") for resource in objects(package.get("resources"))]
    fields = list(objects(schemas[0].get("fields"))) if len(schemas) == 1 and isinstance(schemas[0], dict) else []
    if len(fields) != _WHO_WHEN_WHAT or text(_display(fields[-1]), "unit") or text(_display(fields[-1]), "shortUnit"):
        return
    from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_of_package, unit_told  # for few packages

    measured = fields[-1]
    if has(measured, "unit") or unit_told(text(measured, "name"), text(measured, "description")):
        return
    if unit := unit_of_package(text(package, "title"), text(package, "description")):  # a null stays: it is counted
        measured["unit"] = unit


_WHO_WHEN_WHAT = 3
"""Fields of a table that measures one thing: entity, year, and it."""

_NO_UNIT = ("rate", "number", "ratio", "value", "index", "score", "total", "count")
"""What stands in place of a unit and is none: it says nothing of what a figure is measured in."""

_SCALES = {1e3: "thousand", 1e6: "million", 1e9: "billion"}


def _source(source: Part) -> None:
    published = text(source, "dataPublishedBy")
    if published and addresses_in(published) == [published.strip()]:  # an address publishes nothing
        known_as(source, {"dataPublishedBy": "link"})
    else:
        known_as(source, {"dataPublishedBy": "publisher"})
    if len(text(source, "publisher")) > _LONGEST_NAME and not has(source, "short"):  # a whole citation
        source["short"] = text(source, "title") or text(source, "name")
    if "dataPublishedBy" in source or "link" in source:
        known_as(source, {"name": "title"})
    if date := text(source, "retrievedDate"):
        source.setdefault("accessed", iso_date(date))
    if link := text(source, "link"):
        found = addresses_in(without_html(link))
        if len(found) == 1:
            source.setdefault("path", found[0])
    notes = [text(source, "dataPublisherSource"), "" if has(source, "path") else text(source, "link")]
    if not has(source, "note") and any(notes):
        source["note"] = without_html("\n".join(filter(None, notes)))


def _field(field: Part) -> None:
    shown = _display(field)
    known_as(shown, {"shortUnit": "unit"})
    if text(shown, "unit").strip().lower() in _NO_UNIT:
        shown["unit"] = ""
    if text(shown, "unit"):
        shown["unit"] = _unit_as_stored(text(shown, "unit"), shown.get("conversionFactor"))
    for theirs, standard in {"name": "title", "unit": "unit"}.items():
        if not has(field, standard) and text(shown, theirs):
            field[standard] = text(shown, theirs)


def _unit_as_stored(unit: str, factor: object) -> str:
    """The unit of the figures in the file, which are multiplied by a factor before they are shown in the stated one."""
    if not isinstance(factor, int | float) or isinstance(factor, bool) or factor in (0, 1):
        return unit
    return f"{_SCALES[factor]} {unit}" if factor in _SCALES else f"× {factor:g} {unit}"


def _days(resource: Part) -> None:
    """Where the year of a field is said to be a day, the field of years counts days since the first one."""
    schema = resource.get("schema")
    fields = list(objects(schema.get("fields"))) if isinstance(schema, dict) else []
    first = next((text(shown, "zeroDay") for shown in map(_display, fields) if shown.get("yearIsDay")), None)
    for field in fields if first is not None else ():
        if text(field, "name").lower() in ("year", "day"):
            field |= {"type": "integer", "zeroDay": first or "2020-01-21"}


def _display(field: Part) -> Part:
    shown: Any = field.get("owidDisplaySettings") or field.get("display")
    if isinstance(shown, str):
        try:
            shown = json.loads(shown)
        except ValueError:
            return {}
    return dict(shown) if isinstance(shown, dict) else {}


OWID = Dialect("Our World in Data", package=_package, source=_source, resource=_days, field=_field)
