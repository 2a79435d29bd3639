"""A text in Markdown, as tall as it needs to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QScrollBar, QSizePolicy, QTextBrowser

from harbin_viewer import lazy_re as re
from harbin_viewer.window.text.scaled_font import scale_font
from harbin_viewer.window.text.text_column import LEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect, QUrl
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
    from harbin_viewer.window.widgets.look_watch import LookWatch

_SIZE = 1.08
_PROPORTIONAL = 1
"""`QTextBlockFormat.LineHeightTypes.ProportionalHeight`. (To ask for it builds an enum, before the first paint.)"""

_SHORT = 20_000
"""Letters up to which a text is shown at once."""

_FEW_LINES = 800
"""Lines up to which it is so: a list or table of thousands takes long also where it has few letters."""

_BEGINNING, _MORE = 6_000, 4
"""Letters of a longer one that are shown at first, and how many times as many when the reader reads on."""

_FIRST_LINES = 120
"""Lines of it that are shown at first at most."""

_READ_ON = "#read-on"

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
    `is_tab_stop` says whether there is a link in it to go to. Of a very long text the beginning is shown, and a link
    leads on.
    """

    def __init__(
        self, markdown: str, files: PackageFiles | None = None, parent: QWidget | None = None,
        *, name: str = "About this sheet",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._files = files
        self._heights: dict[tuple[int, str], int] = {}
        """By width and type."""
        self._watch: LookWatch | None = None
        self._markdown = markdown
        self._shown = _shown_at_first(markdown)
        self.is_tab_stop = "](" in markdown or "<http" in markdown or not self.is_whole
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        scale_font(self, _SIZE)
        self.document().setDocumentMargin(0)
        self._set_text()
        self.setVerticalScrollBar(_NoRoom())
        self._match_ground()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    @property
    def is_whole(self) -> bool:
        """Whether all of the text is shown."""
        return self._shown >= len(self._markdown)

    def words(self) -> str:
        """All that the text says, also what is not yet shown of it."""
        return self.toPlainText() if self.is_whole else f"{self.toPlainText()}\n{self._markdown[self._shown :]}"

    def read_on(self, letters: int = 0) -> None:
        """Show so many letters at least (0: some times as many as now)."""
        self._shown = max(letters, self._shown * _MORE)
        self.document().clear()
        self._set_text()
        self._heights.clear()
        self.updateGeometry()

    def mark_words(self, words: Sequence[str]) -> None:
        """Mark each place of these (folded) words, and nothing else."""
        from harbin_viewer.window.text.marked_words import mark_words

        if words and not self.is_whole:
            self.read_on(len(self._markdown))
        mark_words(self, words)

    def marked_place(self) -> QRect:
        """Where the first of the marked words is; all of the text where none is marked."""
        marked = self.extraSelections()
        return self.cursorRect(marked[0].cursor) if marked else self.rect()

    def _follow(self, link: QUrl) -> None:
        """Go to a place in the text itself, or ask before leaving."""
        from harbin_viewer.window.text.links.leaving import as_written, ask_to_leave

        if link.toString() == _READ_ON:
            self.read_on()
        elif link.toString().startswith("#"):
            self.scrollToAnchor(link.toString()[1:])
        else:
            ask_to_leave(as_written(link), self)

    def _set_text(self) -> None:
        """Write as much of the text as is to be shown."""
        end = len(self._markdown) if self.is_whole else _end_near(self._markdown, self._shown)
        _write(self._markdown[:end], self.document())
        self._tidy()
        if end < len(self._markdown):
            _offer_rest(self.document(), len(self._markdown) - end)
        self._space_lines()

    def _tidy(self) -> None:
        """Take out of what was written what must not be there: here nothing."""

    def _space_lines(self) -> None:
        """Set the lines as far apart as all other text of the window."""
        form = QTextBlockFormat()
        form.setLineHeight(LEADING * 100, _PROPORTIONAL)
        block = self.document().begin()
        while block.isValid():
            QTextCursor(block).mergeBlockFormat(form)
            block = block.next()

    def _match_ground(self) -> None:
        """Have the ground of the window, whichever colours come. (With colours of ours it has; to ask for the viewport
        and make it transparent takes 7 ms at the start.)
        """
        palette, now = QPalette(), self.palette()
        ground = now.color(QPalette.ColorRole.Window)
        if now.color(QPalette.ColorRole.Base) != ground:
            palette.setColor(QPalette.ColorRole.Base, ground)
            self.setPalette(palette)
            self._follow_ground()

    def _follow_ground(self) -> None:
        from harbin_viewer.window.widgets.look_watch import LookWatch

        if self._watch is None:
            self._watch = LookWatch(self)
            self._watch.colours_changed.connect(self._match_ground)

    def _height(self, width: int) -> int:
        key = width, self.font().key()
        if key not in self._heights:
            self.document().setTextWidth(width)
            if self.document().textWidth() != width:  # the first layout takes the width that the view has by then
                self.document().setTextWidth(width)
            self._heights[key] = round(self.document().size().height() + 1)
        return self._heights[key]

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


def _shown_at_first(markdown: str) -> int:
    """Letters of a text that are shown at first: all, where they are not many, nor on many lines."""
    if len(markdown) <= _SHORT and markdown.count("\n") <= _FEW_LINES:
        return len(markdown)
    lines = markdown[:_BEGINNING].split("\n")[:_FIRST_LINES]
    return min(max(sum(map(len, lines)) + len(lines), 1), _BEGINNING)


def _end_near(markdown: str, letters: int) -> int:
    """Where a text is cut after so many letters: at the end of a line or word, where one is near."""
    near = letters - letters // 4
    return next((at for sign in ("\n\n", "\n", ". ", " ") if (at := markdown.rfind(sign, near, letters)) > 0), letters)


def _offer_rest(document: QTextDocument, letters: int) -> None:
    """A link at the end of a text that leads on to so many letters."""
    from PySide6.QtGui import QTextCharFormat

    from harbin_viewer.factsheet.wording import number

    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    form = QTextCharFormat()
    cursor.insertBlock(QTextBlockFormat(), form)
    form.setAnchor(True)
    form.setAnchorHref(_READ_ON)
    form.setForeground(QPalette().link())
    form.setFontUnderline(True)
    cursor.insertText(f"Read on ({number(letters)} more letters)", form)


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
