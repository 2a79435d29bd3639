"""The buttons of a dialog are reached in the order in which they stand, whatever order they were made in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain


def _reached(box: QWidget) -> Iterator[QAbstractButton]:
    part = box.nextInFocusChain()
    while part is not None and part is not box:
        if isinstance(part, QAbstractButton):
            yield part
        part = part.nextInFocusChain()


def test_tab_leads_through_the_buttons_as_they_stand(qtbot: QtBot) -> None:
    dialog, box = QDialog(), QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(dialog)
    box.addButton("Save as…", QDialogButtonBox.ButtonRole.AcceptRole)
    make_plain(box)
    layout_of_form = QVBoxLayout(dialog)
    for part in (QLineEdit(), box):
        layout_of_form.addWidget(part)
    dialog.show()
    reached = list(_reached(dialog))
    assert len(reached) == 2
    assert reached == sorted(reached, key=QWidget.x)
