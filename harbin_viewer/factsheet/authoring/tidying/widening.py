"""A table of a few things over time gets a column for each, so that they can be drawn and compared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from harbin_viewer.factsheet.authoring.draft import DraftTable
from harbin_viewer.factsheet.authoring.tidying.plain_units import normal_unit
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.roles.units import title_without_unit, unit_in
from harbin_viewer.factsheet.words.plain_names import field_name, free_name

_MOST = 8
"""Things that become columns."""


def widened(table: DraftTable, time: str, entity: str) -> DraftTable:
    """The table with a column for each value of `entity` and a row for each time; itself where that does not fit."""
    own = {field["name"] for field in table.fields} - set(PROVENANCE)
    things = list(dict.fromkeys(table.texts(entity)))
    moments = list(dict.fromkeys(table.texts(time)))
    pairs = set(zip(table.texts(time), table.texts(entity), strict=True))
    fits = len(table.measures) == 1 and own == {time, entity, table.measures[0]} and all(things) and all(moments)
    if not fits or not 1 <= len(things) <= _MOST or len(moments) < 2 or len(pairs) != len(table.rows):
        return table
    names = _names(things, {*PROVENANCE, time})
    figure = table.field(table.measures[0])
    fields = [{**table.field(time), "constraints": {"required": True, "unique": True}}]
    fields += [_field(figure, names[thing], thing) for thing in things]
    told = table.fields[-len(PROVENANCE) :]
    return replace(
        table, fields=(*fields, *told), rows=tuple(_rows(table, time, entity, moments, things)), key=time, is_time=True,
        measures=tuple(names.values()), roles=(),
    )  # fmt: skip


def _names(things: list[str], taken: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, thing in enumerate(things, start=1):
        found[thing] = free_name(field_name(thing) or f"column_{number}", {*taken, *found.values()}, "_")
    return found


def _field(figure: dict[str, Any], name: str, thing: str) -> dict[str, Any]:
    """The field of one thing; where the figures have no unit, that which its own name says (“Oil (mt)”)."""
    unit = str(figure.get("unit", "")) or unit_in(thing)
    told = {"unit": normal_unit(unit)} if unit else {}
    return {**_plain(figure), "name": name, "title": title_without_unit(thing, unit) if unit else thing, **told}


def _plain(field: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in field.items() if key not in ("name", "title", "constraints", "description")}


def _rows(table: DraftTable, time: str, entity: str, moments: list[str], things: list[str]) -> list[tuple[str, ...]]:
    triples = zip(table.texts(time), table.texts(entity), table.texts(table.measures[0]), strict=True)
    at = {(moment, thing): text for moment, thing, text in triples}
    first = dict(reversed(list(zip(table.texts(time), table.rows, strict=True))))
    return [
        (moment, *(at.get((moment, thing), "") for thing in things), *first[moment][-len(PROVENANCE) :])
        for moment in moments
    ]
