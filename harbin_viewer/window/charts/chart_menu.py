"""What a menu over a chart offers: for the point that is meant, and for the chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.evidence.figure_copy import Say, copy_link_to, figure_choices, recipe_choices
from harbin_viewer.window.text.links.asked_of_figure import choice_of
from harbin_viewer.window.widgets.context_menu import RULE, Choice, context_menu

_OF_CHART = {
    "keep_chart": "Keep this chart",
    "export": "Export…",
    "copy_image": "Copy image",
    "copy_file": "Copy as a file",
    "copy_data": "Copy data",
    "copy_words": "Copy alternative text",
    "copy_command": "Copy as command",
    "table": "Show as a table",
    "whole": "Show the whole chart",
}
"""Commands that stand in the menu, in the words for it."""

_EDIT, _REMOVE = ("edit_chart", "Words of the chart…"), ("remove_chart", "Remove the chart from the sheet")
"""The same of the window’s, for who may change the sheet."""


class ChartMenu(QObject):
    """Opens over `view`, of which `shown` gives the chart. `commands` gives what can be done with this, `of_maker` what
    may be changed of the chart of a name.
    """

    def __init__(
        self, document: Document, view: ChartView, shown: Callable[[], Chart], say: Say, parent: QWidget
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._document, self._view, self._shown, self._say, self._over = document, view, shown, say, parent
        self.commands: Callable[[], Mapping[str, Callable[[], object]]] = dict
        self.of_maker: Callable[[str], list[Choice]] = lambda _name: []

    def open(self, mark: MarkAt | None, label: str, place: QPoint) -> None:
        """Offer what can be done with the point or the series that is meant, and with the chart."""
        chart = self._shown()
        choices = point_choices(self._document, self._view, mark, self._say)
        named = label or (chart.told[mark.series].label if mark else "")
        if named in self._view.switchable:
            choices.append((f"Switch “{named}” off", lambda: self._view.series_asked.emit(named)))
        of_chart = chart_choices(self._document, chart.name, self.commands(), self._say)
        rule = [RULE] if choices else []
        context_menu([*choices, *rule, *of_chart, *self.of_maker(chart.name)], self._over).popup(place)


def point_choices(document: Document, view: ChartView, mark: MarkAt | None, say: Say) -> list[Choice]:
    """What can be done with the figure of a mark: with one of a table, and with one that was computed."""
    if mark is None or not view.leads(mark):
        return []
    recipe = view.recipe(mark)
    if recipe is not None:
        more = recipe_choices(document, recipe, say)
    else:
        more = figure_choices(document, mark.cell, say) if mark.cell is not None else []
    return [(choice_of(view.point_words(mark).asked), lambda: view.ask(mark)), *more]


def chart_choices(
    document: Document, name: str, commands: Mapping[str, Callable[[], object]], say: Say
) -> list[Choice]:  # fmt: skip
    """What can be done with the chart of that name; one that the sheet does not have cannot be linked to."""
    choices: list[Choice] = [(words, commands[command]) for command, words in _OF_CHART.items() if command in commands]
    if any(view.name == name for view in document.sheet.views):
        choices.append(("Copy link to this chart", lambda: copy_link_to(document, "chart", name, say)))
    return choices


def maker_choices(document: Document, chart: str, ask: Callable[[str], object]) -> list[Choice]:
    """What may be changed of the chart of that name; nothing where the sheet may only be read.

    What writes is not imported before it is asked for.
    """
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import is_among_kept, why_no_words

    possible = [] if why_no_words(document, "view", chart) else [_EDIT]
    possible += [] if why_no_words(document) and not (possible and is_among_kept(document, chart)) else [_REMOVE]
    return [RULE, *((words, partial(ask, command)) for command, words in possible)] if possible else []
