"""Where files lie is known soon, and a link that comes or goes meanwhile is never overlooked."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import FolderFiles
from harbin_viewer.factsheet.sources.files.real_paths import plainly_inside, real_folder


def test_a_file_without_links_on_its_way_lies_where_it_is_said_to(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "t.csv").write_text("a\n", encoding="utf-8")
    root = real_folder(tmp_path)
    assert plainly_inside(root, "below/./t.csv") == root / "below" / "t.csv"
    assert plainly_inside(root, "below/none.csv") is None


@pytest.mark.parametrize("linked", ["below", "below/t.csv"])
def test_a_link_that_takes_the_place_of_a_file_or_folder_leads_nowhere_outside(tmp_path: Path, linked: str) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "sheet"
    for folder in (outside, inside / "below"):
        folder.mkdir(parents=True)
        (folder / "t.csv").write_text(f"{folder.name}\n", encoding="utf-8")
    files = FolderFiles(inside)
    assert files.read("below/t.csv") == b"below\n"
    (inside / linked).rename(tmp_path / "moved")
    (inside / linked).symlink_to(outside if linked == "below" else outside / "t.csv")
    with pytest.raises(SheetError, match="out of the folder"):
        files.read("below/t.csv")


def test_a_folder_that_is_a_link_is_followed_to_where_it_leads_now(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "t.csv").write_text(f"{name}\n", encoding="utf-8")
    current = tmp_path / "current"
    current.symlink_to(tmp_path / "first")
    files = FolderFiles(current)
    assert files.read("t.csv") == b"first\n"
    current.unlink()
    current.symlink_to(tmp_path / "second")
    assert files.read("t.csv") == b"second\n"
