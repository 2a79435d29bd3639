"""How the page to explore is laid out: choices beside forms, chart and period, or on a narrow page in their place."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from harbin_viewer.window.explore.choosing.choice_panel import ChoicePanel
from harbin_viewer.window.explore.choosing.form_row import FormRow
from harbin_viewer.window.explore.left_choice import LeftChoice
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.layouts.side_splitter import SideSplitter

_SIDE = 12
"""Px at each side of what is above the chart."""


_CHOICES, _LEAST = 44, 30
"""Average characters of the choices at the side, as a rule and at least."""

_NARROW = 85
"""Average characters of a page that has no width for choices and chart beside each other."""


class _Column(QWidget):
    """What is above the chart gives way where the page is low."""

    def __init__(self, above: FormRow, told: LeftChoice, way_to_choices: TextLink) -> None:
        super().__init__()
        self._above, self._told, self._way = above, told, way_to_choices

    def fit(self) -> None:
        beside = 0 if self._way.isHidden() else self._way.sizeHint().width() + _SIDE
        self._above.fit(self.width() - 2 * _SIDE - beside, self.height())
        self._told.fit(self.width(), self.height())

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()


class ChoicesAndChart(SideSplitter):
    """A splitter of the choices and, under each other, what is above the chart and below it, and what is told of it.

    On a narrow page the chart has all of it, and the choices when they are asked for, with a way back.
    """

    def __init__(self, choices: ChoicePanel, beside: tuple[FormRow, LeftChoice, QWidget, QWidget]) -> None:
        above, told, chart, below = beside
        self.way_to_choices = TextLink("‹ Choices")
        self._right = _Column(above, told, self.way_to_choices)
        self._choices = choices
        self._is_narrow = self._is_turned = False
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 8, _SIDE, 0)
        top.addWidget(self.way_to_choices)
        top.addWidget(above, 1)
        column.addLayout(top)
        column.addWidget(told)
        column.addWidget(choices.bounds_told)
        self._chart = chart
        column.addWidget(chart, 1)
        column.addWidget(below)
        super().__init__(choices, self._right, _CHOICES, _LEAST)
        self.way_to_choices.setToolTip("Choose the table, the measure and whom to compare")
        self.way_to_choices.clicked.connect(lambda: self.turn(to_choices=True))
        self.way_to_choices.hide()
        choices.way_to_chart.clicked.connect(lambda: self.turn(to_choices=False))
        choices.offered.connect(self._arrange)
        told.told.connect(self._right.fit)
        self._arrange()

    @property
    def shows_choices(self) -> bool:
        """Whether there is anything to choose on show, beside the chart or in its place."""
        return self._choices.has_choices and (self._is_turned or not self._is_narrow)

    def turn(self, *, to_choices: bool) -> None:
        """Show the choices in the place of the chart on a narrow page, or the chart again; the focus goes along."""
        self._is_turned = to_choices
        self._arrange()
        self.setFocus()

    def fit(self) -> None:
        """Show both, or one of them, as the page has room; the reader stays with the one they are in."""
        narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW
        if narrow != self._is_narrow:
            focus = self.window().focusWidget()
            self._is_narrow = narrow
            self._is_turned = narrow and focus is not None and focus is not self._choices.focusProxy()
            self._is_turned = self._is_turned and self._choices.isAncestorOf(focus)
            self._arrange()

    def _arrange(self) -> None:
        leads = self._is_narrow and self._choices.has_choices
        self._right.setVisible(not (leads and self._is_turned))
        self._choices.setVisible(self.shows_choices)
        self._choices.way_to_chart.setVisible(leads)
        self.way_to_choices.setVisible(leads)
        self.setFocusProxy(self._choices if self.shows_choices else self.way_to_choices if leads else self._chart)
        self._right.fit()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self.fit()
