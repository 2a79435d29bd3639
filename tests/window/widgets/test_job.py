"""Jobs that are left are waited for together, and but for a moment."""

from __future__ import annotations

import time
from threading import Event

from pytestqt.qtbot import QtBot

from harbin_viewer.window.widgets.job import Job, leave_all


def test_jobs_that_do_not_end_are_waited_for_together(qtbot: QtBot) -> None:
    let_go = Event()
    jobs = [Job(lambda _job: let_go.wait(20)) for _ in range(6)]
    for job in jobs:
        job.start()
    qtbot.waitUntil(lambda: all(job.isRunning() for job in jobs), timeout=5000)
    began = time.monotonic()
    leave_all(jobs)
    for job in jobs:
        job.leave()  # what was left is not waited for again
    assert time.monotonic() - began < 0.6  # one after the other it would be 0.9 and more
    assert all(job.stopped for job in jobs)
    assert all(job.isRunning() for job in jobs)  # a thread is not destroyed while it runs
    let_go.set()
    qtbot.waitUntil(lambda: not any(job.isRunning() for job in jobs), timeout=5000)
