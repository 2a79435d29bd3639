"""What is made ready while the reader looks at the summary: the checks, then the libraries and tables of charts."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from harbin_viewer import pyside
from harbin_viewer.factsheet.checks.checking import Checking
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.window.state.known_before import KnownBefore
from harbin_viewer.window.widgets.job import Job, StoppableJob

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.finding.search import Index

_FOR_CHECKS = (
    "numpy",
    "harbin_viewer.factsheet.tables.reading",
    "harbin_viewer.factsheet.checks.running",
)
_FOR_CHARTS = (
    "pyqtgraph",
    "harbin_viewer.charts.layout.chart_layout",
    "harbin_viewer.charts.formats.painting",
    "harbin_viewer.window.charts.chart_view",
    "harbin_viewer.window.charts.charts_tab",
    "harbin_viewer.window.evidence.side_panel",
    "harbin_viewer.charts.text.missing_fonts",
    "harbin_viewer.window.tabs.found_words",
)
_FOR_TABLES = "harbin_viewer.window.charts.chart_table"
_FOR_EXPLORING = "harbin_viewer.window.explore.explore_page"

_TURN = 0.001
"""Seconds that a thread keeps the window waiting."""

_LONG = 400
"""Milliseconds for which a page that fills itself is left alone."""

_TO_BE_SEEN = 0.03
"""Seconds in which the window shows how the checks came out; each of its steps would wait for a turn of the thread."""

_CALM = 600
"""Milliseconds in which what the reader looks at is made, before all that can be found is."""

_GLANCE = 0.01
"""Seconds between two looks whether the thread is to stop."""

_SLICE = 0.004
"""Seconds of the window's thread that are taken for classes at a time."""

_SMALL = 2_000_000
"""Bytes: a larger table is read when a chart of it is shown."""


class BackgroundLoader(QObject):
    """Runs after the first paint. Between two steps it can be told to stop."""

    checked = Signal(object)
    """The checks have been run: what they found, a tuple of `Finding`; comes before `ready`."""

    ready = Signal()
    """The libraries and small tables are there, and the checks have been run: charts can be shown at once."""

    indexed = Signal(object)
    """What can be found (an `Index`); comes after `ready`."""

    failed = Signal(object)
    """The exception that ended it. `ready` follows, so that what can be shown is shown."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._job = StoppableJob(self._work, self)  # the document is stopped with it, and asked for nothing more
        self._job.succeeded.connect(self._end)
        self._job.failed.connect(self._give_up)
        self.checked.connect(self._take_findings)
        self._indexing = StoppableJob(self._index, self)
        self._indexing.succeeded.connect(self._take_index)
        self._indexing.failed.connect(self.failed)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM)
        self._calm.timeout.connect(self._indexing.start)
        self.checking = Checking()
        self.known = KnownBefore(document)
        self._has_begun = False
        self.findings: tuple[Finding, ...] | None = None
        self.index: Index | None = None
        self.is_ready = False

    def start(self, after: Sequence[SignalInstance] = ()) -> None:
        """Begin; where there is something to wait for, when that has come or is long in coming.

        From now on threads give way to the window after a millisecond, where Python has it wait for five.
        """
        sys.setswitchinterval(_TURN)
        if not after:
            self._begin()
            return
        for signal in after:
            signal.connect(self._begin)
        QTimer.singleShot(_LONG, self, self._begin)

    def _begin(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self._job.start()

    def take_over(self) -> None:
        """Be ready at once: the tables were read and the checks run before the window took the document."""
        self._end(self._document.findings_so_far)

    def hurry(self) -> None:
        """Find what can be found at once: the reader is about to seek something."""
        if self._calm.isActive():
            self._calm.setInterval(0)

    def leave(self) -> None:
        """Stop, and wait until it has. The document can be asked for nothing new afterwards."""
        self._calm.stop()
        self._document.stop()
        self._job.leave()
        self._indexing.leave()

    def _work(self, job: Job) -> tuple[Finding, ...]:
        try:
            self.known.note()
            self._go(job, self._steps_to_checks())
            findings = () if job.stopped else self._checked()
            self._go(job, self._steps_to_highlights())
            if not job.stopped:
                job.hand_over(lambda: self.checked.emit(findings))
                time.sleep(_TO_BE_SEEN)
        finally:
            self._wait_for_classes(job)
            self._go(job, map(_importing, self._libraries()))  # also where a check fails on a broken table
        self._go(job, self._steps_to_charts())
        job.settle()  # what is being written is not stopped
        self.known.keep(findings, whole=not self.checking.left)
        return findings

    def _checked(self) -> tuple[Finding, ...]:
        """What the checks find; where the reader did not wait, what those found that were over."""
        try:
            return self._document.checked(self.checking)
        except CancelledError:
            if not self.checking.stopped or self._document.stopped:
                raise
            return self.checking.found

    def _wait_for_classes(self, job: Job) -> None:
        """Have the window's thread make the classes of Qt that the libraries of charts name."""
        job.hand_over(self._make_classes)
        while not (job.stopped or pyside.CLASSES.wait(_GLANCE)):
            pass

    def _make_classes(self) -> None:
        """Some of them at a time, so that the window never waits for all."""
        if not pyside.CLASSES.make(_SLICE):
            QTimer.singleShot(0, self, self._make_classes)

    def _libraries(self) -> Iterator[str]:
        """What charts need, and what exploring needs besides where there is a tab for it."""
        yield from _FOR_CHARTS
        if self._explores:
            yield _FOR_EXPLORING

    @property
    def _explores(self) -> bool:
        return any(tab.__struct_config__.tag == "explore" for tab in self._document.sheet.factsheet.tabs)

    def _go(self, job: Job, steps: Iterable[Callable[[], object]]) -> None:
        for step in steps:
            if job.stopped:
                return
            step()

    def _steps_to_checks(self) -> Iterator[Callable[[], object]]:
        yield from map(_importing, _FOR_CHECKS)

    def _steps_to_charts(self) -> Iterator[Callable[[], object]]:
        if self._explores:
            yield self._know_names
        for name in self._small_tables():
            yield partial(self._document.table, name)

    def _steps_to_highlights(self) -> Iterator[Callable[[], object]]:
        """Hold each highlight against its cell; not imported where there is none, as in most packages."""
        if any(tab.figures for tab in self._document.sheet.factsheet.tabs):
            yield self._look_at_highlights

    def _look_at_highlights(self) -> None:
        from harbin_viewer.factsheet.checks.unlike_highlights import look_at_all

        look_at_all(self._document)

    def _know_names(self) -> None:
        """Have the names of columns that mean something ready before the window asks which table to explore first."""
        from harbin_viewer.factsheet.exploring.first_look.beginning import first_table

        first_table([resource for resource in self._document.sheet.resources if resource.tabular])

    def _small_tables(self) -> Iterator[str]:
        sheet = self._document.sheet
        for name in dict.fromkeys(name for view in sheet.views for name in view.resources):
            if self._is_small(name):
                yield name

    def _is_small(self, name: str) -> bool:
        return self._size(name) < _SMALL

    def _size(self, name: str) -> int:
        """The bytes of a table's file."""
        return self._document.size(name)

    def _index(self, job: Job) -> Index:
        from harbin_viewer.factsheet.finding import search
        from harbin_viewer.factsheet.overview.overview_entries import told_of

        job.look()  # while it imported it was not stopped
        found = search.build(self._document, self.findings or (), told_of(self._document))
        import_module(_FOR_TABLES)  # last of all that is soon asked for
        return found

    def _take_findings(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings

    def _end(self, findings: tuple[Finding, ...] | None) -> None:
        if self._document.stopped:  # also while the last step of the job was being written
            return
        self.findings = findings
        self.is_ready = True
        self._calm.start()
        self.ready.emit()

    def _take_index(self, index: Index) -> None:
        self.index = index
        self.indexed.emit(index)

    def _give_up(self, error: Exception) -> None:
        self._end(None)
        self.failed.emit(error)


def _importing(name: str) -> Callable[[], object]:
    return partial(import_module, name)
