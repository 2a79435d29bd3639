"""A wheel that scrolls a form changes nothing in it: what it passes over comes under a pointer that stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox, DropDown
from harbin_viewer.window.widgets.buttons.number_box import NumberBox, WholeNumberBox


def _choice() -> DropDown:
    return _filled(ChoiceBox())


def _writable() -> DropDown:
    box = _filled(DropDown())
    box.setEditable(True)
    return box


def _filled(box: DropDown) -> DropDown:
    box.addItems(["reports", "publishes", "is examined"])
    box.setCurrentIndex(1)
    return box


def _number() -> NumberBox:
    box = NumberBox()
    box.setValue(2.0)
    return box


def _row() -> WholeNumberBox:
    box = WholeNumberBox()
    box.setValue(2)
    return box


Field: TypeAlias = DropDown | NumberBox | WholeNumberBox


@pytest.mark.parametrize("make", [_choice, _writable, _number, _row])
@pytest.mark.parametrize("focused", [True, False])
def test_a_wheel_over_a_field_goes_on_to_its_form_and_leaves_the_field_as_it_is(
    qtbot: QtBot, make: Callable[[], Field], focused: object
) -> None:
    field = make()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.setFocus() if focused else field.clearFocus()
    before = _said(field)
    place = QPointF(field.rect().center())
    turn = QWheelEvent(
        place, field.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turn)
    assert _said(field) == before
    assert field.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert not turn.isAccepted()  # what stands around it takes it


def _said(field: Field) -> str:
    return field.currentText() if isinstance(field, DropDown) else field.text()
