"""A chart is taken out of a sheet, and every other byte of its descriptor stays."""

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.removing import remove_chart
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


@pytest.mark.parametrize("shown", [["a"], ["a", "b", "c"], None])
def test_a_sheet_without_its_charts_is_a_sheet(tmp_path: Path, shown: list[str] | None) -> None:
    tab: dict[str, object] = {"kind": "charts", "name": "one", "title": "One"} | ({"views": shown} if shown else {})
    _sheet(tmp_path, [tab], 2)
    for left, name in ((2, "a"), (1, "b"), (0, "c")):
        remove_chart(open_document(tmp_path), name)
        assert len(open_document(tmp_path).sheet.views) == left
