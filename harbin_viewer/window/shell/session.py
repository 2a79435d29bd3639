"""The session: the one window on show, changed for another when the reader opens or reloads a sheet."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from harbin_viewer.factsheet.cache import is_pasted
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import NoTableError, SheetError
from harbin_viewer.factsheet.opening import open_anew, open_document
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file, is_there, takes_long
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.window.shell.first_place import put_beside
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.text_zoom import TextZoom
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.state.system.appearance import Appearance

_SOON = 200
"""Milliseconds from the first paint until the system is asked what it wants: how the checks came out is told first."""

_READ_ANEW = "The sheet was read anew."
_WITH_TROUBLE = "The sheet was read anew. A mistake is in it."


class Session(QObject):
    """Opens sheets in windows, and tells the reader what is wrong."""

    def __init__(self, application: QApplication, remembered: Remembered, resources: Path) -> None:
        super().__init__(application)
        self._application = application
        self._remembered = remembered
        self._resources = resources
        self._appearance = Appearance(application, remembered.theme)
        self._text_zoom = TextZoom(application, remembered.text_size)
        self.window: MainWindow | None = None
        self._told: dict[MainWindow | None, set[str]] = {}
        self._kept_back: list[SheetError] | None = None
        """What is wrong with what was dropped together, told together; None where each is told at once."""

    def open(
        self, sheet_path: Path, state: dict[str, object], *, beside: bool = False, link: str = "",
        ahead: Callable[[], Document] | None = None,
    ) -> bool:  # fmt: skip
        """Show the sheet in place of the one on show, or beside it. Whether it could be; if not, the reader was told.

        Without a `state`, the reader comes back to where they were in the sheet when they left it; a `link` leads on. A
        first sheet that takes long is opened in a thread, which most would only slow down; what was opened `ahead` is
        there already.
        """
        known = self.window.document if self.window is not None and state and not beside else None
        is_anew = known is not None and known.form is not None and known.path == sheet_path
        opened = partial(open_anew, known) if known is not None and is_anew else partial(open_document, sheet_path)
        if self.window is None and not takes_long(sheet_path):
            return self._show(ahead or opened, state, link=link)
        return self._show(partial(self._opened_beside, opened, sheet_path), state, beside=beside, link=link)

    def _show(
        self, opened: Callable[[], Document | None], state: dict[str, object], *, beside: bool = False, link: str = ""
    ) -> bool:
        before = self.window
        if before is not None:
            before.remember()
        try:
            document = opened()
            before = next((window for window in (before, self.window) if window is not None and isValid(window)), None)
            if document is None:
                return self._stay(before)
            window = MainWindow(document, self._remembered, self._resources)
            window.take_state(state or self._place_in(document))
            window.follow(link)
            if beside and before is not None:
                put_beside(window, before)
            window.show()
        except SheetError as error:
            if before is None:
                return self.offer_another(error)
            self.tell(error)
            return False
        self._connect(window, document)
        window.painted.connect(lambda: _keep_live(window, document))
        self.window = window
        if before is not None and not beside:
            self._leave(before)
        if before is not None:
            self._say_opened(window, document.path, anew=bool(state), made=bool(state.get("made")))
        return True

    def tell(self, error: BaseException, window: MainWindow | None = None) -> None:
        """Tell the reader what is wrong, in one message; what a window was told already, it says at its foot."""
        from harbin_viewer.window.dialogs.trouble_dialog import makes_sheet, trouble_dialog
        from harbin_viewer.window.shell.watched_files import gone

        if self._kept_back is not None and isinstance(error, SheetError):
            self._kept_back.append(error)
            return
        known = window if window is not None else self.window
        if isinstance(error, SheetError) and known is not None and not is_there(known.path):
            error = gone(known.path)
        told = self._told.setdefault(known, set())
        if isinstance(error, SheetError) and known is not None and str(error) in told and not _answers_a_deed(error):
            known.say(error.problem)
            return
        told.add(str(error))
        box = trouble_dialog(error, known)
        if known is None or not isinstance(error, NoTableError) or not is_plain_file(Path(error.file)):
            box.exec()
        elif makes_sheet(box) and isValid(known):
            known.own.making.sheet_of(Path(error.file))

    def offer_another(self, error: SheetError) -> bool:
        """Tell the reader why there is nothing to show, and ask for another sheet; whether one is open now."""
        from harbin_viewer.interruption import wake_for_signals
        from harbin_viewer.window.dialogs.trouble_dialog import ask_for_another

        wake_for_signals(self)  # the message has events of its own, before those of the program begin
        chosen = ask_for_another(error)
        return chosen is not None and self.open(chosen, {})

    def tell_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The hook for exceptions that nothing expected: the terminal gets all of it, the reader one message."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if issubclass(kind, CancelledError):  # somebody asked a sheet that was closed meanwhile: nobody waits for it
            return
        if not _is_expected(error):
            sys.__excepthook__(kind, error, trace)
        self.tell(error)

    def _follow_up(self) -> None:
        """What of the look of the window waits for its first paint."""
        from harbin_viewer.window.state.system.file_dialog_room import FileDialogRoom
        from harbin_viewer.window.widgets.focus.focus_ring import ring_focus

        self._appearance.follow_system()
        ring_focus(self._application)
        if self._application.findChild(FileDialogRoom) is None:  # no window before this one was painted
            FileDialogRoom(self._application)
        if self._text_zoom.size != 1.0:
            self._text_zoom.grow_boxes()

    def _connect(self, window: MainWindow, document: Document) -> None:
        window.open_asked.connect(lambda path, state: self._open_in(window, path, state))
        window.status.open_asked.connect(lambda folder: self._open_in(window, folder, {}))
        window.link_asked.connect(lambda path, link: self._open_in(window, path, {}, link))
        window.form_chosen.connect(
            lambda path, form: self._show(partial(self._opened_beside, partial(open_document, path, form), path), {})
        )
        window.window_asked.connect(lambda path: self._open_beside(window, path))
        window.dropped.connect(lambda paths: self._open_dropped(window, paths))
        window.theme_chosen.connect(self._choose_theme)
        window.text_zoomed.connect(lambda by: self._zoom_text(window, by))
        window.troubled.connect(lambda error: self.tell(error, window))
        window.painted.connect(lambda: QTimer.singleShot(_SOON, window, lambda: self._follow_up()))
        window.painted.connect(lambda: self._remembered.note_opened(document.sheet.title, document.path))

    @staticmethod
    def _stay(window: MainWindow | None) -> bool:
        """The reader did not wait for what was to be opened."""
        if window is not None:
            window.say("The opening was ended. All is as it was.")
        return False

    def _opened_beside(self, opened: Callable[[], Document], path: Path) -> Document | None:
        """The document, opened in a thread while the window stays alive; None where the reader did not wait."""
        from harbin_viewer.window.shell.told_parts import tell_parts
        from harbin_viewer.window.state.waiting_dialog import done_beside, opening

        tell_parts()
        return done_beside(opened, opening(path.name), self.window)

    def _place_in(self, document: Document) -> dict[str, object]:
        """Where the reader was in a sheet when they left it; of a kept chart it is the chart that they want to see.

        Their way there is none that a window leads back on which is opened now.
        """
        place = self._remembered.place_in(document.path, document.sheet.title) | {"visited": None}
        return place | {"tab": document.sheet.factsheet.tabs[0].name} if document.is_of_kept_charts else place

    def _open_in(self, window: MainWindow, path: Path, state: dict[str, object], link: str = "") -> bool:
        self._go_to(window)
        return self.open(path, state, link=link)

    def _open_beside(self, window: MainWindow, path: Path) -> bool:
        self._go_to(window)
        return self.open(path, {}, beside=True)

    def _go_to(self, window: MainWindow) -> None:
        """The window that asks is the one to be changed, unless another took its place meanwhile."""
        if isValid(window):
            self.window = window

    def _open_dropped(self, window: MainWindow, paths: list[Path]) -> None:
        from harbin_viewer.window.shell.ways.drops import open_all, told_together

        self._kept_back = []
        try:
            said = open_all(paths, lambda path: self._open_in(window, path, {}), partial(self._open_beside, window))
        finally:
            missed, self._kept_back = self._kept_back, None
        if missed:
            self.tell(missed[0] if len(missed) == 1 else told_together(missed))
        if len(paths) > 1 and self.window is not None:
            self.window.say(said)

    def _leave(self, window: MainWindow) -> None:
        self._told.pop(window, None)
        window.close()
        window.deleteLater()

    @staticmethod
    def _say_opened(window: MainWindow, path: Path, *, anew: bool, made: bool) -> None:
        """Say what was opened; of a sheet that is read anew only when all of it was, as a mistake may be in the way."""
        if made:
            window.say(f"Written to {path}. Ctrl+Shift+L tells whether something is still to do on it.")
            return
        if not anew:
            window.say("Opened the pasted cells." if is_pasted(path) else f"Opened {path}.")
            return
        window.say("The sheet is being read anew …")
        troubles: list[object] = []
        window.troubled.connect(troubles.append)
        window.ready.connect(lambda: window.say(_READ_ANEW if not troubles else _WITH_TROUBLE))

    def _zoom_text(self, window: MainWindow, by: int) -> None:
        window.say(self._text_zoom.step(by))
        self._remembered.text_size = self._text_zoom.size

    def _choose_theme(self, choice: str) -> None:
        self._remembered.theme = choice  # type: ignore[assignment]
        self._appearance.choose(self._remembered.theme)


def _keep_live(window: MainWindow, document: Document) -> None:
    from harbin_viewer.window.shell.live import keep_live  # not before the first paint

    keep_live(window, document, document.path)


def _answers_a_deed(error: SheetError) -> bool:
    """Whether the reader asked for what failed: the foot of the window may be covered by the dialog that asked."""
    from PySide6.QtWidgets import QMessageBox  # its class, and those it is made of, are not made before the first paint

    asking = QApplication.activeModalWidget()
    return bool(error.undone) or not (asking is None or isinstance(asking, QMessageBox))


def _is_expected(error: BaseException) -> bool:
    """Whether the message says all there is to know: a mistake in a sheet, a file that could not be written."""
    from harbin_viewer.atomic_write import ExportError

    return isinstance(error, SheetError | ExportError)
