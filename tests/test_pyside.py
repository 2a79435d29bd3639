"""PySide loaded quickly: nobody can tell, except by the clock."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
import pytest
from PySide6.QtCore import Qt

from harbin_viewer import pyside

_WRONG_CALLS = """
import inspect
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication, QWidget

class Sender(QObject):
    sent = Signal(int)

application = QApplication([])
widget, sender = QWidget(), Sender()
for call in (
    lambda: QSize("a", 3, 4),
    lambda: widget.resize("x"),
    lambda: widget.setWindowTitle(3),
    lambda: widget.windowTitel,
    lambda: QWidget(colour=3),
    lambda: sender.sent.emit(),
    lambda: print(QWidget.resize.__doc__, QWidget.__doc__),
    lambda: print(inspect.signature(QWidget)),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
"""

_NEWER = "from harbin_viewer import pyside\npyside.TESTED = frozenset()\n"
"""Has the program take the PySide that is there for one it was not tested with."""

quick = pytest.mark.skipif(not pyside.is_tested(), reason="this PySide is loaded in the plain way")

_LATE = "mapping", "layout", "parser", "errorhandler"


def _output(program: str) -> str:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_wrong_calls_are_worded_as_by_pyside_loaded_plainly() -> None:
    plain = _output(_WRONG_CALLS)
    assert "resize(w: int, h: int" in plain
    assert _output("from harbin_viewer import pyside\npyside.load()\n" + _WRONG_CALLS) == plain


@quick
@pytest.mark.parametrize("name", _LATE)
def test_a_module_is_run_only_when_a_name_is_asked_of_it(name: str) -> None:
    program = f"""
import sys
from harbin_viewer import pyside
pyside.load()
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
widget = QWidget()
widget.resize(300, 200)
module = sys.modules["shibokensupport.signature.{name}"]
print("sys" in vars(module) or "typing" in vars(module))
print(module.typing.__name__ if hasattr(module, "typing") else module.sys.__name__)
"""
    assert _output(program).split() == ["False", "typing"]


@quick
def test_the_hook_that_reads_each_imported_source_is_out_again() -> None:
    program = """
import builtins
compiling = builtins.compile
from harbin_viewer import pyside
pyside.load()
import PySide6.QtCore
print(builtins.__import__ is builtins.__feature_import__, builtins.compile is compiling)
"""
    assert _output(program).split() == ["False", "True"]


def test_pyside_that_is_loaded_already_stays_as_it_is() -> None:
    program = "import PySide6.QtCore\nfrom harbin_viewer import pyside\npyside.load()\nprint(PySide6.QtCore.qVersion())"
    assert _output(program)


def test_the_version_in_the_constraints_is_one_of_the_tested() -> None:
    stated = (Path(__file__).parents[1] / "constraints.txt").read_text(encoding="utf-8")
    version = re.search(r"^PySide6[-_]Essentials==(\d+\.\d+)\.", stated, re.MULTILINE)
    assert version is not None
    assert version[1] in pyside.TESTED


def test_the_version_is_found_without_importing_pyside() -> None:
    assert pyside.version() == PySide6.__version__


def test_a_version_that_was_not_tested_is_loaded_in_the_plain_way() -> None:
    loaded = """
import builtins, sys
compiling = builtins.compile
pyside.load()
print(builtins.__import__ is builtins.__feature_import__, builtins.compile is compiling)
print(any("make_late" in (vars(module).get("__getattr__").__qualname__ if "__getattr__" in vars(module) else "")
          for name, module in list(sys.modules.items()) if name.startswith("shibokensupport")))
"""
    assert _output(_NEWER + loaded).split() == ["True", "True", "False"]
    assert _output(_NEWER + "pyside.load()\n" + _WRONG_CALLS) == _output(_WRONG_CALLS)


@pytest.mark.parametrize("join", ["mitred", "bevelled", "round"])
@pytest.mark.usefixtures("qapp")
def test_pens_and_cursor_are_the_same_in_the_plain_way(join: pyside.Join, monkeypatch: pytest.MonkeyPatch) -> None:
    quick_pen, quick_cursor = pyside.plain_pen(join), pyside.pointing_hand()
    monkeypatch.setattr(pyside, "TESTED", frozenset())
    assert pyside.plain_pen(join) == quick_pen
    assert pyside.pointing_hand().shape() == quick_cursor.shape() == Qt.CursorShape.PointingHandCursor


def test_a_late_module_whose_source_fails_can_be_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "shibokensupport.signature.lib.tool"
    module: dict[str, Any] = {"__name__": name, "make_late": pyside.make_late}
    monkeypatch.setitem(pyside.sources, name, ("found = 1 / divisor", "tool.py"))
    pyside.make_late(module)
    with pytest.raises(NameError):
        module["__getattr__"]("found")
    module["divisor"] = 2
    assert module["__getattr__"]("found") == 0.5
    assert name not in pyside.sources


def test_classes_are_made_a_few_at_a_time_until_none_is_left_that_pyqtgraph_names() -> None:
    program = """
import sys
from PySide6.QtCore import QCoreApplication
from harbin_viewer import pyside
classes = pyside.QtClasses()
turns = 1
while not classes.make(0.0):
    assert not classes.wait(0.0)
    turns += 1
assert classes.wait(0.0) and classes.make(0.0)
before = {name for name in sys.modules if name.startswith("PySide6")}
import pyqtgraph
print(turns > 100, sorted({name for name in sys.modules if name.startswith("PySide6")} - before))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split(maxsplit=1) == ["True", "[]\n"]


@quick
@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread links libraries while Python goes on")
def test_the_larger_libraries_of_a_window_are_linked_when_python_has_its_own() -> None:
    program = """
import sys, threading
from pathlib import Path
from harbin_viewer import pyside

def linked(library):
    return f"/{library}.so" in Path("/proc/self/maps").read_text()

python_has_its_own = pyside.link_ahead()
(linking,) = set(threading.enumerate()) - {threading.main_thread()}
while not (linked("libQt6Core") and linked("libfontconfig")):
    assert linking.is_alive()
print(linked("QtWidgets.abi3"), linked("_datetime.cpython-") or "_datetime" in sys.modules)
python_has_its_own.set()
linking.join()
print(linked("QtWidgets.abi3"), "PySide6" in sys.modules)
pyside.load()
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("text")
label.show()
print(label.isVisible())
"""
    assert _output(program).split() == ["False", "True", "True", "False", "True"]
