"""The desktop start: the document's readers, Qt, the application, its error hook, the window, the events."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from harbin_viewer import pyside
from harbin_viewer.display import calm_without_display, leave_out_offscreen_warnings
from harbin_viewer.interruption import end_at_once, wake_for_signals

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from harbin_viewer.charts.theme import Theme
    from harbin_viewer.factsheet.document import Document

EXIT_BROKEN_SHEET = 1

_SOON = 200
"""Milliseconds until what the first paint need not wait for."""


def run(sheet_path: Path, resources: Path, link: str = "") -> int:
    """Open the sheet in a window, go where a link in it leads, and stay until it is closed.

    The exit code where it cannot be opened. When the last window is closed all is saved, and the process ends as it is:
    to take apart widgets, threads and the libraries that one of them may be importing takes long, and has crashed.
    """
    gc.disable()  # start-up makes no garbage worth looking for
    python_has_its_own = pyside.link_ahead()
    import msgspec  # noqa: F401 the last of Python's libraries that a sheet needs

    python_has_its_own.set()
    from harbin_viewer.factsheet.sources.files.on_disk import takes_long

    ahead = None if takes_long(sheet_path) else opened_ahead(sheet_path)  # while Qt is linked
    application = start_qt()
    from PySide6.QtCore import QTimer

    from harbin_viewer.window.shell.session import Session
    from harbin_viewer.window.state.remembered import Remembered

    session = Session(application, Remembered(), resources)
    sys.excepthook = session.tell_exception
    sys.unraisablehook = _tell_lost
    if not session.open(sheet_path, {}, link=link, ahead=ahead):
        gc.enable()
        return EXIT_BROKEN_SHEET
    QTimer.singleShot(_SOON, _look_for_garbage)
    QTimer.singleShot(_SOON, lambda: wake_for_signals(application))
    return end_at_once(application.exec())


def opened_ahead(sheet_path: Path) -> Callable[[], Document]:
    """The document, opened now for who asks for it later; what was raised is raised when it is asked for."""
    from harbin_viewer.factsheet.opening import open_document

    try:
        document = open_document(sheet_path)
    except Exception as error:
        raised = error  # Python forgets the other name

        def fail() -> Document:
            raise raised

        return fail
    return lambda: document


def _tell_lost(lost: sys.UnraisableHookArgs) -> None:
    """An exception that nobody can be handed goes to the terminal, but a stop: its work ends at its next look."""
    from harbin_viewer.factsheet.tables.reading_progress import CancelledError

    if not isinstance(lost.exc_value, CancelledError):
        sys.__unraisablehook__(lost)


def _look_for_garbage() -> None:
    from harbin_viewer.window.state.garbage import look_when_idle

    look_when_idle()


def picture_tabs(sheet_path: Path, resources: Path, folder: Path, theme: Theme, size: tuple[int, int]) -> list[Path]:
    """Write a picture of each tab to the folder, in a window of `size` px; the files, in the order of the tabs.

    Needs no screen where `QT_QPA_PLATFORM` is "offscreen". SheetError or ExportError where it cannot be done.
    """
    application = start_qt()
    leave_out_offscreen_warnings()
    from harbin_viewer.window.shell.tab_pictures import write_tab_pictures
    from harbin_viewer.window.state.garbage import look_when_idle

    end_looking = look_when_idle()
    try:
        return write_tab_pictures(application, sheet_path, resources, folder, theme, size)
    finally:
        end_looking()


def start_qt() -> QApplication:
    """The application object, named for the desktop; the one there is, if there is one."""
    pyside.load()
    from PySide6.QtCore import QLoggingCategory
    from PySide6.QtWidgets import QApplication

    # a line for each font that lacks a script, and for each oddity of a picture in a text
    QLoggingCategory.setFilterRules("qt.text.font.db=false\nqt.gui.imageio*=false")
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        with calm_without_display():
            application = QApplication(sys.argv[:1])
    application.setApplicationName("Harbin Viewer")
    application.setDesktopFileName("harbin-viewer")
    from harbin_viewer.charts.figure_and_unit import tell_figures_in

    tell_figures_in(None)
    return application
