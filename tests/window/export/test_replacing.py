"""The question whether files may be replaced is answered by its buttons, and is no answer where its window goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from harbin_viewer.window.export.replacing import may_replace


def asked() -> QMessageBox:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


@pytest.mark.parametrize(("answer", "may"), [("&Replace", True), ("Cancel", False)])
def test_the_button_is_the_answer(qtbot: QtBot, tmp_path: Path, answer: str, *, may: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QTimer.singleShot(0, window, lambda: {b.text(): b for b in asked().findChildren(QPushButton)}[answer].click())

    assert may_replace(window, [tmp_path / "a.png"]) is may


def test_a_question_that_goes_with_its_window_is_answered_by_no(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    QTimer.singleShot(0, window, lambda: delete(window))

    assert not may_replace(window, [tmp_path / "a.png"])
    assert qtbot is not None
