"""Where a test finds a part of the window, by its type, as a person finds it by its look."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QTabWidget, QWidget

from harbin_viewer.window.state.waiting_dialog import WaitingDialog
from harbin_viewer.window.tabs.lazy_tab import LazyTab

Found = TypeVar("Found", bound=QWidget)


def only(kind: type[Found], inside: QWidget) -> Found:
    """The one child of that type."""
    found = inside.findChildren(kind)
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]


def every(kind: type[Found], inside: QWidget) -> list[Found]:
    """All visible children of that type."""
    return [one for one in inside.findChildren(kind) if one.isVisible()]


def tabs(window: QWidget) -> list[LazyTab]:
    """The tabs of the window, in their order."""
    holder = only(QTabWidget, window)
    found = [holder.widget(number) for number in range(holder.count())]
    assert all(isinstance(one, LazyTab) for one in found)
    return [one for one in found if isinstance(one, LazyTab)]


def open_dialog(kind: type[Found]) -> Found:
    """The dialog of that type that is on show."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]


def cancel_waiting() -> None:
    """Press “Cancel” where it says that something takes long, as soon as it does."""
    waiting = QApplication.activeModalWidget()
    if isinstance(waiting, WaitingDialog):
        only(QDialogButtonBox, waiting).button(QDialogButtonBox.StandardButton.Cancel).click()
    else:
        QTimer.singleShot(20, cancel_waiting)


def written(action: QAction) -> str:
    """What stands in the line of a menu, without the sign of the letter that is underlined."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def letters_meant_twice(words: Iterable[str]) -> list[str]:
    """The letters that, with Alt, mean more than one of these words."""
    letters = Counter(QKeySequence.mnemonic(known).toString() for known in words)
    return [letter for letter, count in letters.items() if letter and count > 1]


def words_with_letters(inside: QWidget) -> list[str]:
    """The words of all visible buttons, and of what names a field."""
    return [
        part.text()
        for part in every(QWidget, inside)
        if isinstance(part, QAbstractButton) or (isinstance(part, QLabel) and part.buddy() is not None)
    ]
