"""Files whose names are no UTF-8, as old archives have them, are read and written about as all others are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.files.package_files import opened

TABLE = "Country,Year,Tea\nChad,2001,3\nChad,2002,4\nMali,2001,5\nMali,2002,7\n"

needs_bytes = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are texts there")


@pytest.fixture
def harvest(tmp_path: Path) -> Path:
    file = tmp_path / os.fsdecode("Übersicht.csv".encode("latin-1"))
    file.write_text(TABLE)
    return file


@needs_bytes
def test_their_bytes_are_signs_that_nobody_knows_in_all_words(harvest: Path) -> None:
    document = open_document(harvest)
    assert document.file_name == "�bersicht.csv"
    assert document.sheet.title == "�bersicht"
    assert len(document.table(document.sheet.resources[0].name)) == 4


@needs_bytes
@pytest.mark.parametrize(
    "command",
    [
        ["export", "--all", "--format", "png,jpeg,webp,svg,pdf,csv,xlsx,json", "--out", "made", "FILE"],
        ["export", "--sheet", "made/sheet.pdf", "FILE"],
        ["new", "--from", "FILE", "--", "made/sheet"],
        ["package", "--out", "made/package", "FILE"],
    ],
)
def test_whatever_is_made_of_them_is_made(harvest: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    monkeypatch.chdir(harvest.parent)
    Path("made").mkdir()
    assert main([str(harvest) if word == "FILE" else word for word in command]) == 0
    assert any(Path("made").rglob("*"))


@pytest.mark.skipif(sys.platform == "win32", reason="who may make a link there is asked elsewhere")
def test_links_in_a_circle_are_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.dta").symlink_to(tmp_path / "b.dta")
    (tmp_path / "b.dta").symlink_to(tmp_path / "a.dta")
    with pytest.raises(SheetError, match=r"Links lead in a circle here|levels of symbolic links"):
        opened(tmp_path / "a.dta")
