"""The period under the chart: its slider, its ends in words, and a button that plays through the times."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from harbin_viewer.window.explore.period.period_slider import PeriodSlider
from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.text.quiet_label import QuietLabel

_SLOWEST, _FASTEST, _WHOLE = 500, 33, 12_000
"""Milliseconds of a time while playing, and of all of them."""


class PeriodBar(QWidget):
    """Counts times from 0; `text` tells one in words."""

    moved = Signal(int, int)
    """The first and the last time that the reader wants."""

    released = Signal()
    """The reader let a handle go, or the playing came to rest."""

    played_to = Signal(int)
    """Playing has come to this time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play = QPushButton("Play")
        self.slider = PeriodSlider()
        self._first, self._last = QuietLabel(""), QuietLabel("")
        self._text: Callable[[int], str] = str
        self._two = True
        self.timer = QTimer(self)
        self._build()
        self.play.clicked.connect(self._play_or_pause)
        self.slider.moved.connect(self._moved)
        self.slider.released.connect(self.released)
        self.timer.timeout.connect(self._step)

    def show_choice(self, count: int, first: int, last: int, text: Callable[[int], str], *, two: bool) -> None:
        """Show that of `count` times those from `first` to `last` are chosen; without `two` ends the last alone."""
        self._text, self._two = text, two
        self.setVisible(count > 1)
        self.slider.show_choice(count, first, last, two=two)
        self.slider.first.text = self.slider.last.text = text
        self._tell(first, last)

    @property
    def is_playing(self) -> bool:
        """Whether times go by."""
        return self.timer.isActive()

    def pause(self) -> None:
        """Stop where it is."""
        self.timer.stop()
        self._tell_playing("Play")

    def _moved(self, first: int, last: int) -> None:
        self.pause()
        self._tell(first, last)
        self.moved.emit(first, last)
        for handle in (self.slider.first, self.slider.last):
            if handle.hasFocus():
                announce(handle, f"{handle.accessibleName()} {handle.accessibleDescription()}")

    def _tell(self, first: int, last: int) -> None:
        self._first.setText(self._text(first) if self._two else "")
        self._first.setVisible(self._two)
        self._last.setText(self._text(last))
        self.slider.first.setAccessibleDescription(self._text(first))
        self.slider.last.setAccessibleDescription(self._text(last))

    def _tell_playing(self, word: str) -> None:
        """Offer to play, or to pause."""
        self.play.setText(word)
        self.play.setAccessibleName("Play through the times" if word == "Play" else "Pause the playing")

    def _play_or_pause(self) -> None:
        if self.is_playing:
            self._come_to_rest()
            return
        count = self.slider.last.maximum() + 1
        self._tell_playing("Pause")
        self.timer.start(min(max(_WHOLE // max(count, 1), _FASTEST), _SLOWEST))
        if self.slider.last.value() >= count - 1:
            self.played_to.emit(self._first_frame(count))

    def _first_frame(self, count: int) -> int:
        """The time to begin with: what is seen over a period takes two, and cannot be shown at its first alone."""
        return min(self.slider.first.value() + 1, count - 1) if self._two else 0

    def _come_to_rest(self) -> None:
        """A screen reader, which is not told of each time that goes by, is told of the one that is left on show."""
        self.pause()
        announce(self.play, f"The playing stopped at {self._text(self.slider.last.value())}.")
        self.released.emit()

    def _step(self) -> None:
        following = self.slider.last.value() + 1
        if following > self.slider.last.maximum():
            self._come_to_rest()
            return
        self.played_to.emit(following)

    def _build(self) -> None:
        self.play.setToolTip("Play through the times, or pause")
        self.play.setAccessibleName("Play through the times")
        self.play.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 8)
        layout.setSpacing(10)
        layout.addWidget(self.play)
        layout.addWidget(self._first)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self._last)
