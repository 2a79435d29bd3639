"""GeoJSON and TopoJSON: the properties of their features, without the shapes."""

from __future__ import annotations

from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.json_text import looks_like_json, parsed, words_of
from harbin_viewer.factsheet.sources.structured.property_table import property_table
from harbin_viewer.factsheet.sources.structured.shape_middles import middle_of, third_of

POINT_COLUMNS = ("longitude", "latitude")
THIRD_COLUMN = "third coordinate"
"""A height as the format has it, or a depth as many write it: the file does not say which, nor in what unit."""

_TELLING = ("metadata", "properties")
"""Objects beside the features that may name all of them."""

_WITHOUT = "The shapes of the map were left out; their properties are the table."
_WITH_MIDDLES = "The shapes of the map were left out but for the middle of each; their properties are the table."


def recognises(head: bytes, _name: str) -> bool:
    """Whether JSON begins with the properties of features."""
    return looks_like_json(head) and (
        b'"FeatureCollection"' in head or b'"Topology"' in head or (b'"Feature"' in head and b'"geometry"' in head)
    )


def read(file: OpenedFile) -> Reading:
    """The table of the features' properties."""
    return reading(parsed(file), file)


READER = Reader(
    name="geojson",
    title="GeoJSON and TopoJSON",
    suffixes=(".geojson", ".topojson", ".json"),
    recognises=recognises,
    read=read,
    media_types=("application/geo+json",),
)


def holds_features(value: Any) -> bool:
    """Whether a value of JSON is a map."""
    return isinstance(value, dict) and value.get("type") in ("FeatureCollection", "Topology", "Feature")


def reading(value: Any, file: OpenedFile) -> Reading:
    """The tables of a map; SheetError where no feature has a property."""
    layers = _layers(value, file.stem)
    tables = tuple(_table(name, features) for name, features in layers if any(_properties(f) for f in features))
    if not tables:
        raise file.error("No shape of this map has a figure or a name.", "Open the table that belongs to the map.")
    known = [feature for _name, features in layers for feature in features]
    kept = _WITH_MIDDLES if any(map(_has_shape, known)) else _WITHOUT
    notices = () if all(map(_is_told_whole, known)) else (Notice("left out", kept),)
    told = [value, *(part for key in _TELLING if isinstance(part := value.get(key), dict))]
    title = next((words for part in told for key in ("title", "name") if (words := words_of(part.get(key)))), "")
    return Reading(tables, title=title, description=words_of(value.get("description")), notices=notices)


def _layers(value: Any, name: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """The features by layer: one in GeoJSON, the objects of a topology."""
    if not isinstance(value, dict):
        return []
    if value.get("type") == "Feature":
        return [(name, [value])]
    if value.get("type") == "Topology":
        objects = value.get("objects")
        return [(key, _objects(part.get("geometries"))) for key, part in objects.items() if isinstance(part, dict)] \
            if isinstance(objects, dict) else []  # fmt: skip
    return [(name, _objects(value.get("features")))]


def _objects(value: Any) -> list[dict[str, Any]]:
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _table(name: str, features: list[dict[str, Any]]) -> RawTable:
    return property_table(name, [_properties(feature) for feature in features])


def _properties(feature: dict[str, Any]) -> dict[str, Any]:
    """The properties of a feature, with its own id where it has one, and the place of its middle in degrees."""
    properties = feature.get("properties")
    known = dict(properties) if isinstance(properties, dict) else {}
    if feature.get("id") is not None and "id" not in known:
        known = {"id": feature["id"], **known}
    if known and (place := middle_of(feature.get("geometry"))):
        for label, value in zip(POINT_COLUMNS, place, strict=False):
            known.setdefault(label, value)
    if known and (third := third_of(feature.get("geometry"))) is not None:
        known.setdefault(THIRD_COLUMN, third)
    return known


def _has_shape(feature: dict[str, Any]) -> bool:
    geometry = feature.get("geometry")
    return isinstance(geometry, dict) and geometry.get("type") not in ("Point", None)


def _is_told_whole(feature: dict[str, Any]) -> bool:
    """Whether nothing of its shape is left out: it has none, or is a point whose degrees are columns."""
    geometry, properties = feature.get("geometry"), feature.get("properties")
    is_point = middle_of(geometry) is not None and not _has_shape(feature)
    return geometry is None or (is_point and not (isinstance(properties, dict) and {*POINT_COLUMNS} & {*properties}))
