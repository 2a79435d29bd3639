"""Asks how a column is read, with its first rows as they would be, and says beforehand what comes of it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QVBoxLayout, QWidget

from harbin_viewer.factsheet.authoring.column_types.column_cells import ColumnCells, cells_of
from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading, offered, reading_of
from harbin_viewer.factsheet.authoring.column_types.reading_preview import MISSING, UNREAD, WouldBe, would_be
from harbin_viewer.factsheet.authoring.column_types.type_writing import Consequence, consequence, told_of_charts
from harbin_viewer.factsheet.authoring.column_types.what_stays import told_to_look_at
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.delimited.preview import Preview
from harbin_viewer.factsheet.wording import in_quotes, listed, quoted
from harbin_viewer.window.authoring.column_types.reading_choices import ReadingChoices
from harbin_viewer.window.authoring.making_dialog import MakingDialog
from harbin_viewer.window.tables.first_rows import FirstRows
from harbin_viewer.window.text.refusal import Refusal
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.job import Job

_SIZE = (560, 540)
_PAUSE = 120
"""Milliseconds without another choice after which it is looked what comes of it."""

_MOST_MISSING = 12
"""Texts that may be taken for no value at once: of more, the way of reading is the wrong one."""

_LABELS = ("In the file", "As it would be read")
_PLAIN = "The file stays as it is: a data package that is made of it says how the column is read."

_NONE = "None of the cells could be read so."


class _Looked(NamedTuple):
    reading: ColumnReading
    would_be: WouldBe
    consequence: Consequence


class TypeDialog(MakingDialog):
    """`table` and `field` name the column in the document; of a plain file a data package is to say it."""

    failed = Signal(object)
    """An exception that nothing expected."""

    def __init__(self, document: Document, table: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._table, self._field = document, table, field
        schema = document.resource(table).schema
        known = schema.field(field) if schema is not None else None
        label = known.label if known is not None else field
        self.setWindowTitle(f"How {quoted(label)} is read")
        self._cells: ColumnCells | None = None
        self._looked: _Looked | None = None
        self._job: Job | None = None
        self.choices = ReadingChoices()
        self.choices.setEnabled(False)
        self.preview = FirstRows()
        self.as_missing = QCheckBox("Take what &cannot be read for no value")
        self.said = Refusal()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        if not document.is_package:
            self.buttons.button(QDialogButtonBox.StandardButton.Save).setText("&Save as data package…")
        make_plain(self.buttons)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._build()
        self._connect()
        self._begin(Job(lambda job: cells_of(document, table, field, job.tell_steps), self), self._take_cells)

    @property
    def reading(self) -> ColumnReading:
        """The way in which the column is to be read."""
        missing = tuple(self._looked.would_be.unread) if self._looked and self.as_missing.isChecked() else ()
        return self.choices.reading._replace(missing=missing)

    @property
    def has_changes(self) -> bool:
        return self._cells is not None and self.reading != reading_of(self._cells.field)

    def _build(self) -> None:
        self.as_missing.hide()
        self.said.say("The column is being read …")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self.choices)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.as_missing)
        layout.addWidget(self.buttons)
        self.preview.table.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        resize_within_screen(self, *_SIZE)

    def _connect(self) -> None:
        self.choices.changed.connect(self._look_soon)
        self._pause.timeout.connect(self._look)
        self.as_missing.toggled.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _begin(self, job: Job, take: object) -> None:
        if self._job is not None:
            self._job.let_go()
        self._job = job
        job.succeeded.connect(take)
        job.failed.connect(self._fail)
        job.start()

    def _take_cells(self, cells: ColumnCells) -> None:
        self._cells = cells
        self.choices.offer(offered(cells.field, cells.filled), reading_of(cells.field))
        self.choices.setEnabled(True)
        self.choices.kind.setFocus()
        self._look()

    def _look_soon(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)
        self._pause.start()

    def _look(self) -> None:
        """Look in a thread what would come of it; of several looks the latest is shown."""
        if self._cells is not None:
            work = partial(_looked, self._document, self._cells, self._table, self._field, self.choices.reading)
            self._begin(Job(work, self), self._take)

    def _take(self, looked: _Looked) -> None:
        self._looked = looked
        count = len(looked.would_be.unread)
        may_be_missing = 0 < count <= _MOST_MISSING and sum(looked.would_be.unread.values()) < looked.would_be.filled
        self.as_missing.setVisible(may_be_missing)
        if not may_be_missing and self.as_missing.isChecked():
            self.as_missing.setChecked(False)  # which shows it
        else:
            self._show()

    def _show(self) -> None:
        if self._looked is None:
            return
        told, what = self._looked.would_be, self._looked.consequence
        missing = self.as_missing.isChecked()
        rows = [(n, text, MISSING if missing and read == UNREAD else read) for n, text, read in told.rows]
        self.preview.tell(
            Preview(_LABELS, tuple((text, read) for _n, text, read in rows), tuple(number for number, _t, _r in rows))
        )
        self.said.say(self._sentence(told, what))
        none = bool(told.filled) and sum(told.unread.values()) == told.filled
        is_otherwise = self.has_changes or (self._cells is not None and self._cells.is_guessed)
        may = is_otherwise and not what.forbidden and not none
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(may)

    def _sentence(self, told: WouldBe, what: Consequence) -> str:
        if told.filled and sum(told.unread.values()) == told.filled:
            return _NONE
        if what.forbidden:
            return what.forbidden
        said = told.told
        if self.as_missing.isChecked():
            said = f"{listed(in_quotes(told.unread))} would be no value; all other cells would be read."
        if not self._document.is_package:
            return f"{said} {_PLAIN}"
        going = told_of_charts(self._document, what.charts, "would go out of the sheet; Undo takes it back")
        return said + going + told_to_look_at(self._document, self._table, self._field, self.choices.reading)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, SheetError):
            self.said.say(str(error))
        else:
            self.failed.emit(error)

    # Qt

    def done(self, result: int) -> None:
        self._pause.stop()
        for job in self.findChildren(Job):
            job.leave()
        super().done(result)


def _looked(
    document: Document, cells: ColumnCells, table: str, field: str, reading: ColumnReading, job: Job
) -> _Looked:  # fmt: skip
    found = would_be(cells, reading, lambda row: job.tell_steps(row, len(cells.texts)))
    return _Looked(reading, found, consequence(document, table, field, reading))
