"""Checks that take long say how far they are, and a reader can stop them, wherever they wait for them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.factsheet import kept
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.checks.kinds.share import ShareCheck
from harbin_viewer.factsheet.tables.opened import OpenSheet, refuse_stopped
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.summary import health_line
from harbin_viewer.window.summary.health_line import HealthLine
from harbin_viewer.window.tabs import waiting_for_checks
from harbin_viewer.window.tabs.waiting_for_checks import WaitingForChecks
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only


@pytest.fixture
def checked_long(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """A window whose checks of shares go on until they are stopped, after others were run."""
    others_are_run = Event()

    def endless(_check: ShareCheck, document: OpenSheet) -> Iterator[Finding]:
        others_are_run.set()
        while True:
            refuse_stopped(document)
            time.sleep(0.01)
        yield

    monkeypatch.setattr(ShareCheck, "findings", endless)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for module in (health_line, waiting_for_checks):
        monkeypatch.setattr(module, "_LONG", 10)
        monkeypatch.setattr(module, "_TICK", 10)
    window = open_window(Path(shutil.copytree(bundle.default_sheet(), tmp_path / "sheet")))
    qtbot.waitUntil(others_are_run.is_set)
    return window


def _stopped_line(qtbot: QtBot, window: MainWindow) -> HealthLine:
    line = only(HealthLine, window)
    qtbot.waitUntil(window.is_ready)
    assert line.accessibleName().startswith("The checks were stopped. ")
    return line


def test_the_line_of_the_summary_says_what_is_checked_and_stops_it(qtbot: QtBot, checked_long: MainWindow) -> None:
    line = only(HealthLine, checked_long)
    qtbot.waitUntil(lambda: "Stop checking" in line.accessibleName())
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    said = _stopped_line(qtbot, checked_long).accessibleName()
    assert "carried out" in said
    assert "Read the sheet anew (F5)" in said
    assert every(FindingsView, checked_long) == []


def test_the_findings_of_stopped_checks_say_what_was_not_checked(qtbot: QtBot, checked_long: MainWindow) -> None:
    line = only(HealthLine, checked_long)
    qtbot.waitUntil(lambda: "Stop checking" in line.accessibleName())
    line.click()
    _stopped_line(qtbot, checked_long).click()
    view = only(FindingsView, checked_long)
    told = " ".join(passage.accessibleName() or passage.text() for passage in every(QLabel, view))
    assert "The checks were stopped." in told
    assert "Read the sheet anew (F5)" in told
    found = {finding.check for finding in view.all}
    assert found
    assert found < {check.name for check in checked_long.sheet.factsheet.checks}


def test_a_tab_that_waits_for_the_checks_can_stop_them(qtbot: QtBot, checked_long: MainWindow) -> None:
    checked_long.tabs.show_named("trade")
    waiting = only(WaitingForChecks, checked_long)
    qtbot.waitUntil(lambda: [part.text() for part in every(QPushButton, waiting)] == ["Stop checking"])
    assert "“" in waiting.accessibleName()
    qtbot.mouseClick(only(QPushButton, waiting), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: checked_long.tabs.current().page is not None)
    _stopped_line(qtbot, checked_long)


def test_findings_that_are_asked_for_before_they_are_there_are_waited_for(
    qtbot: QtBot, checked_long: MainWindow
) -> None:
    checked_long.side.show_findings("")
    assert every(FindingsView, checked_long) == [], "it would say that the sheet declares no checks"
    waiting = only(WaitingForChecks, checked_long)
    qtbot.waitUntil(lambda: [part.text() for part in every(QPushButton, waiting)] == ["Stop checking"])
    only(QPushButton, waiting).click()
    qtbot.waitUntil(lambda: bool(every(FindingsView, checked_long)))


def test_what_stopped_checks_found_is_not_kept_as_the_health_of_the_sheet(
    qtbot: QtBot, checked_long: MainWindow
) -> None:
    checked_long.loader.known.health()
    checked_long.loader.checking.stop()
    _stopped_line(qtbot, checked_long)
    assert not kept.CHECKED.has_any()


def test_the_document_carries_stopped_checks_out_when_they_are_asked_for_again(
    qtbot: QtBot, checked_long: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked_long.loader.checking.stop()
    _stopped_line(qtbot, checked_long)
    monkeypatch.undo()
    found = {finding.check for finding in checked_long.document.findings}
    assert found == {check.name for check in checked_long.sheet.factsheet.checks}
