"""A figure in words that leave the program: with unit, status and source, and a link that leads back."""

from __future__ import annotations

from harbin_viewer.factsheet import link
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.provenance import Provenance, Statement, provenance
from harbin_viewer.factsheet.wording import first_of

_MOST = 3
"""References that are named."""


def quoted(document: Document, cell: CellAt) -> str:
    """What stands in a cell, in lines: the figure, whose word it is, how sure, its references, and the link."""
    known = provenance(document, cell)
    said = known.statement
    note = said.note if said.note != said.meaning else ""
    lines = [f"{said.subject}: {said.text}", _whose(said), note, _seen(known), link.to_figure(document, cell)]
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _whose(said: Statement) -> str:
    source = _named(said)
    place = f", {said.place}" if said.place else ""
    sure = f" {said.status.capitalize()}: {said.meaning[:1].lower()}{said.meaning[1:]}" if said.meaning else ""
    return f"{source}{place}.{sure}"


def _named(said: Statement) -> str:
    """The source by the name that readers know and by its title."""
    if said.source is None:
        return said.label
    title, label = said.source.full_name, said.source.label
    return title if label.casefold() in title.casefold() else f"{label}: {title}"


def _seen(known: Provenance) -> str:
    labels = (source.label for source in known.other_references)
    names = list(dict.fromkeys([*labels, *known.unknown_references]))
    return f"{known.head_of_references}: {first_of(names, _MOST, ' others')}." if names else ""
