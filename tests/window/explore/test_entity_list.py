import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.exploring.choices import EntitySearch
from harbin_viewer.window.explore.choosing import entity_chooser
from harbin_viewer.window.explore.choosing.entity_chooser import EntityChooser
from harbin_viewer.window.explore.choosing.entity_list import EntityList

LONG = "Fabricación de productos metálicos, excepto maquinaria y equipo <b>y otros</b>"


def test_a_name_that_has_no_room_is_told_whole_and_never_read_as_markup() -> None:
    names = EntityList()
    names.show(("Peru", LONG), frozenset())
    tips = [names.data(names.index(row), Qt.ItemDataRole.ToolTipRole) for row in (0, 1)]
    assert tips[0] == "Peru"
    assert LONG.partition("<")[0] in tips[1]
    assert "<b>" not in tips[1]


def test_a_long_name_is_cut_and_moves_no_other_out_of_sight(qtbot: QtBot) -> None:
    chooser = EntityChooser()
    qtbot.addWidget(chooser)
    (view,) = chooser.findChildren(QListView)
    assert view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_who_types_on_in_the_list_looks_for_another(qtbot: QtBot) -> None:
    chooser = EntityChooser()
    qtbot.addWidget(chooser)
    chooser.offer(EntitySearch(("China", "Germany", "Ghana")))
    qtbot.keyClicks(chooser.field, "ger")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(chooser.toggled) as taken:
        qtbot.keyClick(chooser.list, Qt.Key.Key_Return)
    qtbot.keyClick(chooser.list, Qt.Key.Key_C)
    assert (taken.args, chooser.field.text()) == (["Germany"], "c")
    assert chooser.list.model().index(0, 0).data() == "China"


def test_enter_in_an_empty_field_takes_nobody(qtbot: QtBot) -> None:
    chooser = EntityChooser()
    qtbot.addWidget(chooser)
    chooser.offer(EntitySearch(("China", "Germany", "Ghana")))
    with qtbot.assertNotEmitted(chooser.toggled, wait=50):
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    qtbot.keyClicks(chooser.field, "gha")
    with qtbot.waitSignal(chooser.toggled) as taken:
        qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert taken.args == ["Ghana"]


def test_of_very_many_it_is_told_how_many_have_the_words_and_that_the_first_are_listed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“5,000 found” was said of any number, and the list ended without a word."""
    told: list[str] = []
    monkeypatch.setattr(entity_chooser, "announce", lambda _widget, sentence: told.append(sentence))
    chooser = EntityChooser()
    qtbot.addWidget(chooser)
    chooser.offer(EntitySearch([f"{'Town' if number % 4 else 'Port'} {number:05}" for number in range(8_000)]))
    seen = [label.text() for label in chooser.findChildren(QLabel) if not label.isHidden()]
    assert "The first 5,000 of 8,000 are listed; type to find others." in seen
    assert all(label.wordWrap() for label in chooser.findChildren(QLabel) if "listed" in label.text()), "never cut"
    qtbot.keyClicks(chooser.field, "to")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["6,000 found, the first is Town 00001."]
    qtbot.keyClicks(chooser.field, "wn 0000")
    assert not [label for label in chooser.findChildren(QLabel) if "listed" in label.text()]


def test_a_click_on_a_name_and_one_on_its_box_tick_it_once(qtbot: QtBot) -> None:
    chooser = EntityChooser()
    qtbot.addWidget(chooser)
    chooser.offer(EntitySearch(("China", "Germany", "Ghana")))
    chooser.resize(300, 400)
    chooser.show()
    asked: list[str] = []
    chooser.toggled.connect(asked.append)
    row = chooser.list.visualRect(chooser.list.model().index(1, 0))
    for across in (8, 60):
        qtbot.mouseClick(
            chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + across, row.center().y())
        )
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert asked == ["Germany"] * 3
