"""The line at the foot of the window: what was done, and where the file went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStatusBar

from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, KEPT_CHARTS
from harbin_viewer.factsheet.sources.files.on_disk import is_folder
from harbin_viewer.window.text.announcement import announce, announce_once_back
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.plain_tip import give_tip
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.screen_room import has_very_few_lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NEWS, _NEWS_OF_A_FILE, _UNDER_WAY = 12_000, 40_000, 600_000
"""Milliseconds for which what was done is worth telling; one can go to a file for longer, and work takes its time."""


class StatusLine(QStatusBar):
    """Tells the last sentence until the next, or until it is no news; a file in it has a link to its folder.

    What is under way ends with “…”, and is told until the next, which says that it is over.
    A package that was made can be opened from it, and a chart that was kept beside its data.
    """

    open_asked = Signal(object)
    """The reader wants the package in this folder, or the charts in this file (a `Path`), made just now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = self._made = Path()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(lambda: self.say(""))
        self._hears_copies = self._gives_way = False
        self._label = QuietLabel("")
        self.link = TextLink("Show in folder")
        self.link.hide()
        self.link.clicked.connect(self._show_folder)
        self.open_link = TextLink("Open it")
        self.open_link.hide()
        self.open_link.clicked.connect(lambda: self.open_asked.emit(self._made))
        self.addWidget(self._label, 1)
        self.addWidget(self.open_link)
        self.addWidget(self.link)

    def fit(self, window: QWidget) -> None:
        """Leave its place to the page while there is nothing to say, in a window of very few lines."""
        self._gives_way = has_very_few_lines(window)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self.sentence) or not self._gives_way)

    @property
    def sentence(self) -> str:
        """What it says at the moment."""
        return self._label.text()

    def say(self, sentence: str, file: Path | None = None) -> None:
        """Say what was done, to a screen reader too; `file` (or folder) is where the result is."""
        self.write(sentence, file)
        if sentence:
            announce(self._label, sentence)

    def say_to_who_is_back(self, sentence: str) -> None:
        """The same where the focus moves now: a screen reader is told of that first, which would cut it short."""
        self.write(sentence)
        announce_once_back(self._label, sentence)

    def write(self, sentence: str, file: Path | None = None) -> None:
        """Have what was done stand here; a screen reader is told it later, when nothing cuts it short."""
        self._label.setText(sentence)
        self._show()
        self.clearMessage()  # the hint of the button that was pressed would cover it
        for_long = _UNDER_WAY if sentence.endswith("…") else _NEWS
        self._clock.start(for_long if file is None else _NEWS_OF_A_FILE)
        if sentence:
            self._hear_copies()
        self.link.setVisible(file is not None)
        self.open_link.setVisible(file is not None and (file.name == DESCRIPTOR or file.name.endswith(KEPT_CHARTS)))
        if file is not None:
            self._folder = file if is_folder(file) else file.parent
            self._made = self._folder if file.name == DESCRIPTOR else file
            give_tip(self.link, f"Open {self._folder.absolute()}")

    def forget(self) -> None:
        """What was said is no news any more: the reader is elsewhere. A file can still be gone to."""
        if not self.link.isVisible():
            self.say("")

    def _hear_copies(self) -> None:
        """From now on forget what was said where something else is copied without a word: it would seem to be that."""
        if not self._hears_copies:
            self._hears_copies = True
            QGuiApplication.clipboard().dataChanged.connect(self._forget_copied)

    def _forget_copied(self) -> None:
        if QGuiApplication.focusWindow() is not None:  # it was copied here
            self.forget()

    def _show_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self.say(f"No program here opens folders. The folder is {self._folder}.")
