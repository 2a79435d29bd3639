"""The box in which a measure is searched and chosen says which one is on show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore.explore_page import ExplorePage


def test_what_is_typed_for_a_measure_and_left_gives_way_to_the_measure_on_show(qtbot: QtBot, page: ExplorePage) -> None:
    line = page.panel.measure.box.lineEdit()
    assert line is not None
    shown = line.text()
    assert shown
    for typed in ("", "no such measure"):
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_Escape)
        assert line.text() == "", "Escape empties it, to search anew"
        qtbot.keyClicks(line, typed)
        line.clearFocus()
        assert line.text() == shown
