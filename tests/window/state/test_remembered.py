from __future__ import annotations

import os
from pathlib import Path

import pytest

from harbin_viewer.window.state.remembered import Remembered


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "loop", "noise", "pipe of the system"])
def test_what_is_no_file_of_settings_is_as_good_as_none(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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
        os.mkfifo(tmp_path / "Harbin Viewer.ini")
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        file = None
    remembered = Remembered(file)
    assert remembered.theme == "system"
    assert remembered.recent == []
    remembered.note_opened("A sheet", tmp_path)
    remembered.save()
