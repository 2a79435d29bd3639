"""Another page of a stack: the focus goes from the old one to it, and nowhere between, as a screen reader would tell.

Qt hides the old page while it has the focus, so that the next part of the window gets it, and then the first of the
new page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget


def turn_to(stack: QStackedWidget, page: QWidget) -> None:
    """Show the page, and give it the focus where the one that was on show had it."""
    before = stack.currentWidget()
    if before is not None and before is not page and stack.isVisible() and _has_focus(before):
        page.setGeometry(before.geometry())
        page.show()  # what is hidden cannot have it
        page.raise_()
        page.setFocus()
    stack.setCurrentWidget(page)


def _has_focus(part: QWidget) -> bool:
    """Whether it, or what is in it, has the focus of its window, be that the active one or not."""
    focus = part.window().focusWidget()
    return focus is not None and (focus is part or part.isAncestorOf(focus))
