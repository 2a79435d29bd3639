"""Looks after the files of the sheet: what was saved is read and checked in a thread, and given when it is sound."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.factsheet.tabs.kinds.overview import OverviewTab
from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.shell.watched_files import (
    Marks,
    folder_of,
    gone,
    is_half_written,
    mark_of,
    marks_of,
    settled_marks,
    watched_files,
)
from harbin_viewer.window.state.open_hands import holds_something_open
from harbin_viewer.window.widgets.job import Job, StoppableJob

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.error import SheetError
    from harbin_viewer.window.shell.main_window import MainWindow

_SETTLE = 90
"""Milliseconds that files must stay as they are: programs write in several steps."""

_LINGER = 230
"""Milliseconds that a file is waited for beyond that, once, if it looks as if more of it were to come."""

_LOOK, _SHORTEST = 180, 25
"""Milliseconds in which all files are looked at where nothing is told (on network folders, say), and between looks."""

_AT_ONCE = 10
"""Files that are looked at without a pause: after each, a thread that works has a turn before the window goes on."""

_MOST_BYTES = 64_000_000
"""Bytes of a sheet whose mistakes are looked for before anything changes."""

_UNSHOWN, _STILL_SHOWN = "What was saved is not shown yet.", "What was read before is still shown."
"""What mistakes are to a reader who saved something, and to one from whose sheet a file was taken away."""

Told: TypeAlias = tuple[str, str, str]
"""File, column or place, and problem of a mistake."""


class Read(Struct, frozen=True):
    """What was read: the document, ready to be shown, or the mistakes that keep it from that.

    `marks` are those of the files of the sheet before, `added` those of files that only the new one names.
    """

    document: Document | None
    mistakes: tuple[SheetError, ...]
    marks: Marks
    added: Marks


class LiveSheet(QObject):
    """Watches the sheet that was opened from `path`; ends with its parent."""

    ends_with_its_sheet = False
    """It goes on when the sheet is shown anew."""

    renewed = Signal(object)
    """The sheet was changed: a `Document` whose tables are read and whose checks were run."""

    broken = Signal(object)
    """The sheet was changed and has new mistakes (a tuple of SheetError); what is on show stays."""

    flawed = Signal(object)
    """What is on show has these mistakes (a tuple of SheetError, of at least one)."""

    def __init__(self, path: Path, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._document = document
        self.known: Counter[Told] | None = None
        self._marks = self._now()
        self._seen = self._marks
        self._round: Iterator[str] = iter(())
        self.watcher = QFileSystemWatcher(self)
        self.clock = QTimer(self)
        self.clock.setInterval(_LOOK)
        self.settling = QTimer(self)
        self.settling.setSingleShot(True)
        self._has_lingered = False
        self._job: Job | None = None
        self.watcher.fileChanged.connect(self._look)
        self.watcher.directoryChanged.connect(self._look)
        self.clock.timeout.connect(self._glance)
        self.settling.timeout.connect(self._settle)

    def start(self) -> None:
        """Begin, unless it has: note the mistakes that the sheet has already, and look."""
        if self.clock.isActive():
            return
        self._watch()
        self.clock.start()
        self._begin(lambda _job: self.known_mistakes(), self.keep_known)

    def leave(self) -> None:
        """Stop, and wait until it has."""
        self.clock.stop()
        self.settling.stop()
        if self._job is not None:
            self._job.leave()

    # looking

    def _glance(self) -> None:
        """Look at the next few files, and at all where one of them is another than it was."""
        files = list(islice(self._round, _AT_ONCE))
        if any(mark_of(file) != self._seen.get(file) for file in files):
            self._look()
        if len(files) < _AT_ONCE:
            every = dict.fromkeys((*self._files(), *self._seen))
            self._round = iter(every)
            self.clock.setInterval(max(_LOOK // (len(every) // _AT_ONCE + 1), _SHORTEST))

    def _look(self) -> None:
        now = self._now()
        if now != self._seen:
            self._seen = now
            self.settling.start(_SETTLE)

    def _settle(self) -> None:
        """Read the files once they stay as they are."""
        now = self._now()
        if now != self._seen or self.is_busy():
            self._seen = now
            self.settling.start(_SETTLE)
        elif not self._has_lingered and is_half_written(now, self._marks):
            self._has_lingered = True
            self.settling.start(_LINGER)
        elif now != self._marks:
            self._has_lingered = False
            self._watch()
            self._begin(self._read, self._take)

    def has_all_files(self) -> bool:
        """Whether each file of the sheet on show is where it says."""
        return all(map(mark_of, self._files()))

    def is_busy(self) -> bool:
        return self._job is not None and self._job.isRunning()

    def _watch(self) -> None:
        wanted = {path for path in (str(folder_of(self._path)), *self._files()) if os.access(path, os.R_OK)}
        watched = {*self.watcher.files(), *self.watcher.directories()}
        if wanted - watched:
            self.watcher.addPaths(sorted(wanted - watched))

    def _files(self) -> Iterator[str]:
        return watched_files(self._path, self._document)

    def _now(self) -> Marks:
        return marks_of(self._files())

    # reading

    def _begin(self, work: object, then: object) -> None:
        self._job = StoppableJob(work, self)  # type: ignore[arg-type]
        self._job.succeeded.connect(then)
        self._job.failed.connect(self._fail)
        self._job.finished.connect(self._forget)  # before it goes: it would be asked to end when it is gone
        self._job.finished.connect(self._job.deleteLater)
        self._job.start()

    def _forget(self) -> None:
        if not self.is_busy():  # the next one may have begun meanwhile
            self._job = None

    def known_mistakes(self) -> tuple[SheetError, ...]:
        from harbin_viewer.factsheet.examination import examine

        sizes = sum(size for _, size, _ in self._marks.values())
        if sizes >= _MOST_BYTES or self._now() != self._marks:
            return ()
        return examine(self._path, self._document, with_notices=False).mistakes

    def keep_known(self, mistakes: tuple[SheetError, ...]) -> None:
        self.known = Counter(map(_told, mistakes))
        if mistakes:
            self.flawed.emit(mistakes)

    def _read(self, _job: Job) -> Read:
        from harbin_viewer.factsheet.examination import examine
        from harbin_viewer.factsheet.model.error import SheetError
        from harbin_viewer.factsheet.opening import open_anew

        marks, begun = self._now(), time.time_ns()
        try:
            known = open_anew(self._document) if self._document.form is not None else None
        except SheetError as error:
            return Read(None, (error,), marks, {})
        found = examine(self._path, known, with_oddities=False)
        document = found.document
        if document is None:
            return Read(None, found.mistakes, marks, {})
        added = settled_marks((file for file in watched_files(self._path, document) if file not in marks), begun)
        _make_ready(document)
        return Read(document, found.mistakes, marks, added)

    def _take(self, read: Read) -> None:
        if holds_something_open():  # a menu would be gone under the hand
            QTimer.singleShot(_SETTLE, self, lambda: self._take(read) if self.clock.isActive() else None)
            return
        self._marks = read.marks
        if self._now() != read.marks:
            self._look()
            return
        new = _new_among(read.mistakes, self.known or Counter())
        if new or read.document is None:
            self.broken.emit(new or read.mistakes)
            return
        self.known = Counter(map(_told, read.mistakes))
        self._document = read.document
        known = read.marks | read.added
        self._marks = self._seen = {file: known[file] for file in self._files() if file in known}
        self._watch()
        self.renewed.emit(read.document)
        if read.mistakes:  # one that was mended leaves the others
            self.flawed.emit(read.mistakes)

    def _fail(self, error: Exception) -> None:
        """What nothing expected, such as a file that goes while it is read: look again."""
        self._marks = {}
        self._seen = {"": (0, 0, 0)}


def _told(mistake: SheetError) -> Told:
    """A mistake without its row, which is another when rows are put in before it."""
    return mistake.file, mistake.column or ("" if mistake.row else mistake.place), mistake.problem


def _new_among(mistakes: tuple[SheetError, ...], known: Counter[Told]) -> tuple[SheetError, ...]:
    """The mistakes that are more than those that were there already."""
    left, new = Counter(known), []
    for mistake in mistakes:
        told = _told(mistake)
        if left[told] > 0:
            left[told] -= 1
        else:
            new.append(mistake)
    return tuple(new)


def keep_live(window: MainWindow, document: Document, path: Path) -> LiveSheet:
    """Have a window show what is saved into the files of its sheet, once it has nothing else to do."""
    live = LiveSheet(path, document, window)
    live.renewed.connect(window.renew)
    live.broken.connect(lambda mistakes: _tell_broken(window, path, live, mistakes))
    if not any(isinstance(tab, OverviewTab) for tab in document.sheet.factsheet.tabs):  # it tells them by itself
        live.flawed.connect(lambda mistakes: window.show_mistakes(mistakes, counted(mistakes)))
    window.ready.connect(live.start)
    window.closing.connect(live.leave)
    return live


def _tell_broken(window: MainWindow, path: Path, live: LiveSheet, mistakes: Sequence[SheetError]) -> None:
    """Name what keeps the sheet from being shown as it is now, and say no more that it is."""
    window.say("")
    is_gone = not is_there(path)
    lead = "" if is_gone else _UNSHOWN if live.has_all_files() else _STILL_SHOWN
    window.show_mistakes([gone(path)] if is_gone else mistakes, lead)


def counted(mistakes: Sequence[SheetError]) -> str:
    """How many mistakes a sheet has, in a sentence."""
    count = "A mistake is" if len(mistakes) == 1 else f"{number(len(mistakes))} mistakes are"
    return f"{count} in the sheet."


def _make_ready(document: Document) -> None:
    """Read what charts draw and run the checks, so that the window has nothing to wait for."""
    from harbin_viewer.factsheet.model.error import SheetError

    for name in dict.fromkeys(name for view in document.sheet.views for name in view.resources):
        try:
            document.table(name)
        except SheetError:
            continue
    try:
        _ = document.findings
    except SheetError:
        return
