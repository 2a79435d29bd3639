import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.charts.charts_tab import ChartsPage
from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
from harbin_viewer.window.evidence.cite_link import CiteLink
from harbin_viewer.window.evidence.finding_button import FindingButton
from harbin_viewer.window.evidence.findings_view import FindingsView
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.provenance_view import ProvenanceView
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.evidence.uses_view import UsesView
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menus import Menus
from harbin_viewer.window.shell.status_line import StatusLine
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.text.links.address_link import AddressLink
from harbin_viewer.window.text.links.leaving import leave_for, may_leave
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.wrapped_text import WrappedText
from harbin_viewer.window.widgets.chip import Chip
from tests.window.conftest import OpenWindow
from tests.window.finding import every, only, open_dialog


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in every(WrappedText, widget)]


@pytest.fixture
def panel(window: MainWindow) -> SidePanel:
    resource = window._sheet.resource("article-trade")
    assert resource.schema is not None
    field = next(one.name for one in resource.schema.fields if one.unit and "USD" in one.unit)
    window._side.show_cell(CellAt("article-trade", 1, field))
    return only(SidePanel, window)


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


def test_another_sources_word_leads_to_its_own_source(qtbot: QtBot, panel: SidePanel) -> None:
    other = next(one for one in every(OtherWordButton, panel) if "China Customs" in one.accessibleName())
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert "146.887 billion USD" in panel.accessibleDescription()
    assert any("Customs" in words for entry in every(SourceEntry, panel) for words in words_of(entry))


def test_the_address_of_a_reference_is_copied(qtbot: QtBot, window: MainWindow, panel: SidePanel) -> None:
    window._side.show_cell(CellAt("china-customs", 10, "total"))
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
    assert len({one.check for one in findings._all}) == 1


def test_show_it_in_its_tab_goes_there(qtbot: QtBot, window: MainWindow, panel: SidePanel) -> None:
    qtbot.mouseClick(link(panel, "Show it in its tab"), Qt.MouseButton.LeftButton)
    assert only(QTabBar, window).currentIndex() == 2


def test_the_way_to_a_tab_is_offered_only_where_a_tab_shows_it(window: MainWindow, panel: SidePanel) -> None:
    assert link(panel, "Show it in its tab")
    window._side.show_cell(CellAt("article-statements", 0, "says"))
    assert not [one for one in every(TextLink, panel) if one.text() == "Show it in its tab"]


def test_the_findings_begin_with_what_differs_and_can_show_the_rest(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    assert {one.verdict for one in findings._shown} == {"differs"}
    for chip in every(Chip, findings):
        chip.setChecked(False)
    assert len(findings._shown) == len(window._loader.findings or ())


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
    window._side.show_cell(CellAt("timeline", 14, "period"))
    of_row = next(one for one in every(FindingButton, panel) if "do not have Harbin" in one.accessibleName())
    qtbot.mouseClick(of_row, Qt.MouseButton.LeftButton)
    (view,) = every(FindingsView, panel)
    assert view._shown[view.list.current_row()].subject == "“UNESCO City of Music”"


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
    wanted = next(one for one in window._loader.findings or () if one.verdict == "differs" and "2022" in one.subject)
    window._side.show_findings(wanted.check, wanted.cell)
    findings = only(FindingsView, window)
    assert findings._shown[findings.list.current_row()].subject == wanted.subject


def _fail(_document: object) -> None:
    raise SheetError("article-trade.csv", "row 3", "It ends in the middle.", "Write it anew.")


def test_checks_that_could_not_be_run_are_not_said_to_be_missing(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    monkeypatch.setattr(type(window._document), "findings", property(_fail))
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    window._side.show_findings("")
    words = only(SidePanel, window).accessibleDescription()
    assert "could not be run" in words
    assert "article-trade.csv" in words


def find(qtbot: QtBot, window: MainWindow, words: str) -> FindDialog:
    qtbot.waitUntil(lambda: window._loader.index is not None, timeout=20_000)
    only(Menus, window).actions_by_name["find"].trigger()
    dialog = open_dialog(FindDialog)
    qtbot.keyClicks(dialog.field, words)
    return dialog


def results(dialog: FindDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_find_says_what_was_found_and_where(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "tongjiang")
    assert results(dialog)
    assert all("tongjiang" in one.casefold() for one in results(dialog)[:1])
    assert any("Card" in one for one in results(dialog))
    dialog.close()


def test_enter_goes_to_the_chart_that_was_found(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "balance")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window._tabs.current().name == "trade"


def test_enter_goes_to_the_card_that_was_found(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "manufacturing modernise")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window._tabs.current().name == "sectors"


def test_a_statement_that_was_found_is_told_with_the_check_that_names_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "still to come")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    panel = only(SidePanel, window)
    assert panel.cell == CellAt("article-statements", 0, "says")
    assert "still to come" in panel.accessibleDescription()
    assert any("statements on the same subject" in one.accessibleName() for one in every(FindingButton, panel))


def test_a_figure_that_was_found_leads_to_a_chart_that_has_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "customs 2025 imports")
    while not dialog._results[dialog.list.current_row()].entry.heading.endswith("China Customs, 2025"):
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
    while dialog._results[dialog.list.current_row()].entry.kind != kind:
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
    while dialog._results[dialog.list.current_row()].entry.kind != "source":
        qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    sources = open_dialog(SourcesDialog)
    assert "Vestnik Kavkaza" in sources.list.currentIndex().data()
    qtbot.mouseClick(sources.copy_button, Qt.MouseButton.LeftButton)
    assert "vestikavkaza" in QGuiApplication.clipboard().text()
    sources.close()


def test_facts_are_found_before_the_sources_that_tell_them(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "bridge")
    kinds = [one.entry.kind for one in dialog._results]
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
    this, every_one = actions[f"This source as {form}"], actions[f"All {len(window._sheet.sources)} sources as {form}"]
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
    window._side.show_cell(CellAt("places", 0, "text"))
    titles = [words_of(entry)[0] for entry in every(SourceEntry, panel)]
    assert len(titles) == len(set(titles)) == 2


def test_a_card_that_a_check_contradicts_says_so_in_the_panel(window: MainWindow, panel: SidePanel) -> None:
    window._side.show_cell(CellAt("timeline", 14, "text"))
    assert any(one.accessibleName().startswith("Differs. Timeline") for one in every(FindingButton, panel))


def test_the_health_stands_whole_above_the_findings(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["findings"].trigger()
    findings = only(FindingsView, window)
    title, details = every(WrappedText, findings)[:2]
    assert details.text().endswith("cannot be made.")
    for words in (title, details):
        qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))  # noqa: B023


def test_the_words_that_were_found_stand_out_and_rows_have_room_for_them(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = find(qtbot, window, "customs 2021")
    first = dialog._results[0]
    assert [first.excerpt[start : start + length].lower() for start, length in first.found] == ["customs", "customs"]

    def look() -> QImage:
        return dialog.list.viewport().grab().toImage()

    bold, heights = look(), [dialog.list.visualRect(dialog.list.model().index(row, 0)).height() for row in range(5)]
    dialog._results = tuple(replace(one, found=()) for one in dialog._results)
    assert look() != bold
    wide = [replace(one, excerpt="customs " * 11, found=((0, 87),)) for one in dialog._results[:5]]
    dialog._results = tuple(wide)
    dialog.resize(640, 521)
    dialog.list.show_rows(5)
    grown = [dialog.list.visualRect(dialog.list.model().index(row, 0)).height() for row in range(5)]
    assert min(grown) > max(heights), "bold words are wider, so that they take a second line"
    dialog.close()


def test_nothing_found_is_said(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "zeppelin")
    assert results(dialog) == []
    assert dialog._told.text().startswith("Nothing in the sheet has all of this.")
    dialog.close()


@pytest.fixture
def browsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to the browser."""
    addresses: list[str] = []

    def browse(url: QUrl) -> bool:
        addresses.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", browse)
    return addresses


def test_each_source_in_the_panel_can_be_opened_copied_and_cited_in_one_row(panel: SidePanel) -> None:
    panel.show_cell(CellAt("china-customs", 10, "total"))
    for entry in every(SourceEntry, panel):
        assert [one.text() for one in every(TextLink, entry)] in (
            ["Open", "Copy address", "Cite ▾", "What rests on it"], ["Cite ▾", "What rests on it"])  # fmt: skip


def place_of_link(rows: RichList, row: int) -> QPoint:
    area = rows.visualRect(rows.model().index(row, 0))
    places = [QPoint(area.x() + 20, y) for y in range(area.y(), area.bottom())]
    return next(one for one in places if rows._link_at(QPointF(one)))


def test_the_address_of_a_source_is_itself_the_link(qtbot: QtBot, window: MainWindow, browsed: list[str]) -> None:
    only(Menus, window).actions_by_name["sources"].trigger()
    dialog = open_dialog(SourcesDialog)
    dialog.show_source("tass-2025-04-13")
    qtbot.mouseClick(
        dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place_of_link(dialog.list, dialog.list.current_row())
    )
    source = window._sheet.source("tass-2025-04-13")
    assert source is not None
    assert browsed == [source.path]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert len(browsed) == 2
    dialog.close()


def test_a_click_on_the_address_in_the_panel_opens_it(qtbot: QtBot, panel: SidePanel, browsed: list[str]) -> None:
    panel.show_cell(CellAt("china-customs", 10, "total"))
    address = every(AddressLink, panel)[0]
    qtbot.mouseClick(address, Qt.MouseButton.LeftButton)
    qtbot.keyClick(address, Qt.Key.Key_Return)
    assert len(browsed) == 2
    assert browsed[0].startswith("https://")


def test_the_words_in_the_panel_can_be_marked_and_copied(panel: SidePanel) -> None:
    panel.show_cell(CellAt("china-customs", 10, "total"))
    words = every(WrappedText, panel)
    assert len(words) > 3
    assert all(one.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse for one in words)


def test_a_source_leads_to_the_figures_that_rest_on_it(qtbot: QtBot, panel: SidePanel) -> None:
    panel.show_cell(CellAt("china-customs", 10, "total"))
    name = panel._document.table("china-customs").text("source", 10)
    panel.show_uses(name)
    uses = only(UsesView, panel)
    qtbot.waitUntil(lambda: uses.list.model().rowCount() > 10)
    qtbot.keyClick(uses.list, Qt.Key.Key_Down)
    qtbot.keyClick(uses.list, Qt.Key.Key_Return)
    assert panel.cell is not None
    assert panel.can_go_back
    panel.go_back()
    assert only(UsesView, panel).isVisible()


@pytest.mark.parametrize(
    "address", ["smb://host/share", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host", "ssh:x",
                "https:", "http://a b", "vnc://1", "HTTPS\n://x"]
)  # fmt: skip
def test_only_the_web_and_mail_are_left_for(browsed: list[str], address: str) -> None:
    assert leave_for(address)
    assert not may_leave(address)
    assert browsed == []
    assert all(map(may_leave, ("https://example.org/a?b=c", "HTTP://example.org", "mailto:a@example.org")))


def test_the_sources_stand_kind_by_kind_and_can_be_filtered(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["sources"].trigger()
    dialog = open_dialog(SourcesDialog)
    titles = [one for one in dialog._rows if isinstance(one, str)]
    assert [one.split(" (")[0] for one in titles] == [
        "Examined by this sheet", "Publishing figures of their own", "Independent references",
    ]  # fmt: skip
    qtbot.keyClicks(dialog.field, "kavkaza")
    assert [one.publisher for one in dialog._rows if not isinstance(one, str)] == ["Vestnik Kavkaza"]
    qtbot.keyClicks(dialog.field, " zeppelin")
    assert dialog._rows == []
    assert "kavkaza zeppelin" in dialog._told.text()
    dialog.close()


def test_what_was_sought_is_kept_for_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "Heihe").reject()
    only(Menus, window).actions_by_name["find"].trigger()
    dialog = open_dialog(FindDialog)
    assert dialog.field.text() == dialog.field.selectedText() == "Heihe"
    dialog.close()


def test_what_a_source_is_about_is_found_before_the_source(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "rail bridge")
    kinds = [one.entry.kind for one in dialog._results]
    assert kinds[0] == "card"
    assert "source" in kinds
    dialog.close()


def test_a_reload_brings_back_the_figure_on_show_and_not_one_that_was_left(window: MainWindow) -> None:
    cell = CellAt("article-trade", 1, "trade_volume")
    window._side.show_cell(cell)
    assert window.state()["cell"] == cell
    window._side.show_findings("")
    assert window.state()["cell"] is None


def test_a_figure_whose_rows_name_no_source_has_those_stated_for_its_table(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "apples.csv").write_text("year,apples\n2001,10\n2002,12\n", "utf-8")
    described = {
        "name": "orchard",
        "sources": [{"title": "The almanac", "path": "https://example.org/almanac"}],
        "resources": [{"name": "apples", "path": "apples.csv"}],
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(described), "utf-8")
    window = open_window(tmp_path)
    qtbot.waitUntil(window.is_ready, timeout=20_000)
    window._side.show_cell(CellAt("apples", 1, "apples"))
    assert words_of(only(SourceEntry, only(SidePanel, window)))[0] == "The almanac"
