"""A file that a person named is opened, however it is called; a descriptor names no such path."""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.files.package_files import FolderFiles

ROWS = "year,apples\n2020,10\n2021,12\n"
NAMES = ("~notes.csv", "~", "A: results.csv", "back\\slash.csv", "line\nbreak.csv", "\x1b[31mred.csv", "-rf.csv")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_opened_and_made_a_package_of(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(ROWS, encoding="utf-8")
    document = open_document(file)
    (resource,) = (one for one in document.sheet.resources if one.tabular)
    assert [document.table(resource.name).value("apples", row) for row in (0, 1)] == [10, 12]
    package = open_document(write_package(file, tmp_path / "package"))
    assert len(package.table(package.sheet.resources[0].name)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_path_in_a_folder_is_none_of_these(tmp_path: Path) -> None:
    for name in ("~notes.csv", "A: results.csv", "line\nbreak.csv"):
        (tmp_path / name).write_text(ROWS, encoding="utf-8")
        with pytest.raises(SheetError, match="The path"):
            FolderFiles(tmp_path, "other.csv").open(name)


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize(("names", "told"), [
    (["one\ttwo.csv"], "“one two.csv” was left out, as its name cannot stand in a path. Open it alone, or rename it."),
    (["line\nbreak.csv", "~.csv"], "“line break.csv” and “~.csv” were left out, as their names cannot stand in a path. "
     "Open them alone, or rename them."),
])  # fmt: skip
def test_files_of_a_folder_or_zip_whose_names_cannot_stand_in_a_path_are_told(
    tmp_path: Path, names: list[str], told: str
) -> None:
    """A folder with such a file alone was said to have no file, and one with others kept silent."""
    folder, alone, packed = tmp_path / "folder", tmp_path / "alone", tmp_path / "packed.zip"
    for made in (folder, alone):
        made.mkdir()
        for name in names:
            (made / name).write_text(ROWS, encoding="utf-8")
    (folder / "three.csv").write_text(ROWS, encoding="utf-8")
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("three.csv", *names):
            archive.writestr(name, ROWS)
    for opened in (folder, packed):
        assert [notice.sentence for notice in open_document(opened).notices if notice.kind == "left out"] == [told]
    with pytest.raises(SheetError, match="cannot stand in a path") as refused:
        open_document(alone)
    assert refused.value.place == " ".join(names[0].split())


@pytest.mark.parametrize("path", ["../up.csv", "..\\up.csv", "../../up.csv", "a/../../up.csv"])
@pytest.mark.parametrize("beside", [[], ["three.csv"]])
def test_a_file_of_a_zip_that_would_lie_above_it_is_told(tmp_path: Path, path: str, beside: list[str]) -> None:
    """It was passed over without a word, as a hidden file is."""
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in (path, *beside):
            archive.writestr(name, ROWS)
    held = zipfile.ZipInfo(path).filename  # Windows parts it otherwise
    told = f"“{held}” was left out, as its name cannot stand in a path."
    if not beside:
        with pytest.raises(SheetError, match=re.escape(told)) as refused:
            open_document(packed)
        assert refused.value.place == held
    else:
        assert told in " ".join(notice.sentence for notice in open_document(packed).notices)
