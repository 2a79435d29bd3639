"""The session: the one window on show, changed for another when the reader opens or reloads a sheet."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.shell.appearance import Appearance
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.remembered import Remembered


class Session(QObject):
    """Opens sheets in windows, and tells the reader what is wrong."""

    def __init__(self, application: QApplication, remembered: Remembered, resources: Path) -> None:
        super().__init__(application)
        self._remembered = remembered
        self._resources = resources
        self._appearance = Appearance(application, remembered.theme)
        self.window: MainWindow | None = None

    def open(self, sheet_path: Path, state: dict[str, object]) -> bool:
        """Show the sheet in place of the one on show. Whether it could be opened; if not, the reader was told."""
        if self.window is not None:
            self.window.remember()
        try:
            document = Document.open(sheet_path)
            window = MainWindow(document, self._remembered, self._resources)
            window.take_state(state)
            window.show()
        except SheetError as error:
            if self.window is None:
                return self.offer_another(error)
            self.tell(error)
            return False
        self._connect(window, document)
        before, self.window = self.window, window
        if before is not None:
            before.close()
            before.deleteLater()
            window.say("The sheet was read anew." if state else f"Opened {sheet_path}.")
        return True

    def tell(self, error: BaseException) -> None:
        """Tell the reader what is wrong, in one message."""
        from harbin_viewer.window.dialogs.trouble_dialog import trouble_dialog

        trouble_dialog(error, self.window).exec()

    def offer_another(self, error: SheetError) -> bool:
        """Tell the reader why there is nothing to show, and ask for another sheet; whether one is open now."""
        from harbin_viewer.window.dialogs.trouble_dialog import ask_for_another

        chosen = ask_for_another(error)
        return chosen is not None and self.open(chosen, {})

    def tell_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The hook for exceptions that nothing expected: the terminal gets all of it, the reader one message."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if not _is_expected(error):
            sys.__excepthook__(kind, error, trace)
        self.tell(error)

    def _connect(self, window: MainWindow, document: Document) -> None:
        window.open_asked.connect(self.open)
        window.theme_chosen.connect(self._choose_theme)
        window.troubled.connect(self.tell)
        window.painted.connect(self._appearance.follow_system)
        window.painted.connect(lambda: self._remembered.note_opened(document.sheet.title, document.folder))

    def _choose_theme(self, choice: str) -> None:
        self._remembered.theme = choice  # type: ignore[assignment]
        self._appearance.choose(self._remembered.theme)


def _is_expected(error: BaseException) -> bool:
    """Whether the message says all there is to know: a mistake in a sheet, a file that could not be written."""
    from harbin_viewer.charts.formats.atomic_write import ExportError

    return isinstance(error, SheetError | ExportError)
