"""All that takes PySide otherwise than it is documented, for a quick start, and only with versions it was tested with.

At each start PySide unpacks and compiles a hundred kilobytes of Python of its own, a third of a bare window's start.
Its modules still come through its own importer, one by one; of those named here only the source is kept, until
somebody asks the module for a name (`load`).

The first look-up of an enum of `Qt` builds all of them: 30 ms, a sixth of the time to the first screen. Pens and a
cursor that need one are therefore read from the bytes that Qt itself writes of them (`plain_pen`, `pointing_hand`).

On Linux Python holds up all its threads while a library is linked, 15 ms for those of a window. `link_ahead` has a
thread link them beside Python, which meanwhile opens the sheet, without Qt. Of two libraries that are linked at once
one waits: Python's own come first, and those that it finds on the way between those of Qt.

`qt_enums` makes the enums of Qt in a third of the time, until all are there.

`CLASSES` has all classes made by the thread of the window before another thread names them: two at once end a process.

With a version that is not in `TESTED` all of it is done in the documented way, which is slower and looks the same. What
avoids those enums by documented calls alone stands elsewhere: `charts.solid_paint`, `charts.formats.painting`,
`charts.formats.raster`, `window.text.text_column`. The one setting for all of Python is made in
`window.state.background_loader` (how long a thread keeps the window waiting).
"""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from threading import Event, RLock, Thread
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from harbin_viewer import qt_enums
from harbin_viewer.overrides import guard_overrides

if TYPE_CHECKING:
    from PySide6.QtGui import QCursor, QPen

TESTED = frozenset({"6.8", "6.11", "6.12"})
"""Versions of PySide that the tests of this module have run with."""

_PACKAGE = "shibokensupport"

_LATE = frozenset({
    "feature", "signature.mapping", "signature.errorhandler", "signature.layout", "signature.parser",
    "signature.lib.enum_sig", "signature.lib.pyi_generator", "signature.lib.tool",
})  # fmt: skip
"""Modules that come when they are asked for."""

_compile: Callable[..., Any] = builtins.compile
sources: dict[str, tuple[Any, str]] = {}
_running: set[str] = set()
_loading = RLock()

_LAZY = 1
"""`RTLD_LAZY`: a name is found when it is first called, of the six thousand that are never called before a screen."""

_OF_PYTHON = "_datetime", "_decimal", "_struct", "_uuid", "ctypes", "math"
"""Libraries of Python that a start needs."""

Join: TypeAlias = Literal["mitred", "bevelled", "round"]
"""How two stretches of a line meet."""

_JOINS: dict[Join, bytes] = {"mitred": b"\x00\x01", "bevelled": b"\x00\x41", "round": b"\x00\x81"}
"""A solid line with flat ends and these joins, as `QDataStream` writes the style of a pen."""

_POINTING_HAND = b"\x00\x0d"
"""The shape of a cursor, as `QDataStream` writes it."""


def is_tested() -> bool:
    """Whether the PySide that is installed is one that this was tested with; it is not imported to find out."""
    return ".".join(version().split(".")[:2]) in TESTED


@cache
def version() -> str:
    """The version as PySide's own list of its parts gives it; "" where it does not."""
    found = PathFinder.find_spec("PySide6")
    for folder in (found.submodule_search_locations or ()) if found is not None else ():
        try:
            stated = re.search(r'^version = "([\d.]+)', (Path(folder) / "_config.py").read_text("utf-8"), re.MULTILINE)
        except (OSError, UnicodeDecodeError):
            continue
        if stated is not None:
            return stated[1]
    return ""


def link_ahead() -> Event:
    """Begin to link the libraries of a window, and to read the system's list of fonts, in a thread (on Linux).

    It has the smaller ones when Python has linked its own, which is to be told it by the event: it waits before the
    larger ones.
    """
    has_its_own = Event()
    if sys.platform == "linux" and "PySide6" not in sys.modules and is_tested():
        for name in _OF_PYTHON:
            with suppress(ImportError):
                import_module(name)
        Thread(target=_link, args=(has_its_own,), daemon=True).start()
    return has_its_own


def _link(python_has_its_own: Event) -> None:
    """What cannot be linked here is linked when it is imported, or missed then."""
    with suppress(ImportError, OSError, AttributeError):
        import ctypes

        found = PathFinder.find_spec("PySide6")
        link = ctypes.CDLL(None).dlopen  # unlike `CDLL` itself, a call lets other threads go on
        link.argtypes = (ctypes.c_char_p, ctypes.c_int)
        link.restype = ctypes.c_void_p
        folders = (found.submodule_search_locations or ()) if found is not None else ()
        for module in ("QtCore", "QtGui", "QtWidgets"):
            for folder in folders:
                link(f"{folder}/{module}.abi3.so".encode(), ctypes.DEFAULT_MODE | _LAZY)
            if module == "QtCore":
                ctypes.CDLL("libfontconfig.so.1").FcInit()
                python_has_its_own.wait()


class QtClasses:
    """All classes of the libraries that charts on the screen need, made by the thread of the window.

    PySide makes a class and its enums when it is first named, and a process in which two threads do so at once ends in
    a fault of memory. The thread that imports pyqtgraph, which names them all, waits until they are there.
    """

    def __init__(self) -> None:
        self._made = Event()
        self._steps = self._all()

    def make(self, seconds: float) -> bool:
        """Make some for about so long; whether all are there. For the thread of the window alone."""
        end = perf_counter() + seconds
        for _made in self._steps:
            if perf_counter() > end:
                return False
        qt_enums.make_as_usual()
        self._made.set()
        return True

    def wait(self, seconds: float) -> bool:
        """Whether all are there, within so long; for other threads."""
        return self._made.wait(seconds)

    def _all(self) -> Iterator[object]:
        for name in ("QtCore", "QtGui", "QtWidgets"):
            module = import_module(f"PySide6.{name}")
            yield from (getattr(module, word) for word in dir(module))
        for name in ("QtSvg", "QtTest", "QtOpenGL", "QtOpenGLWidgets"):
            with suppress(ImportError):  # a system may lack what these are linked with
                yield import_module(f"PySide6.{name}")


CLASSES = QtClasses()
"""Those of this process."""


def load() -> None:
    """Import PySide6, unless that has been done, and take its import hook out again.

    The hook reads the source of each module that is imported later, for features of PySide that we do not use. With a
    version that is not tested PySide is imported as anything else. Methods that Qt calls are guarded from now on.
    """
    _import()
    guard_overrides()


def _import() -> None:
    if not is_tested():
        import PySide6

        return
    qt_enums.make_quickly()
    if "PySide6" not in sys.modules:
        with _sources_kept():
            import PySide6  # noqa: F401
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


@contextmanager
def _sources_kept() -> Iterator[None]:
    builtins.compile = _compile_or_keep
    try:
        yield
    finally:
        builtins.compile = _compile


def _compile_or_keep(source: Any, filename: Any, mode: str, *arguments: Any, **named: Any) -> Any:
    """Stands in for `compile` while PySide loads its own modules."""
    package, _slash, rest = str(filename).removesuffix(".py").partition("/")
    if package != _PACKAGE or rest.replace("/", ".") not in _LATE:
        return _compile(source, filename, mode, *arguments, **named)
    sources[f"{package}.{rest.replace('/', '.')}"] = (source, filename)
    return _compile(f"from {__name__} import make_late\nmake_late(globals())", filename, mode)


def make_late(module: dict[str, Any]) -> None:
    """Let the module with these globals run its source when a name is first asked of it."""
    name = module["__name__"]

    def ask(wanted: str) -> Any:
        with _loading:
            if name in sources and name not in _running:
                _run(name, module)
        if wanted not in module:
            raise AttributeError(f"module {name!r} has no attribute {wanted!r}")
        return module[wanted]

    del module["make_late"]
    module["__getattr__"] = ask
    if name == f"{_PACKAGE}.feature":
        module["feature_import"] = module["feature_imported"] = _ordinary_import
    elif name == f"{_PACKAGE}.signature.mapping":
        module["update_mapping"] = lambda: ask("__name__") and module["update_mapping"]()


def _ordinary_import(*_import: Any, **_named: Any) -> None:
    """What PySide's import hook is told of each import until it is out again: there is no feature in it."""


def _run(name: str, module: dict[str, Any]) -> None:
    """Run the source of a module; where that fails, it is there to be run again."""
    source, filename = sources[name]
    _running.add(name)
    try:
        exec(_compile(source, filename, "exec"), module)
    finally:
        _running.discard(name)
    del sources[name]


def plain_pen(join: Join) -> QPen:
    """A solid pen with flat ends, whose stretches meet so."""
    from PySide6.QtCore import QByteArray, QDataStream, QIODevice
    from PySide6.QtGui import QPen

    pen = QPen()
    if not is_tested():
        from PySide6.QtCore import Qt

        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        style = Qt.PenJoinStyle
        pen.setJoinStyle({"mitred": style.MiterJoin, "bevelled": style.BevelJoin, "round": style.RoundJoin}[join])
        return pen
    written = QByteArray()
    _ = QDataStream(written, QIODevice.OpenModeFlag.WriteOnly) << pen
    _ = QDataStream(QByteArray(_JOINS[join] + bytes(written.data())[2:])) >> pen
    return pen


def pointing_hand() -> QCursor:
    """The cursor over what can be clicked."""
    from PySide6.QtCore import QByteArray, QDataStream
    from PySide6.QtGui import QCursor

    if not is_tested():
        from PySide6.QtCore import Qt

        return QCursor(Qt.CursorShape.PointingHandCursor)
    cursor = QCursor()
    _ = QDataStream(QByteArray(_POINTING_HAND)) >> cursor
    return cursor
