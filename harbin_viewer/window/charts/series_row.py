"""The series of a chart in a row, each with a switch; here comes back what was switched off in the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.window.charts.series_switch import SeriesSwitch, Switch
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.plain_tip import give_tip
from harbin_viewer.window.widgets.buttons.on_off import show_on
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow


class SeriesRow(QWidget):
    """Says which series the reader wants; who hides them is not its business."""

    switched = Signal(str)
    """The reader wants the series of this label switched off, or on again."""

    all_asked = Signal()
    """The reader wants all series again."""

    left = Signal()
    """The reader, who was in it, is done with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[Switch, ...] = ()
        self._made: tuple[Switch, ...] = ()
        self.off: frozenset[str] = frozenset()
        self._switches: dict[str, SeriesSwitch] = {}
        self._all = TextLink("Show all series", self)
        self._all.clicked.connect(self.all_asked)
        self._row = WrapRow()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 8)
        layout.addLayout(self._row)

    def show_series(self, switches: Sequence[Switch], hidden: frozenset[str]) -> None:
        """A switch for each series, made when the row is shown; those of the labels in `hidden` are off."""
        self.off, self._wanted = hidden, tuple(switches)
        if not self.isHidden():
            self._tell()

    def _tell(self) -> None:
        hidden = self.off
        if self._made != self._wanted:
            self._make(self._wanted)
        last = len(self._wanted) - len(hidden) == 1
        for label, switch in self._switches.items():
            show_on(switch, label not in hidden)
            why = "It is the last one that is shown." if last and label not in hidden else ""
            give_tip(switch, " ".join(filter(None, [label if label != switch.text() else "", why])))
            switch.setAccessibleDescription(why)
        if self._all.hasFocus() and not hidden:
            next(iter(self._switches.values())).setFocus()  # it goes, and the focus must not go with it
        self._all.setVisible(bool(hidden))

    @property
    def count(self) -> int:
        """How many series can be switched; 0 where there is one alone."""
        return len(self._wanted) if len(self._wanted) > 1 else 0

    @property
    def on(self) -> frozenset[str]:
        """The labels of those that are shown, and can be switched off."""
        return frozenset(switch.label for switch in self._wanted) - self.off if self.count else frozenset()

    def turn(self) -> bool:
        """Show the row, with the focus in it, or put it away; whether it is shown."""
        self.setVisible(self.isHidden())
        if not self.isHidden():
            self._focus_first()
        return not self.isHidden()

    def _focus_first(self) -> None:
        for switch in list(self._switches.values())[:1]:
            switch.setFocus()

    def _make(self, switches: tuple[Switch, ...]) -> None:
        focused = next((label for label, switch in self._switches.items() if switch.hasFocus()), "")
        for switch in self._switches.values():
            self._row.removeWidget(switch)
            switch.deleteLater()
        self._row.removeWidget(self._all)
        self._made, self._switches = switches, {switch.label: SeriesSwitch(switch) for switch in switches}
        for label, switch in self._switches.items():
            switch.toggled.connect(lambda _on=False, label=label: self.switched.emit(label))
            self._row.addWidget(switch)
        self._row.addWidget(self._all)
        if focused in self._switches:
            self._switches[focused].setFocus()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 as Qt calls it
        if visible:
            self._tell()
        super().setVisible(visible)
