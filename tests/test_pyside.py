"""PySide loaded quickly: nobody can tell, except by the clock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
