"""What is raised in a method that Qt calls comes to who tells of errors, whoever raised it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

RAISED = {
    "by our own code": ("raise ValueError('told')", "ValueError"),
    "by Python, beyond the end": ("()[0]", "IndexError"),
    "by Python, of a type": ("len(5)", "TypeError"),
    "of a part that is gone": ("part = QLabel(); delete(part); part.text()", "RuntimeError"),
}

PROGRAM = """
import sys
from harbin_viewer.app import start_qt
application = start_qt()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from shiboken6 import delete
sys.excepthook = lambda kind, error, trace: print(kind.__name__, flush=True)

class Part(QLabel):
    __module__ = "harbin_viewer.made"

    def mousePressEvent(self, event):
        {raised}

    def close(self):
        print("closed")
        return True

part = Part()
part.show()
QTimer.singleShot(0, lambda: QTest.mouseClick(part, Qt.MouseButton.LeftButton))
part.linkActivated.connect(part.close)
QTimer.singleShot(0, lambda: part.linkActivated.emit("an argument that it takes none of"))
QTimer.singleShot(200, application.quit)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
application.exec()
"""


@pytest.mark.parametrize(("raised", "told"), RAISED.values(), ids=RAISED)
def test_an_error_in_what_qt_calls_is_told_and_the_program_goes_on(raised: str, told: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-c", PROGRAM.format(raised=raised)]
    done = subprocess.run(program, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.split()) == (0, [told, "closed"]), done.stderr
