"""The “toggle” of a screen reader ticks an entry that can be ticked, as Space does, and takes its tick away again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.exploring.choices import EntitySearch
from harbin_viewer.window.authoring.proposal_tree import ProposalTree
from harbin_viewer.window.explore.choosing.entity_chooser import EntityChooser
from harbin_viewer.window.tables.columns.value_list import ValueList
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.told.pressed_selection import take_presses, tick

Made = tuple[QWidget, QAbstractItemView, int, Callable[[], object]]
"""A part, the view in it, the number of an entry that can be ticked, and whether it is ticked."""


def _chooser(_folder: Path) -> Made:
    chooser = EntityChooser()
    chooser.offer(EntitySearch(("China", "Ghana", "Peru")))
    chosen: set[str] = set()
    chooser.toggled.connect(lambda name: chosen.symmetric_difference_update({name}))
    return chooser, chooser.list, 1, lambda: chosen == {"Ghana"}


def _values(_folder: Path) -> Made:
    values = ValueList()
    values.show_values(["a", "b"], [1, 2], frozenset())
    return values, values, 1, lambda: values.wanted == {"b"}


def _proposal(folder: Path) -> Made:
    (folder / "cargo.csv").write_text("Year,Cargo (million tonnes)\n2019,40.1\n2020,47.0\n2021,61.9\n")
    tree = ProposalTree()
    tree.show_draft(draft_of([folder / "cargo.csv"]), ())
    tick(tree.model().index(0, 0))  # the name of a group has no tick; a Space there comes as a press, too
    return tree, tree, 2, lambda: len(tree.unticked) == 0


def _listed(_folder: Path) -> Made:
    listed = QListWidget()
    take_presses(listed, tick)
    item = QListWidgetItem("a", listed)
    item.setCheckState(Qt.CheckState.Unchecked)
    return listed, listed, 0, lambda: item.checkState() == Qt.CheckState.Checked


@pytest.mark.parametrize("make", [_chooser, _values, _proposal, _listed])
def test_what_a_screen_reader_toggles_is_ticked_or_not_any_more(
    qtbot: QtBot, tmp_path: Path, make: Callable[[Path], Made]
) -> None:
    part, view, number, is_ticked = make(tmp_path)
    qtbot.addWidget(part)
    part.show()
    action = QAccessible.queryAccessibleInterface(view).child(number).actionInterface()
    before = is_ticked()
    for wanted in (not before, before, not before):
        action.doAction(action.toggleAction())
        assert is_ticked() is wanted


def _opened(qtbot: QtBot) -> ChoiceBox:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["PNG", "SVG"])
    box.insertSeparator(2)
    box.addItem("CSV")
    box.show()
    box.showPopup()
    return box


def _press(box: ChoiceBox, row: int) -> None:
    """As Qt does it for a screen reader."""
    box.view().selectionModel().select(box.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)


@pytest.mark.parametrize("row", [1, 3])
def test_what_is_pressed_in_the_list_of_a_box_is_chosen_and_the_list_is_closed(qtbot: QtBot, row: int) -> None:
    box = _opened(qtbot)
    with qtbot.waitSignal(box.activated) as chosen:
        _press(box, row)
    assert chosen.args == [row]
    assert box.currentIndex() == row
    assert not box.view().isVisible()


def test_a_line_between_choices_is_none(qtbot: QtBot) -> None:
    box = _opened(qtbot)
    with qtbot.assertNotEmitted(box.activated, wait=50):
        _press(box, 2)
    assert box.currentText() == "PNG"
    assert box.view().isVisible()
    box.hidePopup()


def test_a_box_is_chosen_from_by_keys_as_before(qtbot: QtBot) -> None:
    box = _opened(qtbot)
    with qtbot.waitSignal(box.activated) as chosen:
        qtbot.keyClick(box.view(), Qt.Key.Key_Down)
        qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert chosen.args == [1]
