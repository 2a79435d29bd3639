"""The overview: what a package is about, what was found in it, what was assumed, what is odd, and who says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.kept_words import KeptWords, ToldTable
from harbin_viewer.factsheet.overview.overview_words import TableWords
from harbin_viewer.factsheet.overview.package_facts import package_facts
from harbin_viewer.factsheet.overview.table_words import unread
from harbin_viewer.factsheet.overview.text_form import description_of
from harbin_viewer.factsheet.tabs.kinds.overview import OverviewTab
from harbin_viewer.factsheet.wording import number
from harbin_viewer.window.overview.description_view import DescriptionView
from harbin_viewer.window.overview.fact_list import FactList
from harbin_viewer.window.overview.other_resources import OtherResources
from harbin_viewer.window.overview.table_parts import TableParts, are_titled, tab_of
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.widgets.layouts.part_by_width import PartByWidth
from harbin_viewer.window.widgets.layouts.side_by_side import SideBySide
from harbin_viewer.window.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tabs.entry import Entry
    from harbin_viewer.window.overview.notice_list import NoticeList
    from harbin_viewer.window.overview.roles.role_corrections import RoleCorrections, Step
    from harbin_viewer.window.overview.table_reading import TableReading
    from harbin_viewer.window.overview.told_notices import ToldNotices

_WIDEST = 250
_NARROW = 110
"""Average characters: in a narrower page, what stands side by side stands one under the other."""

_PAUSE = 100
"""Milliseconds for which the notices of several tables are gathered."""

_TO_BE_SEEN = 40
"""Milliseconds in which what is known from the last time is painted, before anything is read."""

_FEW = 12
"""Fields that the only table shows from the beginning."""

_BETWEEN = 14
"""Pixels more between two parts than between the lines of one."""


class OverviewPage(TabPage):
    """Description and tables; beside or under them facts, notices and sources, which come after the first paint."""

    roles_corrected = Signal(str, object)
    """The reader corrected the roles of the fields of a table (its name): all its corrections, field to kind."""

    def __init__(self, tab: OverviewTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = around.document
        self._tables = [resource.name for resource in around.document.sheet.resources if resource.tabular]
        self._corrected: set[str] = set()
        self._kept = KeptWords(around.document)
        self._known = self._kept.known
        self._words = {name: told.words for name, told in self._known.items()}
        self._notices = {name: told.notices for name, told in self._known.items()}
        self._list: NoticeList | None = None
        self._reading: TableReading | None = None
        self._told: ToldNotices | None = None
        self._is_left = self._was_restored = False
        self._sought: tuple[Entry, str] | None = None
        self._description: DescriptionView | None = None
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_PAUSE)
        self._telling.timeout.connect(self._show_notices)
        self._beside = QVBoxLayout()
        self.page_scroll = PageScroll(_WIDEST)
        self.page_scroll.painted.connect(self._after_paint)
        self._parts = self._made_parts()
        self._build()
        self.setFocusProxy(self.page_scroll)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the corrections of roles."""
        undo, redo = partial(self._go, self._roles.undo, "Undone."), partial(self._go, self._roles.redo, "Done again.")
        return ({"undo": undo} if self._roles.can_undo else {}) | ({"redo": redo} if self._roles.can_redo else {})

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Scroll to the table of that name, and to what its field means."""
        part = self._parts.bring(item)
        if part is not None:
            self.page_scroll.ensureWidgetVisible(part, 0, 40)
            part.lead_to(field)
        return part is not None

    def show_found(self, entry: Entry, words: str) -> bool:
        """Unfold what has these words, mark it and scroll to it; while the tables are read, again with each."""
        self._sought = (entry, words) if not self.is_filled else None
        part = self._parts.bring(entry.resource)
        if entry.kind == "field" and part is not None:
            part.bring(entry.field)
        elif entry.kind == "tab" and self._description is not None:
            self._description.unfold()
        elif entry.kind == "notice" and self._list is not None:
            self._list.unfold_all()
        within = self._list if entry.kind == "notice" else part
        return (within is not None or not entry.resource) and self.mark_found(entry, words, within)

    @property
    def is_filled(self) -> bool:
        """Whether all tables have been told of."""
        return len(self._notices) == len(self._tables) and self._list is not None

    def state(self) -> dict[str, object]:
        """How far it is scrolled, the tables whose fields are on show, and the reader's corrections."""
        return {"scroll": self.page_scroll.place(), "unfolded": self._parts.unfolded, "given": self._roles.given}

    def restore(self, state: dict[str, object]) -> None:
        """Go there again."""
        self._was_restored = True
        unfolded, given = state.get("unfolded"), state.get("given")
        self._parts.unfold(map(str, unfolded) if isinstance(unfolded, list) else ())
        for name, corrections in given.items() if isinstance(given, dict) else ():
            if name in self._tables and corrections:
                self._roles.begin_with(name, corrections)
                self._follow_roles(name, corrections)
        self.page_scroll.return_to(state.get("scroll"))

    def leave(self) -> None:
        """End the reading of tables."""
        self._is_left = True
        if self._reading is not None:
            self._reading.leave()

    def _made_parts(self) -> TableParts:
        parts = TableParts(self._tables, self._words_of, titled=are_titled(self.document.sheet, self._tables))
        parts.asked.connect(lambda name: self.item_asked.emit(name, tab_of(self.document.sheet, name)))
        parts.corrected.connect(self._correct)
        parts.turned.connect(self.page_scroll.lead_to)
        return parts

    def _build(self) -> None:
        self.page_scroll.content.addLayout(SideBySide(self._main(), self._side(), (3, 2), _NARROW))
        self.page_scroll.content.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page_scroll)

    def _main(self) -> QWidget:
        main, layout = _column()
        words = description_of(self.document.sheet.description)
        if words.text:
            description = self._description = DescriptionView(words)
            description.said.connect(self.said)
            layout.addWidget(description)
            layout.addSpacing(8)
        if self._tables:
            layout.addWidget(SectionTitle("Table" if len(self._tables) == 1 else f"{number(len(self._tables))} tables"))
            layout.addWidget(self._parts)
        others = [resource for resource in self.document.sheet.resources if not resource.tabular]
        if others:
            layout.addWidget(SectionTitle("Also in the package"))
            listed = OtherResources([unread(self.document, resource) for resource in others])
            listed.said.connect(self.said)
            layout.addWidget(listed)
        layout.addStretch(1)
        return main

    def _words_of(self, name: str) -> TableWords:
        if name not in self._words:
            self._words[name] = unread(self.document, self.document.resource(name))
        return self._words[name]

    def _side(self) -> QWidget:
        side, self._beside = _column()
        if told := tuple(package_facts(self.document.sheet)):
            facts = FactList(told)
            facts.said.connect(self.said)
            facts.turned.connect(self.page_scroll.lead_to)
            self._beside.addWidget(facts)
        self._beside.addStretch(1)
        return side

    def _after_paint(self) -> None:
        self.page_scroll.painted.disconnect(self._after_paint)
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        """Put notices and sources where they belong, and read the tables; not where the window was closed meanwhile."""
        if self._is_left:
            return
        from harbin_viewer.window.overview.notice_list import NoticeList
        from harbin_viewer.window.overview.source_list import SourceList
        from harbin_viewer.window.overview.table_reading import TableReading
        from harbin_viewer.window.overview.told_notices import ToldNotices

        self._list, self._told = NoticeList(), ToldNotices(self.document)
        self._put_beside(self._list)
        if self.document.sheet.every_source:
            shown = SourceList(self.document.sheet)
            shown.said.connect(self.said)
            shown.turned.connect(self.page_scroll.lead_to)
            self._put_beside(shown)
        self._reading = TableReading(self.document, self._kept, self)
        self._reading.told.connect(self._take)
        self._reading.failed.connect(self.failed)
        if self._known:
            self._unfold_alone()
            self._show_notices()
            QTimer.singleShot(_TO_BE_SEEN, self, self._read)
        else:
            self._read()
            self._show_notices()

    def _read(self) -> None:
        """Read the tables, also where what they say is known from the last time."""
        if self._reading is not None and not self._is_left:
            self._reading.start()
        if self.is_filled:
            self.filled.emit()

    def _put_beside(self, part: QWidget) -> None:
        """Under what stands there, above the stretch at the end."""
        if self._beside.count() > 1:
            self._beside.insertSpacing(self._beside.count() - 1, _BETWEEN)
        self._beside.insertWidget(self._beside.count() - 1, part)
        part.show()

    def _take(self, told: ToldTable) -> None:
        name = told.words.name
        self._words[name] = told.words
        self._parts.tell(told.words, self._roles.given.get(name, {}))
        self._unfold_alone()
        self._notices[name] = told.notices
        if name in self._corrected:
            self._corrected.discard(name)
            self.roles_changed.emit(name)
        if self.is_filled:
            self._telling.stop()
            self._show_notices()
            self.filled.emit()
        elif not self._telling.isActive():
            self._telling.start()

    def _unfold_alone(self) -> None:
        """The only table has room for its fields, where they are few and the reader did not fold them."""
        if len(self._tables) == 1 and len(self._words_of(self._tables[0]).fields) <= _FEW and not self._was_restored:
            self._parts.unfold(self._tables)

    def _show_notices(self) -> None:
        """Tell what is known by now; done for several tables at once, where they are read in a row."""
        if self._list is None or self._told is None:
            return
        in_tables = [notice for name in self._tables for notice in self._notices.get(name, ())]
        left = len(self._tables) - len(self._notices)
        looking = "The table is being read …" if left == 1 else f"{number(left)} tables are being read …"
        self._list.tell(self._told.groups(in_tables), looking if left else "")
        if self._sought is not None:
            self.show_found(*self._sought)
        self._telling.setInterval(max(_PAUSE, self._told.pause))

    @cached_property
    def _roles(self) -> RoleCorrections:
        from harbin_viewer.window.overview.roles.role_corrections import RoleCorrections

        return RoleCorrections()

    def _correct(self, name: str, given: dict[str, str]) -> None:
        self._roles.correct(name, given)
        self._follow_roles(name, given)
        self.commands_changed.emit()

    def _go(self, step: Callable[[], Step], said: str) -> None:
        """Take a correction back, or make it again."""
        self._follow_roles(*step())
        self.said.emit(said, None)
        self.commands_changed.emit()

    def _follow_roles(self, name: str, given: dict[str, str]) -> None:
        """Have all that shows a table follow these corrections."""
        if self._reading is None:
            self.document.correct_roles(name, given)
        else:
            self._corrected.add(name)
            self._reading.correct(name, given)
        self.roles_corrected.emit(name, given)


def _column() -> tuple[QWidget, QVBoxLayout]:
    part = PartByWidth()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    return part, layout
