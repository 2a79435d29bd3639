import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.charts.model.words.attribution import of_package
from harbin_viewer.factsheet.cache import MOST_PASTES, PASTED, cache_folder, pasted_folder
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources import address
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.window.authoring.making_commands import Making
from harbin_viewer.window.authoring.new_sheet_dialog import NewSheetDialog
from harbin_viewer.window.dialogs.line_dialog import LineDialog
from harbin_viewer.window.overview.file_format.format_dialog import FormatDialog
from harbin_viewer.window.shell import session as shown
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.shell.ways.ways_in import WaysIn
from harbin_viewer.window.state.remembered import Remembered
from tests.factsheet.serving import serving
from tests.factsheet.sources.samples import zipped
from tests.window.finding import open_dialog

CELLS = "country\tyear\ttonnes\nChad\t2020\t1\nMali\t2020\t2\n"


class _OneTable(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(CELLS.encode())

    def log_message(self, *_given: object) -> None:
        """Nothing is told."""


@pytest.fixture
def server() -> Iterator[str]:
    with serving(_OneTable) as root:
        yield f"{root}/harvest.tsv"


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(address, "cache_folder", lambda: tmp_path / "cache")
    made = Session(qapp, Remembered(tmp_path / "settings.ini"), bundle.resources_folder())
    (tmp_path / "harvest.csv").write_text("country;year;tonnes\nChad;2020;1,5\nMali;2020;2,5\n", encoding="utf-8")
    assert made.open(tmp_path / "harvest.csv", {})
    qtbot.waitUntil(lambda: window_of(made).is_ready())
    yield made
    window_of(made).close()
    window_of(made).deleteLater()


def window_of(session: Session) -> MainWindow:
    assert session.window is not None
    return session.window


def test_a_table_of_ones_own_opens_with_its_three_tabs(session: Session) -> None:
    assert [tab.title for tab in window_of(session).sheet.factsheet.tabs] == ["Overview", "Explore", "Tables"]


def test_what_opens_after_another_took_the_place_takes_the_place_of_that(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, quick = (tmp_path / name for name in ("slow.csv", "quick.csv"))
    for path in (slow, quick):
        path.write_text("country,year,tonnes\nChad,2020,1\nMali,2020,2\n", encoding="utf-8")
    first = window_of(session)
    is_gone = threading.Event()
    first.destroyed.connect(lambda: is_gone.set())

    def opened(path: Path) -> Document:
        assert path == quick or is_gone.wait(20)
        return open_document(path)

    monkeypatch.setattr(shown, "open_document", opened)
    QTimer.singleShot(0, session, lambda: session.open(quick, {}))
    assert session.open(slow, {})
    assert window_of(session).path == slow
    qtbot.waitUntil(window_of(session).is_ready)


def test_copied_cells_open_as_a_table(session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(CELLS)
    window_of(session).carry_out("paste")
    qtbot.waitUntil(lambda: window_of(session).sheet.title == "Pasted cells")
    assert window_of(session).document.table("pasted-cells").text("country", 1) == "Mali"


def _paste(session: Session, qtbot: QtBot, cells: str) -> Document:
    before = window_of(session).path
    QGuiApplication.clipboard().setText(cells)
    window_of(session).carry_out("paste")
    qtbot.waitUntil(lambda: window_of(session).path != before and window_of(session).is_ready())
    return window_of(session).document


def test_a_table_in_markdown_that_is_pasted_is_read_as_such(session: Session, qtbot: QtBot) -> None:
    document = _paste(session, qtbot, "| fruit | price |\n|---|---:|\n| **apple** | 3 |\n| [plum](x) | 4 |\n")
    table = document.table(document.sheet.resources[0].name)
    assert [table.text("fruit", row) for row in range(2)] == ["apple", "plum"]


def test_cells_that_are_pasted_leave_those_alone_that_were_pasted_before(session: Session, qtbot: QtBot) -> None:
    first = _paste(session, qtbot, CELLS)
    second = _paste(session, qtbot, "fruit\tprice\napple\t3\nplum\t4\n")
    assert first.path != second.path
    assert first.path.read_text(encoding="utf-8") == CELLS


def test_the_oldest_pasted_cells_are_forgotten(session: Session, qtbot: QtBot) -> None:
    shutil.rmtree(pasted_folder(), ignore_errors=True)
    mine = pasted_folder() / "mine"
    old = [pasted_folder() / f"2020-01-01 10.00.{number:02}" for number in range(MOST_PASTES)]
    for folder in (mine, *old):
        folder.mkdir(parents=True)
        (folder / "Pasted cells.tsv").write_text(CELLS, encoding="utf-8")
    document = _paste(session, qtbot, CELLS)
    assert document.path.exists()
    assert mine.exists(), "what somebody else keeps there stays"
    assert not old[0].exists()
    assert len(list(pasted_folder().iterdir())) == MOST_PASTES + 1


def test_what_a_reader_put_beside_pasted_cells_is_not_forgotten(session: Session, qtbot: QtBot) -> None:
    """A sheet that was saved there was taken away with the cells."""
    shutil.rmtree(pasted_folder(), ignore_errors=True)
    old = [pasted_folder() / f"2020-01-01 10.00.{number:02}" for number in range(MOST_PASTES)]
    for folder in old:
        folder.mkdir(parents=True)
        (folder / f"{PASTED}.tsv").write_text(CELLS, encoding="utf-8")
    (old[0] / "my sheet").mkdir()
    (old[0] / "my sheet" / "datapackage.json").write_text("{}", encoding="utf-8")
    _paste(session, qtbot, CELLS)
    assert (old[0] / "my sheet" / "datapackage.json").exists()
    assert (old[0] / f"{PASTED}.tsv").exists(), "of which it may be made"


def test_the_keys_that_paste_elsewhere_open_copied_cells_too(session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(CELLS)
    window = window_of(session)
    qtbot.waitUntil(lambda: len(window.menus.actions_by_name["paste"].shortcuts()) > 1)
    assert [keys.toString() for keys in window.menus.actions_by_name["paste"].shortcuts()] == ["Ctrl+Shift+V", "Ctrl+V"]


def test_what_is_made_of_pasted_cells_is_offered_a_folder_of_the_readers_own(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache, in which they lie, is none: who saved there found their sheet no more."""
    asked = list[Path]()

    def ask(*told: str) -> tuple[str, str]:
        asked.append(Path(told[2]))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    document = _paste(session, qtbot, CELLS)
    making = Making(window_of(session))
    making.save_package(document.path)
    dialog = NewSheetDialog([document.path])
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.save_button().isEnabled())
    dialog.save_button().click()
    assert len(asked) == 2
    assert not [path for path in asked if path.is_relative_to(cache_folder())]


def test_pasted_cells_are_not_credited_to_a_file_that_nobody_knows(session: Session, qtbot: QtBot) -> None:
    document = _paste(session, qtbot, CELLS)
    assert of_package(document) == "a pasted table, which names no source for these figures"
    assert window_of(session).status.sentence == "Opened the pasted cells."


def test_a_clipboard_without_cells_is_said_to_have_none(session: Session) -> None:
    QGuiApplication.clipboard().setText("a word")
    before = window_of(session)
    before.carry_out("paste")
    assert "no cells on the clipboard" in before.status.sentence
    assert window_of(session) is before


def test_a_file_at_an_address_is_fetched_and_shown_with_its_address_as_a_source(
    session: Session, qtbot: QtBot, server: str
) -> None:
    window_of(session).own.ways_in.fetch(server)
    qtbot.waitUntil(lambda: window_of(session).sheet.sources != ())
    assert window_of(session).sheet.sources[0].path == server


def test_how_a_text_is_read_can_be_corrected(session: Session, qtbot: QtBot) -> None:
    window = window_of(session)
    window.carry_out("read_otherwise")
    dialog = window.findChild(FormatDialog)
    assert dialog is not None
    dialog.chosen.emit(DelimitedFormat(encoding="utf-8", delimiter=",", header_rows=(1,), first_row=2))
    qtbot.waitUntil(lambda: window_of(session) is not window)
    (table,) = window_of(session).sheet.resources
    assert table.schema is not None
    assert len(table.schema.fields) < 3


def test_how_a_zip_of_texts_is_read_cannot_be_corrected(session: Session, tmp_path: Path) -> None:
    (tmp_path / "tables.zip").write_bytes(zipped({"a.csv": "country;tonnes\nChad;1,5\nMali;2,5\n"}))
    assert "read_otherwise" in window_of(session).commands()
    assert session.open(tmp_path / "tables.zip", {})
    assert any(notice.sentence.startswith("Read as ") for notice in window_of(session).document.notices)
    assert "read_otherwise" not in window_of(session).commands()


def test_a_kept_chart_is_what_one_sees_also_where_explore_was_on_show(session: Session, qtbot: QtBot) -> None:
    window = window_of(session)
    window.tabs.show_named("explore")
    qtbot.waitUntil(lambda: "keep_chart" in window.commands())
    window.commands()["keep_chart"]()
    (file,) = window.path.parent.glob("*.chart.json")
    for _time in range(2):  # also when it was left in Explore
        assert session.open(file, {})
        assert window_of(session).tabs.current().name == "kept-charts"
        assert "back" not in window_of(session).tabs.commands()
        window_of(session).tabs.show_named("explore")
    qtbot.waitUntil(window_of(session).is_ready)


def test_what_was_dropped_together_and_cannot_be_opened_is_told_once(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    sounds = [tmp_path / f"{name}.wav" for name in "abc"]
    for sound in sounds:
        sound.write_bytes(b"RIFF\x24\0\0\0WAVEfmt " + bytes(4000))
    before = window_of(session)
    before.dropped.emit(sounds)
    assert len(told) == 1
    assert all(sound.name in told[0] for sound in sounds)
    assert before.status.sentence == "“a.wav”, “b.wav”, “c.wav” could not be opened."


def test_several_files_that_are_chosen_are_opened_as_those_that_are_dropped(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / name for name in ("harvest.csv", "b.csv", "c.csv")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (list(map(str, files)), ""))
    opened: list[list[Path]] = []
    window_of(session).dropped.disconnect()
    window_of(session).dropped.connect(opened.append)
    window_of(session).commands()["open"]()
    assert opened == [files]


def test_a_sheet_begins_on_the_tab_it_was_left_on_and_one_never_opened_on_its_first(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "other.csv").write_text("country,year,tonnes\nChad,2020,1\nMali,2020,2\n", encoding="utf-8")
    window_of(session).show_tab(1)
    for name, tab in (("other", 0), ("harvest", 1)):
        assert session.open(tmp_path / f"{name}.csv", {})
        tabs = window_of(session).tabs
        assert tabs.currentIndex() == tab
        assert "back" not in tabs.commands()
        qtbot.waitUntil(window_of(session).is_ready)


@pytest.mark.parametrize(
    ("given", "told"), [("harbin#china-customs/2025/total", "Go to a copied link…"), ("harbin", "begins with https://")]
)
def test_a_link_that_is_given_for_an_address_is_told_where_it_is_followed(
    qtbot: QtBot, window: MainWindow, given: str, told: str
) -> None:
    window.findChildren(WaysIn)[-1].open_address()
    dialog = open_dialog(LineDialog)
    dialog.setTextValue(given)
    dialog.accept()
    assert dialog.isVisible()
    assert any(told in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
