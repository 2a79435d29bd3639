"""How a reader has a plain file shown, for what is made of it: the form of a text, and what its columns mean.

What a reader corrects of a table is one mapping, so that it is kept and taken back as one: a field to its kind of role,
and `unit_key` of a field to its unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from msgspec import structs

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.factsheet.wording import by_number, in_quotes, listed, quoted

_UNIT = "\0unit"


class AsShown(NamedTuple):
    """`form` is the one that was chosen, `roles` what was corrected of columns: their kinds and units by table."""

    form: DelimitedFormat | None = None
    roles: Mapping[str, Mapping[str, str]] = MappingProxyType({})


def unit_key(field: str) -> str:
    """What stands for the unit of a field among the corrections of its table."""
    return f"{field}{_UNIT}"


def units_in(given: Mapping[str, str]) -> dict[str, str]:
    """The units among the corrections of a table, by field."""
    return {key.removesuffix(_UNIT): unit for key, unit in given.items() if key.endswith(_UNIT) and unit}


def in_unit(field: Field, unit: str) -> Field:
    """A field in the unit that a person said; "" for the one of its file."""
    of_file = field.unit if field.unit_of_file is None else field.unit_of_file
    if not unit:
        return field if field.unit_of_file is None else structs.replace(field, unit=of_file, unit_of_file=None)
    return structs.replace(field, unit=unit, unit_of_file=of_file)


def with_units(fields: Iterable[dict[str, Any]], units: Mapping[str, str]) -> list[dict[str, Any]]:
    """Fields as a descriptor has them, those in a unit that a person said with it."""
    return [
        {**field, "unit": unit, "unitOfFile": str(field.get("unit", ""))}
        if (unit := units.get(field["name"], ""))
        else field
        for field in fields
    ]


def unit_in_file(field: Field) -> str:
    """The unit that the file has for a field, whatever a person said; "" where it states none."""
    from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit

    return said_unit(in_unit(field, ""))


def told_of_units(fields: Iterable[Field]) -> Iterator[str]:
    """That a person said the units of fields, and what their file says of them, alike ones in a sentence."""
    alike: dict[tuple[str, str], list[str]] = {}
    for field in fields:
        if field.unit_of_file is not None:
            alike.setdefault((field.unit, unit_in_file(field)), []).append(field.label)
    for (unit, of_file), labels in alike.items():
        beside = f"the file has {quoted(of_file)}" if of_file else "the file states none"
        named = listed(in_quotes(dict.fromkeys(labels)))
        yield f"That {named} {by_number(len(labels), 'is', 'are')} in {quoted(unit)} was said by a reader; {beside}."
