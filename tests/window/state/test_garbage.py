"""No thread but the window's takes parts of a window apart."""

from __future__ import annotations

import gc
from threading import current_thread, main_thread
from typing import ClassVar

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from harbin_viewer.window.state.garbage import look_when_idle
from harbin_viewer.window.widgets.job import Job


class _Part(QObject):
    """A part of a window in a circle of references, as most are."""

    taken_apart_in: ClassVar[list[object]] = []

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        self.taken_apart_in.append(current_thread())


def _make_much(_job: object) -> object:
    return [[number] for number in range(200_000)]


def test_parts_that_nobody_has_go_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    end = look_when_idle()
    try:
        for _ in range(20):
            _Part()
        job = Job(_make_much)
        made: list[object] = []
        job.succeeded.connect(made.append)
        job.start()
        qtbot.waitUntil(lambda: bool(made), timeout=20_000)
        qtbot.waitUntil(lambda: len(_Part.taken_apart_in) == 20, timeout=20_000)
    finally:
        end()
    assert set(_Part.taken_apart_in) == {main_thread()}


def test_afterwards_python_looks_for_garbage_itself_again(qtbot: QtBot) -> None:
    was_on = gc.isenabled()
    end = look_when_idle()
    assert not gc.isenabled()
    end()
    assert gc.isenabled() == was_on
