"""A descriptor is found by any of its names, wherever the one package lies; of several packages none is taken."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.books import files_of_folder
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.files.descriptor_names import NAMES, one_descriptor_among

FRUIT = {
    "name": "fruit", "title": "Fruit of the orchard",
    "resources": [{"name": "fruit", "path": "picked.csv", "title": "Apples picked"}],
}  # fmt: skip


def _package(folder: Path, name: str) -> Path:
    """A package, whose descriptor in JSON is YAML too."""
    folder.mkdir(parents=True)
    (folder / name).write_text(json.dumps(FRUIT), encoding="utf-8")
    (folder / "picked.csv").write_text("year,apples\n2000,1\n2001,2\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", ["in the folder", "a folder below", "in a folder of a zip"])
def test_a_package_is_opened_as_it_is_declared(tmp_path: Path, name: str, place: str) -> None:
    opened = tmp_path / "opened"
    folder = _package(opened if place == "in the folder" else opened / "below", name)
    if place == "in a folder of a zip":
        opened = tmp_path / "opened.zip"
        with zipfile.ZipFile(opened, "w") as packed:
            for file in sorted(folder.iterdir()):
                packed.write(file, f"below/{file.name}")
    sheet = open_document(opened).sheet
    assert sheet.title == "Fruit of the orchard"
    assert [resource.label for resource in sheet.resources] == ["Apples picked"]


@pytest.mark.parametrize("name", ["datapackage.json", "data_package.json"])
@pytest.mark.parametrize("below", ["", "below"])
def test_a_workbook_is_made_of_a_package_by_any_name(tmp_path: Path, name: str, below: str) -> None:
    _package(tmp_path / "opened" / below, name)
    files = files_of_folder(tmp_path / "opened")
    assert list(files) == [DESCRIPTOR, "picked.csv"]
    assert json.loads(files[DESCRIPTOR])["title"] == "Fruit of the orchard"


def test_of_a_package_in_yaml_it_is_not_said_that_it_has_no_descriptor(tmp_path: Path) -> None:
    _package(tmp_path / "opened", "datapackage.yaml")
    with pytest.raises(SheetError, match="Its descriptor is packed, or no JSON"):
        files_of_folder(tmp_path / "opened")


def test_of_several_packages_none_is_taken_unless_one_lies_above_the_others() -> None:
    assert one_descriptor_among(["a/datapackage.json", "b/data_package.json"]) is None
    assert one_descriptor_among(["a/datapackage.json", "data_package.json"]) == "data_package.json"
    assert one_descriptor_among(["a/data_package.json", "a/datapackage.json"]) == "a/datapackage.json"
    assert one_descriptor_among(["a/table.csv"]) is None


@pytest.mark.parametrize("packed", [False, True])
def test_that_several_packages_are_not_followed_is_told(tmp_path: Path, *, packed: bool) -> None:
    for name in ("east", "west"):
        _package(tmp_path / "opened" / name, "datapackage.json")
    opened = tmp_path / "opened"
    if packed:
        opened = tmp_path / "opened.zip"
        with zipfile.ZipFile(opened, "w") as whole:
            for file in sorted((tmp_path / "opened").rglob("*.*")):
                whole.write(file, str(file.relative_to(tmp_path / "opened")))
    told = [notice for notice in open_document(opened).notices if "packages of their own" in notice.sentence]
    assert [(notice.kind, notice.count) for notice in told] == [("left out", 2)]
    assert "“east” and “west”" in told[0].sentence
    assert not [notice for notice in open_document(tmp_path / "opened" / "east").notices if notice in told]
