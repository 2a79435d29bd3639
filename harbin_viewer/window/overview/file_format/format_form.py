"""A small form that corrects how a delimited text is read, with its first rows as they would then be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from harbin_viewer.factsheet.sources.delimited.preview import Preview, preview
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.window.overview.file_format.format_choices import FormatChoices
from harbin_viewer.window.tables.first_rows import FirstRows
from harbin_viewer.window.text.announcement import announce_change
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.job import Job, StoppableJob

_PAUSE = 150
"""Milliseconds without another change after which the rows are shown anew."""


class FormatForm(QWidget):
    """`file` is the text, or its bytes; `form` the format that was found in it (`format_found`)."""

    chosen = Signal(object)
    """The reader wants the text read in this `DelimitedFormat`."""

    left = Signal()
    """The reader leaves it as it is."""

    failed = Signal(object)
    """An exception that ended the reading of the first rows."""

    def __init__(self, file: Path | bytes, form: DelimitedFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._found = form
        self._latest: Job | None = None
        self.choices = FormatChoices(form)
        self.preview = FirstRows()
        self.use = QPushButton("&Read it so")
        self.as_found = QPushButton("&As found")
        self.cancel = QPushButton("Cancel")
        for other in (self.as_found, self.cancel):
            other.setAutoDefault(False)
        self.use.setDefault(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._build()
        self._connect()
        self._show_rows()

    def begin_with(self, form: DelimitedFormat) -> None:
        """Begin with a format that was chosen before, in place of the one that was found."""
        self.choices.show_format(form)
        self._show_rows()

    def leave(self) -> None:
        """End what is still being read, and wait until it has."""
        self._pause.stop()
        for job in self.findChildren(Job):
            job.leave()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.as_found, self.use, self.cancel):
            buttons.addWidget(button)
        parts = QHBoxLayout()
        parts.setSpacing(20)
        parts.addWidget(self.choices)
        parts.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(parts, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.choices.changed.connect(lambda _form: self._pause.start())
        self._pause.timeout.connect(self._show_rows)
        self.as_found.clicked.connect(self._take_back)
        self.cancel.clicked.connect(self.left)
        self.use.clicked.connect(lambda: self.chosen.emit(self.choices.form()))

    def _take_back(self) -> None:
        self.choices.show_format(self._found)
        self._show_rows()

    def _show_rows(self) -> None:
        """Read the first rows in a thread; of several readings the latest is shown."""
        form = self.choices.form()
        job = self._latest = StoppableJob(lambda _job: preview(self._file, form), self)
        job.succeeded.connect(lambda rows: self._take(job, rows))
        job.failed.connect(self.failed)
        job.finished.connect(job.deleteLater)
        job.start()

    def _take(self, job: Job, rows: Preview) -> None:
        if job is self._latest:
            before = self.preview.table.accessibleDescription()
            self.preview.tell(rows)
            announce_change(self, before, rows.in_words)
            self.use.setEnabled(not rows.problem)
            self.use.setToolTip(plain_tip(rows.problem))
