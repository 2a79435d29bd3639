"""The file dialog of Qt is kept on its screen, with its buttons, whatever the size of its type."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.window.state.system.file_dialog_room import FileDialogRoom
from harbin_viewer.window.widgets.screen_room import screen_room


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> Iterator[QFileDialog]:
    keeper = FileDialogRoom(qapp)
    made = QFileDialog()
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(made)
    yield made
    made.close()
    keeper.deleteLater()


def test_one_that_is_larger_than_its_screen_is_made_as_small(qtbot: QtBot, dialog: QFileDialog) -> None:
    type_of_three_sizes = QFont(dialog.font())
    type_of_three_sizes.setPixelSize(36)
    dialog.setFont(type_of_three_sizes)
    room = screen_room(dialog)
    dialog.move(90, 90)
    dialog.resize(room.width() + 200, room.height() + 100)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: room.contains(dialog.frameGeometry()))


def test_one_that_has_room_stays_as_it_is(qtbot: QtBot, dialog: QFileDialog) -> None:
    dialog.resize(520, 400)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert dialog.size().toTuple() == (520, 400)
