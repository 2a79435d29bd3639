"""Files that other programs are given to read when they like stay as they were given, and not for ever."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from harbin_viewer.atomic_write import ExportError
from harbin_viewer.factsheet.cache import MOST_LENT, lent


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "harbin-viewer"


def test_what_was_lent_by_a_name_stays_where_another_is_lent_by_it() -> None:
    first, second = lent("dragged", "output.png", b"of one sheet"), lent("dragged", "output.png", b"of another")
    assert first.name == second.name == "output.png"
    assert (first.read_bytes(), second.read_bytes()) == (b"of one sheet", b"of another")


def test_the_same_is_lent_once_and_anew_where_another_program_changed_it() -> None:
    first = lent("dragged", "output.png", b"a picture")
    first.write_bytes(b"cropped")
    assert lent("dragged", "output.png", b"a picture") == first
    assert first.read_bytes() == b"a picture"


def test_the_newest_stay_and_what_is_no_file_of_ours_too(cache: Path) -> None:
    theirs = cache / "dragged" / "notes.txt"
    files = []
    for number in range(MOST_LENT + 2):
        files.append(lent("dragged", "output.png", bytes([number])))
        os.utime(files[-1].parent, (number, number))
    theirs.write_bytes(b"theirs")
    lent("sounds", "series.wav", b"tones")
    latest = lent("dragged", "output.png", b"latest")
    assert [file.exists() for file in files] == [False] * 3 + [True] * (MOST_LENT - 1)
    assert latest.exists()
    assert theirs.exists()


def test_where_the_cache_cannot_be_written_its_reader_is_told_what_lies_there(cache: Path) -> None:
    cache.parent.mkdir(exist_ok=True)
    cache.write_bytes(b"a file in its place")
    with pytest.raises(ExportError, match="It is your cache, where pictures and sounds lie") as told:
        lent("dragged", "output.png", b"a picture")
    assert told.value.remedy == "Make room there, or allow it to be written."
