"""A link that is put into a path between the look at it and the opening is not followed, walked or compared."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files import link_free, package_files
from harbin_viewer.factsheet.sources.files.package_files import FolderFiles
from harbin_viewer.factsheet.sources.files.real_paths import plainly_inside


@pytest.fixture(params=[True, False] if link_free.WALKS else [False])
def _walks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As systems have it that open a folder within another, and as the others do."""
    monkeypatch.setattr(link_free, "WALKS", request.param)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    for folder in (tmp_path / "outside", tmp_path / "sheet" / "a" / "b"):
        folder.mkdir(parents=True)
        (folder / "t.csv").write_text(f"{folder.name}\n", encoding="utf-8")
    return tmp_path / "sheet"


def _swapped_after_the_look(monkeypatch: pytest.MonkeyPatch, place: Path, target: Path) -> None:
    def look(root: Path, path: str) -> Path | None:
        found = plainly_inside(root, path)
        place.rename(place.with_name("moved"))
        place.symlink_to(target)
        return found

    monkeypatch.setattr(package_files, "plainly_inside", look)


@pytest.mark.usefixtures("_walks")
@pytest.mark.parametrize("swapped", ["a/b", "a/b/t.csv"])
def test_a_link_that_comes_between_look_and_opening_is_not_followed(
    sheet: Path, monkeypatch: pytest.MonkeyPatch, swapped: str
) -> None:
    target = sheet.parent / "outside"
    _swapped_after_the_look(monkeypatch, sheet / swapped, target / "t.csv" if swapped.endswith(".csv") else target)
    with pytest.raises(SheetError, match="A link was put into its path while it was being opened"):
        FolderFiles(sheet).read("a/b/t.csv")


@pytest.mark.usefixtures("_walks")
def test_links_within_the_folder_are_followed_and_missing_files_are_told_as_before(sheet: Path) -> None:
    (sheet / "c").symlink_to(sheet / "a")
    files = FolderFiles(sheet)
    assert files.read("c/b/t.csv") == files.read("a/b/t.csv") == b"b\n"
    with pytest.raises(SheetError, match="no such file"):
        files.read("a/none.csv")
    with pytest.raises(SheetError, match="folder"):
        files.read("a/b")


@pytest.mark.skipif(not hasattr(os, "O_PATH"), reason="only Linux walks through folders that may not be listed")
def test_a_folder_that_may_not_be_listed_is_walked_through(sheet: Path) -> None:
    (sheet / "a").chmod(0o111)
    try:
        assert FolderFiles(sheet).read("a/b/t.csv") == b"b\n"
    finally:
        (sheet / "a").chmod(0o755)


def test_no_descriptor_stays_open(sheet: Path) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("only Linux lists them")
    before = len(list(Path("/proc/self/fd").iterdir()))
    files = FolderFiles(sheet)
    for path in ("a/b/t.csv", "a/none.csv", "a/b"):
        for _ in range(5):
            try:
                files.read(path)
            except SheetError:
                continue
    assert len(list(Path("/proc/self/fd").iterdir())) == before
