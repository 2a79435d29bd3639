"""A table that was understood becomes a table of a draft: plain names of fields, units in one form, provenance."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from harbin_viewer.factsheet.authoring.draft import DraftTable, Section, TableKind
from harbin_viewer.factsheet.authoring.tidying.corrected_roles import TableRoles
from harbin_viewer.factsheet.authoring.tidying.plain_units import normal_unit
from harbin_viewer.factsheet.authoring.tidying.widening import widened
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.factsheet.sources.as_shown import with_units
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.wording import counted
from harbin_viewer.factsheet.words.plain_names import field_name, free_name

_AS_FOUND = TableRoles()

MAX_ROWS = 100_000
"""Rows of a table that become a sheet's."""

_TIMES = {"year": "year", "quarter": "quarter", "month": "month", "day": "date", "week": "week"}


_BRACKET = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*$")


@dataclass(frozen=True)
class Origin:
    """Whose word a table is (the name of a source), and where it stands; `rows_are_counted` adds the row to it."""

    source: str
    place: str
    rows_are_counted: bool = True
    counted: str = "row"
    status: StatusName = "claimed"


def draft_of_tidy(
    tidy: TidyTable, name: str, title: str, origin: Origin, section: Section, *, widens: bool = True,
    given: TableRoles = _AS_FOUND,
) -> DraftTable:  # fmt: skip
    """The table with the columns of provenance behind its own; figures stay as they are written.

    Where it `widens`, each of a few things over time has a column. The roles that are `given` are all those of a table
    in which its reader corrected some, and are kept, as units are.
    """
    if given.said:
        tidy = replace(tidy, resource={**tidy.resource, "roles": dict(given.roles)})
    names = _names(tidy.fields, tidy.resource)
    fields = [_field(field, names) for field in with_units(tidy.fields, given.units)]
    roles = tidy.resource.get("roles", {})
    time = next((names[field] for field, role in _plain_roles(roles).items() if role == "time" and field in names), "")
    placed = list(islice(tidy.placed(), MAX_ROWS))
    rows = [tuple(text.strip() for text in row) for _place, row in placed]
    numbers = [place.number for place, _row in placed]
    key = _key(time, roles, names, fields, rows)
    measures = _measures(fields, roles, names, key)
    kind: TableKind = "figures" if measures else "words"
    fields = _with_keys(fields, key)
    made = DraftTable(
        name=name, title=title, kind=kind, fields=(*fields, *provenance_fields()),
        rows=tuple((*row, *provenance(origin, number)) for number, row in zip(numbers, rows, strict=True)),
        description=str(tidy.resource.get("description", "")), key=key, is_time=bool(key) and key == time,
        frequency=str(tidy.resource.get("frequency", "")), measures=measures, section=section,
        headnotes=tuple(tidy.resource.get("headnotes", ())),
        footnotes=tuple(tidy.resource.get("footnotes", ())), why=_why(kind, len(rows), origin),
        roles=() if key and not given.said else _told_roles(roles, names),
        said=tuple(names[field] for field in given.said if field in names),
    )  # fmt: skip
    entity = next(
        (names[field] for field, role in _plain_roles(roles).items() if role == "entity" and field in names), ""
    )
    return widened(made, time, entity) if time and entity and not key and widens and not given.said else made


def _told_roles(roles: dict[str, Any], names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    own = [(names[field], role) for field, role in _plain_roles(roles).items() if field in names]
    return (*own, *((name, "note" if name == "note" else "aside") for name in PROVENANCE))


def keeps_rows(raw: RawTable, tidy: TidyTable) -> bool:
    """Whether each row of a table is one of the file: none was turned, parted or left out."""
    if tidy.rows is raw.rows:
        return True
    return len(raw.labels) == len(tidy.fields) and sum(1 for _ in raw.rows) == sum(1 for _ in tidy.rows)


def _why(kind: str, count: int, origin: Origin) -> str:
    things = "figures" if kind == "figures" else "words"
    return f"{counted(count, 'row')} of {things} from {origin.place}."


def provenance_fields() -> tuple[dict[str, Any], ...]:
    """The fields of provenance as a sheet declares them."""
    titles = ("Source", "Reported by", "Place", "Status", "Note")
    told = (
        "Whose word it is: the name of a source.",
        "Names of the sources that report or bear out the row, separated by semicolons; "
        "of a contradicted row, those that say otherwise.",
        "Section, table, page or row of the source.",
        "How far the row is borne out.",
        "What a reader should know of the row.",
    )
    return tuple(
        {"name": name, "type": "string", "title": title, "description": words}
        for name, title, words in zip(PROVENANCE, titles, told, strict=True)
    )


def provenance(origin: Origin, number: int) -> tuple[str, ...]:
    """The cells of provenance of the row of that number."""
    place = f"{origin.place}, {origin.counted} {number}" if origin.rows_are_counted else origin.place
    return origin.source, "", place, origin.status, ""


def _plain_roles(roles: dict[str, Any]) -> dict[str, str]:
    return {name: role for name, role in roles.items() if isinstance(role, str)}


def _names(fields: Sequence[dict[str, Any]], resource: dict[str, Any]) -> dict[str, str]:
    """A plain name for each field of the table; the one of its time is called by its frequency."""
    roles = _plain_roles(resource.get("roles", {}))
    taken = set(PROVENANCE)
    found: dict[str, str] = {}
    labels = [str(field.get("title") or field["name"]) for field in fields]
    bare = [_BRACKET.sub("", label).strip() or label for label in labels]
    told = Counter(bare)
    for place, field in enumerate(fields, start=1):
        label = bare[place - 1] if told[bare[place - 1]] == 1 else labels[place - 1]
        time = _TIMES.get(str(resource.get("frequency", "")), "") if roles.get(field["name"]) == "time" else ""
        own = field_name(label)
        own = f"own_{own}" if own in PROVENANCE else own
        found[field["name"]] = free_name(time or own or f"column_{place}", taken, "_")
        taken.add(found[field["name"]])
    return found


def _field(field: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """The field with its plain name, its title and its unit in one form."""
    found = {key: value for key, value in field.items() if key not in ("name", "unit", "note", "status")}
    label = str(field.get("title") or field["name"]).strip()
    made: dict[str, Any] = {"name": names[field["name"]]}
    if label and label != made["name"]:
        made["title"] = label
    if unit := field.get("unit"):
        made["unit"] = normal_unit(str(unit))
    if field.get("note") in names:
        made["note"] = names[str(field["note"])]
    return {**made, **{key: value for key, value in found.items() if key != "title"}}


def _key(
    time: str,
    roles: dict[str, Any],
    names: dict[str, str],
    fields: Sequence[dict[str, Any]],
    rows: Sequence[tuple[str, ...]],
) -> str:
    """The one field that tells the rows apart: the time, or else an entity or words; "" where none does."""
    own = [field["name"] for field in fields]
    numeric = {field["name"] for field in fields if field.get("type") in ("number", "integer")}
    entities = [names[field] for field, role in _plain_roles(roles).items() if role == "entity" and field in names]
    words = [names[field] for field, role in _plain_roles(roles).items() if role == "words" and field in names]
    words = [name for name in words if name not in numeric]
    for candidate in (time, *entities, *words):
        if candidate:
            cells = [row[own.index(candidate)] for row in rows]
            if all(cells) and len(set(cells)) == len(cells):
                return candidate
    return ""


def _measures(
    fields: Sequence[dict[str, Any]], roles: dict[str, Any], names: dict[str, str], key: str
) -> tuple[str, ...]:
    measured = {names[field] for field, role in _plain_roles(roles).items() if role == "measure" and field in names}
    numeric = [field["name"] for field in fields if field.get("type") in ("number", "integer")]
    return tuple(name for name in numeric if name in measured and name != key)


def _with_keys(fields: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    required = {"constraints": {"required": True, "unique": True}}
    return [{**field, **required} if field["name"] == key else field for field in fields]
