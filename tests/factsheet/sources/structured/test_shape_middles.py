"""The middle of each shape of a map places its row."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.exploring.on_map import as_choice
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.structured.shape_middles import middle_of


def square(east: float, north: float, side: float) -> list[list[float]]:
    """A ring."""
    corners = ((0, 0), (side, 0), (side, side), (0, side), (0, 0))
    return [[east + x, north + y] for x, y in corners]


@pytest.mark.parametrize(
    ("kind", "coordinates", "middle"),
    [
        ("Point", [5.5, 50.25], (5.5, 50.25)),
        ("Polygon", [square(10, 40, 2)], (11, 41)),
        ("MultiPolygon", [[square(0, 0, 1)], [square(10, 40, 4)]], (12, 42)),
        ("LineString", [[0, 0], [1, 1], [2, 5]], (1, 1)),
        ("Polygon", [[[1, 2], [1, 2], [1, 2]]], (1, 2)),
        ("Polygon", [[[500_000, 4_600_000], [500_100, 4_600_000]]], None),
        ("Polygon", [], None),
        ("Polygon", "nowhere", None),
        ("Point", ["a", "b"], None),
    ],
)
def test_a_shape_has_a_middle_in_degrees_or_none(
    kind: str, coordinates: Any, middle: tuple[float, float] | None
) -> None:
    assert middle_of({"type": kind, "coordinates": coordinates}) == middle


def test_areas_of_a_map_can_be_shown_on_one_and_names_of_programs_are_words(tmp_path: Path) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "pop_est": 2_000_000 * (n + 1), "mapcolor7": n % 7},
            "geometry": {"type": "Polygon", "coordinates": [square(n * 7.5, 10 + n, 1)]},
        }
        for n, name in enumerate(("Chad", "Mali", "Togo", "Kenya", "Niger", "Egypt", "Libya", "Ghana"))
    ]
    file = tmp_path / "countries.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    document = open_document(file)
    cube = document.cube(document.sheet.resources[0].name)
    assert as_choice(cube)
    assert (cube.roles.measures[0].title, cube.roles.measures[0].unit) == ("Population estimate", "people")
    assert any("the middle of each" in notice.sentence for notice in document.notices)


def test_earthquakes_with_milliseconds_are_shown_where_they_were(tmp_path: Path) -> None:
    features = [
        {
            "type": "Feature",
            "id": f"ci{n}",
            "properties": {
                "mag": 1 + n * 7 % 40 / 10,
                "place": f"{n} km off",
                "time": 1517400000000 + n * n * 7_900_000,
            },
            "geometry": {"type": "Point", "coordinates": [-120 + n * 0.113, 35 + n * 0.071, 5.5]},
        }
        for n in range(120)
    ]
    file = tmp_path / "all_week.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    document = open_document(file)
    start = beginning(document.cube(document.sheet.resources[0].name)).exploration
    assert start is not None
    assert start.form == "map"


def _left_out(folder: Path, *geometries: dict[str, Any] | None) -> bool:
    features = [
        {"type": "Feature", "properties": {"name": f"Park {number}", "trees": number}, "geometry": geometry}
        for number, geometry in enumerate(geometries)
    ]
    file = folder / "parks.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return any(notice.kind == "left out" for notice in open_document(file).notices)


def test_of_points_nothing_is_said_to_be_left_out(tmp_path: Path) -> None:
    point, line = ({"type": "Point", "coordinates": [10, 53]}, {"type": "LineString", "coordinates": [[0, 0], [1, 1]]})
    assert not _left_out(tmp_path, point, point, None)
    assert _left_out(tmp_path, point, line)
    assert _left_out(tmp_path, {"type": "Point", "coordinates": ["east", "north"]})
