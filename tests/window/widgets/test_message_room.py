"""A message keeps within its screen, and its button is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QScrollArea
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError
from harbin_viewer.window.dialogs.trouble_dialog import trouble_dialog
from harbin_viewer.window.widgets import message_room

ROOM = QRect(0, 0, 640, 480)


def _shown(qtbot: QtBot, error: BaseException) -> QMessageBox:
    box = trouble_dialog(error)
    qtbot.addWidget(box)
    box.show()
    qtbot.waitExposed(box)
    return box


@pytest.mark.parametrize("lines", [1, 60])
def test_a_message_with_many_lines_keeps_within_its_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lines: int
) -> None:
    monkeypatch.setattr(message_room, "room_for", lambda _box: ROOM.size())
    box = _shown(qtbot, SheetError("file.csv", "", "They cannot be opened.", "It is broken. " * 3 + "\n" * lines))
    buttons = box.findChild(QDialogButtonBox)
    assert buttons is not None
    assert QRect(QPoint(), ROOM.size()).contains(QRect(buttons.mapTo(box, QPoint()), buttons.size()))
    assert box.height() < ROOM.height()
    assert (box.findChild(QScrollArea) is not None) == (lines > 1)


def test_a_name_without_a_blank_does_not_make_a_message_wider_than_its_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_room, "room_for", lambda _box: ROOM.size())
    box = _shown(qtbot, SheetError("x" * 240, "", "It cannot be opened.", "It is broken."))
    assert box.width() < ROOM.width()


def test_the_title_of_a_short_message_is_read_whole_beside_the_buttons_of_its_frame(qtbot: QtBot) -> None:
    box = _shown(qtbot, UnwrittenError("a.csv", "", "The disk is full.", "Make room."))
    assert box.windowTitle()
    assert box.width() >= box.fontMetrics().horizontalAdvance(box.windowTitle()) + 120


@pytest.mark.parametrize("error", [
    ValueError("x"), SheetError("a.csv", "", "The file has other words than those that are known. " * 4, "Mend it."),
])  # fmt: skip
def test_the_first_sentence_of_a_message_longer_than_its_title_is_read_whole(
    qtbot: QtBot, error: BaseException
) -> None:
    words = _shown(qtbot, error).findChild(QLabel, "qt_msgbox_label")
    assert words is not None
    needed = words.heightForWidth(words.width()) if words.wordWrap() else words.sizeHint().height()
    assert words.height() >= needed
    assert words.wordWrap() or words.width() >= words.sizeHint().width()
