"""A menu of what can be done with something on show, opened over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

Choice: TypeAlias = tuple[str, Callable[[], object]]
"""Words, and what they do."""


def _nothing() -> None:
    """A line between groups does nothing."""


RULE: Choice = ("", _nothing)
"""A line between two groups of choices."""


def context_menu(choices: Iterable[Choice], parent: QWidget) -> QMenu:
    """A menu with these words, each with what it does; it goes away for good when it is closed."""
    menu = QMenu(parent)
    for words, action in choices:
        if not words:
            menu.addSeparator()
            continue
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False, action=action: action())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
