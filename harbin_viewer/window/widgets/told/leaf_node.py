"""What is the same of all that a screen reader walks to and no further: it has no children, and can be acted on."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from shiboken6 import Shiboken

NO_INTERFACE = Shiboken.VoidPtr(0)
"""Another interface that a node has not: None would become an address that leads nowhere."""


class LeafNode:
    """Beside a `QAccessibleInterface`; its `actions` are what assistive technology can do with it."""

    actions: QAccessibleActionInterface

    # Qt

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> Any:
        return None

    def childAt(self, _x: int, _y: int) -> Any:
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self.actions if kind == QAccessible.InterfaceType.ActionInterface else NO_INTERFACE
