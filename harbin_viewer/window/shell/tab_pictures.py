"""A picture of each tab, as a person would see it: for a machine without a screen, and for the documentation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QIODevice, QTimer
from PySide6.QtWidgets import QApplication

from harbin_viewer.atomic_write import ExportError, write_whole
from harbin_viewer.charts.formats.export_all import file_stems
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.palette import show_theme

_GLANCE, _LOOKS = 20, 3
"""Milliseconds between two looks at what is at work, and how many in a row have to find nothing."""

_GATHERING = 200
"""Milliseconds for which a page gathers at most what was read, before it shows that; what waits longer is not seen."""


def write_tab_pictures(
    application: QApplication, sheet_path: Path, resources: Path, folder: Path, theme: Theme, size: tuple[int, int]
) -> list[Path]:
    """Open the sheet, show one tab after the other, and write what is seen; the files in the order of the tabs."""
    document = open_document(sheet_path)
    show_theme(application, theme)
    window = MainWindow(document, Remembered.nothing(), resources)
    try:
        window.resize(*size)
        troubles = _show_and_wait(window)
        names = [tab.name for tab in document.sheet.factsheet.tabs]
        stems = file_stems(names)
        files = [_write(window, number, folder / f"{stems[name]}.png") for number, name in enumerate(names)]
    finally:
        window.close()  # whatever happened: nothing of it may go on in a thread
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    for trouble in troubles:
        raise trouble
    return files


def _show_and_wait(window: MainWindow) -> list[Exception]:
    """Show the window and wait until all it does by itself is done; what goes wrong, then and later, is in the list."""
    loop, troubles = QEventLoop(), list[Exception]()
    window.troubled.connect(troubles.append)
    window.ready.connect(loop.quit)
    window.show()
    loop.exec()
    _settle(window)
    return troubles


def _settle(window: MainWindow) -> None:
    """Until what the window shows is read, searched and put on its pages, and it is painted."""
    calm = 0
    while calm < _LOOKS:
        _let_pass(_GLANCE)
        calm = 0 if _is_at_work(window) else calm + 1


def _is_at_work(window: MainWindow) -> bool:
    """Whether something is read or sought, or a page is still gathering what was."""
    return any(job.isRunning() for job in window.findChildren(Job)) or any(
        timer.isActive() and timer.isSingleShot() and timer.interval() <= _GATHERING
        for timer in window.findChildren(QTimer)
    )


def _let_pass(milliseconds: int) -> None:
    passing = QEventLoop()
    QTimer.singleShot(milliseconds, passing.quit)
    passing.exec()


def _write(window: MainWindow, number: int, file: Path) -> Path:
    window.show_tab(number)
    for _ in range(3):
        QApplication.processEvents()
    _settle(window)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not window.grab().save(buffer, "PNG"):
        raise ExportError(file, "The picture could not be made.", "Choose a smaller size.")
    write_whole(file, bytes(buffer.data().data()))
    return file
