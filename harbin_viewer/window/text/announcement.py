"""What the window says at its foot, said to a screen reader too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from harbin_viewer.factsheet.words.visible import orderly

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_QUIET = 600
"""Milliseconds without a key after which a screen reader, which tells each key, is told what was found."""

_FOCUS_IS_BACK = 300
"""Milliseconds after which a window that opens, or a dialog has closed over, has the focus if it is to have it."""

_waiting: list[tuple[QWidget, str]] = []
"""What is said once the focus is back, in its order."""

_by_focus: dict[str, str] = {}
"""Under "" the words of what a screen reader was led to last: it says them by itself."""


def note_told(words: str) -> None:
    """A screen reader was led to what has these words for its name, and is not told them once more."""
    _by_focus[""] = words


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say the sentence, where one is there and Qt can.

    Where a dialog closes or a window opens, what has the focus then is told first: else it cuts the sentence short.
    """
    from PySide6.QtGui import QAccessible  # not before something is said

    if QAccessible.isActive() and not _waiting and widget.isActiveWindow():
        _say(widget, sentence)
    else:
        announce_once_back(widget, sentence)


def announce_once_back(widget: QWidget, sentence: str) -> None:
    """Have it said once the focus, which goes elsewhere now, is there."""
    from PySide6.QtGui import QAccessible

    if QAccessible.isActive():
        _waiting.append((widget, sentence))
        if len(_waiting) == 1:
            QTimer.singleShot(_FOCUS_IS_BACK, _say_what_waits)


def _say_what_waits() -> None:
    by_focus = _by_focus.get("")
    while _waiting:
        widget, sentence = _waiting.pop(0)
        if isValid(widget) and sentence != by_focus and not _is_past(widget):
            _say(widget, sentence)


def _is_past(widget: QWidget) -> bool:
    """Whether what was to say something has gone meanwhile, as what is read has once it was read: it is not so now."""
    return widget.window().isVisible() and not widget.isVisible()


def _say(widget: QWidget, sentence: str) -> None:
    from PySide6.QtGui import QAccessible

    if sentence == _by_focus.pop("", None):
        return
    try:
        from PySide6.QtGui import QAccessibleAnnouncementEvent
    except ImportError:  # before Qt 6.8; the label's new name is told all the same
        return
    from harbin_viewer.window.text.older_readers import hear_announcements, notify

    if hear_announcements():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, orderly(sentence)))
    else:
        notify(widget, orderly(sentence))


def announce_change(widget: QWidget, before: str, sentence: str) -> None:
    """Have a sentence said that stands in the window in the place of another; not before the window is on show."""
    if sentence and sentence != before and widget.window().isVisible():
        announce(widget, sentence)


def once_quiet(parent: QObject, say: Callable[[], object]) -> QTimer:
    """A timer that has `say` called once nobody types: it is to be started at each key."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(_QUIET)
    timer.timeout.connect(say)
    return timer
