"""The maker's description: safe Markdown, its links shown before they are followed, long ones folded."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.overview_words import Description
from harbin_viewer.factsheet.overview.safe_markdown import safe_markdown
from harbin_viewer.factsheet.words.allowed_addresses import may_leave
from harbin_viewer.window.overview.address_line import AddressLine
from harbin_viewer.window.text.links.leaving import as_written
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.prose import Prose

_LONG, _BEGINNING = 1_400, 900
"""Characters from which on a description is folded, and how many are then shown at least."""


class DescriptionView(QWidget):
    """Nothing in it is fetched, whatever the description says; a link shows its address below first."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, description: Description, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = safe_markdown(description)
        beginning = _beginning(self._whole)
        self.text = _SafeProse(beginning)
        self.address = AddressLine()
        self.address.said.connect(self.said)
        self.text.link_asked.connect(self.address.show_address)
        self.more = TextLink("Read on")
        self.more.setVisible(len(beginning) < len(self._whole))
        self.more.clicked.connect(self._read_on)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.text)
        self._layout.addWidget(self.more)
        self._layout.addWidget(self.address)

    def unfold(self) -> None:
        """Show all of it."""
        if self.more.isHidden():
            return
        before, self.text = self.text, _SafeProse(self._whole)
        self.text.link_asked.connect(self.address.show_address)
        self._layout.replaceWidget(before, self.text)
        before.hide()
        before.deleteLater()
        self.text.show()
        self.more.hide()

    def _read_on(self) -> None:
        self.unfold()
        self.text.setFocus()


class _SafeProse(Prose):
    """Text that follows no link by itself and loads nothing."""

    link_asked = Signal(str)
    """The reader clicked a link, or pressed Enter on it; its address is one of web or mail."""

    def __init__(self, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(markdown, None, parent)
        self.is_tab_stop = "](" in markdown or "http" in markdown or not self.is_whole
        self.setOpenExternalLinks(False)
        self.setOpenLinks(False)
        self.setAccessibleName("About this package")
        self.anchorClicked.connect(self._ask)

    def _ask(self, address: QUrl) -> None:
        if may_leave(written := as_written(address)):
            self.link_asked.emit(written)

    def _tidy(self) -> None:
        """Take out what must not be there, by what Qt made of the text: pictures, and links to anything else."""
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            found = []
            while not fragments.atEnd():
                found.append(fragments.fragment())
                fragments += 1
            for fragment in reversed(found):
                form = fragment.charFormat()
                if form.isImageFormat() or (form.isAnchor() and not may_leave(form.anchorHref())):
                    self._plain(fragment.position(), fragment.length(), image=form.isImageFormat())
            block = block.next()

    def _plain(self, start: int, length: int, *, image: bool) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        if image:
            cursor.removeSelectedText()
        else:
            cursor.setCharFormat(QTextCharFormat())

    # Qt

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing: neither files nor addresses."""
        return None


def _beginning(markdown: str) -> str:
    """The first paragraphs of a long text, all of a short one."""
    if len(markdown) <= _LONG:
        return markdown
    end = markdown.find("\n\n", _BEGINNING)
    if not 0 < end <= _LONG:
        end = max(markdown.rfind(". ", 0, _LONG) + 1, markdown.rfind("\n", 0, _LONG), _BEGINNING)
    return f"{markdown[:end].rstrip()} …"
