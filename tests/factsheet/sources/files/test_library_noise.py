"""What libraries write to stderr past Python stays away from a terminal, and all else arrives."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.sources.files.library_noise import without_noise
from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles
from harbin_viewer.window.text.sheet_images import sheet_image

PANIC = b"\nthread '<unnamed>' (7) panicked at /src/cfb.rs:305:41:\nslice index\nstack backtrace:\n   0: begin\n"


def test_only_what_was_no_noise_arrives(capfd: pytest.CaptureFixture[str]) -> None:
    with without_noise():
        os.write(2, b"Reading levels.xls\n")
        os.write(2, b"libpng warning: iCCP: known incorrect profile\n")
        with without_noise():
            os.write(2, b"libpng error: IDAT: incorrect header check\n")
        assert capfd.readouterr().err == ""
        os.write(2, PANIC)
    assert capfd.readouterr().err == "Reading levels.xls\n"
    os.write(2, b"libpng error: said elsewhere\n")
    assert capfd.readouterr().err == "libpng error: said elsewhere\n"


_TOLD = """
import os
from harbin_viewer.console import complain, only_what_is_seen
from harbin_viewer.factsheet.sources.files.library_noise import without_noise

with only_what_is_seen(), without_noise():
    os.write(2, b"from a library\\n")
    complain("Reading")
    os.write(1, b"then")
"""


def test_progress_is_told_while_libraries_are_held_back() -> None:
    """Both ways lead to one pipe, so that the order in which they come is seen."""
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[4])}
    done = subprocess.run(
        [sys.executable, "-c", _TOLD], env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True
    )
    assert done.stdout.split(b"\n") == [b"Reading", b"thenfrom a library", b""]


def test_what_was_written_before_an_error_arrives_too(capfd: pytest.CaptureFixture[str]) -> None:
    def read() -> None:
        with without_noise():
            os.write(2, b"half a line")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read()
    assert capfd.readouterr().err == "half a line"


def test_a_damaged_picture_of_a_sheet_says_nothing(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    head = _part(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
    damaged = b"\x89PNG\r\n\x1a\n" + head + _part(b"IDAT", b"no packed bytes at all") + _part(b"IEND", b"")
    assert sheet_image(MemoryFiles({"a.png": damaged}), "a.png").isNull()
    assert capfd.readouterr().err == ""


def _part(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
