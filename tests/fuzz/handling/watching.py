"""What goes wrong while hands are at a window: what is told, what nobody catches, and what Qt says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from random import Random
from types import TracebackType
from unittest.mock import patch

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from harbin_viewer import bundle
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.state.garbage import look_when_idle
from harbin_viewer.window.state.remembered import Remembered
from tests.fuzz.handling.hands import Hands

_NOISE = ("propagateSizeHints", "does not support raise()", "grabbing the keyboard")
"""What Qt says of every window that is on no screen."""


class _Watched(Session):
    """Takes what would be told in a dialog, and tells nobody."""

    def __init__(self, application: QApplication, settings: Path, errors: list[BaseException]) -> None:
        super().__init__(application, Remembered(settings), bundle.resources_folder())
        self._errors = errors

    def tell(self, error: BaseException, window: MainWindow | None = None) -> None:
        """Keep it."""
        del window
        self._errors.append(error)

    def offer_another(self, error: SheetError) -> bool:
        """There is no other."""
        self._errors.append(error)
        return False


def handled(path: Path, out: Path, turn: int) -> tuple[list[BaseException], list[str]]:
    """What went wrong while hands were at the window of a sheet, told or not, and what Qt said meanwhile."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    errors, said = list[BaseException](), list[str]()
    (out / "folder").mkdir(parents=True)
    QApplication.clipboard().clear()
    session = _Watched(application, out / "settings.ini", errors)
    with ExitStack() as stack:
        stack.callback(look_when_idle())
        stack.callback(session.deleteLater)
        for watch in (_what_nobody_catches(errors), _what_qt_says(said), *_what_is_outside(path, out)):
            stack.enter_context(watch)
        try:
            if session.open(path, {}):
                Hands(session, errors, path, Random(f"hands {turn}")).work()
        except Exception as error:
            errors.append(error)
    return errors, said


@contextmanager
def _what_nobody_catches(errors: list[BaseException]) -> Iterator[None]:
    def take(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        errors.append(error)

    before, sys.excepthook = sys.excepthook, take
    try:
        yield
    finally:
        sys.excepthook = before


@contextmanager
def _what_qt_says(said: list[str]) -> Iterator[None]:
    def take(_kind: object, _context: object, message: str) -> None:
        if not any(noise in message for noise in _NOISE):
            said.append(message)

    before = qInstallMessageHandler(take)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _what_is_outside(path: Path, out: Path) -> Iterator[AbstractContextManager[object]]:
    """The desktop, and its choosers of files: the sheet to open, a new file beside it to save."""
    saved, opened = (str(out / "saved.csv"), ""), (str(path), "")
    yield patch.object(QDesktopServices, "openUrl", lambda _url: True)
    yield patch.object(QFileDialog, "getSaveFileName", lambda *_, **__: saved)
    yield patch.object(QFileDialog, "getOpenFileName", lambda *_, **__: opened)
    yield patch.object(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(path)], ""))
    yield patch.object(QFileDialog, "getExistingDirectory", lambda *_, **__: str(out / "folder"))
