"""What the maker of data says limits the figures of a chart, and what stands below their table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from harbin_viewer.charts.model.words.footnotes import beside_footnotes, footnotes, headnotes
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.sources.as_shown import told_of_units
from harbin_viewer.factsheet.words.stated_limits import stated_limit


def limits(
    sheet: FactSheet, resource: Resource, fields: Iterable[str], absent: Collection[str] = ()
) -> tuple[str, ...]:
    """What stands above a table and limits all its figures; the notes below it on all figures and on these fields, but
    for those of names that are `absent` from a chart; and the first short sentence that says so of these fields, of
    their table, or of a package that is one table, where these do not.
    """
    fields = [*fields]
    below, limit = footnotes(resource, fields, absent), _limit(sheet, resource, fields)
    quote, above = limit.partition("“")[2].rstrip(".”"), headnotes(resource)
    told = bool(quote) and (quote in below or quote in above)
    return tuple(filter(None, (above, below, "" if told else limit)))


def of_units(resource: Resource, fields: Iterable[str]) -> Iterator[str]:
    """That units of these fields were said by a reader, and not by the file."""
    known = (resource.schema.field(name) for name in dict.fromkeys(fields)) if resource.schema else ()
    yield from told_of_units(field for field in known if field is not None)


def _limit(sheet: FactSheet, resource: Resource, fields: Iterable[str]) -> str:
    schema = resource.schema
    known = [field.description for name in fields if schema and (field := schema.field(name))]
    of_package = sheet.description if len(sheet.resources) == 1 else ""
    return stated_limit((*known, beside_footnotes(resource), of_package))
