"""A quiet page that says what is being waited for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.widgets.moving_bar import MovingBar

_SOON = 600
"""Milliseconds after which waiting can be ended, and is told to a screen reader: what takes less is there by then."""


class Waiting(QWidget):
    """A sentence in the middle and, under it, a bar that moves; a button where something can be done about it.

    Who is in it from the first hears the sentence, and is at the button as soon as that is there.
    """

    asked = Signal()
    """The reader pressed the button."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(sentence)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setWordWrap(True)
        self._bar = MovingBar()
        self._bar.setFixedSize(self._bar.sizeHint())
        self._name(sentence)
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.timeout.connect(self._say)
        self._saying.start(_SOON)
        self._button = QPushButton()
        self._button.setVisible(False)
        self._button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch()
        layout.addWidget(self._label)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()

    def _name(self, sentence: str) -> None:
        for part in (self, self._bar):
            part.setAccessibleName(sentence)

    def tell(self, sentence: str, *, moving: bool, offer: str = "", quietly: bool = False) -> None:
        """Say something else, to a screen reader too unless `quietly`; `moving` as long as there is something to wait
        for; `offer` is the button's text.
        """
        self._label.setText(sentence)
        self._name(sentence)
        self._bar.show_share(None)
        self._bar.setVisible(moving)
        self._button.setText(offer)
        self._button.setVisible(bool(offer) and (not moving or self._button.hasFocus()))
        self._saying.start(_SOON if moving else 0)
        if quietly:
            self._saying.stop()

    def retell(self, sentence: str) -> None:
        """Say how far it is by now: nothing else changes, and a screen reader hears it when it asks."""
        self._label.setText(sentence)
        self._name(sentence)

    def _say(self) -> None:
        self._button.setVisible(bool(self._button.text()))
        if self.hasFocus() and self._button.isVisible():
            self._button.setFocus()  # the sentence was told as the name of what had the focus
        elif self.isVisible() and self._label.text():
            announce(self, self._label.text())

    def show_progress(self, done: int, of: int) -> None:
        """How far it is; all of it done means that the rest cannot be told."""
        self._bar.show_share(done / of if done < of else None)
