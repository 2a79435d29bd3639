"""What a menu over a chart offers: for the point that is meant, and for the chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.charts.chart_view import ChartView
from harbin_viewer.window.evidence.figure_copy import Say, copy_link_to, figure_choices, recipe_choices
from harbin_viewer.window.text.links.asked_of_figure import choice_of
from harbin_viewer.window.widgets.context_menu import RULE, Choice

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

_EDIT, _REMOVE = ("edit_chart", "Words of the chart…"), ("remove_chart", "Remove the chart from the sheet")
"""The same of the window’s, for who may change the sheet."""


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
    """What may be changed of the chart of that name; nothing where the sheet may only be read."""
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words  # not before it is asked for

    possible = [] if why_no_words(document, "view", chart) else [_EDIT]
    possible += [] if why_no_words(document) else [_REMOVE]
    return [RULE, *((words, partial(ask, command)) for command, words in possible)] if possible else []
