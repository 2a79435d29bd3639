"""A text in Markdown, as tall as it needs to be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QScrollBar, QSizePolicy, QTextBrowser, QWidget

from harbin_viewer.window.text.text_column import LEADING, sized

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
"""A tag in a text is shown as it stands: HTML could fetch pictures and hide where a link leads."""


class _NoRoom(QScrollBar):
    """Takes no room: a bar that shows up for a moment would make the text narrower, longer, and so stay.

    (A style sheet says it in fewer words, and keeps the text in the colours of the theme it was made in.)
    """

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class Prose(QTextBrowser):
    """Shows the text without scrolling of its own; links open in the browser.

    `is_tab_stop` says whether there is a link in it to go to.
    """

    def __init__(self, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.is_tab_stop = "](" in markdown or "<http" in markdown
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenExternalLinks(True)
        self.setFont(sized(self.font(), 1.08))
        self.document().setDocumentMargin(0)
        self.document().setMarkdown(markdown, _FEATURES)
        self._space_lines()
        self.setVerticalScrollBar(_NoRoom())
        self._match_ground()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("About this sheet")

    def _space_lines(self) -> None:
        """Set the lines as far apart as all other text of the window."""
        form = QTextBlockFormat()
        form.setLineHeight(LEADING * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)

    def _match_ground(self) -> None:
        """Have the ground of the window. (To ask for the viewport and make it transparent takes 7 ms at the start.)"""
        palette, now = QPalette(), self.palette()
        ground = now.color(QPalette.ColorRole.Window)
        if now.color(QPalette.ColorRole.Base) != ground:
            palette.setColor(QPalette.ColorRole.Base, ground)
            self.setPalette(palette)

    def _height(self, width: int) -> int:
        if width not in self._heights:
            self.document().setTextWidth(width)
            self._heights[width] = round(self.document().size().height() + 1)
        return self._heights[width]

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 60, metrics.height() * 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self.updateGeometry()
        elif event.type() == QEvent.Type.PaletteChange:
            self._match_ground()
