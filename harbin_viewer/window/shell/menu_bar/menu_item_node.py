"""A command in a menu as a screen reader gets it: what it does, or why it is greyed, is its description.

Qt tells of an action its name and keys alone.
"""

from __future__ import annotations

import weakref
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import Shiboken

from harbin_viewer.window.widgets.told.leaf_node import LeafNode


class MenuItemNode(LeafNode, QAccessibleInterface):
    """An item without a menu of its own."""

    def __init__(self, action: QAction, menu: QMenu) -> None:
        super().__init__()
        self._action, self._menu = weakref.ref(action), weakref.ref(menu)
        self.actions = _Trigger(self)

    @property
    def action(self) -> QAction | None:
        """The command, while there is one."""
        action = self._action()
        return action if action is not None and Shiboken.isValid(action) else None

    @property
    def menu(self) -> QMenu | None:
        """The menu that it is in, while there is one."""
        menu = self._menu()
        return menu if menu is not None and Shiboken.isValid(menu) else None

    # Qt

    def isValid(self) -> bool:
        return self.action is not None and self.menu is not None

    def object(self) -> Any:
        return self.action

    def parent(self) -> Any:
        return QAccessible.queryAccessibleInterface(self.menu) if self.menu is not None else None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.MenuItem

    def text(self, kind: QAccessible.Text) -> str:
        action = self.action
        if action is None:
            return ""
        match kind:
            case QAccessible.Text.Name:
                return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            case QAccessible.Text.Description:
                return action.statusTip()
            case QAccessible.Text.Accelerator:
                return action.shortcut().toString()
            case _:
                return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """No command is written by a screen reader."""

    def state(self) -> QAccessible.State:
        state, told = QAccessible.State(), dict[str, bool]()
        action, menu = self.action, self.menu
        if action is None or menu is None:
            told["invalid"] = True
        else:
            is_active = menu.activeAction() == action
            told |= {"disabled": not action.isEnabled(), "focusable": True, "focused": is_active}
            told |= {"invisible": not menu.isVisible() or not action.isVisible(), "selected": is_active}
        for name, value in told.items():
            setattr(state, name, value)
        return state

    def rect(self) -> QRect:
        action, menu = self.action, self.menu
        if action is None or menu is None:
            return QRect()
        return menu.actionGeometry(action).translated(menu.mapToGlobal(QPoint()))


class _Trigger(QAccessibleActionInterface):
    """What assistive technology can do with a command."""

    def __init__(self, item: MenuItemNode) -> None:
        super().__init__()
        self._item = weakref.ref(item)

    def actionNames(self) -> list[str]:
        return [self.pressAction()]

    def doAction(self, _name: str) -> None:
        item = self._item()
        if item is not None and item.action is not None:
            item.action.trigger()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        item = self._item()
        keys = item.action.shortcut().toString() if item is not None and item.action is not None else ""
        return [keys] if keys else []
