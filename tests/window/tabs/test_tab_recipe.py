"""A tab of a kind from elsewhere works wherever those of the program do: the recipe of CONTRIBUTING.md, followed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.tabs.declaration import TABS, Tab
from harbin_viewer.factsheet.tabs.declaration import declared as declared_tab
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.paper.sheet_pdf import pages_of
from harbin_viewer.window.dialogs.find_dialog import FindDialog
from harbin_viewer.window.shell.menu_bar.menus import Menus
from harbin_viewer.window.tabs import tab_kinds
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from tests.window.conftest import OpenWindow
from tests.window.finding import only, open_dialog, tabs


class MapTab(Tab, frozen=True, kw_only=True, tag="map"):
    """Rows of a table as places on a map."""

    resource: str
    at: str

    def uses(self) -> tuple[Use, ...]:
        return (Use(self.resource, (), (self.at,)),)

    def entries(self, document: OpenSheet) -> Iterator[Entry]:
        yield from super().entries(document)
        yield Entry("tab", "Legend of the map", "Orchards and presses", self.title, tab=self.name)


class MapPage(TabPage):
    """The places, one under the other."""

    def __init__(self, tab: MapTab, context: PageContext) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        for row in context.document.rows(tab.resource):
            layout.addWidget(QLabel(str(row[tab.at])))


@pytest.fixture(autouse=True)
def _map_tab() -> Iterator[None]:
    declared_tab(MapTab)
    tab_kinds.register("map", MapPage)
    yield
    TABS.remove("map")
    del tab_kinds._KINDS["map"]


@pytest.fixture
def sheet_with_map(small_sheet: Path) -> Path:
    descriptor = json.loads((small_sheet / "datapackage.json").read_text(encoding="utf-8"))
    tab = {"kind": "map", "name": "map", "title": "Map", "resource": "harvest", "at": "place"}
    descriptor["factsheet"]["tabs"].append(tab)
    (small_sheet / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return small_sheet


def test_its_page_is_shown_in_the_window(qtbot: QtBot, open_window: OpenWindow, sheet_with_map: Path) -> None:
    window = open_window(sheet_with_map)
    qtbot.waitUntil(window.is_ready)
    assert [tab.name for tab in tabs(window)][-1] == "map"
    window.show_tab(window.tabs.count() - 1)
    page = only(MapPage, window)
    assert page.isVisible()
    assert [label.text() for label in page.findChildren(QLabel)] == ["p. 1", "p. 2", "p. 3"]


def test_find_leads_to_it(qtbot: QtBot, open_window: OpenWindow, sheet_with_map: Path) -> None:
    window = open_window(sheet_with_map)
    qtbot.waitUntil(window.is_ready)
    only(Menus, window).actions_by_name["find"].trigger()
    dialog = open_dialog(FindDialog)
    qtbot.keyClicks(dialog.field, "legend presses")
    qtbot.waitUntil(lambda: dialog.list.model().rowCount() == 1)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert only(MapPage, window).isVisible()


def test_a_sheet_with_it_has_all_its_pages_on_paper(qapp: object, sheet_with_map: Path) -> None:
    pages = pages_of(open_document(sheet_with_map))
    assert "Tables" in [heading.title for heading in pages.headings]
