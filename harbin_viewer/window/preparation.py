"""What is made ready while the reader looks at the summary: the large libraries, the tables, the checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from harbin_viewer.window.job import Job

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks import Finding
    from harbin_viewer.window.open_sheet import OpenSheet

_LIBRARIES = (
    "numpy",
    "harbin_viewer.factsheet.tables",
    "harbin_viewer.factsheet.checks",
    "pyqtgraph",
    "harbin_viewer.charts.layout",
    "harbin_viewer.charts.paint",
    "harbin_viewer.window.chart_view",
    "harbin_viewer.window.charts_tab",
)
_SMALL = 2_000_000
"""Bytes: a larger table is read when a chart of it is shown."""


class Preparation(QObject):
    """Runs after the first paint. Between two steps it can be told to stop."""

    ready = Signal()
    """The libraries and small tables are there, and the checks have been run: charts can be shown at once."""

    failed = Signal(object)
    """The exception that ended it. `ready` follows, so that what can be shown is shown."""

    def __init__(self, opened: OpenSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._job = Job(self._work, self)
        self._job.succeeded.connect(self._end)
        self._job.failed.connect(self._give_up)
        self.findings: tuple[Finding, ...] | None = None
        self.is_ready = False

    def start(self) -> None:
        """Begin."""
        self._job.start()

    def leave(self) -> None:
        """Stop, and wait until it has."""
        self._job.leave()

    def _work(self, job: Job) -> tuple[Finding, ...]:
        for step in self._steps():
            if job.stopped:
                return ()
            step()
        return self._check(job)

    def _steps(self) -> Iterator[Callable[[], object]]:
        for name in _LIBRARIES:
            yield lambda name=name: import_module(name)
        for name in self._small_tables():
            yield lambda name=name: self._opened.table(name)

    def _small_tables(self) -> Iterator[str]:
        sheet = self._opened.sheet
        for name in dict.fromkeys(name for view in sheet.views for name in view.resources):
            path = sheet.folder / sheet.resource(name).path
            if not path.is_file() or path.stat().st_size < _SMALL:
                yield name

    def _check(self, job: Job) -> tuple[Finding, ...]:
        from harbin_viewer.factsheet import checks

        return () if job.stopped else checks.run(self._opened.sheet, self._opened.table)

    def _end(self, findings: tuple[Finding, ...] | None) -> None:
        self.findings = findings
        self.is_ready = True
        self.ready.emit()

    def _give_up(self, error: Exception) -> None:
        self._end(None)
        self.failed.emit(error)
