"""Which part had the focus, told so that it is found again in a page that was made anew."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def told_focus(around: QWidget) -> list[str]:
    """The kind and the name of what has the focus in it; nothing where that is elsewhere, or has no name."""
    focus = QApplication.focusWidget()
    known = focus is not None and around.isAncestorOf(focus) and bool(focus.accessibleName())
    return [type(focus).__name__, focus.accessibleName()] if known and focus is not None else []


def give_focus_back(around: QWidget, told: object) -> None:
    """Give the focus to the part that was told, if it is there and on show."""
    for part in around.findChildren(QWidget) if isinstance(told, list) and told else ():
        if [type(part).__name__, part.accessibleName()] == told and part.isVisible():
            part.setFocus()
            return
