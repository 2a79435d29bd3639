"""A slider as a screen reader gets it: in the numbers that its places stand for, as years, not in steps."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from PySide6.QtWidgets import QAbstractSlider, QAccessibleWidget
from shiboken6 import Shiboken

from harbin_viewer.window.widgets.told.leaf_node import NO_INTERFACE


class TellsNumbers(Protocol):
    """What a slider has whose places stand for other numbers."""

    text: Callable[[int], str]
    """A place in words."""

    def told_numbers(self) -> Sequence[float]:
        """The number of each place, in order."""


class SliderNode(QAccessibleWidget):
    """The slider with the numbers that it tells."""

    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider)
        self._numbers = _Numbers(slider)

    # Qt

    def text(self, kind: QAccessible.Text) -> str:
        slider = self.widget()
        if kind == QAccessible.Text.Value and isinstance(slider, QAbstractSlider):
            return slider.text(slider.value())  # type: ignore[attr-defined, no-any-return]
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._numbers
        found = super().interface_cast(kind)
        return NO_INTERFACE if found is None else found


class _Numbers(QAccessibleValueInterface):
    def __init__(self, slider: QAbstractSlider) -> None:
        super().__init__()
        self._slider = weakref.ref(slider)

    def _told(self) -> tuple[QAbstractSlider | None, Sequence[float]]:
        slider = self._slider()
        known = slider is not None and Shiboken.isValid(slider)
        return (slider, slider.told_numbers()) if known else (None, (0.0,))  # type: ignore[union-attr]

    # Qt

    def currentValue(self) -> Any:
        slider, numbers = self._told()
        return numbers[min(slider.value(), len(numbers) - 1)] if slider is not None else 0.0

    def setCurrentValue(self, value: Any) -> None:
        slider, numbers = self._told()
        if slider is not None:
            slider.setValue(min(range(len(numbers)), key=lambda place: abs(numbers[place] - float(value))))

    def minimumValue(self) -> Any:
        return self._told()[1][0]

    def maximumValue(self) -> Any:
        return self._told()[1][-1]

    def minimumStepSize(self) -> Any:
        return 1.0
