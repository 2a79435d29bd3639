"""Words marked in a long text as with a pen, so that they are seen in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from harbin_viewer.charts.colour import blend
from harbin_viewer.factsheet.finding.search import places
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextBrowser

_MOST = 500
"""Places of a text that are marked."""

_PALE = 0.75
"""How much of the ground's colour the mark has: the words on it are still read."""


def mark_words(text: QTextBrowser, words: Sequence[str]) -> None:
    """Mark these (folded) words, and nothing else."""
    found = places(text.toPlainText(), words)[:_MOST] if words else ()
    theme = theme_of(text.palette())
    pen = QColor(blend(theme.accent, theme.page, _PALE))
    text.setExtraSelections([_selection(_cursor(text, start, length), pen) for start, length in found])


def _cursor(text: QTextBrowser, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(text.document())
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _selection(cursor: QTextCursor, pen: QColor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format.setBackground(pen)
    return selection
