"""What is found is told with its place, and leads there."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.finding.hits import Hits
from harbin_viewer.factsheet.finding.search import Index
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.dialogs import find_dialog
from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
from harbin_viewer.window.evidence.finding_button import FindingButton
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.text.wrapped_text import WrappedText
from tests.window.evidence.panel_words import find, words_of
from tests.window.finding import every, only, open_dialog


def results(dialog: FindDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_was_found_before_is_told_again_with_its_place(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(find_dialog, "announce", lambda _field, words: told.append(words))
    entries = tuple(Entry("card", tree, "about trees", "Card") for tree in ("Oaks", "Elms"))
    dialog = FindDialog(Index(entries), Hits("trees", entries, 1))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].endswith("(2 of 2)")


def test_find_says_what_was_found_and_where(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "tongjiang")
    assert results(dialog)
    assert all("tongjiang" in one.casefold() for one in results(dialog)[:1])
    assert any("Card" in one for one in results(dialog))
    dialog.close()


def test_enter_goes_to_the_chart_that_was_found(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "balance")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.tabs.current().name == "trade"


def test_enter_goes_to_the_card_that_was_found(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "manufacturing modernise")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.tabs.current().name == "sectors"


def test_a_statement_that_was_found_is_told_with_the_check_that_names_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "still to come")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    panel = only(SidePanel, window)
    assert panel.cell == CellAt("article-statements", 0, "says")
    assert "still to come" in panel.accessibleDescription()
    assert any("statements on the same subject" in one.accessibleName() for one in every(FindingButton, panel))


def test_a_figure_that_was_found_leads_to_a_chart_that_has_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "customs 2025 imports")
    while not dialog.results[dialog.list.current_row()].entry.heading.endswith("China Customs, 2025"):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert only(SidePanel, window).cell == CellAt("china-customs", 11, "imports")
    assert only(ChartsPage, window).state()["view"] == "customs-trade"


@pytest.mark.parametrize(
    ("words", "kind", "cell"),
    [
        ("tongjiang", "card", CellAt("places", 1, "text")),
        ("highest year so far", "highlight", CellAt("china-customs", 10, "total")),
        ("balance", "chart", None),
        ("cultural initiatives", "tab", None),
    ],
)
def test_the_panel_tells_of_what_was_found_or_closes(
    qtbot: QtBot, window: MainWindow, panel: SidePanel, words: str, kind: str, cell: CellAt | None
) -> None:
    dialog = find(qtbot, window, words)
    while dialog.results[dialog.list.current_row()].entry.kind != kind:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert panel.isVisible() == (cell is not None)
    assert cell in (None, panel.cell)


def test_a_card_that_was_found_has_the_focus_where_no_panel_was_open(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "tongjiang")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not window.findChildren(SidePanel)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Card))


def test_a_source_that_was_found_is_shown_in_the_list_of_sources(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "vestnik kavkaza")
    while dialog.results[dialog.list.current_row()].entry.kind != "source":
        qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    sources = open_dialog(SourcesDialog)
    assert "Vestnik Kavkaza" in sources.list.currentIndex().data()
    qtbot.mouseClick(sources.copy_button, Qt.MouseButton.LeftButton)
    assert "vestikavkaza" in QGuiApplication.clipboard().text()
    before = window.own.dialogs.hits
    qtbot.waitUntil(sources.isActiveWindow)
    with qtbot.waitSignal(sources.rejected):
        qtbot.keyClick(sources.field, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: window.own.dialogs.hits.at != before.at)
    for dialog_over in every(QDialog, window):
        dialog_over.close()


def test_facts_are_found_before_the_sources_that_tell_them(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "bridge")
    kinds = [one.entry.kind for one in dialog.results]
    assert kinds.index("card") < kinds.index("source")
    assert results(dialog)[kinds.index("source")].endswith(". Sources")
    dialog.close()


@pytest.mark.parametrize(
    ("form", "sign"), [("Plain text", "."), ("Markdown", "]("), ("BibTeX", "@"), ("RIS", "TY  - ")]
)
def test_one_source_or_all_are_cited_from_the_list(qtbot: QtBot, window: MainWindow, form: str, sign: str) -> None:
    only(Menus, window).actions_by_name["sources"].trigger()
    dialog = open_dialog(SourcesDialog)
    actions = {one.text(): one for one in dialog.cite_button.menu().actions()}
    this, every_one = actions[f"This source as {form}"], actions[f"All {len(window.sheet.sources)} sources as {form}"]
    assert not this.isEnabled()
    dialog.show_source("tass-2025-04-13")
    this.trigger()
    one = QGuiApplication.clipboard().text()
    assert sign in one
    every_one.trigger()
    whole = QGuiApplication.clipboard().text()
    assert one.strip() in whole
    assert len(whole) > 20 * len(one)
    assert form in only(StatusLine, window).sentence
    dialog.close()


def test_a_source_is_not_listed_again_among_the_references_that_bear_it_out(
    window: MainWindow, panel: SidePanel
) -> None:
    window.side.show_cell(CellAt("places", 0, "text"))
    titles = [words_of(entry)[0] for entry in every(SourceEntry, panel)]
    assert len(titles) == len(set(titles)) == 2


def test_a_card_that_a_check_contradicts_says_so_in_the_panel(window: MainWindow, panel: SidePanel) -> None:
    window.side.show_cell(CellAt("timeline", 14, "text"))
    assert any(one.accessibleName().startswith("Differs. Timeline") for one in every(FindingButton, panel))


def test_the_health_stands_whole_above_the_findings(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    title, details = every(WrappedText, findings)[:2]
    assert re.search(r"of \d+ comparisons, \d+ hold; .*\d+ cannot be made", details.text())
    for words in (title, details):
        qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))  # noqa: B023


def test_the_words_that_were_found_stand_out_and_rows_have_room_for_them(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = find(qtbot, window, "customs 2021")
    first = dialog.results[0]
    assert [first.excerpt[start : start + length].lower() for start, length in first.found] == ["customs", "customs"]

    def look() -> QImage:
        return dialog.list.viewport().grab().toImage()

    bold, heights = look(), [dialog.list.visualRect(dialog.list.model().index(row, 0)).height() for row in range(5)]
    dialog.results = tuple(replace(one, found=()) for one in dialog.results)
    assert look() != bold
    wide = [replace(one, excerpt="customs " * 11, found=((0, 87),)) for one in dialog.results[:5]]
    dialog.results = tuple(wide)
    dialog.resize(640, 521)
    dialog.list.show_rows(5)
    grown = [dialog.list.visualRect(dialog.list.model().index(row, 0)).height() for row in range(5)]
    assert min(grown) > max(heights), "bold words are wider, so that they take a second line"
    dialog.close()


def test_nothing_found_is_said(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "zeppelin")
    assert results(dialog) == []
    assert dialog.told.text() == "Nothing in the sheet has “zeppelin”."
    dialog.close()
