"""What a column holds and what can be done with it: opens from its heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.wording import listed
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.tables.browser_words import counted
from harbin_viewer.window.tables.columns.bounds_row import BoundsRow
from harbin_viewer.window.tables.columns.column_bars import ColumnBars
from harbin_viewer.window.tables.columns.column_summary import ColumnSummary
from harbin_viewer.window.tables.columns.natural_order import Told
from harbin_viewer.window.tables.columns.value_list import MOST_LISTED, NO_VALUE, ValueList
from harbin_viewer.window.text.announcement import announce, once_quiet
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.context_menu import Choice
from harbin_viewer.window.widgets.dialog_size import keep_within_screen
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.own_turn import in_own_turn
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.screen_room import screen_room
from harbin_viewer.window.widgets.search_field import label_search

_WIDTH = 44
"""Average characters."""


class ColumnPanel(QDialog):
    """`sum_up` works out the summary, in a thread; `wanted` are the values that rows are shown of, none for all.

    `bounds` asks from where to where values are wanted, where they have an order.
    `changes` are what a maker can change of the column, in words, and what does it.
    """

    own_keys = ("In the field of a column:", "In a list of values:")
    """Which keys work in it, as `dialogs.dialog_keys` asks for them."""

    sorted_asked = Signal(str)
    """The reader wants the rows "up", "down" or "" (as in the file)."""

    values_asked = Signal(object)
    """The reader wants rows with these values alone (a frozenset), or all (None)."""

    hide_asked = Signal()
    """The reader wants to see the others alone."""

    freeze_asked = Signal(bool)
    """The reader wants the columns up to this one to stay, or none."""

    def __init__(
        self, title: str, about: str, sum_up: Callable[[Told], ColumnSummary], wanted: frozenset[str],
        changes: Sequence[Choice] = (), bounds: BoundsRow | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._wanted, self._changes, self.bounds = wanted, changes, bounds
        self._summary: ColumnSummary | None = None
        self._seeking: Job | None = None
        self._gone = self._found = 0
        self._quiet = once_quiet(self, self._say_found)
        self._left = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(orderly(f"Column {title}"))
        self.setWindowTitle(orderly(f"Column {title}"))
        self._title = WrappedText(1.08, "ink", QFont.Weight.DemiBold)
        self._about = WrappedText(0.92, "muted")
        self._told = WrappedText(0.95, "ink")
        self._bars = QVBoxLayout()
        self._ends = QHBoxLayout()
        self.field = QLineEdit()
        self.list = ValueList()
        self._clear = TextLink("Rows of all values")
        self._build(title, about)
        self._job = Job(lambda job: sum_up(job.tell_steps), self)
        self._job.succeeded.connect(self._take)
        self._job.start()

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen, or where there is room beside it."""
        width = self.fontMetrics().averageCharWidth() * _WIDTH
        screen = QGuiApplication.screenAt(place)
        room = screen.availableGeometry() if screen is not None else screen_room(self)
        height = min(self.fontMetrics().height() * 30, room.height() - 40)
        x = max(min(place.x(), room.right() - width), room.left())
        y = max(min(place.y(), room.bottom() - height), room.top())
        self.setGeometry(x, y, width, height)
        self.show()
        self.activateWindow()
        self.field.setFocus()

    def _build(self, title: str, about: str) -> None:
        self._title.setText(title)
        self._about.setText(about)
        self._told.setText("The values are being counted …")
        label_search(self.field, "Find a value", "Value of this column")
        self.field.textChanged.connect(self._seek)
        self.list.changed.connect(self._give_values)
        self._clear.clicked.connect(self.list.clear)
        self._clear.setVisible(bool(self._wanted))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(6)
        for words in (self._title, self._about, self._told):
            layout.addWidget(words)
        layout.addLayout(self._bars)
        layout.addLayout(self._ends)
        if self.bounds is not None:
            layout.addWidget(self.bounds)
        layout.addLayout(self._links())
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._clear)
        keep_within_screen(self)

    def _links(self) -> WrapRow:
        row = WrapRow()
        row.setSpacing(4)
        choices: list[tuple[str, Callable[[], object]]] = [
            ("Sort up", lambda: self.sorted_asked.emit("up")),
            ("Sort down", lambda: self.sorted_asked.emit("down")),
            ("As in the file", lambda: self.sorted_asked.emit("")),
            ("Hide", self.hide_asked.emit),
            ("Freeze up to here", lambda: self.freeze_asked.emit(True)),
            ("Unfreeze columns", lambda: self.freeze_asked.emit(False)),
            *((words, partial(in_own_turn, self.parentWidget() or self, change)) for words, change in self._changes),
        ]
        for words, action in choices:
            link = TextLink(words)
            link.clicked.connect(lambda _checked=False, action=action: (action(), self.close()))
            row.addWidget(link)
        return row

    def _take(self, summary: ColumnSummary) -> None:
        self._summary = summary
        self._told.setText(_in_words(summary))
        if summary.bars:
            self._bars.addWidget(ColumnBars(summary.bars))
            for text, side in ((summary.least, "left"), (summary.largest, "right")):
                self._ends.addWidget(_end(text, side))
        if self.bounds is not None:
            self.bounds.show_ends(summary.least, summary.largest)
        self._gone = self.list.show_values(summary.texts, summary.counts, self._wanted)
        self._seek(self.field.text())

    def _seek(self, text: str) -> None:
        """List the values that have the text in them; found in a thread, as there may be a million."""
        if self._summary is None:
            return
        if self._seeking is not None:
            self._seeking.let_go()
            self._seeking = None
        if not text.strip():
            self.list.narrow(None)
            return
        texts, gone = self._summary.texts, self._gone
        self._seeking = Job(lambda job: _having(texts, fold(text.strip()), gone, job.tell_steps), self)
        self._seeking.succeeded.connect(self._take_found)
        self._seeking.start()

    def _take_found(self, places: Sequence[int]) -> None:
        self.list.narrow(places)
        self._found = len(places)
        self._quiet.start()

    def _say_found(self) -> None:
        """How many values have the text, to a screen reader whose focus stays in the field."""
        none = f"No value has “{self.field.text().strip()}” in it."
        announce(self.field, f"Values found: {counted(self._found)}." if self._found else none)

    def _give_values(self) -> None:
        wanted = self.list.wanted
        self._clear.setVisible(bool(wanted))
        self.values_asked.emit(wanted or None)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange or not self.isVisible() or self.isActiveWindow():
            return
        if not any(over.isVisible() for over in self.findChildren(QDialog)):  # such as the list of keys
            self._left = True  # the reader went on elsewhere
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme_of(self.palette()).axis))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self.list.model().rowCount():
            self.list.setFocus()
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        if self.bounds is not None:
            self.bounds.finish()
        for job in (self._job, self._seeking):
            if job is not None:
                job.leave()
        super().done(result)
        parent = self.parentWidget()
        if parent is not None and not self._left:
            parent.window().activateWindow()
            parent.setFocus()


def _having(texts: Sequence[str], word: str, first: int, told: Told) -> list[int]:
    """The places of the values with this word, counted from `first`."""
    found = []
    for place, text in enumerate(texts):
        if place % 4096 == 0:
            told(place, len(texts))
        if word in fold(text or NO_VALUE):
            found.append(place + first)
    return found


def _in_words(summary: ColumnSummary) -> str:
    rows = "1 row" if summary.rows == 1 else f"{counted(summary.rows)} rows"
    different = "one value" if summary.distinct == 1 else f"{counted(summary.distinct)} different values"
    lacking = f", missing in {counted(summary.missing)}" if summary.missing else ""
    middle = f" {_told_middle(summary.middle)}" if summary.middle else ""
    cut = (
        f" The first {counted(MOST_LISTED)} are listed; type to find others." if summary.distinct > MOST_LISTED else ""
    )
    return f"{rows}: {different}{lacking}.{middle}{cut}"


def _told_middle(middle: tuple[str, ...]) -> str:
    if len(middle) == 1:
        return f"In the middle stands {middle[0]}."
    return f"In the middle stand {listed(middle)}."


def _end(text: str, side: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft if side == "left" else Qt.AlignmentFlag.AlignRight)
    return label
