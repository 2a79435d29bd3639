"""The panel at the side of the window: it answers for a figure, and lists what the checks found."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.factsheet.provenance import provenance
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.evidence.figure_copy import copy_quoted, copy_recipe
from harbin_viewer.window.evidence.findings_view import FindingsView, page_without
from harbin_viewer.window.evidence.panel_head import LEFT, PanelHead
from harbin_viewer.window.evidence.provenance_view import ProvenanceView, view_of
from harbin_viewer.window.evidence.recipe_view import RecipeView
from harbin_viewer.window.evidence.uses_view import UsesView
from harbin_viewer.window.text.links.text_link import INSET, TextLink
from harbin_viewer.window.widgets.focus.page_turn import turn_to
from harbin_viewer.window.widgets.job import Job

_WIDEST, _SHARE = 56, 0.38
"""Average characters of it, and the most of the window's width that it takes for itself."""

_LEAST = QSize(300, 160)
"""Px that it keeps, however large the text is."""

_TAB = "tab"
"""The property of a page that says from which tab it was asked for."""

_KEPT = 20
"""Pages that the reader can go back to."""


class SidePanel(QDockWidget):
    """Shows one page at a time, with the way back to those before. Escape closes it and gives the focus back.

    `in_tabs` are the resources whose figures a tab can show.
    """

    told_role = "Grouping"  # Qt's own tells a screen reader what is in it before its head

    place_asked = Signal(object)
    """The reader wants to see the figure at this `CellAt` in its tab."""

    change_asked = Signal(object)
    """The maker wants what this `AskedChange` names changed."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    turned = Signal()
    """Another page is on show."""

    left = Signal()
    """The reader, who was in it, has nowhere to go back to that is seen."""

    def __init__(self, document: Document, in_tabs: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._in_tabs = in_tabs
        self.take_findings(None)
        self._before: QWidget | None = None
        self._tab = ""
        self._pages = QStackedWidget()
        self._back = TextLink("‹ Back")
        self._back.clicked.connect(self.go_back)
        self._page = TextLink("‹ To the page")
        self._page.setAccessibleDescription("Closes the panel, which takes the page’s place in a narrow window.")
        self._page.clicked.connect(self.close)
        self._head = PanelHead()
        self._head.close_asked.connect(self.close)
        self.setTitleBarWidget(self._head)
        self.setObjectName("side")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        links = QHBoxLayout()
        links.setContentsMargins(LEFT - INSET, 0, 0, 0)
        links.addWidget(self._page)
        links.addWidget(self._back)
        links.addStretch(1)
        layout.addLayout(links)
        layout.addWidget(self._pages, 1)
        self.setWidget(inside)
        self._head.lower()

    @property
    def before(self) -> QWidget | None:
        """Where the reader was before they went into it; None where that is gone."""
        return self._before if self._before is not None and isValid(self._before) else None

    @before.setter
    def before(self, part: QWidget) -> None:
        self._before = part

    @property
    def cell(self) -> CellAt | None:
        """The figure that it answers for at the moment; None while it lists findings."""
        page = self._pages.currentWidget()
        return page.cell if isinstance(page, ProvenanceView) else None

    @property
    def recipe(self) -> tuple[str, str, str] | None:
        """The tab, the chart and the subject of the recipe that it tells at the moment."""
        page = self._pages.currentWidget()
        return (self.tab, page.recipe.chart, page.recipe.subject) if isinstance(page, RecipeView) else None

    @property
    def listed(self) -> tuple[str, str, CellAt | None] | None:
        """Whether it lists findings or uses now, of which check or source, and the figure that the reader is at."""
        page = self._pages.currentWidget()
        return page.listed if isinstance(page, FindingsView | UsesView) else None

    @property
    def tab(self) -> str:
        """The title of the tab from which its page was asked for, or to which that led."""
        page = self._pages.currentWidget()
        return str(page.property(_TAB)) if page is not None else ""

    def take_findings(self, findings: tuple[Finding, ...] | None, left: str = "", unchecked: str = "") -> None:
        """What the checks found (None: not yet), what was `left`, as they were stopped, and why figures have none."""
        self._findings, self._left, self._unchecked = findings, left, unchecked
        for page in self.findChildren(ProvenanceView):
            if page.unchecked != unchecked:
                page.take_findings(provenance(self.document, page.cell, findings or ()).findings, unchecked)

    def tell_tab(self, on_show: str, of_page: str = "") -> None:
        """The tab of the title `on_show` is; that of the title `of_page` has the figure that the panel answers for."""
        self._tab = on_show
        if of_page and (page := self._pages.currentWidget()) is not None:
            page.setProperty(_TAB, of_page)
        self._head.show_title(self._title())

    def _title(self) -> str:
        """What the page on show is; of a figure of another tab than that on show also which."""
        page = self._pages.currentWidget()
        is_elsewhere = isinstance(page, ProvenanceView | RecipeView) and self.tab != self._tab
        return f"From “{self.tab}”" if is_elsewhere else page.windowTitle() if page is not None else ""

    def show_cell(self, address: CellAt) -> None:
        """Answer for this figure."""
        in_a_tab = address.resource in self._in_tabs
        view = view_of(self.document, address, self._findings or (), in_a_tab=in_a_tab, unchecked=self._unchecked)
        view.change_asked.connect(self.change_asked)
        view.cell_asked.connect(self.show_cell)
        view.check_asked.connect(partial(self.show_findings, cell=address))
        view.place_asked.connect(self.place_asked)
        view.taking_asked.connect(lambda cell: copy_quoted(self.document, cell, self.said.emit))
        view.uses_asked.connect(self.show_uses)
        view.said.connect(self.said)
        self._show(view, "Source of the figure", view.heard)

    def show_recipe(self, recipe: Recipe) -> None:
        """Tell how this figure was computed."""
        view = RecipeView(self.document, recipe)
        view.cell_asked.connect(self.show_cell)
        view.taking_asked.connect(lambda asked: copy_recipe(self.document, asked, self.said.emit))
        self._show(view, "How the figure was computed", f"{recipe.subject}: {recipe.text}. {recipe.words}")

    def show_findings(self, check: str = "", cell: CellAt | None = None) -> None:
        """List the findings of the check of that name, or of all, and begin at the one about the figure at `cell`."""
        view = FindingsView(self._findings or (), check, cell, self._left)
        view.cell_asked.connect(self.show_cell)
        view.all_asked.connect(self.show_findings)
        self._show(view, "Findings of the checks", "What was compared, and what was found.")

    def show_waiting(self, waiting: QWidget) -> None:
        """Have the reader wait for the findings with this page."""
        self._show(waiting, "Findings of the checks", "The figures are being checked.")

    def end_waiting(self, waiting: QWidget) -> bool:
        """Take that page away; whether it was on show."""
        was_on_show = self.isVisible() and self._pages.currentWidget() is waiting
        if waiting.parent() is self._pages:
            self._drop(self._pages.indexOf(waiting))
        return was_on_show

    def show_trouble(self, error: BaseException) -> None:
        """Say that the checks could not be run, and why."""
        failure = f"The checks could not be run. {error}" if isinstance(error, SheetError) else "The checks failed."
        words = f"{failure} Mend the sheet and read it anew (F5)."
        self._show(page_without(words), "Findings of the checks", words)

    def show_uses(self, source: str) -> None:
        """List the figures that stand on the word of the source of that name."""
        view = UsesView(self.document, source, self._in_tabs)
        view.cell_asked.connect(self.show_cell)
        label = self.document.label(source)
        self._show(view, f"What rests on “{label}”", f"The tables and figures that name {label}.")

    def go_back(self) -> None:
        """Show the page before."""
        left = self._pages.currentIndex()
        if (before := self._pages.widget(left - 1)) is not None:
            self._turn_to(before)
            self._drop(left)
            self._settle(before)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before."""
        return self._pages.count() > 1

    def offer_page(self, *, beside: bool) -> None:
        """Say how to come back to the page, unless it is beside the panel."""
        self._page.setVisible(not beside)

    def give_focus_back(self) -> None:
        """Lead the reader, who is in the panel that closes, to where they were before it, as soon as that is seen."""
        focus, before = QApplication.focusWidget(), self.before
        is_here = focus is None or self.isAncestorOf(focus)
        if is_here and before is not None and before.isVisible():
            before.setFocus()
        elif is_here:
            self.left.emit()

    def width_in(self, window: QWidget) -> int:
        """The width it takes in a window, in px."""
        return min(self.fontMetrics().averageCharWidth() * _WIDEST, round(window.width() * _SHARE))

    def _show(self, page: QWidget, title: str, described: str) -> None:
        self._remember_focus()
        if not self.isVisible():
            self._forget(0)
        page.setWindowTitle(orderly(title))
        page.setProperty(_TAB, self._tab)
        page.setAccessibleName(orderly(described))
        self._pages.addWidget(page)
        self._turn_to(page)
        self._forget(_KEPT)
        self.show()
        self._settle(page)

    def _turn_to(self, page: QWidget) -> None:
        """Name the panel as the page, and show that: it is told with what it is in."""
        self.setWindowTitle(page.windowTitle())
        self.setAccessibleName(page.windowTitle())
        self.setAccessibleDescription(page.accessibleName())
        turn_to(self._pages, page)

    def _settle(self, page: QWidget) -> None:
        self._head.show_title(self._title())
        self._back.setVisible(self.can_go_back)
        of_recipe = isinstance(self._pages.widget(self._pages.currentIndex() - 1), RecipeView)
        self._back.setText("‹ Back to the recipe" if of_recipe and isinstance(page, ProvenanceView) else "‹ Back")
        page.setFocus()
        self.turned.emit()

    def _forget(self, keep: int) -> None:
        """Take the oldest pages away, but for so many."""
        while self._pages.count() > keep:
            self._drop(0)

    def _drop(self, number: int) -> None:
        page = self._pages.widget(number)
        assert page is not None
        for job in page.findChildren(Job):
            job.leave()
        self._pages.removeWidget(page)
        page.deleteLater()

    def _remember_focus(self) -> None:
        focus = self.window().focusWidget()  # also while a dialog that led here is still the active window
        if focus is not None and not self.isAncestorOf(focus):
            self.before = focus

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * _WIDEST, 400)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(min(metrics.averageCharWidth() * 30, _LEAST.width()), min(metrics.height() * 6, _LEAST.height()))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.turned.emit()
        self.give_focus_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
