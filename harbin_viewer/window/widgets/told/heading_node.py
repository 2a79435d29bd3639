"""A heading as a screen reader gets it, with its level; for those PySides alone that let attributes be told."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from harbin_viewer.window.widgets.told.leaf_node import NO_INTERFACE


class HeadingNode(QAccessibleWidget):
    """A heading of this level: 1 is the sheet's title, 2 a section."""

    def __init__(self, label: QWidget, level: int) -> None:
        super().__init__(label, QAccessible.Role.Heading)
        self._attributes = _Level(level)

    # Qt

    def text(self, kind: QAccessible.Text) -> str:
        # the level is told as an attribute; in words it would be read out twice
        return "" if kind == QAccessible.Text.Description else super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        # a heading does nothing and is no field, so that it has no other interface
        return self._attributes if kind == QAccessible.InterfaceType.AttributesInterface else NO_INTERFACE


class _Level(QAccessibleAttributesInterface):
    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self._level if key == QAccessible.Attribute.Level else None
