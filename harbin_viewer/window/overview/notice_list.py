"""What is odd, what was assumed, what was left out: a sentence each, with where it is so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.overview_words import NoticeGroup, NoticeWords
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.layouts.laid_out import taken_out

_MOST = 8
"""Notices of a kind that are shown before the reader asks for more."""


class NoticeList(QWidget):
    """Told anew whenever another table was read; `looking` is what is said of those that were not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfolded: set[str] = set()
        self._told: tuple[Sequence[NoticeGroup], str] = ((), "")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def tell(self, groups: Sequence[NoticeGroup], looking: str = "") -> None:
        """Show these groups in place of those before."""
        if (groups, looking) == self._told and self._layout.count():
            return
        self._told = (groups, looking)
        self._clear()
        for group in groups:
            self._add_group(group)
        if not groups and not looking:
            self._add(_text("Nothing odd was found in the tables.", "muted"))
        if looking:
            self._add(_text(looking, "muted"))

    def unfold_all(self) -> None:
        """Show all notices of each kind."""
        for group in self._told[0]:
            if len(group.notices) > _MOST and group.kind not in self._unfolded:
                self._unfold(group.kind)

    def _clear(self) -> None:
        for part in taken_out(self._layout):
            part.hide()
            part.deleteLater()

    def _add(self, part: QWidget) -> None:
        self._layout.addWidget(part)
        part.show()

    def _add_group(self, group: NoticeGroup) -> None:
        title = SectionTitle(group.heading)
        if self._layout.count():
            title.setContentsMargins(0, 10, 0, 0)
        self._add(title)
        shown = group.notices if group.kind in self._unfolded else group.notices[:_MOST]
        if len(shown) + 1 == len(group.notices):
            shown = group.notices
        for notice in shown:
            self._add(_entry(notice))
        if len(shown) < len(group.notices):
            more = TextLink(f"Show all {len(group.notices)}")
            more.setAccessibleName(f"Show all {len(group.notices)}: {group.heading}")
            more.clicked.connect(lambda: self._unfold(group.kind))
            self._add(more)

    def _unfold(self, kind: str) -> None:
        self._unfolded.add(kind)
        groups, looking = self._told
        self._told = ((), "")
        self.tell(groups, looking)


def _entry(notice: NoticeWords) -> QWidget:
    entry = QWidget()
    layout = QVBoxLayout(entry)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(_text(notice.sentence, "ink"))
    if notice.where:
        layout.addWidget(_text(notice.where, "muted"))
    return entry


def _text(words: str, ink: str) -> WrappedText:
    text = WrappedText(1.0 if ink == "ink" else 0.92, "ink" if ink == "ink" else "muted")
    text.setText(words)
    return text
