"""Headings are headings to a screen reader too: it can leap from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_made: list[object] = []
"""What Python made for Qt is kept: Qt ends it with its widget, and Python must not do so before."""


def tell_headings() -> None:
    """Have labels with `is_heading` told as headings from now on, where this PySide can; asked for after the start."""
    from PySide6 import QtWidgets
    from PySide6.QtGui import QAccessible

    if _made or not hasattr(QAccessible, "installFactory") or not hasattr(QtWidgets, "QAccessibleWidget"):
        return
    _made.append(_as_heading)
    QAccessible.installFactory(_as_heading)


def _as_heading(_kind: str, thing: QObject) -> Any:
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

    if not isinstance(thing, QWidget) or not getattr(thing, "is_heading", False):
        return None
    if hasattr(QtGui, "QAccessibleAttributesInterface"):
        from harbin_viewer.window.text.headings.heading_node import HeadingNode

        made: object = HeadingNode(thing, getattr(thing, "heading_level", 2))
    else:
        made = QAccessibleWidget(thing, QAccessible.Role.Heading)
    _made.append(made)
    return made
