"""A picture of a stranger's sheet is what its name says, takes bounded memory, and reads no file besides itself."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.sources.files.package_files import FolderFiles, MemoryFiles
from harbin_viewer.window.text.sheet_images import sheet_image

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="9" height="9">%s</svg>'
NAMES = ("a.png", "a.jpg", "a.gif", "a.webp", "a.bmp")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("packed", [False, True])
def test_a_drawing_under_the_name_of_a_picture_is_not_drawn(qtbot: QtBot, name: str, packed: bool) -> None:
    drawing = SVG % b'<rect width="9" height="9"/>'
    content = gzip.compress(drawing) if packed else drawing
    assert sheet_image(MemoryFiles({name: content}), name).isNull()


def test_a_drawing_that_uses_itself_without_end_is_not_begun(qtbot: QtBot) -> None:
    groups = b"".join(
        b'<g id="g%d">%s</g>' % (level, b'<use x:href="#g%d"/>' % (level - 1) * 10) for level in range(1, 9)
    )
    drawing = SVG % (b'<defs><rect id="g0" width="1" height="1"/>' + groups + b'</defs><use x:href="#g8"/>')
    assert sheet_image(MemoryFiles({"a.png": drawing}), "a.png").isNull()


def test_a_canvas_of_a_few_bytes_is_kept_as_small_as_other_pictures(qtbot: QtBot) -> None:
    head = b"GIF89a" + struct.pack("<HHBBB", 3000, 2000, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00;"
    image = sheet_image(MemoryFiles({"a.gif": head + frame}), "a.gif")
    assert (image.width(), image.height()) == (720, 480)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.bmp", "a.webp"])
def test_pictures_are_read_also_under_the_ending_of_another_format(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    picture = QImage(90, 60, QImage.Format.Format_RGB32)
    picture.fill(0xFF8800)
    assert picture.save(str(tmp_path / name))
    (tmp_path / "other.jpeg").write_bytes((tmp_path / name).read_bytes())
    for path in (name, "other.jpeg"):
        image = sheet_image(FolderFiles(tmp_path), path)
        assert (image.width(), image.height()) == (90, 60)
