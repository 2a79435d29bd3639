"""What to do where a sheet cannot be written: its maker cannot put a part of it into another folder."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from harbin_viewer.atomic_write import export_error
from harbin_viewer.factsheet.authoring import whole_files
from harbin_viewer.factsheet.authoring.evidence.changed_entries import reword, words_of
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.facts.fact_sheet import write


@pytest.mark.parametrize(
    ("number", "remedy"),
    [(errno.ENOSPC, "Make room, and try again."), (errno.EFBIG, "Copy the sheet to a folder of your own"),
     (errno.EROFS, "Copy the sheet to a folder of your own")],
)  # fmt: skip
def test_it_is_said_what_can_be_done_about_the_sheet(
    number: int, remedy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _content: bytes) -> None:
        raise export_error(path, OSError(number, ""))

    write(tmp_path)
    monkeypatch.setattr(whole_files, "write_whole", full)
    with pytest.raises(UnwrittenError) as told:
        reword(words_of(open_document(tmp_path), "sheet"), {"title": "Ours"})
    assert told.value.remedy.startswith(remedy)
