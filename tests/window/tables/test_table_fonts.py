"""A table in a script that no font has says so at the foot of the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.text import missing_fonts
from tests.window.conftest import OpenWindow


def test_a_script_without_a_font_is_named_at_the_foot(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missing_fonts, "_is_written", lambda letter: letter < "\u0500")
    monkeypatch.setattr(missing_fonts, "_said", set())
    (tmp_path / "t.csv").write_text("a,b\n1,ពាណិជ្ជកម្ម\n", encoding="utf-8")
    tabs = [{"kind": "table", "name": "tables", "title": "Tables"}]
    descriptor = {
        "name": "m", "title": "Made", "resources": [{"name": "t", "path": "t.csv"}], "factsheet": {"tabs": tabs},
    }  # fmt: skip
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    window = open_window(tmp_path)
    qtbot.waitUntil(
        lambda: any("There is no font for Khmer" in label.text() for label in window.findChildren(QLabel)),
    )
