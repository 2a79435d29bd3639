"""All choices beside the chart, one under the other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from harbin_viewer.charts.exploring.bounded import rows_shown
from harbin_viewer.charts.exploring.words.measures_left_out import sums_among, sums_said
from harbin_viewer.factsheet.exploring.shown_together import second_of
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.explore.choosing.bounds_chooser import BoundsChooser
from harbin_viewer.window.explore.choosing.bounds_told import BoundsTold
from harbin_viewer.window.explore.choosing.dimension_choosers import DimensionChoosers
from harbin_viewer.window.explore.choosing.entity_chooser import EntityChooser
from harbin_viewer.window.explore.choosing.figure_options import FigureOptions
from harbin_viewer.window.explore.choosing.labelled import Labelled
from harbin_viewer.window.explore.choosing.measure_chooser import MeasureChooser
from harbin_viewer.window.explore.choosing.reading_order import values_in_order
from harbin_viewer.window.text.links.text_link import TextLink, beginning_with_text
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.focus.into_view import bring_into_view
from harbin_viewer.window.widgets.focus.kept_in_view import FocusInView
from harbin_viewer.window.widgets.told.unseen_label import name_box

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tabs.entry import Entry
    from harbin_viewer.window.explore.explorer import Explorer


class ChoicePanel(QScrollArea):
    """`tables` have names and titles."""

    table_chosen = Signal(str)
    """The reader wants the table of this name."""

    group_chosen = Signal(str)
    """The reader wants all of this group."""

    left = Signal()
    """Nothing can be chosen for now, and the reader, who is in it, wants to be elsewhere."""

    offered = Signal()
    """Whether there is anything to choose may be different from now on."""

    def __init__(self, tables: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way_to_chart = TextLink("‹ To the chart")
        self.has_choices = True
        """Whether there is anything to choose."""
        self._groups: tuple[str, ...] = ()
        self._may_compare = False
        self._had_focus: QWidget | None = None
        self._tables = [name for name, _title in tables]
        self.table = ChoiceBox()
        self.measure = MeasureChooser("Measure")
        self.second = MeasureChooser("Measure upwards")
        self.size_of_dots = MeasureChooser("Size of the dots", "All dots alike")
        self.entities = EntityChooser()
        self.group = ChoiceBox()
        whom = QWidget()
        together = QVBoxLayout(whom)
        together.setContentsMargins(0, 0, 0, 0)
        together.addWidget(self.entities, 1)
        together.addWidget(self.group)
        self.whom = Labelled("Whom to compare", whom)
        self.dimensions = DimensionChoosers()
        self.options = FigureOptions()
        self.bounds, self.bounds_told = BoundsChooser(), BoundsTold()
        self._build(tables)
        self.table.activated.connect(lambda row: self.table_chosen.emit(self._tables[row]))
        self.group.activated.connect(self._choose_group)
        self.bounds_told.all_wanted.connect(self.bounds.all_wanted)

    def show_table(self, name: str) -> None:
        """Show that this table is explored."""
        with QSignalBlocker(self.table):
            self.table.setCurrentIndex(self._tables.index(name))

    def offer_nothing(self) -> None:
        """Offer no more than other tables, where there are any."""
        self._choices.hide()
        self.bounds_told.tell("")
        self._tell_offered(has_choices=len(self._tables) > 1)

    def offer(self, explorer: Explorer) -> None:
        """Offer what the table of an explorer has."""
        cube = explorer.cube
        self._choices.show()
        self._tell_offered(has_choices=True)
        self.measure.offer((*cube.roles.measures, *explorer.beside_measures))
        for chooser in (self.second, self.size_of_dots):
            chooser.offer(cube.roles.measures)
        self.entities.offer(explorer.search)
        self.bounds.offer(cube)
        self._may_compare = len(explorer.search) > 1
        self.dimensions.offer(
            {
                field: (cube.table.field(field).label, values_in_order(coded.words))
                for field, coded in cube.dimensions.items()
            }
        )
        with QSignalBlocker(self.group):
            self.group.clear()
            self.group.addItems(["All of a group …", *(f"All of “{orderly(name)}”" for name in explorer.groups)])
        self._groups = tuple(explorer.groups)
        self.group.setVisible(bool(explorer.groups))

    def show_choice(self, explorer: Explorer) -> None:
        """Show the choice."""
        now, brief = explorer.history.now, explorer.brief
        self.measure.show_chosen(now.measure, _beside(explorer))
        self._second.setVisible(now.form == "scatter")
        self._size.setVisible(now.form == "scatter" and len(explorer.cube.roles.measures) > 2)
        if now.form == "scatter":
            self.second.show_chosen(second_of(explorer.cube, now))
            self.size_of_dots.show_chosen(now.size)
        self._show_whom(asked=self._may_compare and explorer.form.facts.compares)
        there = explorer.cube.entities.among if explorer.cube.entities else frozenset(now.entities)
        # a name that a changed file has no more stays chosen, should it come back, and is none of those on show
        self.entities.show_chosen([name for name in now.entities if name in there], explorer.colours)
        self.dimensions.show_chosen(explorer.cube.chosen(now.fixed, now.measures))
        self.dimensions.setVisible(brief.figures.held and bool(explorer.cube.dimensions))
        told = explorer.transforms, explorer.reasons_of_transforms()
        self.options.show_choice(now, *told, sums=_sums(explorer))
        self.bounds.show_choice(explorer)
        self.bounds_told.tell(rows_shown(brief))

    def lead_to(self, entry: Entry) -> None:
        """Bring the measure, or the one to compare, that was found into view, and give it the focus."""
        chips = [chip for chip in self.entities.chips() if chip.entity == entry.heading]
        part = self.measure.box if entry.kind == "measure" or not chips else chips[0]
        bring_into_view(self, part)
        part.setFocus()

    def _show_whom(self, *, asked: bool) -> None:
        """Ask whom to compare, where that makes a difference; else the room is free."""
        self.setFocusProxy(self.entities.field if asked else self.measure.box)
        self.whom.setVisible(asked)
        if isinstance(parts := self._choices.layout(), QVBoxLayout):
            parts.setStretch(parts.count() - 1, 0 if asked else 1)

    # Qt

    def setEnabled(self, enabled: bool) -> None:  # noqa: FBT001 as Qt calls it
        """While a table is read nothing can be chosen; then the focus comes back to where it was."""
        focus = self.window().focusWidget()
        if not enabled and self.isEnabled():
            self._had_focus = focus if focus is not None and self.isAncestorOf(focus) else None
            if self._had_focus is not None:
                self.left.emit()
        came_back = enabled and not self.isEnabled()
        super().setEnabled(enabled)
        beside = self.parentWidget()
        if came_back and (focus is None or (beside is not None and beside.isAncestorOf(focus))):
            (self._had_focus or self).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is chosen from never is wider than there is room: long names are cut."""
        super().resizeEvent(event)
        if (inside := self.widget()) is not None:
            inside.setFixedWidth(self.viewport().width())

    # private

    def _tell_offered(self, *, has_choices: bool) -> None:
        self.has_choices = has_choices
        self.offered.emit()

    def _choose_group(self, row: int) -> None:
        if row > 0:
            self.group_chosen.emit(self._groups[row - 1])
        self.group.setCurrentIndex(0)

    def _build(self, tables: Sequence[tuple[str, str]]) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for box, name in ((self.table, "Table"), (self.group, "All of a group")):
            name_box(box, name)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.table.addItems([in_a_line(title) for _name, title in tables])
        self._second = Labelled("Upwards", self.second)
        self._size = Labelled("Size of the dots", self.size_of_dots)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(14)
        table = Labelled("Table", self.table)
        self._build_choices()
        layout.addLayout(beginning_with_text(self.way_to_chart))
        self.way_to_chart.hide()
        layout.addWidget(table)
        table.setVisible(len(tables) > 1)
        layout.addWidget(self._choices, 1)
        layout.addStretch(0)
        self.setWidget(inside)
        FocusInView(self, inside)
        self.setFocusProxy(self.entities.field)

    def _build_choices(self) -> None:
        """All but the table: what is chosen from it."""
        self._choices = QWidget()
        layout = QVBoxLayout(self._choices)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (Labelled("Measure", self.measure), self._second, self._size, self.dimensions):
            layout.addWidget(part)
        layout.addWidget(self.whom, 1)
        layout.addWidget(Labelled("Figures", self.options))
        layout.addWidget(self.bounds)
        layout.addStretch(0)  # takes the room where there is nobody to choose from


def _sums(explorer: Explorer) -> str:
    """Which measures are sums of others, in sentences, where several stand beside each other; "" where none is."""
    facts, brief = explorer.form.facts, explorer.brief
    apart = facts.may_have_own_scales and explorer.history.now.own_scales
    is_of_sums = facts.of_measures and explorer.history.now.form != "answers"  # whose sums are the wholes
    return sums_said(brief, brief.stated_unit) if is_of_sums and not apart else ""


def _beside(explorer: Explorer) -> str:
    """Which measures are drawn beside the chosen one, as sentences; "" where it stands alone."""
    now, sums = explorer.history.now, _left_out(explorer)
    if not FORMS[now.form].of_measures:
        return ""
    if now.form == "answers":
        return "It is drawn with the other answers of its scale."
    those = "all others" if now.own_scales else "all others of its unit"
    told = f"It is drawn with {those} that have figures."
    if sums:
        told = f"It is drawn with {those} that have figures, but for sums of these."
    if now.measure in sums:
        told = "It is left out, as it is a sum of others: these are drawn."
    return f"{told} “Series” above the chart takes any of them away." if now.form == "courses" else told


def _left_out(explorer: Explorer) -> Collection[str]:
    """The measures that are left out, as they are sums of others."""
    brief = explorer.brief
    return () if brief.exploration.with_sums or not _sums(explorer) else sums_among(brief, brief.stated_unit)
