"""A button with an icon and a word; the icon takes the colour of the text, light or dark."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QToolButton, QToolTip, QWidget

_SIZES = (16, 20, 24, 32, 40, 48, 64)
"""Px of the screen in which icons are drawn: Qt makes a larger one smaller, and reading the lines takes its time."""

_ICON = 1.3
"""Heights of the words."""


class ActionButton(QToolButton):
    """`icon` is an SVG file drawn in black lines."""

    def __init__(self, word: str, icon: Path, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = icon.read_text(encoding="utf-8")
        self.setText(word)
        self.setToolTip(tip)
        self.setStatusTip(tip)
        self.setAccessibleName(word)
        self.setAccessibleDescription(tip)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoRaise(True)
        self._size_icon()
        self.clicked.connect(QToolTip.hideText)
        self._tint()

    def show_word(self, *, shown: bool) -> None:
        """Show icon and word, or the icon alone."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if shown else Qt.ToolButtonStyle.ToolButtonIconOnly
        if self.toolButtonStyle() != style:
            self.setToolButtonStyle(style)

    def _size_icon(self) -> None:
        """The icon is as much larger than the words as 18 px are than words of the usual size."""
        side = round(self.fontMetrics().height() * _ICON)
        self.setIconSize(QSize(side, side))

    def _side_on_screen(self) -> int:
        side = self.iconSize().width() * self.devicePixelRatioF()
        return next((size for size in _SIZES if size >= int(side + 0.5)), _SIZES[-1])

    def _tint(self) -> None:
        """Draw the icon in the colour of the word; the style dims it where the action is not to be had."""
        self._drawn = size = self._side_on_screen()
        colour = self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText).name()
        sized = f'width="{size}" height="{size}"'
        drawn = self._lines.replace("#000000", colour).replace('width="24" height="24"', sized)
        pixmap = QPixmap()
        self.setIcon(QIcon(pixmap) if pixmap.loadFromData(drawn.encode(), "SVG") else QIcon())

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lines"):
            self._tint()
        elif event.type() == QEvent.Type.FontChange:
            self._size_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._side_on_screen() != self._drawn:  # larger type, or another screen
            self._tint()
        super().paintEvent(event)
