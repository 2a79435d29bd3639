"""Whatever tab has a script that no font can write: it is said at the foot of the window, and by `pictures`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from harbin_viewer import cli
from harbin_viewer.charts.text import missing_fonts
from tests.window.conftest import OpenWindow

SOURCES = [{"name": "s", "title": "A paper", "kind": "document"}]
ROWS = "name,text,source,place,status,note\nA claim,{},s,p. 1,claimed,\n"
SUMMARY = [{"kind": "summary", "name": "summary", "title": "Summary", "highlights": []}]
CARDS = [{"kind": "cards", "name": "cards", "title": "Cards", "decks": [{"resource": "t", "title": "Claims"}]}]


@pytest.fixture(autouse=True)
def latin_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with fonts for Latin, Greek and Cyrillic."""
    monkeypatch.setattr(missing_fonts, "_is_written", lambda letter: letter < "\u0500")
    monkeypatch.setattr(missing_fonts, "_said", set())


def sheet(folder: Path, words: str, **more: object) -> Path:
    """A sheet of one claim in these words."""
    fields = [{"name": name, "type": "string"} for name in ("name", "text", "source", "place", "status", "note")]
    (folder / "t.csv").write_text(ROWS.format(words), encoding="utf-8")
    resource = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    descriptor = {"name": "m", "title": "Made", "resources": [resource], "sources": SOURCES, **more}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("ពាណិជ្ជកម្ម", {"factsheet": {"tabs": CARDS}}),
        ("trade", {"factsheet": {"tabs": SUMMARY}, "description": "ពាណិជ្ជកម្ម"}),
        ("trade", {"description": "ពាណិជ្ជកម្ម"}),
    ],
    ids=["cards", "summary", "overview"],
)
def test_a_script_without_a_font_is_named_at_the_foot(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, words: str, more: dict[str, object]
) -> None:
    window = open_window(sheet(tmp_path, words, **more))
    qtbot.waitUntil(
        lambda: any("There is no font for Khmer" in label.text() for label in window.findChildren(QLabel)),
    )


def test_pictures_name_it_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = sheet(tmp_path, "ពាណិជ្ជកម្ម", factsheet={"tabs": CARDS})
    assert cli.main(["pictures", "--out", str(tmp_path / "out"), str(made)]) == 0
    assert "There is no font for Khmer here" in capsys.readouterr().err
