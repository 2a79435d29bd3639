"""The ring round the part with the focus, of all kinds that the style paints: it tints them so little that few see it.

It is a part over the part and no style: a style in Python is asked for all that is painted, also where no key is used.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from harbin_viewer.window.widgets.focus.last_input import LastInput
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.told.current_entry import tell_current

_THICK = 2
"""Px of the ring."""

_TICKED = (QCheckBox, QRadioButton)
_WRITTEN_IN = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)
_RINGED = (*_TICKED, *_WRITTEN_IN, QPushButton, QToolButton, QComboBox, QAbstractItemView)


def ring_focus(application: QApplication) -> FocusRings:
    """Have the part with the focus ringed from now on, in all windows of the application; once asked, it stays so."""
    return application.findChild(FocusRings) or FocusRings(application)


class FocusRings(QObject):
    """Rings the part with the focus in all windows: a field always, anything else where it came by no click."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: FocusRing | None = None
        LastInput(application)
        application.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, part: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = FocusRing(part) if part is not None and _is_ringed(part) else None
        if isinstance(part, QAbstractItemView):  # after Qt has told the name
            QTimer.singleShot(0, part, partial(tell_current, part))


def _is_ringed(part: QWidget) -> bool:
    clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    dropped_down = part.window().windowType() == Qt.WindowType.Popup
    return isinstance(part, _RINGED) and not dropped_down and (not clicked or isinstance(part, _WRITTEN_IN))


class FocusRing(QFocusFrame):
    """Lies over a part, which owns it, and takes no click; screen readers pass over what is a frame of the focus."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        part.installEventFilter(self)
        self._lie_over()
        self.show()
        self.raise_()

    def _lie_over(self) -> None:
        self.setGeometry(_words_of(self._part) if isinstance(self._part, _TICKED) else self._part.rect())

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lie_over()
        elif event.type() == QEvent.Type.MouseButtonPress and not isinstance(self._part, _WRITTEN_IN):
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme_of(QApplication.palette()).accent), _THICK))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


def _words_of(part: QAbstractButton) -> QRect:
    """Where the words of a box to tick are: over the box itself a ring would hide its edge."""
    from PySide6.QtWidgets import QStyle, QStyleOptionButton  # makes 5 ms of enums

    option = QStyleOptionButton()
    option.initFrom(part)
    option.text = part.text()
    ticked = isinstance(part, QCheckBox)
    place = QStyle.SubElement.SE_CheckBoxFocusRect if ticked else QStyle.SubElement.SE_RadioButtonFocusRect
    return part.style().subElementRect(place, option, part)
