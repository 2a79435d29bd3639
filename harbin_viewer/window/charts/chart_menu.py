"""What a menu over a chart offers: for the point that is meant, and for the chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.evidence.figure_copy import Say, copy_link_to, figure_choices, recipe_choices
from harbin_viewer.window.widgets.context_menu import Choice

_OF_CHART = {
    "export": "Export…",
    "copy_image": "Copy image",
    "copy_file": "Copy as a file",
    "copy_data": "Copy data",
    "copy_words": "Copy alternative text",
    "table": "Show as a table",
    "whole": "Show the whole chart",
}
"""Commands that stand in the menu, in the words for it."""


def point_choices(document: Document, view: ChartView, mark: MarkAt | None, say: Say) -> list[Choice]:
    """What can be done with the figure of a mark: with one of a table, and with one that was computed."""
    if mark is None or not view.leads(mark):
        return []
    recipe = view.recipe(mark)
    if recipe is not None:
        more = recipe_choices(document, recipe, say)
    else:
        more = figure_choices(document, mark.cell, say) if mark.cell is not None else []
    return [("Who says it", lambda: view.ask(mark)), *more]


def chart_choices(
    document: Document, name: str, commands: Mapping[str, Callable[[], object]], say: Say
) -> list[Choice]:  # fmt: skip
    """What can be done with the chart of that name; one that the sheet does not have cannot be linked to."""
    choices: list[Choice] = [(words, commands[command]) for command, words in _OF_CHART.items() if command in commands]
    if any(view.name == name for view in document.sheet.views):
        choices.append(("Copy link to this chart", lambda: copy_link_to(document, "chart", name, say)))
    return choices
