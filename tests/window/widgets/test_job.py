"""Jobs that are left are waited for together, and but for a moment."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
import weakref
from collections.abc import Callable
from functools import partial
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.window.shell.window_frame import WindowFrame
from harbin_viewer.window.widgets.job import Job, StoppableJob, leave_all


def test_jobs_that_do_not_end_are_waited_for_together(qtbot: QtBot) -> None:
    let_go = Event()
    jobs = [Job(lambda _job: let_go.wait(20)) for _ in range(40)]
    for job in jobs:
        job.start()
    qtbot.waitUntil(lambda: all(job.isRunning() for job in jobs))
    began = time.monotonic()
    leave_all(jobs)
    for job in jobs:
        job.leave()  # what was left is not waited for again
    assert time.monotonic() - began < 1.2  # one after the other it would be 2.4 and more
    assert all(job.stopped for job in jobs)
    assert all(job.isRunning() for job in jobs)  # a thread is not destroyed while it runs
    let_go.set()
    qtbot.waitUntil(lambda: not any(job.isRunning() for job in jobs))


def test_what_is_left_one_after_the_other_is_waited_for_once(qtbot: QtBot) -> None:
    let_go = Event()
    jobs = [Job(lambda _job: let_go.wait(20)) for _ in range(40)]
    for job in jobs:
        job.start()
    qtbot.waitUntil(lambda: all(job.isRunning() for job in jobs))
    began = time.monotonic()
    for job in jobs:
        job.leave()
    assert time.monotonic() - began < 1.2  # each with a patience of its own: 2.4 and more
    let_go.set()
    qtbot.waitUntil(lambda: not any(job.isRunning() for job in jobs))


def test_a_job_that_is_let_go_ends_nothing_while_it_still_runs(qtbot: QtBot) -> None:
    goes_on = Event()
    slow, soon = Job(lambda _job: goes_on.wait(20)), Job(lambda _job: None)
    for job in (slow, soon):
        job.start()
    qtbot.waitUntil(lambda: slow.isRunning() and soon.isFinished())
    for job in (slow, soon):
        job.let_go()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert isValid(slow)
    assert slow.isRunning()  # to be deleted now would end the program
    assert not isValid(soon)
    goes_on.set()
    qtbot.waitUntil(lambda: not isValid(slow) or not slow.isRunning())


@pytest.mark.parametrize("kind", [Job, StoppableJob])
def test_what_a_job_worked_on_goes_with_it_once_it_is_over(qtbot: QtBot, kind: type[Job]) -> None:
    goes_on, rows, part = Event(), {"a row"}, QObject()
    known = weakref.ref(rows)
    job = kind(partial(lambda _rows, _job: goes_on.wait(20), rows), part)
    job.start()
    qtbot.waitUntil(job.isRunning)
    job.let_go()
    del job, rows
    gc.collect()
    assert known() is not None, "it is worked on"
    goes_on.set()
    qtbot.waitUntil(lambda: gc.collect() >= 0 and known() is None)


@pytest.mark.parametrize("kind", [QObject, QWidget])
def test_a_job_outlives_the_part_it_works_for(qtbot: QtBot, kind: type[QObject]) -> None:
    goes_on = Event()
    part = kind()
    job = Job(lambda _job: goes_on.wait(20), part)
    job.start()
    qtbot.waitUntil(job.isRunning)
    delete(part)  # without a word to the job: Qt would end the program
    assert isValid(job)
    assert job.stopped
    goes_on.set()
    qtbot.waitUntil(job.isFinished)


def test_what_was_asked_to_stop_or_whose_window_was_closed_begins_nothing(qtbot: QtBot) -> None:
    begun: list[Job] = []
    window = WindowFrame()
    qtbot.addWidget(window)
    part = QObject(window)
    left, late, last = (Job(begun.append, part) for _ in range(3))
    left.leave()
    left.start()
    late.start()
    qtbot.waitUntil(late.isFinished)
    window.was_closed = True
    last.start()
    assert not left.isRunning()
    assert not last.isRunning()
    assert begun == [late]


def _fails(_job: Job) -> object:
    raise ValueError


@pytest.mark.parametrize("work", [lambda _job: 1, _fails])
def test_of_a_job_that_is_stopped_no_end_is_told_though_it_was_on_its_way(
    work: Callable[[Job], object], qtbot: QtBot
) -> None:
    told: list[object] = []
    job = Job(work)
    job.succeeded.connect(told.append)
    job.failed.connect(told.append)
    job.start()
    assert job.wait(5000)
    job.let_go()
    QApplication.processEvents()

    other = Job(work)
    other.succeeded.connect(told.append)
    other.failed.connect(told.append)
    other.start()
    qtbot.waitUntil(lambda: len(told) == 1)


def test_steps_that_nobody_could_see_are_not_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr("harbin_viewer.window.widgets.job.time", SimpleNamespace(monotonic=lambda: 100.0))

    def go_through(job: Job) -> None:
        for done in range(5_001):
            job.tell_steps(done, 5_000)

    work = Job(go_through)
    work.progressed.connect(lambda done, _of, _words: told.append(done))
    with qtbot.waitSignal(work.succeeded):
        work.start()
    work.wait()
    assert told == [0, 1000]


@pytest.mark.parametrize("kind", [Job, StoppableJob])
def test_who_stops_work_that_is_settled_comes_too_late_and_hears_of_its_end(qtbot: QtBot, kind: type[Job]) -> None:
    settled, asked, made = Event(), Event(), list[object]()

    def write(job: Job) -> str:
        job.settle()
        settled.set()
        assert asked.wait(20)
        return "written"

    job = kind(write)
    job.succeeded.connect(made.append)
    job.start()
    assert settled.wait(20)
    assert not job.stop()
    asked.set()
    qtbot.waitUntil(lambda: made == ["written"])
    assert job.wait(20_000)


def test_work_that_was_stopped_does_not_settle(qtbot: QtBot) -> None:
    job = Job(Job.settle)
    assert job.stop()
    with pytest.raises(CancelledError):
        job.settle()


def test_work_that_shares_nothing_ends_wherever_it_is_when_it_is_left(qtbot: QtBot) -> None:
    begun, ended = Event(), Event()

    def endlessly(_job: Job) -> None:
        begun.set()
        try:
            while True:
                sum(range(1000))
        finally:
            ended.set()

    job = StoppableJob(endlessly)
    job.start()
    assert begun.wait(5)
    job.leave()
    assert ended.wait(5)
    assert job.wait(5000)


def test_a_job_that_begins_to_import_as_it_is_asked_to_end_is_left_to_itself(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, begun, may_end, ended = iter([False, True]), Event(), Event(), list[str]()

    def work(_job: Job) -> None:
        begun.set()
        while not may_end.is_set():
            time.sleep(0.001)
        ended.append("as it wanted")

    monkeypatch.setattr("harbin_viewer.window.widgets.job._is_importing", lambda _thread: next(looks))
    job = StoppableJob(work)
    job.start()
    assert begun.wait(60)
    assert job.stop()
    may_end.set()
    assert job.wait(60_000)
    assert ended == ["as it wanted"]


_LAST_HOLD = """
import sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from harbin_viewer.window.widgets.job import Job

class Part(QObject):
    def begin(self):
        job = Job(self.work, self)
        job.finished.connect(job.deleteLater)
        job.start()

    def work(self, _job):
        return 1

application = QApplication([])
Part().begin()
QTimer.singleShot(300, application.quit)
application.exec()
print("whole")
"""


def test_a_job_that_has_the_last_hold_of_the_part_it_works_for_lets_it_go_in_its_own_turn() -> None:
    done = subprocess.run([sys.executable, "-c", _LAST_HOLD], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "whole\n"), done.stderr
