"""Which page shows which kind of tab. A new kind is a new function and a line in `TAB_KINDS`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab
from harbin_viewer.factsheet.tabs.kinds.charts import ChartsTab
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.tabs.kinds.table import TableTab

if TYPE_CHECKING:
    from pathlib import Path

    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.window.shell.remembered import Remembered
    from harbin_viewer.window.tabs.tab_page import TabPage


class PageContext(NamedTuple):
    """What a page may need: the sheet, what the window remembers, where the icons lie, the findings so far."""

    document: Document
    remembered: Remembered
    resources: Path
    findings: tuple[Finding, ...]


class TabKind(NamedTuple):
    """How a page is made, which resources and views it shows, and whether it waits for the large libraries."""

    make: Callable[[Any, PageContext], TabPage]
    shows: Callable[[Any, FactSheet], set[str]]
    waits: bool = False


def _summary(tab: SummaryTab, around: PageContext) -> TabPage:
    from harbin_viewer.window.summary.summary_tab import SummaryPage

    return SummaryPage(tab, around.document)


def _cards(tab: CardsTab, around: PageContext) -> TabPage:
    from harbin_viewer.window.cards.cards_tab import CardsPage

    return CardsPage(tab, around.document)


def _charts(tab: ChartsTab, around: PageContext) -> TabPage:
    from harbin_viewer.window.charts.charts_tab import ChartsPage

    return ChartsPage(tab, around)


def _explore(tab: ExploreTab, around: PageContext) -> TabPage:
    from harbin_viewer.window.explore.explore_page import ExplorePage

    return ExplorePage(tab, around)


def _table(tab: TableTab, around: PageContext) -> TabPage:
    from harbin_viewer.window.tables.table_tab import TablePage

    return TablePage(tab, around.document)


def _shown_charts(tab: ChartsTab, sheet: FactSheet) -> set[str]:
    views = [sheet.view(name) for name in tab.views] if tab.views else sheet.views
    return {view.name for view in views} | {name for view in views for name in view.resources}


TAB_KINDS: dict[type, TabKind] = {
    SummaryTab: TabKind(_summary, lambda tab, _sheet: {tab.timeline, tab.notes}),
    CardsTab: TabKind(_cards, lambda tab, _sheet: {deck.resource for deck in tab.decks}),
    ExploreTab: TabKind(_explore, lambda tab, sheet: {one.name for one in tab.shown_resources(sheet)}, waits=True),
    ChartsTab: TabKind(_charts, _shown_charts, waits=True),
    TableTab: TabKind(
        _table, lambda tab, sheet: set(tab.resources or (one.name for one in sheet.resources)), waits=True
    ),
}
