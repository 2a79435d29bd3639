"""After the first paint the window's thread does its work in short turns, and beside no thread that could wait."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.state.background_loader import BackgroundLoader
from harbin_viewer.window.summary.note_entry import NoteEntry
from harbin_viewer.window.summary.summary_tab import SummaryPage
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from tests.window.conftest import OpenWindow
from tests.window.finding import every
from tests.window.shell.test_start import FIRST_PAINT, run_python


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the bundled sheet of which nothing is known before, and whose summary goes on below the window."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(SummaryPage, "sees_rest", lambda _page: False)
    return Path(shutil.copytree(bundle.default_sheet(), tmp_path / "sheet"))


def test_what_can_be_done_is_known_without_what_draws_charts_and_reads_texts() -> None:
    unwanted = [
        "harbin_viewer.charts.model.chart",
        "harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines",
        "harbin_viewer.factsheet.roles.times.periods",
    ]
    done = run_python(
        FIRST_PAINT.format(unwanted=unwanted).replace("(window):\n", "(window):\n    window.commands()\n")
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == ""


def test_no_thread_begins_to_check_before_the_summary_is_written_down(
    qtbot: QtBot, open_window: OpenWindow, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[bool] = []
    begin = BackgroundLoader._begin  # noqa: SLF001 when it begins is what this is about

    def noted(loader: BackgroundLoader) -> None:
        window = loader.parent()
        assert isinstance(window, MainWindow)
        written.append(bool(every(TimelineEntry, window)) and bool(every(NoteEntry, window)))
        begin(loader)

    monkeypatch.setattr(BackgroundLoader, "_begin", noted)
    window = open_window(sheet)
    assert not every(TimelineEntry, window)
    qtbot.waitUntil(window.is_ready)
    assert written[0]


def test_short_tables_are_read_in_one_turn_and_written_down_in_the_next(
    qtbot: QtBot, open_window: OpenWindow, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def noting(word: str, deed: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any) -> Any:
            if word not in order:
                order.append(word)
                QTimer.singleShot(0, lambda: order.append(f"turn after {word}"))
            return deed(*arguments)

        return noted

    monkeypatch.setattr(Document, "rows", noting("reading", Document.rows))
    monkeypatch.setattr(SummaryPage, "complete", noting("writing", SummaryPage.complete))
    qtbot.waitUntil(open_window(sheet).is_ready)
    assert order[:3] == ["reading", "turn after reading", "writing"]


def test_a_summary_whose_table_cannot_be_read_keeps_nothing_waiting(
    qtbot: QtBot, open_window: OpenWindow, sheet: Path
) -> None:
    (sheet / "timeline.csv").write_bytes(b"")
    window = open_window(sheet)
    qtbot.waitUntil(window.is_ready)
    assert window.loader.findings is not None
