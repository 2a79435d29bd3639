"""The tab in which a reader chooses what to see of a table: choices at the side, the chart, the period under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import structs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.charts.exploring.on_show import OnShow
from harbin_viewer.charts.model.recipes import recipe_again
from harbin_viewer.charts.model.words.description import about
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration, exploration_in
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from harbin_viewer.window.charts.chart_desk import ChartDesk
from harbin_viewer.window.explore.choice_steps import ChoiceSteps
from harbin_viewer.window.explore.choosing.choice_panel import ChoicePanel
from harbin_viewer.window.explore.choosing.form_row import FormRow
from harbin_viewer.window.explore.copied_command import in_colours_of, told_of_all
from harbin_viewer.window.explore.explored_tables import ExploredTables
from harbin_viewer.window.explore.explorer import Explorer
from harbin_viewer.window.explore.kept_chart import kept_chart
from harbin_viewer.window.explore.left_choice import LeftChoice
from harbin_viewer.window.explore.page_layout import ChoicesAndChart
from harbin_viewer.window.explore.period.period_bar import PeriodBar
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.widgets.context_menu import copy_text
from harbin_viewer.window.widgets.own_turn import in_own_turn


class ExplorePage(TabPage):
    """A table is read in a thread when it is first asked for; from then on each choice is on show at once."""

    is_read_first = True

    def __init__(self, tab: ExploreTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = around.document
        resources = [table for table in tab.shown_resources(around.document.sheet) if table.tabular]
        self.steps = ChoiceSteps(self)
        self._telling = QTimer(self, singleShot=True, interval=0)  # Qt tells of one choice from a list twice
        self.left = LeftChoice()
        self.sought: Entry | None = None
        self._figure: Callable[[], CellAt | None] | None = None
        self.panel = ChoicePanel([(table.name, table.title or table.name) for table in resources])
        self.forms = FormRow({name: facts.title for name, facts in FORMS.items()})
        self.desk = ChartDesk(around, holding=True)
        self.desk.menu.commands = self.commands
        self.period = PeriodBar()
        self._tables = ExploredTables(self._document, resources, self.desk.reading)
        self._build()
        self._connect()
        self._offer_nothing()
        if not self._tables.begin():
            self.desk.show_none("There is no table to explore.")

    # TabPage

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with the chart, and with the choice."""
        chart = {"copy_command": self._copy_command, "keep_chart": self._keep} if self.desk.chart is not None else {}
        return {**self.desk.commands(), **self.steps.commands(), **chart}

    def place(self) -> CellAt | str | None:
        """The figure that is pointed at, where it is one of the table and not computed here."""
        return self.desk.place()

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Show the table of that name, and point at the figure where it is on show."""
        if not self._tables.has(item):
            return False
        self._open(item)
        if row is not None and self.desk.chart is not None:
            self.desk.point_at(CellAt(item, row, field))
        return True

    def return_to(self, find: Callable[[], CellAt | None]) -> None:
        """Point at the figure, where the chart has it, now or when it is there."""
        self._figure = find
        self._return()

    def recipe_again(self, chart: str, subject: str) -> Recipe | None:
        """How the figure of that subject is computed now, in the chart of that name; None where it is not on show."""
        return recipe_again(self.desk.whole, chart, subject) if self.desk.whole is not None else None

    def on_show(self) -> OnShow:
        """The choices of all tables that were read, and what is switched off in their charts."""
        return self._tables.on_show(self.desk.switching.state())

    def show_found(self, entry: Entry, words: str) -> bool:
        """Choose the measure, or add whom to compare, that was found; a table that is not read yet is waited for."""
        if not self._tables.has(entry.resource):
            return super().show_found(entry, words)
        self.sought = entry
        self._open(entry.resource)
        return True

    def state(self) -> dict[str, object]:
        """The choice, whether as a table and how that is arranged, and how wide the choices are."""
        now = self.steps.explorer.history.now if self.steps.explorer else None
        choice = structs.asdict(wanted) if (wanted := self.left.wanted or now) else {}
        widths, at, off = self._parts.wanted_sizes(), self.panel.entities.current(), self.desk.switching.state()
        as_table, arranged = self.desk.tools.table.isChecked(), self.desk.table.views()
        return {"choice": choice, "table": as_table, "arranged": arranged, "widths": widths, "at": at, "off": off}

    def restore(self, state: dict[str, object]) -> None:
        """Show the same choice again."""
        if isinstance(widths := state.get("widths"), list):
            self._parts.setSizes(widths)
        self.desk.table.restore(state.get("arranged"))
        self.panel.entities.come_back_to(str(state.get("at", "")))
        self.desk.switching.restore(state.get("off"))
        if (wanted := exploration_in(state.get("choice"))) is not None:
            self._go_back_to(wanted)
        tools = self.desk.tools
        if state.get("table") and not tools.table.isChecked():
            self.desk.change_face(go_in=False) if self.desk.chart is not None else tools.tell_table(shown=True)

    def leave(self) -> None:
        """End the reading of tables."""
        self.period.pause()
        self.desk.leave()

    # opening

    def _open(self, name: str) -> None:
        """Explore the table of that name."""
        self.left.want(None)
        self._show_table(name)

    def _show_table(self, name: str) -> None:
        self.period.pause()
        self.panel.show_table(name)
        self._tables.open(name)

    def _go_back_to(self, choice: Exploration) -> None:
        """Show a choice that was kept, once its table is read; where that is gone, say so."""
        self.left.want(choice)
        if self._tables.has(choice.resource):
            self._show_table(choice.resource)
        elif self.steps.explorer is not None:
            self.left.come_back(self.steps.explorer)

    def take_roles(self, table: str) -> None:
        """Begin anew with a table whose columns mean something else; the choice made of it is gone."""
        self.left.want(None)
        self._tables.read_anew(table)

    def _wait(self, name: str) -> None:
        """Nothing can be chosen before the table of that name is read."""
        self.panel.show_table(name)
        self.setFocusProxy(self.desk.reading)
        self.desk.wait_for_table()
        for part in (self.panel, self.period, self.forms):
            part.setEnabled(False)

    def _take(self, explorer: Explorer) -> None:
        self.steps.explorer = explorer
        self.panel.show_table(explorer.cube.name)
        self.setFocusProxy(self._parts)
        if explorer.nothing:
            self._offer_nothing()
            self.desk.show_none(explorer.nothing)
        else:
            self.forms.show()
            self.panel.offer(explorer)
            self.left.come_back(explorer)
            self._show_choice(explorer)
        for part in (self.panel, self.period, self.forms):  # once what is not asked for is hidden: the focus would
            part.setEnabled(True)  # come to it, and go on
        self._keep_focus_seen()
        if self.desk.chart is None and not explorer.nothing:  # in a turn of its own, as both take long the first time
            in_own_turn(self, partial(self._begin, explorer))
        elif not explorer.nothing:
            self._begin(explorer)

    def _begin(self, explorer: Explorer) -> None:
        """Show the first chart of a table, if it still is the one that is explored."""
        if self.steps.explorer is explorer:
            self._show_chart(explorer)
            self._choose_sought(explorer)
            self._return()

    def _return(self) -> None:
        if self._figure is not None and self.desk.chart is not None:
            cell, self._figure = self._figure(), None
            if cell is not None:
                self.desk.point_at(cell, noted=False)

    def _choose_sought(self, explorer: Explorer) -> None:
        sought, self.sought = self.sought, None
        if sought is not None and sought.resource == explorer.cube.name:
            self.steps.choose(explorer.with_found(sought))
            self.panel.lead_to(sought) if self._parts.shows_choices else self.desk.view.setFocus()
            self.said.emit(f"“{sought.heading}” is shown.", None)

    def _offer_nothing(self) -> None:
        """There is nothing to choose from, but other tables."""
        self.panel.offer_nothing()
        self.forms.hide()
        self.period.hide()

    def _keep_focus_seen(self) -> None:
        """A reader who was among choices that have gone, or that there is no width for, is not left in the unseen."""
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus) and not focus.isVisible():
            self.setFocus()

    def _fail(self, error: Exception) -> None:
        self.steps.explorer = None
        self.setFocusProxy(self._parts)
        self._offer_nothing()
        self.panel.setEnabled(True)
        if not isinstance(error, SheetError):  # what is wrong with a table stands on the page
            self.failed.emit(error)

    # showing

    def _show(self) -> None:
        """Show the choice: in all that tells it, and as a chart, or say why there is none."""
        self.left.want(None)
        if (explorer := self.steps.explorer) is not None:
            self._show_choice(explorer)
            self._show_chart(explorer)

    def _show_choice(self, explorer: Explorer) -> None:
        self.panel.show_choice(explorer)
        self.forms.show_choice(explorer.history.now.form, explorer.reasons, moving=self.steps.is_moving)
        self.period.show_choice(*explorer.period_shown(), two=explorer.form.facts.period == "range")

    def _show_chart(self, explorer: Explorer) -> None:
        if why := explorer.why_not:
            self.desk.show_none(why, quietly=self.period.is_playing)  # times that go by may pass what cannot be shown
        else:
            switched = explorer.switches()
            self.desk.asks = bool(switched[0]) or not explorer.form.facts.of_measures
            self.desk.series_row.show_series(*switched)
            self.desk.show_chart(explorer.chart)

    def _tell_chart(self) -> None:
        """A screen reader, whose focus is among the choices, is told what is on show now; why nothing is was told."""
        explorer = self.steps.explorer
        if explorer is not None and not explorer.why_not:
            announce(self.desk, about(explorer.chart))

    # taking along

    def _copy_command(self) -> None:
        if self.steps.explorer is not None:
            copy_text(in_colours_of(self.palette(), self.steps.explorer.command()))
            self.said.emit(told_of_all("The command that makes this picture was copied.", self.desk.chart), None)

    def _keep(self) -> None:
        if self.steps.explorer is not None:
            kept = kept_chart(self._document, self.steps.explorer.history.now, self.steps.explorer.chart, self)
            if kept is not None:
                self.said.emit(told_of_all(kept[0], self.desk.chart), kept[1])

    # building

    def _build(self) -> None:
        self._parts = ChoicesAndChart(self.panel, (self.forms, self.left, self.desk, self.period))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._parts)
        self.setFocusProxy(self._parts)
        self.desk.setFocusProxy(self.desk.reading)  # where there is nothing to choose, what it says is all there is

    def _connect(self) -> None:
        self.steps.follow(self.panel, self.forms, self.period)
        self.panel.table_chosen.connect(self._open)
        self.panel.left.connect(self.desk.reading.setFocus)
        self.steps.begun.connect(self.period.pause)
        self.steps.changed.connect(self._show)
        self.steps.said.connect(self.said)
        self.steps.unsaid.connect(self._telling.start)
        self._telling.timeout.connect(self._tell_chart)
        self.desk.series_asked.connect(self.steps.switch)
        self.desk.all_series_asked.connect(self.steps.switch)
        self.desk.asked.connect(lambda name: self.commands().get(name, lambda: None)())
        self.desk.cell_asked.connect(self.cell_asked)
        self.desk.recipe_asked.connect(self.recipe_asked)
        self.desk.said.connect(self.said)
        self.desk.failed.connect(self.failed)
        self.desk.commands_changed.connect(self.commands_changed)
        self.desk.view.point_reached.connect(lambda words: self.said.emit(words, None) if words else None)
        self._tables.asked.connect(self._wait)
        self._tables.opened.connect(self._take)
        self._tables.failed.connect(self._fail)
