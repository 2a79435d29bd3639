"""The Table Schema resource of a tidy table, with the roles of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from harbin_viewer.factsheet.model.package.resource import ASSUMED
from harbin_viewer.factsheet.roles.field_facts import from_descriptor
from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.roles.names.named_for import NotesByName
from harbin_viewer.factsheet.roles.role_finding import as_hints, find_roles
from harbin_viewer.factsheet.roles.times.periods import Frequency
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.parted.stated_sources import iso_date, with_parts
from harbin_viewer.factsheet.sources.sense.shaping.frequencies import ADJECTIVES, TIME_TYPES
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Plan
from harbin_viewer.factsheet.sources.sense.titles import title_of_rows
from harbin_viewer.factsheet.words.plain_names import slug

_A_PART = 600
"""Rows from which on they may be a part of the table's."""

_IN_BLOCKS = 10
"""Rows for each value of a column that goes through the table in blocks."""


def described(
    raw: RawTable, plan: Plan, rows: Sequence[Sequence[str]], said: AroundTable, frequency: Frequency | None
) -> dict[str, Any]:
    """The resource of a plan, by a sample of its tidy rows; `frequency` is that of its stack, None for none."""
    fields = [dict(field) for field in plan.fields]
    if frequency and plan.time is not None:
        fields[plan.time]["type"] = TIME_TYPES.get(frequency, "string")
    roles = _roles(plan, fields, rows)
    _complete(fields, roles)
    _note_what_is_not_measured(fields, roles, rows)
    names = [field["name"] for field in fields]
    stated = [name for name in names if (hint := raw.columns.get(name)) and hint.key]
    key = stated or _key(roles, names, rows)
    title = said.title or title_of_rows(raw.name, roles, _published(said))
    found = {
        "description": _description(raw, said),
        "headnotes": _headnotes(said, fields),
        "footnotes": list(said.footnotes),
        "sources": [source for hint in said.sources if (source := source_of(hint)).get("title")],
        "schema": {"fields": fields} | ({"primaryKey": list(key)} if key else {}),
        "roles": {**as_hints(roles), **plan.given},
        "frequency": frequency or roles.frequency,
        ASSUMED: ["types"] if stated or not key else ["types", "key"],
    }
    return {
        "name": slug(f"{raw.name}-{ADJECTIVES[frequency]}" if frequency else raw.name) or "table",
        "type": "table",
        "title": f"{title}, {ADJECTIVES[frequency]}" if frequency else title,
        **{name: value for name, value in found.items() if value or name == "roles"},
    }


def _headnotes(said: AroundTable, fields: Sequence[dict[str, Any]]) -> list[str]:
    """The lines above the table, with that of a unit that none of its figures could be given."""
    unit = said.stated_unit if not any(field.get("unit") for field in fields) else ""
    return [*([f"Unit: {unit}"] if unit else []), *said.headnotes]


def _key(roles: Roles, names: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What tells the rows apart, where these may be a part of them.

    In stretches of a long table in the order of time, places may stand once each and yet return at other times, and
    all of one product for another: so what goes through it in blocks is a part of the key, but for what only describes
    a part of it.
    """
    key = roles.primary_key
    if not key or len(rows) < _A_PART:
        return key
    who = [names.index(name) for name in key if name != roles.time]
    others = {roles.time, *roles.of_kind("dimension")}
    if roles.time in key and who:
        others |= {name for name in roles.of_kind("words") if not _is_decided(names.index(name), who, rows)}
    return (*key, *(name for name in names if name in others - {*key} and _in_blocks(names.index(name), rows)))


def _is_decided(place: int, by: Sequence[int], rows: Sequence[Sequence[str]]) -> bool:
    """Whether those of one name have one value of a column."""
    found: dict[tuple[str, ...], str] = {}
    return all(found.setdefault(tuple(row[other] for other in by), row[place]) == row[place] for row in rows)


def _in_blocks(place: int, rows: Sequence[Sequence[str]]) -> bool:
    found = {row[place].strip() for row in rows}
    return "" not in found and 1 < len(found) <= len(rows) // _IN_BLOCKS


def _published(said: AroundTable) -> str:
    """Who published the table under which code or title (“Eurostat TEC00118”), "" where it does not say both."""
    source = next(iter(said.sources), None)
    if source and source.publisher and source.title.startswith(source.publisher):
        return source.title
    return f"{source.publisher} {source.title}" if source and source.publisher not in ("", source.title) else ""


def _roles(plan: Plan, fields: Sequence[dict[str, Any]], rows: Sequence[Sequence[str]]) -> Roles:
    columns = {field["name"]: [row[place] for row in rows] for place, field in enumerate(fields)}
    for field in fields:
        if marks := set(field.get("missingValues", ())):
            columns[field["name"]] = ["" if text.strip() in marks else text for text in columns[field["name"]]]
        if field["type"] in ("number", "integer"):
            columns[field["name"]] = _plain(columns[field["name"]], field)
    return find_roles([from_descriptor(field) for field in fields], columns, hints=plan.given)


_WRITTEN = {"groupChar", "decimalChar", "bareNumber"}


def _plain(texts: Iterable[str], field: dict[str, Any]) -> list[str]:
    """Figures as they stand, as Python writes them."""
    texts = map(str.strip, texts)
    return [_as_python_writes(text, field) for text in texts] if _WRITTEN & field.keys() else list(texts)


def _as_python_writes(text: str, field: dict[str, Any]) -> str:
    text = text.replace(field.get("groupChar", "\0"), "")
    if field.get("bareNumber") is False:
        text = re.sub(r"^[^\d+\-.]+|[^\d.]+$", "", text)
    return text.replace(field["decimalChar"], ".") if "decimalChar" in field else text


def _complete(fields: Sequence[dict[str, Any]], roles: Roles) -> None:
    """Units and notes that were found by columns beside the figures."""
    for field in fields:
        measure = roles.measure(field["name"])
        if measure and measure.unit and "unit" not in field:
            field["unit"] = measure.unit
        if measure and measure.note and "note" not in field:
            field["note"] = measure.note


def _note_what_is_not_measured(fields: Sequence[dict[str, Any]], roles: Roles, rows: Sequence[Sequence[str]]) -> None:
    """Notes on figures that are the same in all rows, such as no snow, by their names: they say nothing of the rain."""
    unmeasured = [field for field in fields if field["type"] in ("number", "integer") and "note" not in field]
    filled = {field["name"] for place, field in enumerate(fields) if any(row[place].strip() for row in rows)}
    notes = [name for name in roles.of_kind("note") if name in filled]
    by_name = NotesByName(notes, [field["name"] for field in unmeasured])
    for field in unmeasured:
        if note := by_name.note_of(field["name"]):
            field["note"] = note


def _description(raw: RawTable, said: AroundTable) -> str:
    return "\n\n".join(dict.fromkeys(filter(None, (raw.description, *said.notes))))


def source_of(hint: SourceHint) -> dict[str, str]:
    """A source as a descriptor has it; {} where nothing names one."""
    hint = with_parts(hint)
    title = hint.title or hint.publisher or hint.address
    if not title:
        return {}
    found = {
        "title": title, "publisher": hint.publisher, "path": hint.address, "date": iso_date(hint.date),
        "dateOf": hint.date_of if hint.date else "",
        "accessed": iso_date(hint.accessed), "note": " ".join(filter(None, [hint.note, hint.licence])),
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}
