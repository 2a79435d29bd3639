"""Records within records: told one by one, each with what the one around it says."""

from __future__ import annotations

import re
from typing import Any

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import place_kind
from harbin_viewer.factsheet.sources.structured.answers.keyed_records import with_keys
from harbin_viewer.factsheet.sources.structured.json_text import Figure
from harbin_viewer.factsheet.sources.text.cell_kind import is_period

_LOOKED_AT = 50
_FIGURE = re.compile(r"-?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?")

Record = dict[str, Any]


def laid_open(records: list[Record]) -> list[Record]:
    """The inner records, each with what the outer one says, where this says no figure that would stand again and again.

    Others, and those of records with no list of them or with several, are as they are, but for lists of one object:
    these are the object.
    """
    records = _without_lists_of_one(records)
    name = _name_of_lists(records)
    return _laid_open(records, name, set()) if name and not _measured(records, name) else records


def parted(records: list[Record]) -> list[tuple[str, list[Record]]]:
    """The outer records, and the inner ones with what tells the outer ones apart, each with the name of its list.

    Series come before what is said of each, others behind. Those without figures, as tags are, stay where they are.
    """
    name = _name_of_lists(records)
    if not name or not _have_figures(records, name):
        return [("", records)]
    inner = _laid_open(records, name, _measured(records, name))
    outer = [{key: part for key, part in record.items() if key != name} for record in records]
    tables = [("", outer), (name, inner)]
    return tables[::-1] if _has_times(records[0][name][0]) and not _has_times(outer[0]) else tables


def under_their_keys(value: dict[str, Any]) -> list[Record] | None:
    """Groups of records under their names, all of the same properties, as one list; None for other objects.

    Mere lists of them may be of several things, unless their names are places or times.
    """
    parts = [part for part in value.values() if isinstance(part, dict | list)]
    if len(parts) < len(("one", "other")) or len(parts) < len(value):
        return None
    if not all(isinstance(part, dict) for part in parts) and not all(map(_is_place_or_time, value)):
        return None
    groups = [part if isinstance(part, dict) else {"records": part} for part in parts]
    names = {_name_of_lists([group]) for group in groups}
    if len(names) > 1 or "" in names or len({frozenset(group[min(names)][0]) for group in groups}) > 1:
        return None
    return laid_open(with_keys(value, groups)) if _have_figures(groups, names.pop()) else None


def _is_place_or_time(name: str) -> bool:
    return is_period(name) or bool(place_kind(name))


def _without_lists_of_one(records: list[Record]) -> list[Record]:
    names = [key for key, part in records[0].items() if isinstance(part, list)]
    alone = {name for name in names if all(_is_alone(record.get(name)) for record in records)}
    if not alone:
        return records
    return [{key: part[0] if key in alone else part for key, part in record.items()} for record in records]


def _is_alone(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) and bool(value[0])


def _name_of_lists(records: list[Record]) -> str:
    """The one property that holds a list of records in each, "" where none or several do."""
    sample = records[:_LOOKED_AT]
    names = {key for record in sample for key, part in record.items() if _are_records(part)}
    if len(names) != 1 or not all(_are_records(record.get(min(names))) for record in sample):
        return ""
    return str(names.pop())


def _are_records(value: Any) -> bool:
    """Whether a value is a list of records that are told of one by one: of plain values, for the most part."""
    if not isinstance(value, list) or not value or not all(isinstance(part, dict) for part in value[:_LOOKED_AT]):
        return False
    first = value[0]
    return len(first) > 1 and sum(not isinstance(part, list | dict) for part in first.values()) >= len(first) / 2


def _laid_open(records: list[Record], name: str, without: set[str]) -> list[Record]:
    """The inner records, where both have a property with that of the outer one before theirs.

    A record that has none is one without their properties, so that it is not lost.
    """
    told = [{key: part for key, part in record.items() if key != name and key not in without} for record in records]
    inner = [part if isinstance(part := record.get(name), list) and part else [{}] for record in records]
    return [
        {**said, **{f"{name}.{key}" if key in said else key: value for key, value in part.items()}}
        for said, parts in zip(told, inner, strict=True) for part in parts
        if isinstance(part, dict)
    ]  # fmt: skip


def _measured(records: list[Record], name: str) -> set[str]:
    """The properties of outer records that are figures or hold some, and no years, codes or moments."""
    sample = records[:_LOOKED_AT]
    found = {key for record in sample for key, part in record.items() if key != name and _holds_figure(part)}
    return {key for key in found if not _tells_apart(key, [record.get(key) for record in sample])}


def _holds_figure(value: Any) -> bool:
    if isinstance(value, dict | list):
        return any(map(_holds_figure, value.values() if isinstance(value, dict) else value[:_LOOKED_AT]))
    return isinstance(value, Figure)


def _tells_apart(name: str, values: list[Any]) -> bool:
    if any(isinstance(value, dict | list) for value in values):
        return False
    known = [str(value) for value in values if value is not None]
    years = all(map(is_period, known)) and len({*known}) == len(known)
    return years or any(is_named(name, subject) for subject in ("time", "code"))


def _have_figures(records: list[Record], name: str) -> bool:
    """Whether the first inner record has a figure, also one that is written as words."""
    return any(_FIGURE.fullmatch(part) for part in records[0][name][0].values() if isinstance(part, str))


def _has_times(record: Record) -> bool:
    plain = {key: part for key, part in record.items() if isinstance(part, str)}
    return any(is_period(part) or is_named(key, "time") for key, part in plain.items())
