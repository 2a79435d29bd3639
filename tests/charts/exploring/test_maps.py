"""Rows that have a place on the globe are shown on a map, as far apart as they are."""

import json
import math
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import brief_of, chart_of, reasons_of, why_not
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

TOWNS = (("Dalby", 151.266, -27.194), ("Kingaroy", 151.833, -26.533), ("Toowoomba", 151.95, -27.567))


def opened(folder: Path, *lines: str, kind: str = "any", form: str = "default") -> Document:
    (folder / "table.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = lines[0].split(",")
    fields = [{"name": names[0], "type": "string"}] + [
        {"name": name, "type": kind, "format": form} for name in names[1:]
    ]
    resource = {"name": "table", "path": "table.csv", "schema": {"fields": fields}}
    (folder / "datapackage.json").write_text(json.dumps({"title": "Offices", "resources": [resource]}))
    return open_document(folder)


def start_of(document: Document) -> Exploration:
    start = beginning(document.cube("table")).exploration
    assert start is not None
    return start


def first_chart(document: Document) -> Chart:
    brief = brief_of(document, start_of(document), locale=QLocale("en"))
    assert why_not(brief) == ""
    return chart_of(brief)


def dots(chart: Chart) -> dict[str, tuple[float, float]]:
    (series,) = chart.panels[0].series
    return dict(zip(series.names, zip(series.x.tolist(), series.y.tolist(), strict=True), strict=True))


@pytest.mark.parametrize(
    ("east", "north"), [("Lon", "Lat"), ("decimalLongitude", "decimalLatitude"), ("lng", "latitude")]
)
def test_two_columns_of_degrees_make_a_map(tmp_path: Path, east: str, north: str) -> None:
    chart = first_chart(opened(tmp_path, f"Office,{north},{east}", *(f"{name},{y},{x}" for name, x, y in TOWNS)))
    assert dots(chart) == {name: (x, y) for name, x, y in TOWNS}
    assert (chart.title, chart.subtitle) == ("Offices", "3 places, by degrees east and north")
    assert (chart.x_unit, chart.series[0].unit) == ("degrees", "degrees")


@pytest.mark.parametrize(
    ("form", "written"),
    [("default", '"{x}, {y}"'), ("array", '"[{x}, {y}]"'), ("object", '"{{""lon"": {x}, ""lat"": {y}}}"')],
)
def test_points_make_a_map_in_each_way_they_are_written(tmp_path: Path, form: str, written: str) -> None:
    rows = [f"{name},{written.format(x=x, y=y)}" for name, x, y in TOWNS]
    document = opened(tmp_path, "Office,Location", *rows, kind="geopoint", form=form)
    assert dots(first_chart(document)) == {name: (x, y) for name, x, y in TOWNS}


def test_north_before_east_is_known_where_the_second_number_can_be_no_latitude(tmp_path: Path) -> None:
    rows = [f'{name},"{y}, {x}"' for name, x, y in TOWNS]
    assert dots(first_chart(opened(tmp_path, "Office,coordinates", *rows))) == {name: (x, y) for name, x, y in TOWNS}


def test_a_mile_is_as_long_across_as_upwards_and_rows_without_a_place_are_told(tmp_path: Path) -> None:
    rows = [f"{name},{y},{x}" for name, x, y in (("A", 10.5, 60.5), ("B", 10.75, 64.5), ("C", 11.5, 62.5))]
    chart = first_chart(opened(tmp_path, "Office,Lat,Lon", *rows, "D,,"))
    assert chart.x_reach is not None
    assert chart.panels[0].reach is not None
    across, upwards = (end[1] - end[0] for end in (chart.x_reach, chart.panels[0].reach))
    assert across * math.cos(math.radians(62.5)) / upwards == pytest.approx(2.0)
    assert chart.note == "One is without a place."


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [Size(960, 600), Size(300, 200), Size(400, 1200), Size(1600, 400), Size(1080, 1080)])
def test_a_mile_is_as_long_across_as_upwards_on_pages_of_all_shapes(tmp_path: Path, size: Size) -> None:
    places = {"A": (4.25, 60.5), "B": (12.25, 64.5), "C": (16.25, 62.5), "D": (20.25, 60.5)}
    rows = [f"{name},{north},{east}" for name, (east, north) in places.items()]
    picture = lay_out(first_chart(opened(tmp_path, "Office,Lat,Lon", *rows)), size, LIGHT)
    at = [(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2) for mark in picture.marks]
    first, higher, _next, last = sorted(at)
    across, upwards = (last[0] - first[0]) / 16.0, (first[1] - higher[1]) / 4.0
    assert across / upwards == pytest.approx(math.cos(math.radians(62.5)), rel=0.03)
    assert len([text for text in picture.texts if text.role == "tick" and text.box.right <= picture.plots[0].x]) >= 2


def test_who_has_a_row_for_each_year_is_one_place_and_the_rows_are_told(tmp_path: Path) -> None:
    rows = [f"{name},{y},{x},{year}" for year in (2021, 2022, 2023) for name, x, y in TOWNS]
    document = opened(tmp_path, "Office,Lat,Lon,Year", *rows, "Next door,-27.194,151.266,2021")
    brief = brief_of(document, Exploration(resource="table", measure="Places on the map", form="map"))
    chart = chart_of(brief)
    (series,) = chart.panels[0].series
    assert sorted(series.names) == ["Dalby", "Kingaroy", "Next door", "Toowoomba"]
    assert chart.subtitle == "10 rows at 3 places, by degrees east and north"


def test_measures_come_before_the_map_which_is_no_measure(tmp_path: Path) -> None:
    rows = [f"{name},{y},{x},{size}" for size, (name, x, y) in enumerate(TOWNS, 3)]
    document = opened(tmp_path, "Office,Lat,Lon,Desks", *rows)
    start = start_of(document)
    assert (start.form, start.measure) == ("ranking", "Desks")
    assert reasons_of(brief_of(document, start))["map"] == "Choose “Places on the map” as the measure."
