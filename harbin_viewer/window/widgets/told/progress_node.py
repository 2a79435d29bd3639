"""A bar that says how far something is, as a screen reader gets it: in per cent, or busy where that cannot be told."""

from __future__ import annotations

import weakref
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

from harbin_viewer.window.widgets.told.leaf_node import NO_INTERFACE


def tell_percent(bar: QWidget) -> None:
    """Have a screen reader know that the bar shows another share, where one is there."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(bar, bar.told_percent()))  # type: ignore[attr-defined]


class ProgressNode(QAccessibleWidget):
    """The bar with the share that it tells."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar, QAccessible.Role.ProgressBar)
        self._percent = _Percent(bar)

    # Qt

    def state(self) -> QAccessible.State:
        state = super().state()
        state.busy = self._percent.known() is None
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        # a bar does nothing and is no field, so that it has no other interface
        return self._percent if kind == QAccessible.InterfaceType.ValueInterface else NO_INTERFACE


class _Percent(QAccessibleValueInterface):
    def __init__(self, bar: QWidget) -> None:
        super().__init__()
        self._bar = weakref.ref(bar)

    def known(self) -> int | None:
        bar = self._bar()
        return bar.told_percent() if bar is not None and Shiboken.isValid(bar) else None  # type: ignore[attr-defined]

    # Qt

    def currentValue(self) -> Any:
        return float(self.known() or 0)

    def setCurrentValue(self, _value: Any) -> None:
        """How far it is is nobody’s choice."""

    def minimumValue(self) -> Any:
        return 0.0

    def maximumValue(self) -> Any:
        return 100.0

    def minimumStepSize(self) -> Any:
        return 1.0
