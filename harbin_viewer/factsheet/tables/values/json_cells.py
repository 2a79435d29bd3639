"""Objects, arrays, lists and places out of the texts of cells; they stay texts, and can be counted and compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.values.cell_values import Reader, UnreadableError, Value, by, whole
from harbin_viewer.factsheet.tables.values.number_cells import NUMBER

_GEOMETRIES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
_DEPTHS = dict(zip(_GEOMETRIES, (0, 1, 1, 2, 2, 3), strict=True))
"""How many lists are around the positions of each geometry."""

_LEAST_OF_LINE, _LEAST_OF_RING = 2, 4
"""Positions of a line, and of the ring around an area, which ends where it begins (RFC 7946)."""

ITEM_TYPES = ("string", "integer", "boolean", "number", "datetime", "date", "time")
"""What the items of a list can be."""


def object_reader(_field: Field) -> Reader:
    """A reader of objects in JSON."""
    return _json_that(lambda found: isinstance(found, dict), "an object in JSON")


def array_reader(_field: Field) -> Reader:
    """A reader of arrays in JSON."""
    return _json_that(lambda found: isinstance(found, list), "a list in JSON")


def list_reader(field: Field, reader: Callable[[Field], Reader]) -> Reader:
    """A reader of items with a delimiter between them, each of the item's type."""
    kind = field.item_type if field.item_type in ITEM_TYPES else "string"
    item = reader(Field(name=field.name, type=kind))  # type: ignore[arg-type]

    def read(cell: Any) -> Value:
        if not isinstance(cell, str | list):
            raise UnreadableError("a list")
        for text in items(cell, field):
            try:
                item(text)
            except UnreadableError as wrong:
                raise UnreadableError(f"a list of which each item is {wrong.expected}") from None
        return cell if isinstance(cell, str) else json_text(cell)

    return read


def items(cell: Any, field: Field) -> list[Any]:
    """The items of a list, as they stand between the delimiters."""
    return cell.split(field.delimiter or ",") if isinstance(cell, str) else list(cell)


def items_of_value(value: str, field: Field) -> list[Any]:
    """The items of a list that was read; one of inline data stays JSON, and has its own."""
    written = parsed(value) if value.startswith("[") else None
    return written if isinstance(written, list) else items(value, field)


def canonical_list(value: str, field: Field) -> str:
    """A text that is the same for a list whether it is written with delimiters or as JSON."""
    return json_text([part if isinstance(part, str) else json_text(part) for part in items_of_value(value, field)])


def geopoint_reader(field: Field) -> Reader:
    """A reader of places by longitude and latitude."""
    if field.format == "array":
        return _json_that(_is_position_pair, "a place such as [126.63, 45.75]")
    if field.format == "object":
        return _json_that(_is_position_object, 'a place such as {"lon": 126.63, "lat": 45.75}')
    return by(_longitude_and_latitude, "a place such as 126.63, 45.75")


def geojson_reader(field: Field) -> Reader:
    """A reader of GeoJSON, or of TopoJSON."""
    if field.format == "topojson":
        return _json_that(_is_topology, "TopoJSON")
    return _json_that(_is_geojson, "GeoJSON")


def parsed(cell: Any) -> Any:
    """The value of a text in JSON; None where it is none."""
    from msgspec import DecodeError, json

    try:
        return json.decode(cell) if isinstance(cell, str) else cell
    except (DecodeError, RecursionError):
        return None


def json_text(value: Any) -> str:
    """A value of JSON as a text."""
    from msgspec import json

    return json.encode(value).decode()


def written(cell: Any) -> str:
    """The text of a cell; a value of inline data as JSON has it."""
    return cell if isinstance(cell, str) else json_text(cell)


def canonical(value: Any) -> str:
    """A text that is the same for all ways to write the same value in JSON."""
    from msgspec import json

    return json.encode(parsed(value), order="sorted").decode()


def _json_that(holds: Callable[[Any], bool], expected: str) -> Reader:
    def read(cell: Any) -> Value:
        if not holds(parsed(cell)):
            raise UnreadableError(expected)
        return cell if isinstance(cell, str) else json_text(cell)

    return read


def _longitude_and_latitude(text: str) -> str | None:
    return text if _on_earth(*coordinates(text)) else None


def coordinates(text: str) -> tuple[float, float]:
    """Longitude and latitude of a place such as “126.63, 45.75”; ValueError where it is none."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != len(("longitude", "latitude")) or not all(map(whole(NUMBER), parts)):
        raise ValueError(text)
    return float(parts[0]), float(parts[1])


def _on_earth(longitude: Any, latitude: Any) -> bool:
    return _is_number(longitude) and _is_number(latitude) and abs(longitude) <= 180 and abs(latitude) <= 90


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_position_pair(found: Any) -> bool:
    return isinstance(found, list) and len(found) == 2 and _on_earth(*found)


def _is_position_object(found: Any) -> bool:
    return isinstance(found, dict) and found.keys() == {"lon", "lat"} and _on_earth(found["lon"], found["lat"])


def _is_geojson(found: Any) -> bool:
    if not isinstance(found, dict):
        return False
    kind = found.get("type")
    if kind == "FeatureCollection":
        features = found.get("features")
        return isinstance(features, list) and all(_is_feature(feature) for feature in features)
    return _is_feature(found) if kind == "Feature" else _is_geometry(found)


def _is_feature(found: Any) -> bool:
    if not isinstance(found, dict) or found.get("type") != "Feature":
        return False
    has_both = "geometry" in found and isinstance(found.get("properties", 0), dict | type(None))
    return has_both and (found["geometry"] is None or _is_geometry(found["geometry"]))


def _is_geometry(found: Any) -> bool:
    if not isinstance(found, dict):
        return False
    if found.get("type") == "GeometryCollection":
        parts = found.get("geometries")
        return isinstance(parts, list) and all(_is_geometry(part) for part in parts)
    kind = str(found.get("type"))
    depth = _DEPTHS.get(kind)
    return depth is not None and _are_positions(found.get("coordinates"), depth, _ROWS.get(kind, _is_any))


def _are_positions(found: Any, depth: int, is_row: Callable[[list[Any]], bool]) -> bool:
    """Whether positions lie so deep in lists, and those of each row (a line, a ring) are what the geometry wants."""
    if not isinstance(found, list):
        return False
    if depth:
        whole = all(_are_positions(part, depth - 1, is_row) for part in found)
        return whole and (depth > 1 or is_row(found))
    return len(found) >= 2 and all(_is_number(part) for part in found)


def _is_line(positions: list[Any]) -> bool:
    return len(positions) >= _LEAST_OF_LINE


def _is_ring(positions: list[Any]) -> bool:
    return len(positions) >= _LEAST_OF_RING and positions[0] == positions[-1]


def _is_any(_positions: list[Any]) -> bool:
    return True


_ROWS: dict[str, Callable[[list[Any]], bool]] = {
    **dict.fromkeys(("LineString", "MultiLineString"), _is_line),
    **dict.fromkeys(("Polygon", "MultiPolygon"), _is_ring),
}


def _is_topology(found: Any) -> bool:
    return (
        isinstance(found, dict)
        and found.get("type") == "Topology"
        and isinstance(found.get("objects"), dict)
        and isinstance(found.get("arcs"), list)
    )
