"""What a chart cannot show, the window says where the reader looks: on its page, or at the foot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.text import missing_fonts
from tests.window.conftest import OpenWindow


def changed(sheet: Path, **view: object) -> Path:
    """The sheet, with other words or another spec in its chart, which is in its first tab."""
    file = sheet / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    descriptor["views"][0] |= view
    descriptor["factsheet"]["tabs"] = [{"kind": "charts", "name": "charts", "title": "Charts"}]
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    return sheet


def test_a_script_without_a_font_is_named_at_the_foot(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missing_fonts, "_is_written", lambda letter: letter < "\u2e80")
    monkeypatch.setattr(missing_fonts, "_said", set())
    window = open_window(changed(small_sheet, title="哈尔滨"))
    qtbot.waitUntil(lambda: "no font for Chinese" in window.status.sentence)


def test_a_chart_that_would_tell_a_falsehood_says_why_in_its_place(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    spec = {"type": "bar", "group": "year", "series": ["apples"], "by": "place", "only": ["p. 11"]}
    window = open_window(changed(small_sheet, spec=spec))

    def told() -> str:
        return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())

    qtbot.waitUntil(lambda: "“only” names “p. 11”, and no row has that as “place”." in told())
    assert "Did you mean" in told()
