"""Sources can be opened, copied and cited where they are named."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.citation import address
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.dialogs.sources_dialog import SourcesDialog
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.evidence.uses_view import UsesView
from harbin_viewer.window.overview.address_line import AddressLine
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.shell.sheet_header import SheetHeader
from harbin_viewer.window.text.links import leaving
from harbin_viewer.window.text.links.address_link import AddressLink
from harbin_viewer.window.text.links.leaving import leave_for
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.wrapped_text import WrappedText
from tests.window.conftest import OpenWindow
from tests.window.evidence.panel_words import find, words_of
from tests.window.finding import every, only, open_dialog


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
        offered = [one.text() for one in every(TextLink, entry) if one.text() != "Edit…"]  # where it may be written
        assert offered in (
            ["Open", "Copy address", "Cite ▾", "What rests on it"], ["Cite ▾", "What rests on it"])  # fmt: skip


def place_of_link(rows: RichList, row: int) -> QPoint:
    area = rows.visualRect(rows.model().index(row, 0))
    places = [QPoint(area.x() + 20, y) for y in range(area.y(), area.bottom())]
    return next(one for one in places if rows.link_under(QPointF(one)))


def test_the_address_of_a_source_is_itself_the_link(qtbot: QtBot, window: MainWindow, browsed: list[str]) -> None:
    only(Menus, window).actions_by_name["sources"].trigger()
    dialog = open_dialog(SourcesDialog)
    dialog.show_source("tass-2025-04-13")
    qtbot.mouseClick(
        dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place_of_link(dialog.list, dialog.list.current_row())
    )
    source = window.sheet.source("tass-2025-04-13")
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
    name = panel.document.table("china-customs").text("source", 10)
    panel.show_uses(name)
    uses = only(UsesView, panel)
    qtbot.waitUntil(lambda: uses.list.model().rowCount() > 10)
    assert any("figures are on its word" in line and "are contradicted by it" in line for line in words_of(uses))
    qtbot.keyClick(uses.list, Qt.Key.Key_Down)
    qtbot.keyClick(uses.list, Qt.Key.Key_Return)
    assert panel.cell is not None
    assert panel.can_go_back
    panel.go_back()
    assert only(UsesView, panel).isVisible()


@pytest.mark.parametrize(
    "address", ["smb://host/share", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host", "ssh:x",
                "https:", "http://a b", "vnc://1", "HTTPS\n://x", "https://[", "http:///x", "https://a.b/\n"]
)  # fmt: skip
def test_only_the_web_and_mail_are_left_for(qtbot: QtBot, browsed: list[str], address: str) -> None:
    assert leave_for(address)
    link, line = AddressLink(address), AddressLine()
    qtbot.addWidget(link)
    qtbot.addWidget(line)
    line.show_address(address)
    link.click()
    line.open_link.click()
    assert browsed == []


def test_the_sources_stand_kind_by_kind_and_can_be_filtered(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["sources"].trigger()
    dialog = open_dialog(SourcesDialog)
    titles = [one for one in dialog.rows if isinstance(one, str)]
    assert [one.split(" (")[0] for one in titles] == [
        "Examined by this sheet", "Publishing figures of their own", "Independent references",
    ]  # fmt: skip
    qtbot.keyClicks(dialog.field, "kavkaza")
    assert [one.publisher for one in dialog.rows if not isinstance(one, str)] == ["Vestnik Kavkaza"]
    qtbot.keyClicks(dialog.field, " zeppelin")
    assert dialog.rows == []
    assert "kavkaza zeppelin" in dialog.told.text()
    dialog.close()


def test_what_was_sought_is_kept_for_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "Heihe").reject()
    only(Menus, window).actions_by_name["find"].trigger()
    dialog = open_dialog(FindDialog)
    assert dialog.field.text() == dialog.field.selectedText() == "Heihe"
    dialog.close()


def test_what_a_source_is_about_is_found_before_the_source(qtbot: QtBot, window: MainWindow) -> None:
    dialog = find(qtbot, window, "rail bridge")
    kinds = [one.entry.kind for one in dialog.results]
    assert kinds[0] == "card"
    assert "source" in kinds
    dialog.close()


def test_a_reload_brings_back_the_figure_on_show_and_not_one_that_was_left(window: MainWindow) -> None:
    cell = CellAt("article-trade", 1, "trade_volume")
    window.side.show_cell(cell)
    assert window.side.cell == cell
    window.side.show_findings("")
    assert window.side.cell is None


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
    qtbot.waitUntil(window.is_ready)
    window.side.show_cell(CellAt("apples", 1, "apples"))
    assert words_of(only(SourceEntry, only(SidePanel, window)))[0] == "The almanac"


def test_a_menu_over_a_source_offers_what_the_buttons_do(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["sources"].trigger()
    dialog = open_dialog(SourcesDialog)
    row = next(row for row, source in enumerate(dialog.rows) if not isinstance(source, str) and address(source))
    dialog.list.choose(row)
    assert dialog.list.choices is not None
    offered = [words for words, _action in dialog.list.choices(row)]
    assert offered[:3] == ["Open address", "Copy address", "What rests on it"]
    assert any(words.startswith("Copy citation as") for words in offered)
    dialog.close()


def test_the_key_that_leaves_the_program_leaves_it_from_a_dialog_too(qtbot: QtBot, window: MainWindow) -> None:
    only(Menus, window).actions_by_name["sources"].trigger()
    dialog = open_dialog(SourcesDialog)
    qtbot.waitUntil(dialog.isActiveWindow)  # keys of its own are heard by the window that has the focus
    qtbot.keyClick(dialog.field, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_sources_that_only_tables_name_are_counted_and_listed_with_those_of_the_package(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text("year,jobs\n2001,1\n2002,2\n2003,4\n", encoding="utf-8")
    own = [{"title": "Office of jobs"}, {"title": "Almanac"}]
    table = {"name": "t", "path": "t.csv", "sources": own}
    descriptor = {"title": "Jobs", "sources": [{"title": "Almanac"}], "resources": [table]}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    window = open_window(tmp_path)
    qtbot.waitUntil(window.is_ready)
    assert "2 sources" in [link.text() for link in every(TextLink, only(SheetHeader, window))]
    window.carry_out("sources")
    assert [source.title for source in open_dialog(SourcesDialog).rows if not isinstance(source, str)] == [
        "Almanac", "Office of jobs",
    ]  # fmt: skip


def test_an_address_that_looks_like_another_is_shown_as_browsers_take_it_before_it_is_opened(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, browsed: list[str]
) -> None:
    asked = list[str]()
    monkeypatch.setattr(leaving, "ask_to_leave", lambda address, _parent: asked.append(address))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert leaving.follow("http://\u0430pple.com/x", parent) == ""  # its first letter is Cyrillic
    assert leaving.follow("https://example.org", parent) == ""
    assert (asked, browsed) == (["http://xn--pple-43d.com/x"], ["https://example.org"])


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://www.bank.com@evil.example/", "http://www.bank.com@evil.example/\n\nThe site is “evil.example”."),
        ("http://%65vil.example/", "http://evil.example/"),
        ("http://0x7f.1/x", "http://127.0.0.1/x"),
    ],
)
def test_an_address_whose_site_is_not_what_it_seems_is_asked_about_with_its_site(
    address: str, shown: str, qtbot: QtBot, browsed: list[str]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert leaving.follow(address, parent) == ""
    assert open_dialog(QMessageBox).informativeText().startswith(shown)
    assert browsed == []


@pytest.mark.parametrize("address", ["http://*/", "http://a.example:99999/", "javascript:alert(1)"])
def test_what_is_no_address_is_told_and_asks_nothing(address: str, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert leaving.follow(address, parent).startswith(("No program here opens", "“javascript"))
    assert not parent.findChildren(QMessageBox)


def test_the_panel_tells_what_was_assumed_when_the_column_of_a_figure_was_read(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "firms.csv"
    file.write_text("Firm,Profit (USD m),Staff\nAlpha,(580),12\nBeta,410,34\nGamma,-20,n/a\n", encoding="utf-8")
    window = open_window(file)
    qtbot.waitUntil(window.is_ready)
    told = {}
    for field in ("Profit (USD m)", "Staff", "Firm"):
        window.side.show_cell(CellAt("firms", 0, field))
        told[field] = [words for words in words_of(only(SidePanel, window)) if "read as" in words or "taken" in words]
    assert told["Profit (USD m)"] == ["Figures in brackets in “Profit (USD m)” were read as negative."]
    assert told["Staff"] == ["“n/a” in “Staff” was taken for a missing value."]
    assert told["Firm"] == []
