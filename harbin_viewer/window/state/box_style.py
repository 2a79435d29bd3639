"""The style of the system, with boxes to tick and the arrows beside tabs as much larger as the type beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProxyStyle, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QStyleOption, QWidget

_GROWN = frozenset(
    {
        QStyle.PixelMetric.PM_IndicatorWidth,
        QStyle.PixelMetric.PM_IndicatorHeight,
        QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
        QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
        QStyle.PixelMetric.PM_TabBarScrollButtonWidth,
        QStyle.PixelMetric.PM_SmallIconSize,
    }
)
"""What stands beside words; Qt measures it in dots of the screen."""


class BoxStyle(QProxyStyle):
    """The style of that name, with these parts so many `times` as large."""

    def __init__(self, name: str, times: float) -> None:
        super().__init__(name)
        self.named = name  # a style of this kind tells none itself
        self._times = times

    # Qt

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        usual = super().pixelMetric(metric, option, widget)
        return round(usual * self._times) if metric in _GROWN else usual


def show_boxes(application: QApplication, times: float) -> None:
    """Show the parts so many times as large from now on, in the style that there is; 1 is the system's own size."""
    style = application.style()
    name = style.named if isinstance(style, BoxStyle) else style.name()
    if times != 1.0:
        application.setStyle(BoxStyle(name, times))
    elif isinstance(style, BoxStyle):
        application.setStyle(name)
