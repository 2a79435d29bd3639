"""A passage of plain text that wraps, and that can be marked with the mouse and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent, QPalette, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from harbin_viewer.charts.text.reading_direction import only_begins_leftwards
from harbin_viewer.window.text.scaled_font import scale_font
from harbin_viewer.window.widgets.bounded import bounded
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from harbin_viewer.window.text.text_column import Ink

_RIGHTWARDS = "\u200e"
"""An unseen letter that is read from left to right: a label takes its direction from its first."""


class WrappedText(QLabel):
    """Text at `size` times the window's, in one of the theme's inks; it takes no room while there is none."""

    def __init__(
        self, size: float, ink: Ink, weight: QFont.Weight = QFont.Weight.Normal, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        scale_font(self, size, weight)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._colour()

    def setText(self, text: str) -> None:
        super().setText(f"{_RIGHTWARDS}{bounded(text)}" if only_begins_leftwards(text) else bounded(text))
        if not text or self.parentWidget() is not None:
            self.setVisible(bool(text))
        else:  # a widget without a parent that is shown is a window; whoever takes this one up shows it
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)

    def _colour(self) -> None:
        """Take the ink of the theme that is on; nothing changes where it has it, so that this ends."""
        wanted = QColor(getattr(theme_of(self.palette()), self._ink))
        if self.palette().color(QPalette.ColorRole.WindowText) != wanted:
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)

    def _break_long_words(self) -> None:
        """Break a word that is wider than the label within itself: QLabel cuts it each time it lays out its text."""
        super().sizeHint()  # has the text laid out, where it is not
        document = self.findChild(QTextDocument)
        if document and document.defaultTextOption().wrapMode() != QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere:
            option = document.defaultTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            document.setDefaultTextOption(option)

    # Qt

    def heightForWidth(self, width: int) -> int:
        self._break_long_words()
        return super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._break_long_words()
        super().paintEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
