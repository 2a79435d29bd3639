"""A text is a stop of the Tab key where there is a link in it; elsewhere nobody would see where the focus is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.window.dialogs.reading_dialog import ReadingDialog
from harbin_viewer.window.text.prose import Prose


@pytest.mark.parametrize(("text", "is_stop"), [("A sheet.", False), ("[A sheet](https://example.org).", True)])
def test_only_a_text_with_a_link_is_a_stop(qtbot: QtBot, text: str, *, is_stop: bool) -> None:
    prose = Prose(text)
    dialog = ReadingDialog("About this sheet", [prose], 300)
    qtbot.addWidget(dialog)
    assert bool(prose.focusPolicy() & Qt.FocusPolicy.TabFocus) is is_stop
    assert prose.focusPolicy() & Qt.FocusPolicy.ClickFocus
