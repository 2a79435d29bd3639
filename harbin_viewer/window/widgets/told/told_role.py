"""Parts that Qt would tell a screen reader as nothing in particular are told in their role.

A part says it by `told_role`: "Grouping" for a region that is scrolled, "Graphic" for what is drawn; "Slider" for one
whose numbers Qt does not know, which has `told_numbers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_made: list[object] = []
"""What Python made for Qt is kept: Qt ends it with its widget, and Python must not do so before."""


def tell_roles() -> None:
    """Have parts told in their roles from now on, where this PySide can; asked for after the start."""
    from PySide6 import QtWidgets
    from PySide6.QtGui import QAccessible

    if _made or not hasattr(QAccessible, "installFactory") or not hasattr(QtWidgets, "QAccessibleWidget"):
        return
    _made.append(_in_role)
    QAccessible.installFactory(_in_role)


def _in_role(_kind: str, thing: QObject) -> Any:
    role = getattr(thing, "told_role", "")
    if not role:
        return None
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

    assert isinstance(thing, QWidget)
    if not hasattr(thing, "told_numbers"):
        made: object = QAccessibleWidget(thing, QAccessible.Role[role])
    elif hasattr(QtGui, "QAccessibleValueInterface"):
        from harbin_viewer.window.widgets.told.slider_node import SliderNode

        made = SliderNode(thing)  # type: ignore[arg-type]
    else:
        return None
    _made.append(made)
    return made
