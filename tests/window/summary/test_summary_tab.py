import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.factsheet.checks.findings import health
from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.sheet_header import SheetHeader
from harbin_viewer.window.state.known_before import KnownBefore
from harbin_viewer.window.summary.health_line import HealthLine
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.note_entry import NoteEntry
from harbin_viewer.window.summary.timeline_entry import TimelineEntry
from harbin_viewer.window.tabs.tab_deck import TabDeck
from harbin_viewer.window.text import text_column
from harbin_viewer.window.text.prose import Prose
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only


def test_the_header_tells_title_subject_date_and_number_of_sources(window: MainWindow) -> None:
    sheet = open_package(bundle.default_sheet()).sound()
    words = [one.accessibleName() for one in only(SheetHeader, window).children() if hasattr(one, "accessibleName")]
    assert sheet.title in words
    assert f"{len(sheet.sources)} sources" in words
    assert sheet.factsheet.about in words
    assert any("As of" in one and "2026" in one for one in words)


def test_each_highlight_tells_figure_unit_period_change_status_and_source(window: MainWindow) -> None:
    spoken = [one.accessibleName() for one in every(HighlightView, window)]
    assert any("228.105 billion USD, 2025, −6.9%" in one and "Confirmed, China Customs." in one for one in spoken)
    assert any("140.0 billion USD, 2022, +22.8%" in one and "Contradicted, Article." in one for one in spoken)
    assert any("The zone alone, and half a year." in one for one in spoken), "a note on a confirmed figure is told, too"


Marks = list[tuple[str, float, float]]
"""Status, upper edge and size of each mark that was painted."""


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Marks:
    marks: Marks = []

    def paint(_painter: object, status: str, _x: float, y: float, size: float, _theme: object) -> None:
        marks.append((status, y, size))

    monkeypatch.setattr(text_column, "paint_status", paint)
    return marks


def card(window: MainWindow, status: str) -> HighlightView:
    return next(one for one in every(HighlightView, window) if f"{status}, " in one.accessibleName())


def test_a_contradicted_figure_bears_the_mark_itself_and_says_by_what(window: MainWindow, painted: Marks) -> None:
    contradicted, confirmed = card(window, "Contradicted"), card(window, "Confirmed")
    contradicted.grab()
    (at_figure, y, large), (at_word, _y, small) = painted
    assert (at_figure, at_word) == ("contradicted", "contradicted")
    assert y < contradicted.fontMetrics().height() * 2.5
    assert large > small * 1.3
    assert contradicted.accessibleName().endswith("Contradicted, Article. China Customs reports a larger total.")
    painted.clear()
    confirmed.grab()
    assert [one for one, _y, _size in painted] == ["confirmed"], "a figure that holds needs no mark of its own"


def test_the_mark_of_a_figure_as_wide_as_its_card_stands_below_it(
    qtbot: QtBot, opened: Document, painted: Marks
) -> None:
    tab = next(one for one in opened.sheet.factsheet.tabs if isinstance(one, SummaryTab))
    one = next(one for one in tab.highlights if one.status == "contradicted")
    heights = []
    for figure in ("1.5", "123456789.5"):
        view = HighlightView(replace(one, figure=Decimal(figure)), "Article")
        qtbot.addWidget(view)
        view.resize(220, view.heightForWidth(220))
        heights.append(view.height())
        view.grab()
    assert painted[2][1] > painted[0][1] + painted[0][2], "below the figure"
    assert heights[1] > heights[0], "and with room of its own"


def test_timeline_and_notes_are_all_there(window: MainWindow) -> None:
    sheet = open_package(bundle.default_sheet()).sound()
    tab = next(one for one in sheet.factsheet.tabs if isinstance(one, SummaryTab))
    written = (bundle.default_sheet() / sheet.resource(tab.timeline).path).read_text(encoding="utf-8")
    assert len(window.findChildren(TimelineEntry)) == len(written.strip().splitlines()) - 1
    assert len(window.findChildren(NoteEntry)) == 7


def test_enter_on_a_highlight_shows_who_says_it(qtbot: QtBot, window: MainWindow) -> None:
    first = every(HighlightView, window)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert "228.105 billion USD" in only(SidePanel, window).accessibleDescription()


def test_escape_closes_the_panel_and_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    first = every(HighlightView, window)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    panel = only(SidePanel, window)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert first.hasFocus()


def test_a_click_on_the_timeline_shows_its_source(qtbot: QtBot, window: MainWindow) -> None:
    entry = every(TimelineEntry, window)[0]
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert only(SidePanel, window).isVisible()


def test_the_health_line_leads_to_the_findings(qtbot: QtBot, window: MainWindow) -> None:
    line = only(HealthLine, window)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert every(FindingsView, window)
    told = health(window.loader.findings or ())
    assert line.accessibleName() == f"{told.headline} {told.details}"
    assert "hold" in line.accessibleName()


def test_the_health_line_has_room_for_its_words_before_they_are_painted(window: MainWindow) -> None:
    line, told = only(HealthLine, window), health(window.loader.findings or ())
    for words in ("Much is left.", "Much is left to be looked at. " * 20):
        line.tell(told, words)
        assert line.height() == line.heightForWidth(line.width())


def test_a_note_leads_to_the_check_that_shows_it(qtbot: QtBot, window: MainWindow) -> None:
    note = every(NoteEntry, window)[-1]
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    findings = only(FindingsView, window)
    assert {finding.check for finding in findings.all} != set()
    assert len({finding.check for finding in findings.all}) == 1


def test_a_sheet_without_timeline_notes_and_checks_has_a_summary_all_the_same(
    qtbot: QtBot, open_window: OpenWindow, small_sheet: Path
) -> None:
    window = open_window(small_sheet)
    assert [one.accessibleName() for one in every(HighlightView, window)] == [
        "Apples: 12.5 t, 2002. Claimed, The almanac."
    ]
    assert window.findChildren(HealthLine) == [] or not only(HealthLine, window).isVisible()


@pytest.mark.parametrize("width", [620, 760, 1000, 1600, 2560])
def test_the_text_is_shown_whole_at_every_width(qtbot: QtBot, window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()
    text = only(Prose, window)
    assert text.verticalScrollBar().maximum() == 0
    assert text.document().size().height() <= text.height()


def test_an_unchanged_sheet_tells_its_health_before_its_checks_have_run(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    sheet = Path(shutil.copytree(bundle.default_sheet(), tmp_path / "sheet"))
    first = open_window(sheet)
    assert only(HealthLine, first).accessibleName() == "The figures are being checked …"
    qtbot.waitUntil(first.is_ready)
    told = only(HealthLine, first).accessibleName()
    second = open_window(sheet)
    assert not second.is_ready()
    assert only(HealthLine, second).accessibleName() == told
    qtbot.waitUntil(second.is_ready)  # what is stopped just as it opened a file leaves it open


@pytest.mark.parametrize(("width", "beside"), [(1200, False), (3800, True)])
def test_in_a_very_wide_window_the_tables_stand_beside_the_figures(
    window: MainWindow, qtbot: QtBot, width: int, beside: bool
) -> None:
    window.resize(width, 900)
    QApplication.processEvents()
    last, first = every(HighlightView, window)[-1], every(TimelineEntry, window)[0]
    assert (first.mapTo(window, first.rect().topLeft()).y() < last.mapTo(window, last.rect().topLeft()).y()) is beside
    notes = every(NoteEntry, window)[-1]
    assert notes.mapTo(window, notes.rect().topRight()).x() > (0.9 if beside else 0.5) * width


@pytest.fixture
def _first_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has opened the sheet before."""
    monkeypatch.setattr(KnownBefore, "health", lambda _known: None)


@pytest.mark.usefixtures("_first_start")
def test_before_the_first_paint_nothing_is_made_that_begins_below_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    made: list[tuple[int, int]] = []
    window.painted.connect(lambda: made.append((len(every(HighlightView, window)), len(every(TimelineEntry, window)))))
    qtbot.waitUntil(lambda: bool(every(TimelineEntry, window)) and bool(every(NoteEntry, window)))
    ((highlights, entries),) = made
    assert highlights > 0
    assert entries == 0


def test_what_a_tall_window_shows_is_made_before_its_first_paint(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.resize(1000, 2400)
    seen: list[int] = []
    window.painted.connect(lambda: seen.append(len(every(TimelineEntry, window))))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] > 0


def test_entries_are_measured_for_the_width_that_they_have(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: bool(every(NoteEntry, window)))
    entries = [*every(TimelineEntry, window), *every(NoteEntry, window)]
    assert {len(entry._heights) for entry in entries} == {1}  # noqa: SLF001 nothing else tells what was measured


def test_who_is_led_to_an_entry_before_the_first_paint_finds_it(open_window: OpenWindow) -> None:
    window = open_window()
    lazy = only(TabDeck, window).current()
    lazy.go_to("timeline", 3)
    assert len(window.findChildren(TimelineEntry)) > 3


def test_where_nothing_else_is_to_come_the_first_paint_is_whole(
    qtbot: QtBot, open_window: OpenWindow, opened: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KnownBefore, "health", lambda _known: health(opened.findings))
    window = open_window()
    made: list[int] = []
    window.painted.connect(lambda: made.append(len(every(TimelineEntry, window))))
    qtbot.waitUntil(lambda: bool(made))
    assert made[0] > 0
    qtbot.waitUntil(window.is_ready)


@pytest.mark.usefixtures("_first_start")
def test_a_timeline_that_cannot_be_read_is_named_on_the_tab(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    folder = tmp_path / "sheet"
    shutil.copytree(bundle.default_sheet(), folder)
    window = open_window(folder)
    (folder / "timeline.csv").unlink()
    tab = only(TabDeck, window).current()
    qtbot.waitUntil(lambda: any("cannot be shown" in label.text() for label in every(QLabel, tab)))
    assert tab.page is None
