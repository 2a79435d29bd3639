"""Answers of programs in JSON made plain records: columns described beside them, rows in rows, wrapped records."""

from __future__ import annotations

from typing import Any

from harbin_viewer.factsheet.sources.structured.answers.inner_records import laid_open, under_their_keys
from harbin_viewer.factsheet.sources.structured.answers.moment_pairs import with_moments, with_pairs_told
from harbin_viewer.factsheet.sources.structured.answers.points import series_of_points, with_points_apart
from harbin_viewer.factsheet.sources.structured.answers.side_by_side import with_lists_laid_open, with_records
from harbin_viewer.factsheet.sources.structured.json_text import text_of

_DESCRIBED = ("fields", "field", "columns", "variables", "headers")
_NAMES, _TITLES = ("id", "fieldName", "name", "code", "key"), ("alias", "title", "label", "name")
_WRAPPERS = ("attributes", "properties", "fields", "_source")
_LISTED, _OF_PAGES = ("nodes", "edges", "node"), {"pageInfo", "totalCount", "__typename", "cursor"}
"""What a program of graphs (GraphQL) calls its lists, what is in them, and what stands beside them."""

_MOST_DEPTH = 6
_LOOKED_AT = 50


def plain_answer(value: Any, depth: int = 0) -> Any:
    """The same value, its records as plain as they can be."""
    if isinstance(value, list) and value and all(isinstance(part, dict) for part in value):
        alone = with_records(value[0]) if len(value) == 1 else {}
        return alone if "records" in alone else _plain_records(value)
    if not isinstance(value, dict) or depth > _MOST_DEPTH:
        return value
    if (view := _view(value)) is not None:
        return view
    value = _with_units(with_moments(_under_their_titles(value)))
    if series := series_of_points(value):
        return _plain_records(series)
    value = with_records(value)
    if groups := under_their_keys(value):
        return groups
    return {key: plain_answer(part, depth + 1) for key, part in value.items()}


def _plain_records(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return laid_open(with_lists_laid_open(with_points_apart(with_pairs_told(_with_bare_lists(_unwrapped(records))))))


def _with_bare_lists(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records with each list where the object was that GraphQL wraps it in, and the node of each edge in its place."""
    return [{key: _bare_list(part) for key, part in record.items()} for record in map(_bare_list, records)]


def _bare_list(value: Any) -> Any:
    if not isinstance(value, dict) or not value.keys() - _OF_PAGES <= {*_LISTED} or len(value.keys() - _OF_PAGES) != 1:
        return value
    inner = value[next(iter(value.keys() - _OF_PAGES))]
    if isinstance(inner, list) and all(isinstance(part, dict) and isinstance(part.get("node"), dict) for part in inner):
        return [part["node"] for part in inner]
    return inner if isinstance(inner, list | dict) else value


def _unwrapped(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is in the one object that each record is, beside its shape on a map (ArcGIS, Airtable)."""
    for name in _WRAPPERS:
        if all(isinstance(record.get(name), dict) for record in records[:_LOOKED_AT]):
            others = {key for record in records[:_LOOKED_AT] for key in record} - {
                name,
                "geometry",
                "id",
                "createdTime",
                "type",
            }
            if not others:
                return [record[name] for record in records if isinstance(record.get(name), dict)]
    return records


def _under_their_titles(value: dict[str, Any]) -> dict[str, Any]:
    """An object without the list that describes the columns of the records beside it, and these under its titles."""
    for name in _DESCRIBED:
        described = value.get(name)
        if not isinstance(described, list) or not all(isinstance(part, dict) for part in described):
            continue
        titles = {_said(part, _NAMES): _said(part, _TITLES) for part in described}
        known = {title for title in titles.values() if title}
        titles = titles if len(known) == len(titles) else dict.fromkeys(titles, "")
        beside = {key: part for key, part in value.items() if key != name and _is_described(part, set(titles))}
        if beside:
            renamed = {key: _renamed(_plain_records(part), titles) for key, part in beside.items()}
            return {key: renamed.get(key, part) for key, part in value.items() if key != name}
    return value


def _said(part: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((text_of(part[name]) for name in names if part.get(name)), "")


def _is_described(value: Any, names: set[str]) -> bool:
    """Whether records have the columns of these names."""
    if not isinstance(value, list) or not value or not all(isinstance(part, dict) for part in value[:_LOOKED_AT]):
        return False
    first = _unwrapped(value[:_LOOKED_AT])[0]
    return bool(first) and len(names & first.keys()) >= len(first) / 2


def _renamed(records: list[dict[str, Any]], titles: dict[str, str]) -> list[dict[str, Any]]:
    return [{titles.get(key) or key: part for key, part in record.items()} for record in records]


def _view(value: dict[str, Any]) -> dict[str, Any] | None:
    """The rows of an open data portal (Socrata) under the names of its columns, without those it keeps for itself."""
    meta, rows = value.get("meta"), value.get("data")
    view = meta.get("view") if isinstance(meta, dict) else None
    columns = view.get("columns") if isinstance(view, dict) else None
    if not isinstance(view, dict) or not isinstance(columns, list) or not isinstance(rows, list):
        return None
    kept = [
        (at, text_of(column.get("name")))
        for at, column in enumerate(columns)
        if isinstance(column, dict) and column.get("dataTypeName") != "meta_data"
    ]
    records = [{name: row[at] for at, name in kept if at < len(row)} for row in rows if isinstance(row, list)]
    said = {"title": view.get("name"), "description": view.get("description"), "source": view.get("attribution")}
    return {**{key: text for key, text in said.items() if text}, "data": records}


def _with_units(value: dict[str, Any]) -> dict[str, Any]:
    """Columns with the units that stand beside them (`daily`, `daily_units`) in brackets behind their names."""
    found = dict(value)
    for key, columns in value.items():
        units = value.get(f"{key}_units")
        if isinstance(columns, dict) and isinstance(units, dict):
            found[key] = {_with_unit(name, units.get(name)): part for name, part in columns.items()}
            del found[f"{key}_units"]
    return found


def _with_unit(name: str, unit: Any) -> str:
    text = text_of(unit)
    return f"{name} ({text})" if text and text not in ("iso8601", "unixtime") else name
