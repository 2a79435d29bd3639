"""Which page shows which kind of tab. A new kind is its declaration, its page, and a line here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from harbin_viewer.factsheet.tabs.declaration import Tab

if TYPE_CHECKING:
    from pathlib import Path

    from harbin_viewer.factsheet.checks.checking import Checking
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.tables.reading_progress import Progress
    from harbin_viewer.window.state.known_before import KnownBefore
    from harbin_viewer.window.state.remembered import Remembered
    from harbin_viewer.window.tabs.tab_page import TabPage


class PageContext(Struct, frozen=True):
    """What a page may need: the sheet, what the window remembers, where the icons lie, the findings so far.

    `known` tells what was found out of exactly this sheet before; `checking` how far its checks are now.
    """

    document: Document
    remembered: Remembered
    resources: Path
    findings: tuple[Finding, ...]
    known: KnownBefore | None = None
    checking: Checking | None = None


MakePage: TypeAlias = "Callable[[Any, PageContext], TabPage]"
"""Makes the page of a tab, with what surrounds it."""


Prepare: TypeAlias = "Callable[[Any, Document, Progress], object]"
"""Finds in a thread what a page will ask for, while another one is looked at."""


class TabKind(Struct, frozen=True):
    """How a page is made, whether it waits for the large libraries, and whether it writes rows down one by one.

    It writes them `below` where they are among what is made after the first paint (`TabPage.complete`). `prepare` is
    called once the libraries are there, where its page is not.
    """

    make: MakePage
    waits: bool = False
    writes_rows: bool = False
    below: bool = False
    prepare: Prepare | None = None


def _prepared_by(module: str) -> Prepare:
    """The `prepare` of a module of the window, imported when it is called."""

    def prepare(tab: Tab, document: Document, progress: Progress) -> None:
        import_module(f"harbin_viewer.window.{module}").prepare(tab, document, progress)

    return prepare


def _from(module: str, name: str) -> MakePage:
    """The page of this class in this module of the window, imported when the first is made."""

    def make(tab: Tab, around: PageContext) -> TabPage:
        page: TabPage = getattr(import_module(f"harbin_viewer.window.{module}"), name)(tab, around)
        return page

    return make


_KINDS: dict[str, TabKind] = {
    "overview": TabKind(_from("overview.overview_tab", "OverviewPage")),
    "summary": TabKind(_from("summary.summary_tab", "SummaryPage"), writes_rows=True, below=True),
    "cards": TabKind(_from("cards.cards_tab", "CardsPage"), writes_rows=True),
    "charts": TabKind(_from("charts.charts_tab", "ChartsPage"), waits=True),
    "explore": TabKind(
        _from("explore.explore_page", "ExplorePage"), waits=True, prepare=_prepared_by("explore.first_looks")
    ),
    "table": TabKind(_from("tables.table_tab", "TablePage"), waits=True),
}


def tab_kind(tab: Tab) -> TabKind:
    """How a tab is shown."""
    return _KINDS[str(tab.__struct_config__.tag)]


def register(kind: str, make: MakePage, *, waits: bool = False) -> None:
    """Show tabs of a kind from elsewhere, by its name in the descriptor, with this page."""
    _KINDS[kind] = TabKind(make, waits)


def shown_names(tab: Tab, sheet: FactSheet) -> set[str]:
    """The names of the resources and views that a tab shows."""
    return {view.name for view in tab.shown_views(sheet)} | {table.name for table in tab.shown_resources(sheet)}
