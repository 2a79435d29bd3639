"""The bar above a table: words to filter by, how many rows are shown, the way back, columns, copy and export."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from harbin_viewer.window.tables.browser_words import counted
from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.text.links.asked_of_figure import HOW, WHO, choice_of
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.scaled_font import size_in_type
from harbin_viewer.window.widgets.context_menu import Choice, begun, context_menu, edged
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow
from harbin_viewer.window.widgets.search_field import SearchField, label_search

_PAUSE = 200
"""Milliseconds without a key after which what was typed is sought."""

_EVIDENCE, _RECIPE, _NOTHING = (
    "Open the evidence of the cell that is selected: its source, and what others say",
    "Open how the figure that is selected was computed, and what from",
    "Select a figure first: then its evidence can be opened.",
)

_NARROW = 60
"""Average characters of a bar that has no width for its links beside the field."""


class TableBar(QWidget):
    """Says what the reader wants; what comes of it is told by `tell`."""

    words_asked = Signal(str)
    """The reader wants the rows with these words alone."""

    all_asked = Signal()
    """The reader wants to see all rows again."""

    column_turned = Signal(int)
    """The reader wants to see this column, or not to."""

    columns_asked = Signal()
    """The reader wants to see all columns."""

    copy_asked = Signal()
    """The reader wants the rows on show on the clipboard."""

    export_asked = Signal()
    """The reader wants the rows on show as a file."""

    evidence_asked = Signal()
    """The reader wants to know who says what stands in the current cell."""

    value_dropped = Signal(int)
    """The reader wants the rows of all values of this column again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField()
        self.told = QuietLabel("")
        self.all_rows = TextLink("Show all rows")
        self._columns = TextLink("Columns ▾")
        self._evidence = TextLink(choice_of(WHO))
        self._copy = TextLink("Copy rows")
        self._export = TextLink("Export rows…")
        self._links = (self._evidence, self._columns, self._copy, self._export)
        self.more = TextLink("More ▾")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PAUSE)
        self._is_filtered, self._rows_told = False, ""
        self._titles: Sequence[str] = ()
        self._hidden: Sequence[int] = ()
        self._filters = WrapRow()
        self._filter_links: list[TextLink] = []
        self.setEnabled(False)  # until there is a table
        self._build()
        self._connect()

    def tell(self, shown: int, of: int, *, filtered: bool) -> None:
        """Say how many rows are shown."""
        if self.all_rows.hasFocus() and not filtered:  # the link that was pressed goes: the next would have the focus
            self.field.setFocus()
        self.all_rows.setVisible(filtered)
        before, was_filtered = self._rows_told, self._is_filtered
        self._rows_told = f"{counted(shown)} of {_rows(of)}" if filtered else _rows(of)
        self.told.setText(self._rows_told)
        self._is_filtered = filtered
        if (filtered or was_filtered) and self._rows_told != before:
            announce(self.told, f"Shown: {self.told.text()}.")
        self.told.updateGeometry()

    def tell_cell(self, asked: str, all_asked: Sequence[str] = ()) -> None:
        """Say what is asked of what stands in the current cell; "": there is none of which anything can be asked.

        `all_asked` is what is asked of any cell of the table: from one to another nothing moves.
        """
        self._evidence.keep_room_for([choice_of(words) for words in all_asked])
        self._evidence.setEnabled(bool(asked))
        self._evidence.setText(choice_of(asked or WHO))
        self._evidence.setToolTip(_RECIPE if asked == HOW else _EVIDENCE if asked else _NOTHING)

    def tell_waiting(self, done: int = 0, of: int = 0) -> None:
        """Say that the rows are being looked for, and how far that is where it is known."""
        self.told.setText(f"Looking … {done * 100 // of} %" if of else "Looking …")

    def show_words(self, words: str) -> None:
        """Have these words in the field, as they are asked for already."""
        if self.field.text() != words:
            self.field.setText(words)  # with its signals, by which the cross in it comes and goes
        self._wait.stop()

    def show_columns(self, titles: Sequence[str], hidden: Sequence[int]) -> None:
        """The columns there are, and which of them are hidden."""
        for menu in self.findChildren(QMenu):
            menu.close()  # it is of the columns before
        self._titles, self._hidden = titles, hidden
        self._columns.setText(f"Columns ({len(titles) - len(hidden)} of {len(titles)}) ▾" if hidden else "Columns ▾")
        self._columns.updateGeometry()

    def show_filters(self, filters: Sequence[tuple[int, str]]) -> None:
        """The columns of which some values are left out, each in words."""
        had_focus = any(link.hasFocus() for link in self._filter_links)
        for link in self._filter_links:
            self._filters.removeWidget(link)
            link.deleteLater()
        self._filter_links = []
        for column, words in filters:
            link = TextLink(f"{words} ✕")
            link.setToolTip("Show the rows of all values of this column again")
            link.setAccessibleName(words)  # its tip is told beside it
            link.clicked.connect(lambda _checked=False, column=column: self.value_dropped.emit(column))
            self._filters.addWidget(link)
            self._filter_links.append(link)
            link.show()
        if had_focus:  # the link that was pressed is gone
            (self._filter_links[0] if self._filter_links else self.field).setFocus()

    def keep_inside(self) -> None:
        """Begin at the edge of what it stands in, which keeps it from that of the page."""
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, 0, 8)

    def _build(self) -> None:
        label_search(self.field, "Filter the rows", "Words in any column")
        size_in_type(self.field, least=14, most=44)
        self.all_rows.hide()
        self.tell_cell("")
        self._copy.setToolTip("Copy the rows on show for a spreadsheet")
        self._export.setToolTip("Write the rows on show to a file: CSV, a workbook or JSON")
        top = QHBoxLayout()
        top.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)  # beside the first line of what wraps
        row = WrapRow()
        row.setSpacing(8)
        for part in (self.told, self.all_rows, *self._links, self.more):
            row.addWidget(part)
        self.more.setToolTip("Who says it, columns, copy and export")
        self.more.hide()
        top.addLayout(row, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(self._filters)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda: self._wait.start())
        self._wait.timeout.connect(lambda: self.words_asked.emit(self.field.text()))
        self.field.returnPressed.connect(self._ask_now)
        self.all_rows.clicked.connect(self.all_asked)
        self._columns.clicked.connect(self._open_columns)
        self._evidence.clicked.connect(self.evidence_asked)
        self._copy.clicked.connect(self.copy_asked)
        self._export.clicked.connect(self.export_asked)
        self.more.clicked.connect(self._open_more)

    def _fit(self) -> None:
        """On a narrow page a menu takes the place of the links, which would take several lines there."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW
        if narrow == self.more.isHidden():
            had_focus = any(link.hasFocus() for link in (*self._links, self.more))
            for link in self._links:
                link.setVisible(not narrow)
            self.more.setVisible(narrow)
            if had_focus:
                (self.more if narrow else self._columns).setFocus()

    def _open_more(self) -> None:
        choices: list[Choice] = [
            (link.text().removesuffix(" ▾"), link.click) for link in self._links if link.isEnabled()
        ]
        context_menu(choices, self).popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _ask_now(self) -> None:
        self._wait.stop()
        self.words_asked.emit(self.field.text())

    def _open_columns(self) -> None:
        menu = begun(edged(QMenu(self)))
        menu.aboutToHide.connect(menu.deleteLater)
        if self._hidden:
            menu.addAction("Show all columns").triggered.connect(lambda: self.columns_asked.emit())
            menu.addSeparator()
        for column, title in enumerate(self._titles):
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.setEnabled(column in self._hidden or len(self._hidden) < len(self._titles) - 1)
            action.triggered.connect(_later(self.column_turned.emit, column))
        opener = self.more if self._columns.isHidden() else self._columns
        menu.popup(opener.mapToGlobal(QPoint(0, opener.height())))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "more"):
            self._fit()


def _rows(count: int) -> str:
    return "one row" if count == 1 else f"{counted(count)} rows"


def _later(tell: Callable[[int], object], column: int) -> Callable[[], object]:
    return lambda: tell(column)
