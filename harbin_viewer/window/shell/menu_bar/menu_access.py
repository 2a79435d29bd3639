"""Commands tell a screen reader what they do, and why they are greyed, where this PySide can tell it so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from harbin_viewer.window.widgets.told.own_nodes import make_nodes

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def tell_commands() -> None:
    """Have the commands of menus told with their descriptions from now on; asked for after the start."""
    from PySide6 import QtGui

    if hasattr(QtGui, "QAccessibleActionInterface"):
        make_nodes(_as_command)


def _as_command(kind: str, thing: QObject) -> Any:
    if kind != "QAction":
        return None
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    menu = thing.parent()
    if not isinstance(thing, QAction) or not isinstance(menu, QMenu) or thing.isSeparator() or thing.isCheckable():
        return None
    if thing.menu() is not None:
        return None
    from harbin_viewer.window.shell.menu_bar.menu_item_node import MenuItemNode

    return MenuItemNode(thing, menu)
