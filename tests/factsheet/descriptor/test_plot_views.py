"""Charts that packages declare for Observable Plot are drawn, as far as they are of fields of a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.descriptor.foreign_samples import notices_of, package, sheet_of

RULE = {"type": "ruleY", "staticData": [{"y": 3}], "y": "y"}


def plot(*marks: dict[str, Any], **spec: Any) -> dict[str, Any]:
    view = {"name": "history", "title": "Deaths so far", "resources": ["deaths"], "specType": "plot"}
    return package(views=[{**view, "spec": {"marks": [RULE, *marks], **spec}}])


def test_a_line_for_each_of_a_field_is_drawn_under_the_words_of_its_axis(tmp_path: Path) -> None:
    line = {"type": "line", "x": "Year", "y": "Deaths", "stroke": "Entity"}
    sheet = sheet_of(tmp_path, plot(line, y={"label": "Deaths of children (per 1,000 live births, log scale)"}))
    (view,) = sheet.views
    assert (view.spec.type, view.spec.group, view.spec.series, view.spec.by) == ("line", "Year", ("Deaths",), "Entity")
    assert view.title == "Deaths so far"
    schema = sheet.resources[0].schema
    assert schema is not None
    assert (schema.fields[2].title, schema.fields[2].unit) == ("Deaths of children", "per 1,000 live births")


def test_bars_that_lie_have_their_names_along_the_axis(tmp_path: Path) -> None:
    (view,) = sheet_of(tmp_path, plot({"type": "barX", "x": "Deaths", "y": "Entity", "fill": "#123456"})).views
    assert (view.spec.type, view.spec.group, view.spec.series, view.spec.by) == ("bar", "Entity", ("Deaths",), "")


def test_a_chart_of_its_own_figures_alone_is_left_out_and_told(tmp_path: Path) -> None:
    descriptor = plot({"type": "barX", "staticData": [{"n": 1, "k": "a"}], "x": "n", "y": "k"})
    assert sheet_of(tmp_path, descriptor).views == ()
    assert any("“plot”, which is not drawn" in sentence for _kind, sentence, _count in notices_of(tmp_path, descriptor))


def test_marks_of_fields_that_are_not_there_and_of_other_forms_spoil_nothing(tmp_path: Path) -> None:
    odd = ({"type": "line", "x": "Year", "y": "Nope"}, {"type": 3}, {"type": "line", "x": {"a": 1}, "y": "Deaths"})
    assert sheet_of(tmp_path, plot(*odd)).views == ()
    assert sheet_of(tmp_path, package(views=[{"specType": "plot", "spec": None}])).views == ()


def test_a_kept_chart_beside_one_of_another_kind_is_drawn_in_a_sheet_and_in_a_plain_package(tmp_path: Path) -> None:
    """The sheet could not be opened, and the package left the kept chart out."""
    (tmp_path / "a.csv").write_text("City,year,v\nA,2000,1\nA,2001,2\n", encoding="utf-8")
    explored = {"resource": "a", "measure": "v", "form": "line"}
    spec = {"type": "line", "group": "year", "series": ["v"], "explore": explored}
    kept = {"name": "line", "title": "V", "resources": ["a"], "specType": "explore", "spec": spec}
    views = [kept, {"name": "globe", "specType": "vega", "spec": {}}]
    fields = [{"name": "City"}, {"name": "year", "type": "year"}, {"name": "v", "type": "number"}]
    resources = [{"name": "a", "path": "a.csv", "schema": {"fields": fields}}]
    plain = {"name": "x", "title": "X", "resources": resources, "views": views}
    tabs = {"factsheet": {"tabs": [{"kind": "charts", "name": "c", "title": "C", "views": ["line"]}]}}
    for descriptor in (plain, plain | tabs):
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
        document = open_document(tmp_path)
        assert [view.name for view in document.sheet.views] == ["line"]
        assert "The chart “globe” is of the kind “vega”, which is not drawn." in [n.sentence for n in document.notices]
