"""The rows of a summary are known at once for a sheet that nobody changed; what its files have has the last word."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.factsheet import kept as keeping
from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.summary.note_entry import NoteEntry
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from tests.window.conftest import OpenWindow
from tests.window.finding import every


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the bundled sheet, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    return Path(shutil.copytree(bundle.default_sheet(), tmp_path / "sheet"))


def told(window: MainWindow) -> list[str]:
    return [entry.accessibleName() for kind in (TimelineEntry, NoteEntry) for entry in every(kind, window)]


@pytest.fixture
def known(sheet: Path, qtbot: QtBot, open_window: OpenWindow) -> list[str]:
    """What the summary tells of its tables, which is kept."""
    first = open_window(sheet)
    qtbot.waitUntil(lambda: first.is_ready() and bool(told(first)))
    qtbot.waitUntil((cache_folder() / "rows").is_dir)
    return told(first)


def noted(ask: Callable[[Document, str], Any], names: list[str]) -> Callable[[Document, str], Any]:
    def asked(document: Document, name: str) -> Any:
        names.append(name)
        return ask(document, name)

    return asked


def test_an_unchanged_sheet_shows_its_tables_without_reading_them(
    qtbot: QtBot, sheet: Path, open_window: OpenWindow, known: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    for name in ("rows", "size"):
        monkeypatch.setattr(Document, name, noted(getattr(Document, name), asked))
    second = open_window(sheet)
    assert told(second) == known
    assert asked == []
    qtbot.waitUntil(second.is_ready)
    qtbot.waitUntil(lambda: {"timeline", "article-notes"} <= {*asked})


def test_a_changed_row_is_read(qtbot: QtBot, sheet: Path, open_window: OpenWindow, known: list[str]) -> None:
    file = sheet / "timeline.csv"
    file.write_text(file.read_text("utf-8").replace("A treaty", "Another treaty"), "utf-8")
    second = open_window(sheet)
    qtbot.waitUntil(lambda: bool(told(second)))
    assert told(second) != known
    assert any("Another treaty" in entry for entry in told(second))
    qtbot.waitUntil(second.is_ready)


def test_rows_that_another_program_left_are_written_anew_from_the_files(
    qtbot: QtBot, sheet: Path, open_window: OpenWindow, known: list[str]
) -> None:
    (file,) = (cache_folder() / "rows").iterdir()
    file.write_bytes(file.read_bytes().replace(b"A treaty", b"No treaty"))
    second = open_window(sheet)
    assert any("No treaty" in entry for entry in told(second))
    qtbot.waitUntil(lambda: told(second) == known)
    qtbot.waitUntil(second.is_ready)
    qtbot.waitUntil(lambda: b"A treaty" in file.read_bytes())


@pytest.mark.parametrize(
    ("name", "kept"), [("timeline", True), ("china-customs", False)], ids=["of words", "of figures with decimals"]
)
def test_rows_are_kept_where_nothing_of_them_is_lost(sheet: Path, *, name: str, kept: bool) -> None:
    document = open_document(sheet)
    rows = keeping.plain_rows(document, [name])
    assert rows == ({name: [*map(dict, document.rows(name))]} if kept else {})


def test_no_rows_are_kept_of_a_table_that_cannot_be_read(sheet: Path) -> None:
    document = open_document(sheet)
    (sheet / "timeline.csv").unlink()
    assert keeping.plain_rows(document, ["timeline", "article-notes"]) == {}
