"""An SVG is walked by a screen reader: its words, then each series with its figures; nothing of it is said twice."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.export import render
from harbin_viewer.charts.formats.format import Options
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import ENGLISH, sheet_of

pytestmark = pytest.mark.usefixtures("qapp")

SVG = "{http://www.w3.org/2000/svg}"


def tree(document: Document, chart: Chart, *, outlines: bool = True) -> ElementTree.Element:
    return ElementTree.fromstring(render(document, chart, "svg", Options(outlines=outlines)))


def lists(root: ElementTree.Element) -> dict[str, list[str]]:
    found = [one for one in root.iter(f"{SVG}g") if one.get("role") == "list"]
    return {one.attrib["aria-label"]: [item.attrib["aria-label"] for item in one] for one in found}


def test_series_and_figures_are_lists_with_their_words(document: Document, charts: dict[str, Chart]) -> None:
    told = lists(tree(document, charts["volume-difference"]))
    assert told["Article"] == [
        "2020: 107.0 billion USD, Single source",
        "2021: 114.0 billion USD, Contradicted",
        "2022: 140.0 billion USD, Contradicted",
    ]
    assert set(told) == {"Article", "China Customs", "Gap"}
    assert told["Gap"][1].startswith("2021: −22.4%")


def test_each_item_lies_on_its_mark_and_is_not_seen(document: Document, charts: dict[str, Chart]) -> None:
    root = tree(document, charts["customs-lines"])
    items = [one for one in root.iter(f"{SVG}rect") if one.get("role") == "listitem"]
    assert len(items) == 24
    assert {one.get("fill") for one in items} == {"none"}
    assert all(float(one.attrib["width"]) > 0 for one in items)


def test_drawing_programs_list_named_groups_each_once(document: Document, charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        root = tree(document, chart)
        ids = [one.attrib["id"] for one in root.iter() if "id" in one.attrib]
        assert len(ids) == len(set(ids)), chart.name
        named = [one.get("id") or "" for one in root if one.tag == f"{SVG}g"]
        assert named[:2] == ["background", "headline"]
        assert {"axis-labels", "drawing", "source"} <= set(named)
        assert all(named)
        assert named[-1] == "for-screen-readers"


@pytest.mark.parametrize("outlines", [True, False])
def test_axes_and_labels_are_hidden_and_the_other_words_told(
    document: Document, charts: dict[str, Chart], outlines: bool
) -> None:
    root = tree(document, charts["customs-lines"], outlines=outlines)
    assert root.get("role") == "graphics-document document"
    hidden = [one for one in root.iter() if one.get("aria-hidden") == "true"]
    assert len(hidden) > 10
    if outlines:
        told = [one.attrib["aria-label"] for one in root.iter(f"{SVG}g") if one.get("role") == "img"]
        assert charts["customs-lines"].title in " ".join(told)
        assert not [words for words in told if words.isdecimal()]


def test_a_figure_whose_place_is_who_it_is_of_is_told_so_once(tmp_path: Path) -> None:
    columns: dict[str, list[Any]] = {"who": ["China", "Japan"] * 2, "year": [2000, 2000, 2001, 2001], "v": [1, 2, 3, 4]}
    explore = {"resource": "table", "measure": "v", "form": "ranking"}
    spec = {"type": "bar", "group": "year", "series": ["v"], "explore": explore}
    document = sheet_of(tmp_path, columns, spec, kinds={"year": "year", "v": "number"})
    chart = make_chart(document, document.sheet.views[0], locale=ENGLISH)
    (told,) = lists(tree(document, chart)).values()
    assert told == ["Japan: 4 t", "China: 3 t"]


def test_a_dot_of_two_measures_is_told_by_its_name_and_both(tmp_path: Path) -> None:
    columns: dict[str, list[Any]] = {"who": ["China", "Japan"], "year": [2000, 2000], "v": [1200.5, 2], "w": [3, 4]}
    explore = {"resource": "table", "measure": "v", "second": "w", "form": "scatter"}
    spec = {"type": "points", "group": "year", "series": ["w"], "explore": explore}
    document = sheet_of(tmp_path, columns, spec, kinds={"year": "year", "v": "number", "w": "number"})
    chart = make_chart(document, document.sheet.views[0], locale=ENGLISH)
    (told,) = lists(tree(document, chart)).values()
    assert sorted(told) == ["China, v: 1,200.5 t, w: 3 t", "Japan, v: 2 t, w: 4 t"]


def _explored(folder: Path, text: str, **choice: Any) -> dict[str, list[str]]:
    """The lists of the chart that exploring a table begins with, in this form."""
    (folder / "table.csv").write_text(text, encoding="utf-8")
    document = open_document(folder / "table.csv")
    exploration = replace(Exploration(resource=document.sheet.resources[0].name, measure=""), **choice)
    return lists(tree(document, explored_chart(document, exploration, locale=ENGLISH)))


def test_a_dot_of_nobody_is_told_by_both_its_figures(tmp_path: Path) -> None:
    rows = "".join(f"{3 + at % 9},{40 + at % 31}\n" for at in range(60))
    told = _explored(tmp_path, f"stay (hours),age (years)\n{rows}", measure="stay (hours)", form="scatter")
    assert told["age"][0] == "stay: 3 hours, age: 40 years"


def test_a_place_on_a_map_is_told_with_the_unit_of_both_its_degrees(tmp_path: Path) -> None:
    rows = "".join(f"Office {at},{50.5 + at * 0.25},{8.25 + at * 0.5},{3 + at}\n" for at in range(5))
    told = _explored(tmp_path, f"Office,Latitude,Longitude,Staff\n{rows}", measure="Latitude", form="map")
    (places,) = told.values()
    assert places[0].startswith("Office 0, Longitude: 8.25 degrees, Latitude: 50.5")
    assert all(place.endswith(" degrees") for place in places)


def test_switched_off_series_are_not_told(document: Document, charts: dict[str, Chart]) -> None:
    told = lists(tree(document, charts["volume-difference"].without({"Article"})))
    assert set(told) == {"China Customs"}
