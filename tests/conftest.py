"""Tests run without a screen, with settings of their own, and fail where they leave widgets or threads behind."""

import atexit
import csv
import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from itertools import chain, repeat
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakSet

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtCore import QThread

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_MEMORY = Path("/dev/shm")
_MUCH = 2 << 30
"""Bytes: all tests write a sixth of it, in 30,000 files and folders."""


def _is_for_files(folder: Path) -> bool:
    """Whether there is room in a folder for what tests write, and what they put there may be started."""
    if not (hasattr(os, "statvfs") and os.access(folder, os.W_OK)):
        return False
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize >= _MUCH and not told.f_flag & os.ST_NOEXEC


if _is_for_files(_MEMORY):  # on a disk it takes as long to be rid of them as a tenth of the tests take
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
_SETTINGS = tempfile.TemporaryDirectory(prefix="harbin-viewer-tests-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))
atexit.register(_SETTINGS.cleanup)  # or Python warns that it had to do it by itself
os.environ["XDG_CONFIG_HOME"] = _SETTINGS.name
os.environ["XDG_CACHE_HOME"] = str(Path(_SETTINGS.name) / "cache")

# A busy machine takes as long as it takes; what failed once fails again. For others: --hypothesis-profile=other-cases
_UNTIMED = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.register_profile("other-cases", _UNTIMED, derandomize=False, max_examples=60)
settings.register_profile("same-cases", _UNTIMED, derandomize=True)
settings.load_profile("same-cases")

with suppress(ImportError):  # as older ones have none of this
    from hypothesis.internal.conjecture import providers

    # It would take figures and texts out of all modules that happen to be imported: in each worker, for seconds, and a
    # test that runs alone had other cases.
    providers._get_local_constants = lambda: providers._local_constants  # noqa: SLF001

_PATIENCE = 60.0
"""Seconds in which what is waited for has come, however busy the machine is: only what never comes takes them."""

for waiting in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitExposed):
    waiting.__kwdefaults__ = {**(waiting.__kwdefaults__ or {}), "timeout": int(_PATIENCE * 1000)}


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Twice as many as the processors that are ours: many tests wait for other programs, or for time to pass."""
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 2 * ours


def pytest_collection(session: pytest.Session) -> None:
    """Each of several workers compiles a part of the tests and keeps it for the others: a tenth of all they do.

    Nothing of what is collected is garbage, and to look for it takes another part.
    """
    if (about := getattr(session.config, "workerinput", None)) is None:
        return
    gc.disable()
    sys.dont_write_bytecode = False
    number, count = int(about["workerid"].removeprefix("gw")), about["workercount"]
    tests = Path(__file__).parent
    for file in sorted(tests.rglob("test_*.py"))[number::count]:
        with suppress(Exception, pytest.skip.Exception):  # it is told when the file is collected
            import_module(".".join(file.relative_to(tests.parent).with_suffix("").parts))


def pytest_collection_finish() -> None:
    """What was collected is not looked through again either."""
    gc.freeze()
    gc.enable()


_LONGEST_CELL = csv.field_size_limit()

_STARTED: "WeakSet[QThread]" = WeakSet()
"""The threads that were started and are still known to Python."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Files that Python closes by itself are errors, but for those of readings that a window ends as it is closed.

    They may be ended between the opening of a file and what would close it, or where Python looks after what is gone;
    the other tests open the same files.
    """
    unraisable = "pytest.PytestUnraisableExceptionWarning"
    for item in items:
        if "window" in item.path.parts:
            item.add_marker(pytest.mark.filterwarnings("ignore:unclosed (file|scandir iterator) <"))
            item.add_marker(pytest.mark.filterwarnings(rf"ignore:(?s).*\bCancelledError\b:{unraisable}"))
    if hasattr(config, "workerinput"):
        items[:] = _side_by_side(items)


_QUICK = frozenset({"harbin", "test_rooms.py", "test_theme.py"})
"""Folders and modules of many tests that take some milliseconds each."""


def _side_by_side(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests, each module whole, but those of all folders side by side from the beginning to the end.

    Of several workers some wait for windows at any time while others compute; else all compute first, and all wait
    at the end. There stand quick ones: a worker that was given slow ones last would be waited for.
    """
    tests = Path(__file__).parent
    folders: dict[str, dict[Path, list[pytest.Item]]] = {}
    for item in items:
        folder = item.path.relative_to(tests).parts[0]
        folders.setdefault(folder, {}).setdefault(item.path, []).append(item)
    placed: list[tuple[float, list[pytest.Item]]] = []
    for modules in folders.values():
        before, count = 0, sum(map(len, modules.values()))
        for of_module in modules.values():
            is_quick = not _QUICK.isdisjoint(of_module[0].path.parts[len(tests.parts) :])
            placed.append((1.0 if is_quick else before / count, of_module))
            before += len(of_module)
    return list(chain.from_iterable(of_module for _, of_module in sorted(placed, key=itemgetter(0))))


@pytest.fixture(autouse=True, scope="session")
def _leaves_no_files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Each worker clears away what its tests wrote, where none failed: else one alone would, after all the others."""
    yield
    if not request.session.testsfailed:
        shutil.rmtree(tmp_path_factory.getbasetemp(), ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def _threads_are_known() -> Iterator[None]:
    """Each thread that starts is kept in mind: to look for them among all objects takes longer than most tests."""
    from PySide6.QtCore import QThread

    start = QThread.start

    def start_known(thread: QThread, *priority: QThread.Priority) -> None:
        _STARTED.add(thread)
        start(thread, *priority)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QThread, "start", start_known)
        yield


@pytest.fixture(autouse=True, scope="session")
def _one_application(qapp: object) -> Iterator[None]:
    """The one of windows is there before a test exports in this process, which would make one without widgets.

    As in the program, no thread but its own looks for garbage: windows of earlier tests are among it, and a process in
    which another thread takes them apart ends in a fault of memory, in a later test.
    """
    from PySide6.QtGui import QGuiApplication

    from harbin_viewer.window.state.garbage import look_when_idle

    end_looking = look_when_idle()
    yield
    end_looking()
    QGuiApplication.clipboard().clear()  # what Python made must not be there any more when Qt ends without Python


@pytest.fixture(autouse=True)
def _process_is_as_before() -> Iterator[None]:
    """What is set for the whole process stays as it is: the longest cell of CSV, Python's hooks, who looks for garbage.

    A library that some tests compare with raises the first. The program sets the others where it is started in this
    process: pytest would hear no more of exceptions that nobody is handed, and other threads would look for garbage.
    """
    csv.field_size_limit(_LONGEST_CELL)
    hook, hook_of_lost, looks_for_garbage = sys.excepthook, sys.unraisablehook, gc.isenabled()
    yield
    sys.excepthook, sys.unraisablehook = hook, hook_of_lost
    (gc.enable if looks_for_garbage else gc.disable)()


@pytest.fixture(autouse=True)
def _leaves_nothing_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """No widget without a parent and no running thread survives a test of the window."""
    if "window" not in Path(request.node.path).parts:
        yield
        return
    before = _widgets()
    yield
    end, ages = time.monotonic() + _PATIENCE, chain([1], repeat(2))
    while (left := _left_behind(before)) and time.monotonic() < end:
        gc.collect(next(ages))  # what lived through earlier rounds too, if that of the younger was not enough
        time.sleep(0.02)  # a thread that was left in the middle of an import ends after it, and lets go of what it has
    assert left == [], "a widget without a parent was left behind, or a thread is still running"


def _left_behind(before: set[str]) -> list[object]:
    _run_deferred_deletes()
    return [*sorted(_widgets() - before), *_running_threads()]


def _widgets() -> set[str]:
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return set()
    known = QApplication.topLevelWidgets()
    return {f"{type(one).__name__} {id(one)}" for one in known if type(one).__module__.startswith("harbin_viewer")}


def _running_threads() -> list[object]:
    from shiboken6 import isValid

    return [thread for thread in _STARTED if isValid(thread) and thread.isRunning()]


def _run_deferred_deletes() -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is not None:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
