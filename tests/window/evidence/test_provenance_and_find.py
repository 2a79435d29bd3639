"""None"""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from harbin_viewer import bundle
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.window.evidence.cite_link import CiteLink
from harbin_viewer.window.evidence.finding_button import FindingButton
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.conftest import OpenWindow
from tests.window.evidence.panel_words import words_of
from tests.window.finding import every, only


def link(panel: SidePanel, text: str) -> TextLink:
    return next(one for one in every(TextLink, panel) if one.text() == text)


def test_the_panel_says_who_where_what_others_say_and_which_checks_touched_it(panel: SidePanel) -> None:
    assert "114.0 billion USD" in panel.accessibleDescription()
    source = words_of(every(SourceEntry, panel)[0])
    assert source[:2] == [
        "Article on a presidential visit to Harbin",
        "Place: “Economic opportunities”, table 2, row 2",
    ]
    assert source[2].startswith("Undated, unsigned")
    others = [one.accessibleName() for one in every(OtherWordButton, panel)]
    assert any("146.887" in one for one in others)
    assert any(one.accessibleName().startswith("Differs.") for one in every(FindingButton, panel))


def test_what_is_computed_is_not_said_by_its_source_and_its_status_is_spoken(panel: SidePanel) -> None:
    assert any("146.790 billion USD, derived. " in one.accessibleName() for one in every(OtherWordButton, panel))
    panel.show_cell(CellAt("comtrade-china", 4, "total"))
    heads = [one.text() for one in every(SectionTitle, panel)]
    assert "What it is derived from" in heads
    assert "Who says so" not in heads


def test_what_was_read_of_a_figure_is_told_when_its_file_is_gone(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    sheet = Path(shutil.copytree(bundle.default_sheet(), tmp_path / "sheet"))
    window = open_window(sheet)
    qtbot.waitUntil(window.is_ready)
    window.document.table("comtrade-china")
    (sheet / "comtrade-china.csv").unlink()
    window.side.show_cell(CellAt("comtrade-china", 4, "total"))
    panel = only(SidePanel, window)
    assert any("146.790 billion USD" in words for words in (panel.accessibleDescription(), panel.accessibleName()))
    assert not any("vidence" in one.text() for one in every(TextLink, panel)), "nothing can be changed there"


def test_another_sources_word_leads_to_its_own_source(qtbot: QtBot, panel: SidePanel) -> None:
    other = next(one for one in every(OtherWordButton, panel) if "China Customs" in one.accessibleName())
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert "146.887 billion USD" in panel.accessibleDescription()
    assert any("Customs" in words for entry in every(SourceEntry, panel) for words in words_of(entry))


def test_the_second_press_of_a_double_click_is_none_on_what_the_panel_has_moved_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    there, pressed = QPushButton("Show", window), []
    there.pressed.connect(lambda: pressed.append(True))
    there.clicked.connect(lambda: window.side.show_cell(CellAt("china-customs", 10, "total")))
    there.show()
    handle, place = window.windowHandle(), there.rect().center()
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=place)
    assert len(pressed) == 1
    assert window.side.panel is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
    assert len(pressed) == 2


def test_the_address_of_a_reference_is_copied(qtbot: QtBot, window: MainWindow, panel: SidePanel) -> None:
    window.side.show_cell(CellAt("china-customs", 10, "total"))
    qtbot.mouseClick(link(panel, "Copy address"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("https://")
    assert "address of" in only(StatusLine, window).sentence


@pytest.mark.parametrize(("form", "sign"), [("Plain text", "."), ("Markdown", "."), ("BibTeX", "@"), ("RIS", "TY  - ")])
def test_a_citation_is_copied_in_each_form(
    qtbot: QtBot, window: MainWindow, panel: SidePanel, form: str, sign: str
) -> None:
    cite = every(CiteLink, panel)[0]
    assert cite.accessibleName().startswith("Cite: ")
    cite.setFocus()
    qtbot.keyClick(cite, Qt.Key.Key_Return)
    assert cite.formats.isVisible()
    next(one for one in cite.formats.actions() if one.text() == f"Copy as {form}").trigger()
    cite.formats.close()
    assert sign in QGuiApplication.clipboard().text()
    assert form in only(StatusLine, window).sentence


def test_a_finding_leads_to_all_findings_of_its_check(qtbot: QtBot, window: MainWindow, panel: SidePanel) -> None:
    qtbot.mouseClick(every(FindingButton, panel)[0], Qt.MouseButton.LeftButton)
    findings = only(FindingsView, window)
    assert len({one.check for one in findings.all}) == 1


def test_show_it_in_its_tab_goes_there(qtbot: QtBot, window: MainWindow, panel: SidePanel) -> None:
    qtbot.mouseClick(link(panel, "Show it in its tab"), Qt.MouseButton.LeftButton)
    assert only(QTabBar, window).currentIndex() == 2


def test_the_way_to_a_tab_is_offered_only_where_a_tab_shows_it(window: MainWindow, panel: SidePanel) -> None:
    assert link(panel, "Show it in its tab")
    window.side.show_cell(CellAt("article-statements", 0, "says"))
    assert not [one for one in every(TextLink, panel) if one.text() == "Show it in its tab"]


def test_the_findings_begin_with_what_differs_and_can_show_the_rest(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    assert {one.verdict for one in findings.shown} == {"differs"}
    for chip in every(Chip, findings):
        chip.setChecked(False)
    assert len(findings.shown) == len(window.loader.findings or ())


def test_enter_on_a_finding_shows_the_figure(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    findings.list.choose(0)
    qtbot.keyClick(findings.list, Qt.Key.Key_Return)
    assert every(ProvenanceView, window)
    assert findings.isHidden()


def test_a_finding_about_the_row_of_a_figure_is_the_one_its_list_begins_with(
    qtbot: QtBot, window: MainWindow, panel: SidePanel
) -> None:
    window.side.show_cell(CellAt("timeline", 14, "period"))
    of_row = next(one for one in every(FindingButton, panel) if "do not have Harbin" in one.accessibleName())
    qtbot.mouseClick(of_row, Qt.MouseButton.LeftButton)
    (view,) = every(FindingsView, panel)
    assert view.shown[view.list.current_row()].subject == "“UNESCO City of Music”"


def test_back_leads_from_a_figure_to_the_findings_it_was_reached_from(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    findings.list.choose(3)
    qtbot.keyClick(findings.list, Qt.Key.Key_Return)
    panel = only(SidePanel, window)
    qtbot.mouseClick(link(panel, "‹ Back"), Qt.MouseButton.LeftButton)
    assert findings.isVisible()
    assert findings.list.current_row() == 3
    assert not any(one.text() == "‹ Back" for one in every(TextLink, panel))


def test_escape_after_the_findings_gives_the_focus_back_to_what_had_it(qtbot: QtBot, window: MainWindow) -> None:
    first = every(HighlightView, window)[0]
    first.setFocus()
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    findings.list.choose(0)
    qtbot.keyClick(findings.list, Qt.Key.Key_Return)
    qtbot.keyClick(every(ProvenanceView, window)[0], Qt.Key.Key_Escape)
    assert not only(SidePanel, window).isVisible()
    assert first.hasFocus()


def test_a_finding_that_was_found_is_the_one_the_list_begins_with(qtbot: QtBot, window: MainWindow) -> None:
    wanted = next(one for one in window.loader.findings or () if one.verdict == "differs" and "2022" in one.subject)
    window.side.show_findings(wanted.check, wanted.cell)
    findings = only(FindingsView, window)
    assert findings.shown[findings.list.current_row()].subject == wanted.subject


def _fail(_document: object, _checking: object) -> None:
    raise SheetError("article-trade.csv", "row 3", "It ends in the middle.", "Write it anew.")


def test_checks_that_could_not_be_run_are_not_said_to_be_missing(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    monkeypatch.setattr(type(window.document), "checked", _fail)
    qtbot.waitUntil(window.is_ready)
    window.side.show_findings("")
    words = only(SidePanel, window).accessibleDescription()
    assert "could not be run" in words
    assert "article-trade.csv" in words


@pytest.mark.parametrize("check", ["", "article-volume-customs"])
def test_the_findings_stay_listed_where_the_sheet_is_shown_anew(window: MainWindow, check: str) -> None:
    window.side.show_findings(check)
    before = only(FindingsView, window)
    before.list.choose(1)
    listed = before.listed
    assert listed[:2] == ("findings", check)
    anew = open_document(window.path)
    assert anew.findings
    window.renew(anew)
    panel = window.side.panel
    assert panel is not None, "the panel stays, and a maker goes on to the next that differs"
    assert panel.listed == listed
    assert only(FindingsView, panel).list.current_row() == 1


def test_what_rests_on_a_source_stays_listed_where_the_sheet_is_shown_anew(window: MainWindow) -> None:
    source = window.sheet.sources[0].name
    window.side.show_uses(source)
    window.renew(window.document)
    assert window.side.panel is not None
    assert window.side.panel.listed == ("uses", source, None)


@pytest.mark.parametrize(
    "listed", [("findings", "gone", None), ("uses", "gone", None), ("uses",), ("other", "", None), 7]
)
def test_no_list_is_shown_of_what_the_sheet_does_not_have(window: MainWindow, listed: object) -> None:
    window.take_state({"listed": listed})
    window.way.arrive()
    assert window.side.panel is None


def test_a_note_that_says_what_the_status_means_is_said_once(window: MainWindow) -> None:
    rows = window.document.table("heilongjiang").column("note")
    row = next(row for row, note in enumerate(rows) if note == STATUSES.meaning("single"))
    window.side.show_cell(CellAt("heilongjiang", row, "trade_yuan"))
    said = " ".join(words_of(only(ProvenanceView, window)))
    assert said.count(STATUSES.meaning("single")) == 1
