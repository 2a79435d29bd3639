"""What is found in any tab is shown there: unfolded, scrolled to and marked, whatever hid it."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from harbin_viewer import bundle
from harbin_viewer.factsheet.finding.search import Index
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.window.dialogs import find_dialog
from harbin_viewer.window.dialogs.dialogs import Dialogs
from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.dialogs.sheet_dialog import SheetDialog
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.overview.overview_tab import OverviewPage
from harbin_viewer.window.shell.found_bar import FoundBar
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.session import Session
from harbin_viewer.window.state.remembered import Remembered
from harbin_viewer.window.summary.summary_tab import SummaryPage
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.text.links.found_ground import FoundGround
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.text.quiet_label import QuietLabel
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only, open_dialog

ROWS = "region,year,apples,pears\n" + "".join(
    f"{region},{year},{number * 3 + year - 2000},{year - number}\n"
    for number, region in enumerate(["Northmark", "Southmark", "Westmark", "Eastmark"])
    for year in range(2000, 2012)
)


def test_enter_where_nothing_is_found_says_so_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(find_dialog, "announce", lambda _field, words: told.append(words))
    dialog = FindDialog(Index(()))
    qtbot.addWidget(dialog)
    dialog.field.setText("atlantis")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told == ["Nothing in the sheet has “atlantis”."]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Heilongjang", "Nothing in the sheet has “Heilongjang”. Do you mean “Heilongjiang”?"),
        ("heilongjang province", "Nothing in the sheet has “heilongjang”. Do you mean “Heilongjiang”?"),
        ("heilongjiang zebra", "Nothing in the sheet has “zebra”."),
        ("heilongjang zebra", "Nothing in the sheet has all of this."),
    ],
)
def test_what_a_misspelled_word_may_mean_is_said_once_nobody_types(qtbot: QtBot, typed: str, told: str) -> None:
    dialog = FindDialog(Index([Entry("row", "Trade of Heilongjiang", "Of the province", "Tables")]))
    qtbot.addWidget(dialog)
    dialog.field.setText(typed)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.told.text() == told


def test_a_word_that_may_be_meant_is_found_by_a_click(qtbot: QtBot) -> None:
    dialog = FindDialog(Index([Entry("row", "Trade of Heilongjiang", "Of the province", "Tables")]))
    qtbot.addWidget(dialog)
    dialog.field.setText("heilongjang province")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert [link.text() for link in dialog.meant.links] == ["Find “Heilongjiang province”"]
    qtbot.mouseClick(dialog.meant.links[0], Qt.MouseButton.LeftButton)
    assert dialog.field.text() == "Heilongjiang province"
    assert len(dialog.results) == 1
    assert not dialog.meant.links


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package that declares no tabs: it has an overview, choices to explore, and its table."""
    folder = tmp_path / "orchards"
    folder.mkdir()
    (folder / "trees.csv").write_text(ROWS, encoding="utf-8")
    words = "\n\n".join(f"Paragraph {number} about trees and other things." for number in range(60))
    fields = [
        {"name": "region", "type": "string"},
        {"name": "year", "type": "year"},
        {"name": "apples", "type": "number", "title": "Apples gathered", "unit": "t", "description": "By hand only."},
        {"name": "pears", "type": "number", "title": "Pears gathered", "description": "Quinces are none."},
    ]
    descriptor = {
        "name": "orchards",
        "title": "Orchards",
        "description": f"{words}\n\nAt the very end stands a walnut.",
        "licenses": [{"title": "Licence of the cider press"}],
        "resources": [{"name": "trees", "title": "Trees", "path": "trees.csv", "schema": {"fields": fields}}],
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


@pytest.fixture
def orchards(qtbot: QtBot, open_window: OpenWindow, package: Path) -> MainWindow:
    window = open_window(package)
    window.resize(1000, 600)
    qtbot.waitUntil(lambda: window.loader.index is not None)
    return window


def index_of(window: MainWindow) -> Index:
    index = window.loader.index
    assert index is not None
    return index


def go_to(window: MainWindow, words: str, kind: str) -> None:
    """Go to the first result of that kind, as Enter does in the dialog."""
    entry = next(found.entry for found in index_of(window).find(words) if found.entry.kind == kind)
    window.way.to_entry(entry, words)


def is_seen(window: MainWindow, page: OverviewPage, ground: FoundGround) -> bool:
    view = page.page_scroll.viewport()
    return view.rect().contains(ground.mapTo(view, ground.rect().center()))


def test_a_field_is_found_by_its_description_and_marked_under_its_table(qtbot: QtBot, orchards: MainWindow) -> None:
    go_to(orchards, "quinces", "field")
    page = only(OverviewPage, orchards)
    qtbot.waitUntil(lambda: any(is_seen(orchards, page, ground) for ground in every(FoundGround, page)))
    assert "Quinces" in only(FoundGround, page).passage.accessibleName()


def test_what_a_package_says_of_itself_and_what_was_assumed_is_found(qtbot: QtBot, orchards: MainWindow) -> None:
    go_to(orchards, "cider licence", "fact")
    page = only(OverviewPage, orchards)
    qtbot.waitUntil(lambda: any(is_seen(orchards, page, ground) for ground in every(FoundGround, page)))
    assert "cider press" in only(FoundGround, page).passage.accessibleName()
    orchards.show_tab(2)
    go_to(orchards, "no source is stated", "notice")
    qtbot.waitUntil(lambda: any(is_seen(orchards, page, ground) for ground in every(FoundGround, page)))
    assert orchards.tabs.current().name == "overview"


def test_words_at_the_end_of_a_folded_description_are_unfolded_scrolled_to_and_marked(
    qtbot: QtBot, orchards: MainWindow
) -> None:
    go_to(orchards, "walnut", "tab")
    page = only(OverviewPage, orchards)
    text = next(prose for prose in every(Prose, page) if prose.isVisible())
    qtbot.waitUntil(lambda: len(text.extraSelections()) == 1)
    marked = text.extraSelections()
    assert marked[0].cursor.selectedText() == "walnut"
    view = page.page_scroll.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(text.mapTo(view, text.marked_place().center())))


def test_a_row_is_shown_in_the_table_and_not_among_what_may_be_explored(qtbot: QtBot, orchards: MainWindow) -> None:
    go_to(orchards, "Westmark 2005", "row")
    qtbot.waitUntil(lambda: only(TableBrowser, orchards).table.currentIndex().row() == 2 * 12 + 5)
    assert orchards.tabs.current().name == "tables"


def test_a_column_that_was_hidden_is_shown_again_where_something_in_it_was_found(
    qtbot: QtBot, orchards: MainWindow
) -> None:
    orchards.show_tab(2)
    qtbot.waitUntil(lambda: bool(every(TableBrowser, orchards)))
    browser = only(TableBrowser, orchards)
    qtbot.waitUntil(browser.bar.isEnabled)
    browser.turn_column(2)
    assert browser.table.isColumnHidden(2)
    with qtbot.waitSignal(browser.said) as said:
        browser.go_to_row(7, "apples")
    assert "“Apples gathered (t)” was hidden" in said.args[0]
    assert not browser.table.isColumnHidden(2)
    assert browser.table.currentIndex().row() == 7


def test_measures_and_those_counted_are_found_among_what_may_be_explored(orchards: MainWindow) -> None:
    found = [(result.entry.kind, result.entry.heading) for result in index_of(orchards).find("apples gathered")]
    assert ("measure", "Apples gathered") in found
    assert index_of(orchards).find("westmark")[0].entry.kind == "entity"


def test_a_name_that_was_found_is_added_to_those_compared_and_a_measure_is_chosen(
    qtbot: QtBot, orchards: MainWindow
) -> None:
    go_to(orchards, "pears gathered", "measure")
    qtbot.waitUntil(lambda: bool(every(ExplorePage, orchards)))
    page = only(ExplorePage, orchards)
    qtbot.waitUntil(lambda: page.steps.explorer is not None and page.steps.explorer.history.now.measure == "pears")
    explorer = page.steps.explorer
    assert explorer is not None
    first = explorer.history.now.entities[0]
    page.steps.add_or_drop(first)
    assert first not in explorer.history.now.entities
    with qtbot.waitSignal(page.said):
        go_to(orchards, first, "entity")
    assert first in explorer.history.now.entities
    assert page.sought is None


def test_over_a_reload_the_page_stays_where_it_was_scrolled_and_one_goes_on_from_hit_to_hit(
    qtbot: QtBot, qapp: QApplication, remembered: Remembered
) -> None:
    session = Session(qapp, remembered, bundle.resources_folder())
    assert session.open(bundle.default_sheet(), {})
    first = session.window
    assert first is not None
    first.resize(780, 560)
    qtbot.waitUntil(lambda: first.loader.index is not None)
    first.carry_out("find")
    dialog = open_dialog(FindDialog)
    dialog.field.setText("intercession")
    dialog.go(0)
    scroll = only(SummaryPage, first).page_scroll
    qtbot.waitUntil(lambda: first.side.panel is not None and scroll.place()[0] > 500)
    place, heading = scroll.place(), first.own.dialogs.hits.entry.heading
    first.carry_out("reload")
    second = session.window
    assert second is not None
    assert second is not first
    assert only(FoundBar, second).isVisibleTo(second)
    qtbot.waitUntil(lambda: second.loader.index is not None)
    scroll = only(SummaryPage, second).page_scroll
    qtbot.waitUntil(lambda: scroll.place() == place and scroll.verticalScrollBar().value() == place[0])
    entry = second.own.dialogs.hits.entry
    assert entry.heading == heading
    assert entry in [found.entry for found in index_of(second).find("intercession")]
    assert "find_next" in second.commands()
    second.close()
    second.deleteLater()
    session.deleteLater()


def test_what_the_head_of_the_window_tells_is_found_where_it_is_told_in_full(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.loader.index is not None)
    for words in ("“Harbin and Russia–China trade”", "24 November 2026", "version 1.0.0"):
        go_to(window, words, "fact")
        dialog = open_dialog(SheetDialog)
        assert "version 1.0.0, as of 24 November 2026" in " ".join(label.text() for label in every(QLabel, dialog))
        dialog.close()


def test_one_goes_from_hit_to_hit_and_back_to_their_list_without_typing_again(qtbot: QtBot, window: MainWindow) -> None:
    assert "find_next" not in window.commands()
    window.carry_out("find")
    dialog = open_dialog(FindDialog)
    dialog.field.setText("Sophia")
    qtbot.waitUntil(lambda: len(dialog.hits.entries) > 3)
    entries = dialog.hits.entries
    dialog.go(1)
    bar = only(FoundBar, window)
    assert bar.isVisible()
    place = f"2 of {len(entries)}"
    assert any(place in label.text() for label in every(QuietLabel, bar))
    window.carry_out("find_next")
    assert window.own.dialogs.hits.entry == entries[2]
    for _ in range(3):
        window.carry_out("find_previous")
    assert window.own.dialogs.hits.at == len(entries) - 1
    window.carry_out("find")
    again = open_dialog(FindDialog)
    assert (again.field.text(), again.hits.at) == ("Sophia", len(entries) - 1)
    again.reject()
    window.side.close()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert "find_next" in window.commands()
    window.renew(window.document)
    assert not any(bar.isVisibleTo(window) for bar in every(FoundBar, window)), "it was closed"


def test_a_sentence_that_was_found_is_told_with_one_full_stop(qtbot: QtBot, window: MainWindow) -> None:
    window.carry_out("find")
    dialog = open_dialog(FindDialog)
    dialog.field.setText("190.271 tolerance")
    qtbot.waitUntil(lambda: len(dialog.hits.entries) > 1, timeout=10_000)
    listed = dialog.list.model()
    told = [str(listed.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(listed.rowCount())]
    assert any("tolerance" in words for words in told)
    assert not any(".." in words for words in told), told


def test_the_way_from_hit_to_hit_ends_where_nothing_is_found_any_more(qtbot: QtBot, window: MainWindow) -> None:
    window.carry_out("find")
    dialog = open_dialog(FindDialog)
    dialog.field.setText("Sophia")
    qtbot.waitUntil(lambda: len(dialog.hits.entries) > 3)
    dialog.go(1)
    window.carry_out("find")
    again = open_dialog(FindDialog)
    again.field.setText("no such word anywhere")
    again.reject()
    assert not only(FoundBar, window).isVisible(), "its links would lead to nothing"
    assert "find_next" not in window.commands()


def test_find_is_left_in_peace_though_the_sheet_was_read_anew_under_it(window: MainWindow) -> None:
    dialogs = window.findChildren(Dialogs)[0]
    dialogs.find()
    delete(dialogs)  # as all that showed the sheet before
    open_dialog(FindDialog).reject()


def test_who_goes_on_before_what_was_found_was_told_is_told_it_once(
    qtbot: QtBot, orchards: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(find_dialog, "announce", lambda _widget, sentence: told.append(sentence))
    orchards.carry_out("find")
    dialog = open_dialog(FindDialog)
    qtbot.keyClicks(dialog.field, "gathered")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    count = len(dialog.results)
    assert [told[0].startswith(f"{count} results. "), told[0].endswith(f"(2 of {count})")] == [True, True]
    assert told[1].endswith(f"(1 of {count})")
    assert not any(timer.isActive() for timer in dialog.findChildren(QTimer))
