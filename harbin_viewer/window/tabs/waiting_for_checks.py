"""A page that waits for the checks of the sheet: once they take long, it says how far they are and can stop them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from harbin_viewer.window.tabs.waiting import Waiting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.checks.checking import Checking

_LONG = 2_000
"""Milliseconds of waiting after which it says how far the checks are, and offers to stop them."""

_TICK = 500
"""Milliseconds after which it looks how far they are."""


class WaitingForChecks(Waiting):
    """Says `sentence` while nothing is being checked, or not yet for long."""

    def __init__(self, sentence: str, checking: Checking, parent: QWidget | None = None) -> None:
        super().__init__(sentence, parent)
        self._sentence, self._checking = sentence, checking
        self._offers = False
        self.asked.connect(self._stop)
        QTimer.singleShot(_LONG, self, self._tell_how_far)

    def _tell_how_far(self) -> None:
        told = "" if self._checking.stopped else self._checking.told
        words = f"The figures are being checked … {told}"
        if told and self._offers:
            self.retell(words)
        elif told:
            self.tell(words, moving=True, offer="Stop checking")
        elif self._offers:
            self.tell(self._sentence, moving=True, quietly=True)
        self._offers = bool(told)
        QTimer.singleShot(_TICK, self, self._tell_how_far)

    def _stop(self) -> None:
        self._checking.stop()
        self.tell("The checks are being stopped …", moving=True)
        self._offers = False
