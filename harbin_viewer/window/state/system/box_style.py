"""The style of the system, with boxes to tick and the arrows beside tabs as much larger as the type beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProxyStyle, QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
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


_TICK = 0.8
"""The side of the square for a tick, in heights of a line of a menu."""

_USUAL_TICK = 20
"""The room for it that a style counts with, in px."""


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

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """A line of a menu keeps a square for a tick free, as high as its type: Fusion forgets that it grows."""
        found = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # Qt takes None
        if kind == QStyle.ContentsType.CT_MenuItem:
            found.setWidth(found.width() + max(0, round(found.height() * _TICK) - _USUAL_TICK))
        return found


def show_boxes(application: QApplication, times: float) -> None:
    """Show the parts so many times as large from now on, in the style that there is; 1 is the system's own size."""
    style = application.style()
    name = style.named if isinstance(style, BoxStyle) else style.name()
    if times != 1.0:
        application.setStyle(BoxStyle(name, times))
    elif isinstance(style, BoxStyle):
        application.setStyle(name)
    _tell_unseen(application)


def _tell_unseen(application: QApplication) -> None:
    """Tell of the style those parts, too, that were never seen: Qt leaves them with the sizes they were made with."""
    from PySide6.QtCore import QEvent, Qt

    for part in application.allWidgets():
        if not part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            application.sendEvent(part, QEvent(QEvent.Type.StyleChange))
            part.updateGeometry()
