"""A new sheet is made in the window: what it would have is told, what is unticked is left out, then it is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from tests.factsheet.authoring import articles


def _dialog(qtbot: QtBot, *files: Path) -> NewSheetDialog:
    dialog = NewSheetDialog(files)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.said.text().endswith("…"), timeout=10_000)
    return dialog


def test_what_is_unticked_is_not_written(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "nordhavn.txt"
    file.write_text(articles.PLAIN, encoding="utf-8")
    dialog = _dialog(qtbot, file)
    checks = dialog.tree.topLevelItem(2)
    assert checks is not None
    assert checks.text(0) == "Checks"
    years = checks.child(1)
    assert years is not None
    years.setCheckState(0, Qt.CheckState.Unchecked)
    left_out = dialog.unticked
    with qtbot.waitSignal(dialog.written):
        dialog.save(tmp_path / "sheet")
    names = {check.name for check in open_document(tmp_path / "sheet").sheet.factsheet.checks}
    assert len(left_out) == 1
    assert not names & left_out


def test_a_file_that_gives_nothing_is_told_and_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    good, bad = tmp_path / "nordhavn.txt", tmp_path / "empty.csv"
    good.write_text(articles.PLAIN, encoding="utf-8")
    bad.write_bytes(b"")
    dialog = _dialog(qtbot, good)
    dialog.add([bad])
    qtbot.waitUntil(lambda: dialog._save_button().isEnabled(), timeout=10_000)
    assert dialog.files_label.text() == "nordhavn.txt"


def test_the_sources_that_a_sheet_would_have_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "sun.md"
    file.write_text(articles.MARKDOWN, encoding="utf-8")
    dialog = _dialog(qtbot, file)
    groups = {group.text(0): group for number in range(8) if (group := dialog.tree.topLevelItem(number))}
    told = groups["Sources"].child(0)
    assert told is not None
    assert told.text(0) == "Solar power in Estland\nA. Writer, 2024-03-05"
    assert dialog.unticked == set(), "a source is no proposal that could be unticked"
