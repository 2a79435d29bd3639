"""Tables made of columns, with the roles that are found in them."""

from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.oddities.found_oddities import odd_in_table
from harbin_viewer.factsheet.roles.field_facts import from_field
from harbin_viewer.factsheet.roles.role_finding import find_roles
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tables.values.columns import typed

THIS_YEAR = 2026


def table_of(fields: list[Field], rows: list[tuple[Any, ...]], primary_key: tuple[str, ...] = ()) -> Table:
    """A table with these fields and rows; None is missing."""
    resource = Resource(name="t", path="t.csv", schema=Schema(fields=tuple(fields), primary_key=primary_key))
    columns = {field.name: typed(field, [row[place] for row in rows]) for place, field in enumerate(fields)}
    return Table(resource, columns)


def odd(table: Table) -> list[Notice]:
    """What is odd in it."""
    roles = find_roles([from_field(table.field(name)) for name in table.columns], table.columns)
    return list(odd_in_table(table, roles, this_year=THIS_YEAR))


def output(*rows: tuple[Any, ...], unit: str = "t", title: str = "Output", year: str = "year") -> Table:
    """Rows of country, year and output."""
    fields = [
        Field(name="country", type="string"),
        Field(name="year", type="year" if year == "year" else "date"),
        Field(name="output", title=title, type="number", unit=unit),
    ]
    return table_of(fields, list(rows))


def years(country: str, *span: int, first: float = 1.5) -> list[tuple[str, int, float]]:
    """A row a year, its output growing."""
    return [(country, year, first + place) for place, year in enumerate(span)]


def sentences(table: Table) -> str:
    """All sentences, one a line."""
    return "\n".join(notice.sentence for notice in odd(table))
