"""A sheet of many files is looked at a few at a time, and what is done to any of them is seen."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.exploring.keeping import keep
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell import live, watched_files
from harbin_viewer.window.shell.live import LiveSheet

_FILES = 45
_TICKS = 6
"""In which all files have been looked at, and are looked at anew."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Tables without a descriptor."""
    for number in range(_FILES):
        (tmp_path / f"table{number:02}.csv").write_text("year,figure\n2020,1\n2021,2\n", encoding="utf-8")
    return tmp_path


def _ticked(sheet: LiveSheet, times: int) -> bool:
    """Whether a change is seen once the clock has told its time so often; nothing else tells of it."""
    for _ in range(times):
        sheet.clock.timeout.emit()
    return sheet.settling.isActive()


def _write(file: Path) -> None:
    file.write_text("year,figure\n2020,1\n2021,2\n2022,3\n", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: _write(folder / "table44.csv"),
        lambda folder: (folder / "table03.csv").unlink(),
        lambda folder: _write(folder / "another.csv"),
        lambda folder: (folder / "datapackage.json").write_text("{}", encoding="utf-8"),
    ],
)
def test_what_is_done_to_one_of_many_files_is_seen(
    qtbot: QtBot, folder: Path, change: Callable[[Path], object]
) -> None:
    parent = QObject()
    sheet = LiveSheet(folder, open_document(folder), parent)
    assert not _ticked(sheet, 2 * _TICKS)
    change(folder)
    assert _ticked(sheet, 2 * _TICKS)


def test_a_few_of_many_files_are_looked_at_without_a_pause(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent, looked_at = QObject(), list[str]()
    sheet = LiveSheet(folder, open_document(folder), parent)

    def looked(file: str) -> watched_files.Mark | None:
        looked_at.append(file)
        return watched_files.mark_of(file)

    monkeypatch.setattr(live, "mark_of", looked)
    monkeypatch.setattr(sheet, "_now", lambda: pytest.fail("all were looked at"))
    counts = []
    for _ in range(_TICKS):
        _ticked(sheet, 1)
        counts.append(len(looked_at))
    assert len(set(looked_at)) == _FILES
    assert max(after - before for before, after in pairwise(counts)) <= 10
    assert _TICKS * sheet.clock.interval() < 400


def test_a_file_that_the_sheet_names_from_now_on_is_read_once(qtbot: QtBot, small_sheet: Path) -> None:
    parent = QObject()
    sheet = LiveSheet(small_sheet, open_document(small_sheet), parent)
    seen: list[object] = []
    sheet.renewed.connect(seen.append)
    sheet.start()
    qtbot.waitUntil(lambda: sheet.known is not None)
    file = small_sheet / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    descriptor["resources"].append({"name": "cards", "path": "cards.csv"})
    (small_sheet / "cards.csv").write_text("name,text\nMill,It burned down\n", encoding="utf-8")
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    qtbot.waitUntil(lambda: bool(seen))
    assert not _ticked(sheet, _TICKS)
    (small_sheet / "cards.csv").write_text("name,text\nMill,It was built anew\n", encoding="utf-8")
    qtbot.waitUntil(lambda: len(seen) == 2)
    sheet.leave()


@pytest.mark.parametrize("is_package", [False, True])
def test_what_is_done_to_the_data_of_a_kept_chart_is_seen(qtbot: QtBot, tmp_path: Path, is_package: bool) -> None:
    data = tmp_path / "table.csv"
    data.write_text("year,figure\n2020,1\n2021,2\n", encoding="utf-8")
    if is_package:
        package = {"name": "a", "resources": [{"name": "table", "path": "table.csv"}]}
        (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    document = open_document(tmp_path if is_package else data)
    look = beginning(document.cube("table"), this_year=2026).exploration
    assert look is not None
    _said, kept = keep(document, look, explored_chart(document, look))
    parent = QObject()
    sheet = LiveSheet(kept, open_document(kept), parent)
    assert not _ticked(sheet, 2)
    _write(data)
    assert _ticked(sheet, 2)
