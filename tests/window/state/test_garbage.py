"""No thread but the window's takes parts of a window apart."""

from __future__ import annotations

import gc
from pathlib import Path
from threading import current_thread, main_thread
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from harbin_viewer import app, bundle
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.tables.fast.block_threads import done_in_order
from harbin_viewer.window.shell.main_window import MainWindow
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


@pytest.fixture(autouse=True)
def _none_is_taken_apart_yet() -> None:
    _Part.taken_apart_in.clear()


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
        qtbot.waitUntil(lambda: bool(made))
        qtbot.waitUntil(lambda: len(_Part.taken_apart_in) == 20)
    finally:
        end()
    assert set(_Part.taken_apart_in) == {main_thread()}


def test_what_was_left_has_gone_before_other_threads_may_look_for_it(qtbot: QtBot) -> None:
    end = look_when_idle()
    _Part()
    end()
    assert _Part.taken_apart_in == [main_thread()]


def _windows() -> list[MainWindow]:
    return [part for part in gc.get_objects() if isinstance(part, MainWindow)]


def test_no_window_is_left_of_the_pictures_of_tabs(qapp: object, small_sheet: Path, tmp_path: Path) -> None:
    """A window that nobody has would be taken apart by the next thread that looks for garbage."""
    before = _windows()
    app.picture_tabs(small_sheet, bundle.resources_folder(), tmp_path, LIGHT, (640, 480))
    assert not [window for window in _windows() if all(window is not known for known in before)]


def test_while_threads_read_none_of_them_looks_for_garbage() -> None:
    gc.enable()
    try:
        for count in (0, 1, 3):
            assert list(done_in_order(iter(range(count)), lambda _number: gc.isenabled())) == [False] * count
        assert gc.isenabled()
    finally:
        gc.disable()


def test_afterwards_python_looks_for_garbage_itself_again(qtbot: QtBot) -> None:
    was_on = gc.isenabled()
    end = look_when_idle()
    assert not gc.isenabled()
    end()
    assert gc.isenabled() == was_on
