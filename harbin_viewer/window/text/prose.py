"""A text in Markdown, as tall as it needs to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QScrollBar, QSizePolicy, QTextBrowser

from harbin_viewer.window.text.scaled_font import scale_font
from harbin_viewer.window.text.text_column import LEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect, QUrl
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles


_SIZE = 1.08
_PROPORTIONAL = 1
"""`QTextBlockFormat.LineHeightTypes.ProportionalHeight`. (To ask for it builds an enum, before the first paint.)"""

_SHORT = 20_000
"""Letters up to which a text is read at once."""

_ENDLESS = re.compile(r"\w{1000}(?=\w)")
"""A part of a word that is none; Qt takes the square of its length to break it into lines, unless it is told where."""

_IMAGE = 2
"""`QTextDocument.ResourceType.ImageResource`."""


class _NoRoom(QScrollBar):
    """Takes no room: a bar that shows up for a moment would make the text narrower, longer, and so stay.

    (A style sheet says it in fewer words, and keeps the text in the colours of the theme it was made in.)
    """

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class Prose(QTextBrowser):
    """Shows the text without scrolling of its own.

    A link opens in the browser after the reader saw its address; pictures are those of the sheet, among its `files`.
    `is_tab_stop` says whether there is a link in it to go to.
    """

    def __init__(
        self, markdown: str, files: PackageFiles | None = None, parent: QWidget | None = None,
        *, name: str = "About this sheet",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._files = files
        self._heights: dict[int, int] = {}
        self.is_tab_stop = "](" in markdown or "<http" in markdown
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        scale_font(self, _SIZE)
        self.document().setDocumentMargin(0)
        _write(markdown, self.document())
        self._space_lines()
        self.setVerticalScrollBar(_NoRoom())
        self._match_ground()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def mark_words(self, words: Sequence[str]) -> None:
        """Mark each place of these (folded) words, and nothing else."""
        from harbin_viewer.window.text.marked_words import mark_words

        mark_words(self, words)

    def marked_place(self) -> QRect:
        """Where the first of the marked words is; all of the text where none is marked."""
        marked = self.extraSelections()
        return self.cursorRect(marked[0].cursor) if marked else self.rect()

    def _follow(self, link: QUrl) -> None:
        """Go to a place in the text itself, or ask before leaving."""
        from harbin_viewer.window.text.links.leaving import as_written, ask_to_leave

        if link.toString().startswith("#"):
            self.scrollToAnchor(link.toString()[1:])
        else:
            ask_to_leave(as_written(link), self)

    def _space_lines(self) -> None:
        """Set the lines as far apart as all other text of the window."""
        form = QTextBlockFormat()
        form.setLineHeight(LEADING * 100, _PROPORTIONAL)
        block = self.document().begin()
        while block.isValid():
            QTextCursor(block).mergeBlockFormat(form)
            block = block.next()

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
            if self.document().textWidth() != width:  # the first layout takes the width that the view has by then
                self.document().setTextWidth(width)
            self._heights[width] = round(self.document().size().height() + 1)
        return self._heights[width]

    # Qt

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 as Qt calls it
        """A picture of the sheet; nothing else is ever loaded, from wherever."""
        from harbin_viewer.window.text.sheet_images import sheet_image

        address = name if isinstance(name, str) else name.toString()
        return sheet_image(self._files, address) if self._files is not None and type == _IMAGE else None

    def doSetSource(self, name: QUrl | str, /, type: object = None) -> None:  # noqa: A002 as Qt calls it
        """Stay at this text, whatever a link says."""

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


def _write(markdown: str, document: QTextDocument) -> None:
    """A tag in a text is shown as it stands: HTML could fetch pictures and hide where a link leads."""
    if len(markdown) > _SHORT:
        _write_in_parts(markdown, document)
        return
    if "<" not in markdown:  # there is none, and the enum need not be built before the first paint
        document.setMarkdown(markdown)
        return
    from PySide6.QtGui import QTextDocument

    features = QTextDocument.MarkdownFeature
    document.setMarkdown(markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML)


def _write_in_parts(markdown: str, document: QTextDocument) -> None:
    from PySide6.QtGui import QTextDocument

    from harbin_viewer.factsheet.overview.markdown_parts import markdown_parts

    features = QTextDocument.MarkdownFeature
    cursor = QTextCursor(document)
    for number, part in enumerate(markdown_parts(markdown)):
        if number:
            cursor.insertBlock()
        cursor.insertMarkdown(
            _ENDLESS.sub("\\g<0>\u200b", part), features.MarkdownDialectGitHub | features.MarkdownNoHTML
        )
        cursor.movePosition(QTextCursor.MoveOperation.End)
