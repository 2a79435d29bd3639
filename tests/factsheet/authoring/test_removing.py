"""A chart is taken out of a sheet, and every other byte of its descriptor stays."""

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.arranging.removing import remove_chart, remove_source
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document


def _sheet(folder: Path, tabs: object, indent: int | None) -> bytes:
    series = [{"field": "v"}]
    views = [
        {
            "name": name,
            "title": f"“{name}”",
            "spec": {"type": "line", "group": "year", "series": series},
            "resources": ["t"],
        }
        for name in "abc"
    ]
    fields = [{"name": "year", "type": "year"}, {"name": "v", "type": "number"}]
    resources = [{"name": "t", "path": "t.csv", "schema": {"fields": fields}}]
    descriptor = {"name": "mine", "resources": resources, "views": views, "factsheet": {"tabs": tabs}}
    content = json.dumps(descriptor, indent=indent).encode()
    (folder / "datapackage.json").write_bytes(content)
    (folder / "t.csv").write_text("year,v\n2020,1\n2021,2\n", encoding="utf-8")
    return content


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_a_chart_goes_with_its_place_in_tabs_and_comes_back_to_the_byte(
    tmp_path: Path, name: str, indent: int | None
) -> None:
    tabs: list[dict[str, object]] = [
        {"kind": "charts", "name": "one", "title": "One", "views": [name]},
        {"kind": "charts", "name": "two", "title": "Two", "views": ["a", "b", "c"]},
        {"kind": "charts", "name": "all", "title": "All"},
    ]
    before = _sheet(tmp_path, tabs, indent)
    made = remove_chart(open_document(tmp_path), name)
    file, rest = tmp_path / "datapackage.json", [other for other in "abc" if other != name]
    wanted = json.loads(before)
    wanted["views"] = [view for view in wanted["views"] if view["name"] != name]
    wanted["factsheet"]["tabs"] = [{**tabs[1], "views": rest}, tabs[2]]  # a tab of no charts would show all
    assert file.read_bytes() == json.dumps(wanted, indent=indent).encode()
    assert [view.name for view in open_document(tmp_path).sheet.views] == rest
    undo(made)
    assert file.read_bytes() == before


def test_a_chart_that_is_gone_from_the_file_is_not_taken_out_and_nothing_is_written(tmp_path: Path) -> None:
    _sheet(tmp_path, [{"kind": "overview", "name": "one", "title": "One"}], None)
    document = open_document(tmp_path)
    remove_chart(document, "b")
    content = (tmp_path / "datapackage.json").read_bytes()
    with pytest.raises(SheetError, match="does not stand in the descriptor"):
        remove_chart(document, "b")
    assert (tmp_path / "datapackage.json").read_bytes() == content


@pytest.mark.parametrize("place", ["sheet", "table"])
def test_a_source_that_nothing_names_is_taken_out_and_comes_back_to_the_byte(tmp_path: Path, place: str) -> None:
    before = json.loads(_sheet(tmp_path, [{"kind": "overview", "name": "one", "title": "One"}], 2))
    owner = before if place == "sheet" else before["resources"][0]
    owner["sources"] = [{"name": "one", "title": "One"}, {"name": "two", "title": "Two"}]
    (file := tmp_path / "datapackage.json").write_text(json.dumps(before, indent=2))
    for left, name in ((1, "one"), (0, "two")):
        content = file.read_bytes()
        made = remove_source(open_document(tmp_path), name)
        assert len(open_document(tmp_path).sheet.every_source) == left
        after = undo(made)
        assert file.read_bytes() == content
        undo(after)


@pytest.mark.parametrize("cells", ["mine,", "other,mine", "other,more; mine"])
def test_a_source_that_a_row_names_stays_and_it_is_said_where(tmp_path: Path, cells: str) -> None:
    before = json.loads(_sheet(tmp_path, [{"kind": "overview", "name": "one", "title": "One"}], 2))
    before["sources"] = [{"name": name, "title": name.title()} for name in ("mine", "other", "more")]
    before["resources"][0] |= {
        "title": "Apples",
        "schema": {
            "fields": [
                {"name": "year", "type": "year"},
                {"name": "v", "type": "number"},
                {"name": "source", "type": "string"},
                {"name": "references", "type": "string"},
            ]
        },
    }
    (file := tmp_path / "datapackage.json").write_text(json.dumps(before, indent=2))
    (tmp_path / "t.csv").write_text(f"year,v,source,references\n2020,1,other,\n2021,2,{cells}\n")
    content = file.read_bytes()
    with pytest.raises(SheetError, match="named in “Apples”"):
        remove_source(open_document(tmp_path), "mine")
    assert file.read_bytes() == content


@pytest.mark.parametrize("shown", [["a"], ["a", "b", "c"], None])
def test_a_sheet_without_its_charts_is_a_sheet(tmp_path: Path, shown: list[str] | None) -> None:
    tab: dict[str, object] = {"kind": "charts", "name": "one", "title": "One"} | ({"views": shown} if shown else {})
    _sheet(tmp_path, [tab], 2)
    for left, name in ((2, "a"), (1, "b"), (0, "c")):
        remove_chart(open_document(tmp_path), name)
        assert len(open_document(tmp_path).sheet.views) == left
