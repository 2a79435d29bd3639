"""A figure, a chart or a tab to take along: as a link that leads back to it, and a figure with its source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.recipe import Recipe
from harbin_viewer.window.state.asked_change import AskedChange, change_choices
from harbin_viewer.window.widgets.context_menu import Choice, copy_text

Say: TypeAlias = Callable[[str, None], object]
"""Is told what was done, as a sentence, and None: no file was written."""

_HOW_TO_OPEN = "“Go to a copied link” (Ctrl+G) leads there."


def figure_choices(
    document: Document, cell: CellAt, say: Say, ask: Callable[[AskedChange], object] | None = None
) -> list[Choice]:
    """The choices of a menu over a figure; `ask` is told what its maker wants changed."""
    return [
        ("Copy with its source and a link", lambda: copy_quoted(document, cell, say)),
        (f"Copy link to this {_kind(document, cell)}", lambda: copy_link(document, cell, say)),
        *(change_choices(document, cell, ask) if ask is not None else ()),
    ]


def _kind(document: Document, cell: CellAt) -> str:
    """What stands in a cell: a figure, or words."""
    value = document.table(cell.resource).value(cell.field, cell.row) if cell.field else ""
    return "statement" if isinstance(value, str) else "figure"


def copy_quoted(document: Document, cell: CellAt, say: Say) -> None:
    """Copy what stands in a cell with its unit, its status, its source, and a link to it."""
    from harbin_viewer.factsheet.quoting import quoted

    copy_text(quoted(document, cell))
    say(f"The {_kind(document, cell)} was copied with its source and a link.", None)


def recipe_choices(document: Document, recipe: Recipe, say: Say) -> list[Choice]:
    """The choices of a menu over a computed figure."""
    return [("Copy with its recipe and sources", lambda: copy_recipe(document, recipe, say))]


def copy_recipe(document: Document, recipe: Recipe, say: Say) -> None:
    """Copy a computed figure with how it was computed, and each of its parts with its source."""
    from harbin_viewer.factsheet.quoting import quoted_recipe

    copy_text(quoted_recipe(document, recipe))
    say("The figure was copied with how it was computed and the sources of its parts.", None)


def copy_link(document: Document, cell: CellAt, say: Say) -> None:
    """Copy the link to what stands in a cell."""
    from harbin_viewer.factsheet.link import to_figure

    copy_text(to_figure(document, cell))
    say(f"The link to this {_kind(document, cell)} was copied. {_HOW_TO_OPEN}", None)


def copy_link_to(document: Document, kind: Literal["chart", "tab"], name: str, say: Say) -> None:
    """Copy the link to a chart, or to a tab, of the sheet."""
    from harbin_viewer.factsheet.link import to_part

    copy_text(to_part(document, kind, name))
    say(f"The link to this {kind} was copied. {_HOW_TO_OPEN}", None)
