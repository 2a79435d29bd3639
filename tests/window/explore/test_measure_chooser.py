"""The box in which a measure is searched and chosen says which one is on show."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.window.explore.choosing import measure_chooser
from harbin_viewer.window.explore.choosing.measure_chooser import MeasureChooser
from harbin_viewer.window.explore.explore_page import ExplorePage


def test_what_is_typed_for_a_measure_and_left_gives_way_to_the_measure_on_show(qtbot: QtBot, page: ExplorePage) -> None:
    line = page.panel.measure.box.lineEdit()
    assert line is not None
    shown = line.text()
    assert shown
    for typed in ("", "no such measure"):
        for leave in (line.clearFocus, partial(qtbot.keyClick, line, Qt.Key.Key_Escape)):
            line.setFocus()
            line.selectAll()
            line.del_()
            qtbot.keyClicks(line, typed)
            leave()
            assert line.text() == shown
    assert line.selectedText() == shown
    line.clearFocus()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.selectedText() == shown)


def _has(heard: list[str], said: str) -> bool:
    return any(said in sentence for sentence in heard)


def test_a_part_of_a_name_and_enter_choose_a_measure_and_what_is_found_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(measure_chooser, "announce", lambda _widget, sentence: heard.append(sentence))
    chooser = MeasureChooser("Measure")
    qtbot.addWidget(chooser)
    chooser.offer([Measure(name.lower(), name, "") for name in ("Imports", "Exports", "Population")])
    chooser.show()
    line = chooser.box.lineEdit()
    assert line is not None
    for typed, said, taken in (("popu", "One found: Population.", "population"), ("ports", "2 found", "imports")):
        line.selectAll()
        qtbot.keyClicks(line, typed)
        qtbot.waitUntil(partial(_has, heard, said))
        with qtbot.waitSignal(chooser.chosen) as chosen:
            qtbot.keyClick(line, Qt.Key.Key_Return)
        assert chosen.args == [taken]
    line.selectAll()
    qtbot.keyClicks(line, "zzz")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert heard[-1] == "No measure has “zzz”."
    assert line.text() == "Imports"
