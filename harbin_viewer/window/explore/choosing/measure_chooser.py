"""A list of measures that is searched as one types, with the unit and description of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.text_form import without_addresses
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.wording import how_many_found, in_quotes
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.announcement import announce, once_quiet
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.text.text_column import draw_line, shortened
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.choice_box import DropDown
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.search_field import SearchField
from harbin_viewer.window.widgets.told.unseen_label import name_box

_MARGIN = 2
"""Px that a field keeps free at both sides of its text, as Qt has it."""

_LONGEST = 180
"""Letters of a description that are shown; all of it is in the tool tip."""


class MeasureChooser(QWidget):
    """`none` is the word for no measure, "" where there must be one."""

    chosen = Signal(str)
    """The field of the measure that the reader wants, "" for none."""

    def __init__(self, name: str, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = none
        self._measures: tuple[Measure, ...] = ()
        self.box = DropDown()
        self._line = _MeasureField(self.box)
        self._about = WrappedText(0.9, "muted")
        self._quiet = once_quiet(self, self._say_found)
        self._build(name)
        self.box.activated.connect(self._choose)

    def offer(self, measures: Sequence[Measure]) -> None:
        """Offer these measures."""
        self._measures = tuple(measures)
        with QSignalBlocker(self.box):
            self.box.clear()
            titles = [orderly(in_a_line(_told(measure))) for measure in measures]
            self.box.addItems([self._none, *titles] if self._none else titles)
            for row, measure in enumerate(measures, 1 if self._none else 0):
                self.box.setItemData(row, plain_tip(_about(measure) or measure.title), Qt.ItemDataRole.ToolTipRole)

    def show_chosen(self, field: str, beside: str = "") -> None:
        """Show that the measure of this field is chosen, and of what is drawn `beside` it a sentence."""
        first = 1 if self._none else 0
        row = next((row for row, known in enumerate(self._measures, first) if known.field == field), 0)
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(row)
        self._line.tell_again()
        measure = self._measures[row - first] if row >= first and self._measures else None
        about = " ".join(filter(None, [beside, _about(measure) if measure else ""]))
        self._about.setText(about if len(about) <= _LONGEST else about[:_LONGEST].rsplit(" ", 1)[0] + " …")
        self._about.setToolTip("")
        self._about.setVisible(bool(about))

    def _choose(self, row: int) -> None:
        first = 1 if self._none else 0
        self.chosen.emit("" if row < first else self._measures[row - first].field)

    def _found(self) -> list[int]:
        """The rows that have what was typed; none while a whole name stands there, which the box takes by itself."""
        rows, words = range(self.box.count()), self.box.currentText().strip().casefold()
        if not words or any(self.box.itemText(row).casefold() == words for row in rows):
            return []
        return [row for row in rows if words in self.box.itemText(row).casefold()]

    def _say_found(self) -> None:
        rows, words = self._found(), self.box.currentText().strip()
        if rows:
            announce(self.box, how_many_found(len(rows), self.box.itemText(rows[0])))
        elif words and self.box.findText(words, Qt.MatchFlag.MatchFixedString) < 0:
            announce(self.box, f"No measure has {in_quotes([words])[0]}.")

    def _take_first(self) -> None:
        """Enter takes the first that was found."""
        self._quiet.stop()
        if rows := self._found():
            self.box.setCurrentIndex(rows[0])
            self.box.activated.emit(rows[0])
        else:
            self._say_found()

    def _build(self, name: str) -> None:
        line = self._line
        line.setAccessibleName(name)
        self.box.setLineEdit(line)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name_box(self.box, name)
        self.box.activated.connect(line.led_somewhere)
        self.box.activated.connect(line.await_another, Qt.ConnectionType.QueuedConnection)  # the completer writes last
        line.textEdited.connect(lambda _words: self._quiet.start())
        line.returnPressed.connect(self._take_first)
        line.editingFinished.connect(line.tell_again)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        completer = self.box.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.box)
        layout.addWidget(self._about)


class _MeasureField(SearchField):
    """Ends a long measure in an ellipsis while nobody types; Escape brings the one that is chosen back."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__()
        self._box = box

    def tell_again(self) -> None:
        """Show the measure that is chosen."""
        if self.text() != self._chosen():
            self.setText(self._chosen())
        self.setCursorPosition(0)
        self.await_another()

    def await_another(self) -> None:
        """Have what a reader who is here types next take the place of the measure that is chosen."""
        if self.hasFocus() and self.text() == self._chosen():
            self.setSelection(len(self.text()), -len(self.text()))  # from its end: its beginning is seen

    def _chosen(self) -> str:
        return self._box.itemText(self._box.currentIndex())

    # Qt

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.await_another)  # after a click has put the cursor within the name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text() == self._chosen():
            event.ignore()
        else:
            self.tell_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width() - 2 * _MARGIN
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= room:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        theme = theme_of(self.palette())
        top = (self.height() - self.fontMetrics().height()) / 2
        ink = theme.ink if self.isEnabled() else theme.disabled
        draw_line(painter, shortened(self.text(), self.fontMetrics(), room), self.font(), _MARGIN, top, ink)
        painter.end()


def _told(measure: Measure) -> str:
    return f"{measure.title} ({measure.unit})" if measure.unit and measure.unit not in measure.title else measure.title


def _about(measure: Measure) -> str:
    return without_addresses(measure.description)
