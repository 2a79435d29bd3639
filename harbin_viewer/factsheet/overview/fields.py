"""The fields of a table in words: title, type, unit, description, and the role with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.package.schema import Field, FieldType
from harbin_viewer.factsheet.overview.overview_words import FieldWords
from harbin_viewer.factsheet.overview.text_form import without_addresses
from harbin_viewer.factsheet.words.visible import orderly

if TYPE_CHECKING:
    from harbin_viewer.factsheet.roles.found_roles import RoleKind, Roles
    from harbin_viewer.factsheet.tables.table import Table

TYPES: dict[FieldType, str] = {
    "any": "type not stated",
    "string": "text",
    "number": "number",
    "integer": "whole number",
    "boolean": "yes or no",
    "date": "date",
    "datetime": "date and time",
    "time": "time of day",
    "year": "year",
    "yearmonth": "month",
    "duration": "duration",
    "object": "structured",
    "array": "list",
    "list": "list",
    "geopoint": "place on a map",
    "geojson": "shape on a map",
}
"""What a reader calls the types of Table Schema."""

ROLES: dict[RoleKind, str] = {
    "time": "time",
    "entity": "who is counted",
    "measure": "measure",
    "dimension": "divides the rows",
    "measure name": "names the measure",
    "unit": "unit",
    "scale": "scale",
    "bound": "margin or limit",
    "code": "code",
    "note": "note",
    "constant": "same in all rows",
    "words": "text",
    "aside": "none of these",
}
"""What a reader calls the roles, in the order in which they are offered."""


def declared_fields(fields: tuple[Field, ...]) -> Iterator[FieldWords]:
    """The fields as the descriptor has them, before the table was read."""
    for field in fields:
        yield FieldWords(
            name=field.name,
            title=field.label,
            type=TYPES[field.type],
            unit=field.unit,
            needs_unit=False,
            description=without_addresses(field.description.strip()),
        )


def found_fields(
    table: Table, roles: Roles, alike: Collection[tuple[str, ...]] = (), *, as_rows: bool = False
) -> Iterator[FieldWords]:
    """The fields of a table that was read, with what was found of them.

    `alike` are columns side by side that are told as one; `as_rows`: Explore shows them as rows.
    """
    first = {columns[0]: columns for columns in alike}
    others = {name for columns in alike for name in columns[1:]}
    for name in table.columns:
        if name in first:
            yield _side_by_side(table, roles, first[name], as_rows=as_rows)
        elif name not in others:
            yield _found(table, roles, name)


def _found(table: Table, roles: Roles, name: str) -> FieldWords:
    from harbin_viewer.factsheet.sources.as_shown import told_of_units, unit_in_file

    field, role, measure = table.field(name), roles.role(name), roles.measure(name)
    kind, is_told = role.kind if role else None, measure is not None and bool(measure.unit_field)
    unit = field.unit or (measure.unit if measure else "")
    is_of_file = field.unit_of_file is None
    return FieldWords(
        name=name,
        title=orderly(measure.title if measure else field.label),
        type=_type(table, name),
        unit=unit,
        needs_unit=kind == "measure" and not is_told and field.type != "year",
        description=without_addresses(field.description.strip()),
        role=kind or "",
        role_words=ROLES[kind] if kind else "",
        reason=" ".join(filter(None, [role.reason if role else "", *told_of_units([field])])),
        unit_of_file=unit if is_of_file else unit_in_file(field),
    )


def _side_by_side(table: Table, roles: Roles, columns: tuple[str, ...], *, as_rows: bool) -> FieldWords:
    labels = [table.field(name).label for name in columns]
    shown = " Explore shows them as rows; the table stays as it is." if as_rows else ""
    return replace(
        _found(table, roles, columns[0]),
        title=orderly(f"{labels[0]} to {labels[-1]}"),
        reason=f"These {len(columns)} columns are alike.{shown}",
        columns=columns,
    )


def _type(table: Table, name: str) -> str:
    """The type that is declared, or that of the values that were read where none is."""
    declared = table.field(name).type
    if declared != "any":
        return TYPES[declared]
    kinds = {"i": "whole number", "u": "whole number", "f": "number", "M": "date", "O": "text", "b": "yes or no"}
    return kinds.get(table.columns[name].dtype.kind, TYPES["any"])
