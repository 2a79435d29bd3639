"""What works for a window ends with it, also where it goes from one column to the next and asks nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from types import ModuleType

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding import search
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview import table_words
from harbin_viewer.factsheet.overview.kept_words import KeptWords
from harbin_viewer.window.overview.table_reading import TableReading
from harbin_viewer.window.state.background_loader import BackgroundLoader


def _seek(document: Document) -> BackgroundLoader:
    """Who finds what can be found."""
    loader = BackgroundLoader(document)
    loader.take_over()
    loader.hurry()
    return loader


def _read(document: Document) -> TableReading:
    """Who reads the tables."""
    reading = TableReading(document, KeptWords(document))
    reading.start()
    return reading


@pytest.mark.parametrize(("begin", "module", "step"), [(_seek, search, "build"), (_read, table_words, "read")])
def test_a_step_that_asks_nobody_ends_when_it_is_left(
    begin: Callable[[Document], BackgroundLoader | TableReading], module: ModuleType, step: str,
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    (tmp_path / "a.csv").write_text("year,apples\n2020,1\n2021,2\n", encoding="utf-8")
    has_begun, has_ended, is_too_late = Event(), Event(), Event()

    def go_on(*_given: object) -> None:
        has_begun.set()
        try:
            while not is_too_late.is_set():
                pass
        finally:
            has_ended.set()

    monkeypatch.setattr(module, step, go_on)
    worker = begin(open_document(tmp_path / "a.csv"))
    qtbot.waitUntil(has_begun.is_set)
    worker.leave()
    try:
        qtbot.waitUntil(has_ended.is_set)
    finally:
        is_too_late.set()
        delete(worker)
