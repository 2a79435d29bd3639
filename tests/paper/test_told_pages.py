"""Whoever waits for many pages of one long table is told of each, and can stop the work there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.paper.sheet_pdf import pages_of, sheet_pdf
from tests.benchmarks.sheets import many_rows


def test_each_page_of_a_long_table_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    document, told = open_document(many_rows(tmp_path / "sheet", 400)), list[tuple[int, str]]()
    made = pages_of(document, None, lambda done, _of, words: told.append((done, words)))
    steps = [done for done, words in told if words == "“Tables” is being written."]
    assert steps == sorted(steps)
    assert len(steps) >= len(made.pages) - 3
    assert len(set(steps)) > 3


@pytest.mark.parametrize("words", ["“Tables” is being written.", "The pages are being joined to a file."])
def test_who_stops_at_a_page_gets_no_file(qtbot: QtBot, tmp_path: Path, words: str) -> None:
    told: list[str] = []

    def stop(_done: int, _of: int, doing: str) -> None:
        told.append(doing)
        if told.count(words) > 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        sheet_pdf(open_document(many_rows(tmp_path / "sheet", 400)), None, stop)
    assert told[-1] == words
