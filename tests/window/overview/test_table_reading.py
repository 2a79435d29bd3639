"""Tables are read in a thread, which may go on when the page that asked for it is gone."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview import table_words
from harbin_viewer.factsheet.overview.kept_words import KeptWords
from harbin_viewer.window.overview.table_reading import TableReading
from harbin_viewer.window.widgets import job
from harbin_viewer.window.widgets.job import Job


def test_what_a_thread_found_when_its_page_was_gone_is_told_to_nobody_and_breaks_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("year,apples\n2020,1\n2021,2\n", encoding="utf-8")
    document = open_document(tmp_path / "a.csv")
    has_begun, page_is_gone, errors = Event(), Event(), list[object]()
    read = table_words.read

    def read_slowly(*given: object) -> object:
        has_begun.set()
        page_is_gone.wait(10)
        return read(*given)  # type: ignore[arg-type]

    def _fail(_reading: TableReading, error: object) -> None:
        errors.append(error)

    monkeypatch.setattr(table_words, "read", read_slowly)
    monkeypatch.setattr(job, "_is_importing", lambda _thread: True)  # and so it is left to itself
    monkeypatch.setattr(TableReading, "_fail", _fail)
    reading = TableReading(document, KeptWords(document))
    reading.start()
    assert has_begun.wait(10)
    working = reading.findChildren(Job)[0]
    reading.leave()
    delete(reading)
    page_is_gone.set()
    qtbot.waitUntil(lambda: not isValid(working) or working.isFinished())
    assert errors == []
