"""A box that drops down, as a screen reader gets it on Linux: what Qt tells of it, and it can be given the focus.

Qt 6.11 leaves that out of what can be done with such a box, and then its bridge refuses the focus to who asks for it.
"""

from __future__ import annotations

import weakref
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox
from shiboken6 import Shiboken

from harbin_viewer.window.widgets.told.leaf_node import NO_INTERFACE
from harbin_viewer.window.widgets.told.pressed_choice import choose_by_press


class ChoiceNode(QAccessibleWidget):
    """The box, whose name is its choice; the list that drops down is its child, and the line that is typed in."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box, QAccessible.Role.ComboBox)
        self._box = weakref.ref(box)
        self._actions = _Actions(self._box)

    # Qt

    def text(self, kind: QAccessible.Text) -> str:
        box = _there(self._box)
        if box is not None and kind in (QAccessible.Text.Name, QAccessible.Text.Value):
            return box.currentText()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state, box = super().state(), _there(self._box)
        state.expandable = True  # type: ignore[attr-defined, unused-ignore]
        state.expanded = box is not None and box.view().isVisible()  # type: ignore[attr-defined, unused-ignore]
        return state

    def childCount(self) -> int:
        return len(self._parts())

    def child(self, index: int) -> Any:
        parts = self._parts()
        return QAccessible.queryAccessibleInterface(parts[index]) if 0 <= index < len(parts) else None

    def childAt(self, _x: int, _y: int) -> Any:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        parts = self._parts()
        return parts.index(child.object()) if child.object() in parts else -1

    def _parts(self) -> list[QObject]:
        box = _there(self._box)
        parts = (box.view(), box.lineEdit()) if box is not None else ()
        return [part for part in parts if part is not None]

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._actions if kind == QAccessible.InterfaceType.ActionInterface else NO_INTERFACE


class _Actions(QAccessibleActionInterface):
    def __init__(self, box: weakref.ref[QComboBox]) -> None:
        super().__init__()
        self._box = box

    # Qt

    def actionNames(self) -> list[str]:
        return [self.showMenuAction(), self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        box = _there(self._box)
        if box is None or not box.isEnabled():
            return
        if box.view().isVisible():
            box.hidePopup()
            return
        box.setFocus()  # also before its list drops down: it is come back to from there
        if name != self.setFocusAction():
            choose_by_press(box)  # a box of Qt's own does not ask for it
            box.showPopup()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


def _there(box: weakref.ref[QComboBox]) -> QComboBox | None:
    """The box, while there is one."""
    known = box()
    return known if known is not None and Shiboken.isValid(known) else None
