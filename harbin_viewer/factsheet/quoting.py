"""A figure in words that leave the program: with unit, status and source, and a link that leads back."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer.factsheet import link
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.recipe import Part, Recipe
from harbin_viewer.factsheet.provenance import Provenance, Statement, provenance
from harbin_viewer.factsheet.wording import first_of, number

_MOST = 3
"""References that are named."""

_MOST_PARTS = 20
"""Parts of a computed figure that are told one by one."""


def quoted(document: Document, cell: CellAt) -> str:
    """What stands in a cell, in lines: the figure, whose word it is, how sure, its references, and the link."""
    known = provenance(document, cell)
    said = known.statement
    lines = [f"{said.subject}: {said.text}", _whose(said), said.own_note, seen(known), link.to_figure(document, cell)]
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def quoted_recipe(document: Document, recipe: Recipe) -> str:
    """A computed figure, in lines: the figure, how it was computed, each part with its source, and the link to it."""
    parts = [f"– {in_a_line(known_part(document, part))}" for part in recipe.parts[:_MOST_PARTS]]
    left = len(recipe.parts) - len(parts)
    more = f"And {number(left)} more." if left else ""
    is_of_sheet = any(view.name == recipe.chart for view in document.sheet.views)
    way = (
        link.to_part(document, "chart", recipe.chart) if is_of_sheet else link.to_figure(document, recipe.parts[0].cell)
    )
    lines = [f"{recipe.subject}: {recipe.text}", recipe.words, *parts, more, way]
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def known_part(document: Document, part: Part) -> Provenance:
    """The provenance of a part of a computed figure, under the name that it has as one."""
    known = provenance(document, part.cell)
    label = document.table(part.cell.resource).field(part.cell.field).label
    subject = f"{label}, {part.name}" if part.name else known.statement.subject
    return replace(known, statement=replace(known.statement, subject=subject))


def in_a_line(known: Provenance) -> str:
    """A figure with its source, its status and its references."""
    said = known.statement
    return " ".join(filter(None, [f"{said.subject}: {said.text}.", _whose(said), seen(known)]))


def _whose(said: Statement) -> str:
    source = _named(said)
    place = f", {said.place}" if said.place else ""
    sure = f" {said.status.capitalize()}: {said.meaning[:1].lower()}{said.meaning[1:]}" if said.meaning else ""
    return f"{source}{place}.{sure}"


def _named(said: Statement) -> str:
    """The source by the name that readers know and by its title; or that there is none."""
    if said.source is None:
        return f"Source: {said.of_nobody[:1].lower()}{said.of_nobody[1:]}"
    title, label = said.source.full_name, said.source.label
    return title if label.casefold() in title.casefold() else f"{label}: {title}"


def seen(known: Provenance) -> str:
    """The references of a figure as a sentence, headed by what they are to it; "" where it has none."""
    labels = (source.label for source in known.other_references)
    names = list(dict.fromkeys([*labels, *known.unknown_references]))
    return f"{known.head_of_references}: {first_of(names, _MOST, ' others')}." if names else ""
