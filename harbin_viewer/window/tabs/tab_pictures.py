"""A picture of each tab, as a person would see it: for a machine without a screen, and for the documentation."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtWidgets import QApplication

from harbin_viewer.atomic_write import ExportError, write_whole
from harbin_viewer.charts.theme import Theme
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.palette import show_theme
from harbin_viewer.window.shell.remembered import Remembered


def write_tab_pictures(
    application: QApplication, sheet_path: Path, resources: Path, folder: Path, theme: Theme, size: tuple[int, int]
) -> list[Path]:
    """Open the sheet, show one tab after the other, and write what is seen; the files in the order of the tabs."""
    document = open_document(sheet_path)
    show_theme(application, theme)
    with TemporaryDirectory() as settings:
        window = MainWindow(document, Remembered(Path(settings) / "none.ini"), resources)
        window.resize(*size)
        _show_and_wait(window)
        names = [tab.name for tab in document.sheet.factsheet.tabs]
        files = [_write(window, number, folder / f"{name}.png") for number, name in enumerate(names)]
        window.close()
        window.deleteLater()
    return files


def _show_and_wait(window: MainWindow) -> None:
    loop, troubles = QEventLoop(), list[Exception]()
    window.troubled.connect(troubles.append)
    window.ready.connect(loop.quit)
    window.show()
    loop.exec()
    QApplication.processEvents()
    for trouble in troubles:
        raise trouble


def _write(window: MainWindow, number: int, file: Path) -> Path:
    window.show_tab(number)
    for _ in range(3):
        QApplication.processEvents()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not window.grab().save(buffer, "PNG"):
        raise ExportError(file, "The picture could not be made.", "Choose a smaller size.")
    write_whole(file, bytes(buffer.data().data()))
    return file
