"""Parts that Qt would tell a screen reader as nothing in particular are told in their role.

A part says it by `told_role`: "Grouping" for a region that is scrolled, "Graphic" for what is drawn; "Slider" for one
whose numbers Qt does not know, which has `told_numbers`, "ProgressBar" for what has `told_percent`, "ComboBox" for a
box that drops down and is not written in, as Qt's own is too. Pages of which one is on show are a "Grouping", which Qt
tells as a layered pane. A label with `is_heading` is a heading, of its `heading_level`, so that a reader can leap from
one to the next.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from harbin_viewer.window.widgets.told.own_nodes import make_nodes

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget


def tell_roles() -> None:
    """Have parts told in their roles from now on, where this PySide can; asked for after the start."""
    make_nodes(_in_role, ("is_heading", "told_role"))


def _in_role(kind: str, thing: QObject) -> Any:
    usual = {"QStackedWidget": "Grouping", "QComboBox": "ComboBox"}.get(kind, "")
    role = "Heading" if getattr(thing, "is_heading", False) else getattr(thing, "told_role", usual)
    if not role:
        return None
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

    assert isinstance(thing, QWidget)
    if role == "Heading" and hasattr(QtGui, "QAccessibleAttributesInterface"):
        from harbin_viewer.window.widgets.told.heading_node import HeadingNode

        return HeadingNode(thing, getattr(thing, "heading_level", 2))
    if role == "ComboBox":
        return _choice(thing)
    if not hasattr(thing, "told_numbers") and not hasattr(thing, "told_percent"):
        return QAccessibleWidget(thing, QAccessible.Role[role])
    return _with_number(thing) if hasattr(QtGui, "QAccessibleValueInterface") else None


def _choice(box: QWidget) -> Any:
    if sys.platform in ("win32", "darwin"):  # where Qt tells such a box otherwise
        return None
    from harbin_viewer.window.widgets.told.choice_node import ChoiceNode

    return ChoiceNode(box)  # type: ignore[arg-type]


def _with_number(thing: QWidget) -> Any:
    if hasattr(thing, "told_percent"):
        from harbin_viewer.window.widgets.told.progress_node import ProgressNode

        return ProgressNode(thing)
    from harbin_viewer.window.widgets.told.slider_node import SliderNode

    return SliderNode(thing)  # type: ignore[arg-type]
