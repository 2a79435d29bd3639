from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from PySide6.QtCore import QSettings

from harbin_viewer.window.state.remembered import Remembered


@pytest.fixture
def folder_of_settings(tmp_path: Path) -> Iterator[Path]:
    """Where Qt keeps settings for the time of a test; it asks the environment once for all tests."""
    kind = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    before = Path(QSettings(*kind, "Nobody", "nothing").fileName()).parent.parent
    QSettings.setPath(*kind, str(tmp_path))
    yield tmp_path
    QSettings.setPath(*kind, str(before))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "loop", "noise", "pipe of the system"])
def test_what_is_no_file_of_settings_is_as_good_as_none(kind: str, tmp_path: Path, folder_of_settings: Path) -> None:
    file: Path | None = tmp_path / "Harbin Viewer" / "harbin-viewer.ini"
    assert file is not None
    file.parent.mkdir()
    if kind.startswith("pipe"):
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    elif kind == "noise":
        file.write_bytes(bytes(range(256)) * 20)
    else:
        file.symlink_to("/dev/zero" if kind == "device" else file)
    if kind == "pipe of the system":
        os.mkfifo(folder_of_settings / "Harbin Viewer.ini")
        file = None
    remembered = Remembered(file)
    assert remembered.theme == "system"
    assert remembered.recent == []
    remembered.note_opened("A sheet", tmp_path)
    remembered.save()


def test_a_place_is_kept_of_a_sheet_whose_path_is_no_text(tmp_path: Path) -> None:
    folder, settings = tmp_path / "t\udcff", Remembered(tmp_path / "settings.ini")
    settings.keep_place(folder, "Mines", {"file": "t\udcff.csv", "rows": [1, "a"]})
    assert settings.place_in(folder, "Mines") == {"file": "t?.csv", "rows": [1, "a"]}


def test_what_one_keeps_who_remembers_nothing_is_not_known_to_the_next(tmp_path: Path) -> None:
    first = Remembered.nothing()
    first.note_opened("A sheet", tmp_path)
    assert Remembered.nothing().recent == []


def test_a_sheet_that_was_opened_as_a_folder_and_by_its_descriptor_is_named_once(tmp_path: Path) -> None:
    remembered, descriptor = Remembered(tmp_path / "settings.ini"), tmp_path / "datapackage.json"
    for path in (tmp_path / "other.json", tmp_path, descriptor, tmp_path / "rows.csv", tmp_path):
        remembered.note_opened("Trade", path)
    assert [path for _title, path in remembered.recent] == [tmp_path, tmp_path / "rows.csv", tmp_path / "other.json"]


def test_what_windows_of_other_processes_keep_is_not_forgotten(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from harbin_viewer.window.state.remembered import Remembered\n"
        "known, name = Remembered(Path(sys.argv[1])), sys.argv[2]; known.recent, known.place_in(Path(name), name)\n"
        "print(flush=True); sys.stdin.readline()\n"
        "known.note_opened(name, Path('/', name)); known.keep_place(Path('/', name), name, {}); known.save()\n"
    )
    command, file = [sys.executable, "-c", program], str(tmp_path / "settings.ini")
    both = [Popen([*command, file, name], stdin=PIPE, stdout=PIPE, text=True) for name in ("mines", "farms")]
    for window in both:
        assert window.stdout is not None
        window.stdout.readline()  # both know the file as it was
    for window in both:
        window.communicate("\n", timeout=60)
    known = Remembered(tmp_path / "settings.ini")
    assert known.recent == [("farms", Path("/farms")), ("mines", Path("/mines"))]
    assert all(f'"/{name}\\t{name}"' in known.text("places") for name in ("mines", "farms"))
