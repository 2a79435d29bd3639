"""What a screen reader is told of the contents of a sheet: each with its kind, and verdicts and changes in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.contents import preview_list
from harbin_viewer.window.authoring.contents.contents_dialog import ContentsDialog
from harbin_viewer.window.authoring.contents.preview_list import PreviewList
from tests.factsheet.authoring.arranging.made_sheet import write
from tests.window.conftest import OpenWindow

VERDICTS: tuple[Verdict, ...] = ("differs", "holds", "unchecked")


def test_an_entry_is_told_with_its_kind_and_what_was_undone_in_words(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    write(tmp_path)
    window = open_window(tmp_path)
    qtbot.waitUntil(window.is_ready)
    window.carry_out("contents")
    dialog = window.findChildren(ContentsDialog)[0]
    model = dialog.list.model()
    told = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
    assert {"Tab", "Chart", "Table"} <= {words.partition(": ")[0] for words in told}
    dialog.choose("tab")
    dialog.down_button.click()
    qtbot.waitUntil(lambda: "was moved down" in window.status.sentence)
    moved = window.status.sentence.removesuffix(" Ctrl+Z takes it back.")
    window.own.editing.undo()
    undone = f"This was taken back: {moved} Ctrl+Shift+Z makes it again."
    qtbot.waitUntil(lambda: window.status.sentence == undone)
    window.own.editing.redo()
    qtbot.waitUntil(lambda: window.status.sentence == f"This was made again: {moved}")


def test_what_a_check_would_find_is_told_by_the_word_of_its_verdict(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)
    document = open_document(tmp_path)
    preview = PreviewList(lambda: document)
    qtbot.addWidget(preview)
    monkeypatch.setattr(
        preview_list, "_would_find", lambda *_: [Finding("", "", "", {}, verdict, "It is so.") for verdict in VERDICTS]
    )
    preview.show_check({})
    model = preview.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == len(VERDICTS))
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert told == ["Differs. It is so.", "Holds. It is so.", "Cannot be checked. It is so."]
