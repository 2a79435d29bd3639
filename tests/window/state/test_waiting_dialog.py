"""What takes long to open leaves the window alive, can be given up, and tells its mistakes as anything else does."""

import importlib
import re
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.state import waiting_dialog
from harbin_viewer.window.state.waiting_dialog import WaitingDialog, done_beside, opening, waited_for
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.widgets.job import Job, StoppableJob
from harbin_viewer.window.widgets.moving_bar import MovingBar


def _sheet(folder: Path) -> Path:
    file = folder / "t.csv"
    file.write_text("year,v\n2000,1\n2001,2\n", encoding="utf-8")
    return file


def _slowly(folder: Path, seconds: float) -> Document:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.005)
    return open_document(_sheet(folder))


def _dialog() -> WaitingDialog | None:
    active = QApplication.activeModalWidget()
    return active if isinstance(active, WaitingDialog) else None


def test_what_is_open_soon_is_opened_without_a_word(qtbot: QtBot, tmp_path: Path) -> None:
    open_document(_sheet(tmp_path))  # what it needs is imported
    seen: list[WaitingDialog | None] = []
    QTimer.singleShot(0, lambda: seen.append(_dialog()))
    document = done_beside(lambda: open_document(_sheet(tmp_path)), opening("t.csv"))
    assert document is not None
    assert not any(seen)


def test_meanwhile_it_says_what_is_opened_and_since_when_and_goes_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []

    def look() -> None:
        dialog = _dialog()
        if dialog is not None:
            told.extend(label.text() for label in dialog.findChildren(QuietLabel))
            told.extend(bar.accessibleName() for bar in dialog.findChildren(MovingBar))

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(100)
    document = done_beside(lambda: _slowly(tmp_path, 2.5), opening("t.csv"))
    timer.stop()
    assert document is not None
    assert document.sheet.resources
    assert any(re.search(r"\d seconds? so far\.", text) for text in told)
    assert "Opening “t.csv” …" in told
    assert _dialog() is None


def test_who_does_not_wait_ends_the_work(qtbot: QtBot, tmp_path: Path) -> None:
    ended = threading.Event()

    def endlessly() -> Document:
        try:
            return _slowly(tmp_path, 30)
        finally:
            ended.set()

    _cancel_soon()
    assert done_beside(endlessly, opening("t.csv")) is None
    assert ended.wait(60)


def test_a_second_return_that_was_meant_for_the_file_ends_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = threading.Event()
    job = StoppableJob(lambda _job: may_end.wait(60))
    job.start()
    dialog = WaitingDialog(opening("t.csv"), job)
    qtbot.addWidget(dialog)
    dialog.show()
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(cancel, key)
    assert dialog.isVisible()
    monkeypatch.setattr(waiting_dialog, "_MEANT", 0)
    qtbot.keyClick(cancel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    may_end.set()
    assert job.wait(60_000)


def test_work_that_ends_while_the_dialog_is_made_is_not_waited_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, jobs = threading.Event(), list[Job]()

    def end_the_work(_dialog: WaitingDialog) -> None:
        may_end.set()
        assert jobs[0].wait(60_000)

    def work(job: Job) -> Document:
        jobs.append(job)
        assert may_end.wait(60)
        return open_document(_sheet(tmp_path))

    monkeypatch.setattr(waiting_dialog, "keep_within_screen", end_the_work)
    monkeypatch.setattr(WaitingDialog, "exec", lambda _dialog: pytest.fail("nobody would ever end it"))
    assert waited_for(StoppableJob, work, opening("t.csv")) is not None


def test_a_mistake_is_told_as_it_would_be_without_a_thread(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(SheetError):
        done_beside(lambda: open_document(tmp_path / "none.csv"), opening("none.csv"))


def test_the_window_may_be_gone_before_the_work_is_done(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting_dialog, "_SOON", 60_000)  # however busy the machine is
    window, is_gone = QWidget(), threading.Event()
    window.show()

    def close() -> None:
        delete(window)
        is_gone.set()

    def opened() -> Document:
        assert is_gone.wait(60)
        return open_document(_sheet(tmp_path))

    QTimer.singleShot(0, close)
    assert done_beside(opened, opening("t.csv"), window) is not None
    assert not isValid(window)


@pytest.mark.parametrize("is_shown", [False, True])
def test_long_work_ends_without_a_word_where_its_window_is_gone(qtbot: QtBot, tmp_path: Path, is_shown: bool) -> None:
    window = QWidget()
    window.setVisible(is_shown)
    QTimer.singleShot(0, lambda: delete(window))
    assert done_beside(lambda: _slowly(tmp_path, 30), opening("t.csv"), window) is None
    assert not isValid(window)


def test_who_does_not_wait_stops_no_library_half_way(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = tmp_path / "may end"
    (tmp_path / "slow_to_come.py").write_text(
        "import time\nfrom pathlib import Path\n"
        f"while not Path({str(may_end)!r}).exists():\n    time.sleep(0.005)\nIS_THERE = True\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))

    def importing() -> Document:
        importlib.import_module("slow_to_come")
        return open_document(_sheet(tmp_path))

    _cancel_soon("slow_to_come")
    assert done_beside(importing, opening("t.csv")) is None
    may_end.touch()
    qtbot.waitUntil(lambda: hasattr(sys.modules.get("slow_to_come"), "IS_THERE"))


def _cancel_soon(importing: str = "sys") -> None:
    """As soon as there is a dialog, and the import of that library has begun."""
    dialog = _dialog()
    if dialog is None or importing not in sys.modules:
        QTimer.singleShot(50, lambda: _cancel_soon(importing))
        return
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
