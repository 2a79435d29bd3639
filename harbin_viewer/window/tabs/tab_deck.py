"""The tabs of a sheet, and the reader's way among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMenuBar, QTabWidget

from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.window.state.background_loader import BackgroundLoader
from harbin_viewer.window.tabs.kept_focus import part_told, told_part
from harbin_viewer.window.tabs.lazy_tab import LazyTab
from harbin_viewer.window.tabs.rows_ahead import RowsAhead
from harbin_viewer.window.tabs.tab_kinds import PageContext, shown_names, tab_kind
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.tabs.tab_strip import TabStrip
from harbin_viewer.window.widgets.job import Job, StoppableJob
from harbin_viewer.window.widgets.own_turn import in_own_turn

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.tables.reading_progress import Progress
    from harbin_viewer.factsheet.tabs.entry import Entry

_REMEMBERED = 50

_LEAST = QSize(300, 160)
"""Px that tabs keep, however large the text is: a window of 640×480 has room for them."""


class TabDeck(QTabWidget):
    """A tab for each entry of the sheet. `page_context` gives what a page may need, when it is made."""

    page_made = Signal(object)
    """A tab has made its page (a `TabPage`)."""

    moved = Signal()
    """Another tab is on show."""

    link_asked = Signal(str)
    """The reader wants a link to the tab of this name."""

    said = Signal(str)
    """What was done, as a sentence."""

    part_found = Signal(object)
    """The part (a `QWidget`) that had the focus before the sheet was read anew is there again."""

    def __init__(
        self, sheet: FactSheet, loader: BackgroundLoader, page_context: Callable[[], PageContext],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._visited = [0]
        self._focus: object = None
        self._is_restored = True
        strip = TabStrip()
        strip.picture_asked.connect(self._copy_picture)
        strip.link_asked.connect(lambda number: self.link_asked.emit(self._tab(number).name))
        strip.currentChanged.connect(self._leave)  # before Qt's own, which is connected with the next line
        self.setTabBar(strip)
        self.setDocumentMode(True)
        strip.lower()  # a screen reader walks the tabs before the page
        self.setAccessibleName(sheet.title)
        for tab in sheet.factsheet.tabs:
            self._add(tab, sheet, loader, page_context)
        self.currentChanged.connect(self._visit)
        self.moved.connect(lambda: self._say_them_soon(loader))
        loader.ready.connect(lambda: self._say_them_soon(loader))
        loader.ready.connect(lambda: QTimer.singleShot(0, self, self._return_focus))

    def all(self) -> Iterator[LazyTab]:
        """All tabs, in order."""
        return map(self._tab, range(self.count()))

    def _say_missing_fonts(self) -> None:
        """Say which scripts of the tab on show no font can write."""
        from harbin_viewer.charts.text.missing_fonts import not_yet_said
        from harbin_viewer.window.tabs.found_words import texts_on

        page = self.current().page
        sentences = not_yet_said([self.accessibleName(), *texts_on(page)]) if page is not None else ()
        if said := " ".join(sentences):
            self.said.emit(said)

    def _say_them_soon(self, loader: BackgroundLoader) -> None:
        """Once the window is ready: the tab on show is looked at then, and none before the first paint."""
        if loader.is_ready:
            in_own_turn(self, self._say_missing_fonts)

    def _hand_on_roles(self, table: str) -> None:
        """What one tab says of the columns of a table concerns the others."""
        for page in self.pages():
            page.take_roles(table)

    def pages(self) -> Iterator[TabPage]:
        """The pages made so far."""
        return (tab.page for tab in self.all() if tab.page is not None)

    def current(self) -> LazyTab:
        """The tab on show."""
        return self._tab(self.currentIndex())

    def filling(self) -> tuple[SignalInstance, ...]:
        """What tells that the page on show is filled, or another is on show; nothing where it is filled."""
        page = self.current().page
        return () if page is None or page.is_filled else (page.filled, self.moved)

    def state(self, focus: QWidget | None) -> dict[str, object]:
        """Where the reader is: the tab, the place in each tab that was made, or is kept for it, and this `focus`."""
        pages = {tab.name: state for tab in self.all() if (state := tab.state()) is not None}
        owed = self._focus  # what has the focus again once the page is whole
        way = {"tab": self.current().name, "visited": [self._tab(number).name for number in self._visited]}
        return way | {"pages": pages, "focus": owed or told_part(focus, self)}

    def restore(self, state: dict[str, object]) -> None:
        """Go to where the reader was in the tabs of the same sheet."""
        pages = state.get("pages")
        for tab in self.all():
            wanted = pages.get(tab.name) if isinstance(pages, dict) else None
            if isinstance(wanted, dict):
                tab.restore(wanted)
        self._is_restored = False  # it is where the reader was: no news
        self.show_named(str(state.get("tab", "")))
        self._is_restored = True
        self._visited = [*self._known(state.get("visited"))] or [self.currentIndex()]
        self._focus = state.get("focus")

    def _known(self, names: object) -> Iterator[int]:
        """The tabs of these names that there are."""
        numbers = {tab.name: number for number, tab in enumerate(self.all())}
        yield from (numbers[str(name)] for name in names if str(name) in numbers) if isinstance(names, list) else ()

    def _return_focus(self) -> None:
        """Tell the part that had the focus; where the page reads its table first, once that is on show."""
        part, page, focus = part_told(self, self._focus), self.current().page, self.window().focusWidget()
        if part is not None:
            self.part_found.emit(part)
        elif self._focus and page is not None and not page.commands() and page.is_read_first:
            from PySide6.QtCore import Qt  # its enums are built then: not before the first paint

            page.commands_changed.connect(self._return_focus, Qt.ConnectionType.SingleShotConnection)
            if QApplication.focusWidget() is None:  # what had it may never come again: the last chart was taken out
                self.current().setFocus()
            return
        elif self._focus and (focus is None or focus is self.current() or not focus.isVisible()):
            self.current().setFocus()  # what stands for it had none to give while its table was read, or it is gone
        self._focus = None

    def begin(self) -> None:
        """Give the tab on show the focus."""
        self.current().setFocus()

    def show_named(self, name: str) -> None:
        """Show the tab of that name, if there is one."""
        for number in self._known([name]):
            self.setCurrentIndex(number)

    def step(self, by: int) -> None:
        """Show the next tab, or the one before; after the last comes the first."""
        self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done among the tabs, by the names of the window's commands; "back" where there is a way back."""
        steps: dict[str, Callable[[], object]] = {
            "next_tab": lambda: self.step(1),
            "previous_tab": lambda: self.step(-1),
        }
        return steps | ({"back": self.go_back} if len(self._visited) > 1 else {})

    def commands_of_page(self) -> dict[str, Callable[[], object]]:
        """What can be done on the page on show, by the names of the window's commands."""
        page = self.current().page
        return dict(page.commands()) if page is not None else {}

    def view_on_show(self) -> str:
        """The name of the chart of the sheet that is on show, "" for none."""
        page = self.current().page
        return str(page.state().get("view", "")) if page is not None else ""

    def go_back(self) -> None:
        """Show the tab that the reader came from."""
        before = self._visited[-2]
        self._visited = self._visited[:-2]
        self.setCurrentIndex(before)
        self.moved.emit()

    def shown(self) -> frozenset[str]:
        """The names of the resources and views that the tabs show."""
        return frozenset().union(*(tab.shows for tab in self.all()))

    def go_to(self, item: str, row: int | None, field: str = "", *, tab: str = "") -> None:
        """Show the tab with this resource or view, and lead to the figure or row in it.

        That is the one called `tab`, if it has it; else the one that shows it closest to its reader.
        """
        having = [lazy for lazy in self.all() if item in lazy.shows]
        lazy = min(
            having, key=lambda lazy: (lazy.name != tab, lazy.closeness, lazy is not self.current()), default=None
        )
        if lazy is not None:
            self.setCurrentWidget(lazy)
            lazy.go_to(item, row, field)

    def _go_to_field(self, table: str, field: str) -> None:
        self.show_named("overview")
        self.current().go_to(table, None, field)

    def show_found(self, entry: Entry, words: str) -> None:
        """Show the tab in which something was found, and there what was found by these words."""
        self.show_named(entry.tab)
        if self.current().name == entry.tab:
            self.current().show_found(entry, words)

    def _tab(self, number: int) -> LazyTab:
        return cast(LazyTab, self.widget(number))

    def _add(
        self, tab: Any, sheet: FactSheet, loader: BackgroundLoader, page_context: Callable[[], PageContext]
    ) -> None:
        kind = tab_kind(tab)
        written = {use.resource for use in tab.uses()} if kind.writes_rows else set()
        lazy = LazyTab(
            tab.name,
            shown_names(tab, sheet),
            lambda: kind.make(tab, page_context()),
            loader if kind.waits else None,
            RowsAhead(page_context().document, written) if written else None,
            tab.closeness,
            writes_below=kind.below,
        )
        lazy.setAccessibleName(tab.title)
        lazy.made.connect(self.page_made)
        lazy.made.connect(lambda page: page.roles_changed.connect(self._hand_on_roles))
        lazy.made.connect(lambda page: page.field_asked.connect(self._go_to_field))
        if kind.prepare is not None:
            loader.ready.connect(partial(self._prepare, lazy, partial(kind.prepare, tab, page_context().document)))
        self.addTab(lazy, tab.title.replace("&", "&&"))

    def _prepare(self, lazy: LazyTab, work: Callable[[Progress], object]) -> None:
        """Find what a page that is not yet made will ask for; where that is not to be had, the page says why."""
        if lazy.page is None:
            job = StoppableJob(lambda job: work(job.tell_steps), lazy)
            job.finished.connect(job.deleteLater)
            job.start(Job.Priority.LowPriority)

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """While another tab comes on show, its page takes the focus, and nothing else has it for a moment."""
        return self._is_left(QApplication.focusWidget()) or super().focusNextPrevChild(forward)

    def minimumSizeHint(self) -> QSize:
        """Small, whatever the pages want: a window can always be made smaller."""
        metrics = self.fontMetrics()
        return QSize(min(metrics.averageCharWidth() * 40, _LEAST.width()), min(metrics.height() * 10, _LEAST.height()))

    def _copy_picture(self, number: int) -> None:
        """Show a tab, and put a picture of its page on the clipboard."""
        self.setCurrentIndex(number)
        QApplication.clipboard().setPixmap(self.current().grab())
        self.said.emit("A picture of the tab was copied.")

    def _leave(self) -> None:
        """Qt takes the focus from the page that is left where that has it by a proxy, and tells of it as if it came."""
        left = self.currentWidget()
        if left is not None:
            left.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes None

    def _is_left(self, focus: QWidget | None) -> bool:
        """Whether what has the focus is on a page that is not on show any more."""
        return focus is not None and any(tab is not self.current() and tab.isAncestorOf(focus) for tab in self.all())

    def _take_focus(self) -> None:
        """Give the page on show the focus where the one that was left has it, or has it again once a menu is left."""
        focus = self.window().focusWidget()
        if self._is_left(focus) or isinstance(focus, QMenuBar):
            self.current().setFocus()

    def _visit(self, number: int) -> None:
        for tab in self.all():
            tab.lead_to_page()
        self._take_focus()
        self._visited = [*self._visited[-_REMEMBERED:], number]
        self.moved.emit()
        self._tell_from_elsewhere()

    def _tell_from_elsewhere(self) -> None:
        """Say which tab is on show to a reader who is elsewhere, as in the panel: there the focus does not tell it."""
        from harbin_viewer.window.text.announcement import announce

        focus = QApplication.focusWidget()
        if self._is_restored and focus is not None and focus.window() is self.window() and not self.isAncestorOf(focus):
            announce(self, self.current().accessibleName())
