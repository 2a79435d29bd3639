"""How many checks of the sheet hold, in a line that leads to the findings; checks that take long are stopped there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont

from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.checks.checking import Checking
    from harbin_viewer.factsheet.checks.findings import Health

_WAITING = "The figures are being checked …"

_LONG = 2_000
"""Milliseconds of waiting after which it says how far the checks are, and offers to stop them."""

_TICK = 500
"""Milliseconds after which it looks how far they are."""

_STOP = "Stop checking"


class HealthLine(FactButton):
    """Waits for the checks, which are `checking`, then tells how they came out."""

    leads = "See what was found"

    findings_asked = Signal()
    """The reader wants to see what was found."""

    def __init__(self, checking: Checking | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=12)
        self._words, self._leads, self._details = _WAITING, " ", " "
        self._checking: Checking | None = checking
        self.setAccessibleName(_WAITING)
        self.clicked.connect(self._lead)
        if checking is not None:
            QTimer.singleShot(_LONG, self, self._tell_how_far)

    def tell(self, health: Health, left: str = "") -> None:
        """Show how the checks came out; where the reader stopped them, what is `left` unchecked."""
        self._checking = None
        if not left:
            self._say(health.headline, "See what was compared, and what was found", health.details)
            return
        self._say(
            "The checks were stopped.", "See what was found until then", f"{left} {health.told_of_others}".rstrip()
        )

    def give_up(self) -> None:
        """Show that the checks could not be run."""
        self._checking = None
        self._say("The figures could not be checked.", "A mistake in the sheet is in the way")

    def _tell_how_far(self) -> None:
        """What is being checked, again and again; it can be stopped from now on."""
        if self._checking is None:
            return
        if self._checking.told and not self._checking.stopped:
            self.leads = _STOP
            self._say(_WAITING, _STOP, self._checking.told, spoken=f"{_WAITING} {_STOP}.")
        QTimer.singleShot(_TICK, self, self._tell_how_far)

    def _lead(self) -> None:
        if self._checking is None or self.leads != _STOP:
            self.findings_asked.emit()
            return
        self._checking.stop()
        self.leads = type(self).leads
        self._say("The checks are being stopped …", " ", " ")

    def write(self, column: TextColumn) -> None:
        """The sentence, and where it leads."""
        column.text(self._words, 1.08, "ink", QFont.Weight.DemiBold)
        if self._details:
            column.text(self._details, 0.92, "muted")
        column.text(self._leads, 0.92, "accent")

    def background(self) -> str:
        """A panel of its own."""
        return theme_of(self.palette()).panel

    def _say(self, sentence: str, leads: str, details: str = "", *, spoken: str = "") -> None:
        """`spoken` is what a screen reader gets instead, where the details change with every look."""
        if self._checking is None:
            self.leads = type(self).leads
        self._words, self._leads, self._details = sentence, leads, details
        self.setAccessibleName(spoken or f"{sentence} {details}".rstrip())
        self._heights.clear()
        self.updateGeometry()
        self._take_room()
        self.update()

    def _take_room(self) -> None:
        """Have the layouts around it give it its height at once: else it is painted first with its words cut off."""
        around = self.parentWidget()
        while around is not None and not around.isWindow():
            if (layout := around.layout()) is not None:
                layout.activate()
            around = around.parentWidget()
