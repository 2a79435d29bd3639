"""A large figure is made of a cell: figure, unit, status and source are those of the cell, the words its maker's."""

from __future__ import annotations

from typing import Any, NamedTuple

from harbin_viewer.factsheet.authoring.facts.figure_cells import address, row_name
from harbin_viewer.factsheet.authoring.facts.figure_title import figure_title
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import amount, quoted
from harbin_viewer.factsheet.words.reported_decimals import in_digits

_AGAINST = "on the year before, as stated"
"""What a stated change is against, mostly."""

_MARK = "\ue000"
"""Stands before and behind the digits of a figure until the text is JSON: 140.0 is not 140."""


class FigureWords(NamedTuple):
    """What a maker says of a large figure; “” for what usually stands there.

    `change` is the column of the same row that says how it changed (“” for none), `against` what this is against.
    `unit` is that of its column, where that has none yet.
    """

    title: str = ""
    period: str = ""
    note: str = ""
    change: str = ""
    against: str = ""
    unit: str = ""


def words_of_figure(highlight: Highlight) -> FigureWords:
    """What a large figure says now."""
    change = highlight.change
    same_row = change is not None and (change.cell.resource, change.cell.row) == (
        highlight.cell.resource,
        highlight.cell.row,
    )
    return FigureWords(
        highlight.title, highlight.period, highlight.note, change.cell.field if change and same_row else "",
        change.label if change and same_row else "",
    )  # fmt: skip


def usual_words(document: Document, at: CellAt) -> FigureWords:
    """What a large figure says where its maker says nothing else."""
    table = document.table(at.resource)
    label, title = table.field(at.field).label, table.resource.label
    named = figure_title(title, label)
    time = document.roles(at.resource).time
    period = table.text(time, at.row) if time else ""
    if not period:
        return FigureWords(named, row_name(table, at.row, at.field), against=_AGAINST)
    whom = ", ".join(
        filter(None, (table.text(name, at.row) for name in table.row_names if name not in (time, at.field)))
    )
    return FigureWords(f"{named}, {whom}" if whom else named, period, against=_AGAINST)


def why_no_figure(document: Document, at: CellAt, unit: str = "") -> str:
    """Why a cell cannot be a large figure, as a sentence that says what to do; “” where it can.

    `unit` is that of its column, where that has none yet.
    """
    table = document.table(at.resource)
    field = table.field(at.field)
    if not field.unit and not unit:
        return f"The column {quoted(field.label)} has no unit: say in which it is, as a large figure needs one."
    if table.status(at.field, at.row) not in STATUSES:
        return "Its row has no status: edit its evidence first, as a large figure says how sure it is."
    if document.sheet.source(table.source(at.row)) is None:
        return "Its row names no source of the sheet: edit its evidence first, as a large figure says whose word it is."
    if address(table, at) is None:
        return "Nothing tells its row from others of the table: a large figure could not say which it is."
    return ""


def entry_of_figure(document: Document, at: CellAt, words: FigureWords) -> dict[str, Any]:
    """The large figure as a descriptor has it, its figures between marks that `with_plain_figures` takes away."""
    table, usual = document.table(at.resource), usual_words(document, at)
    cell = address(table, at)
    assert cell is not None  # or `why_no_figure` would say so
    found = {
        "title": words.title or usual.title, **_figure(table, at, words.unit), "period": words.period or usual.period,
        "status": table.status(at.field, at.row), "source": table.source(at.row),
        "cell": {"resource": cell.resource, "row": dict(cell.row), "field": cell.field},
    }  # fmt: skip
    if words.change and table.value(words.change, at.row) is not None:
        of_change = at._replace(field=words.change)
        found["change"] = {
            **_figure(table, of_change, ""), **({"label": words.against} if words.against else {}),
            "cell": {**found["cell"], "field": words.change},
        }  # fmt: skip
    return found | ({"note": words.note} if words.note else {})


def told_figure(document: Document, at: CellAt, unit: str = "") -> str:
    """The figure, in the `unit` of its column where that has none yet, its status and its source in a sentence."""
    table = document.table(at.resource)
    figure = amount(table.value(at.field, at.row), table.field(at.field).unit or unit)
    status = STATUSES[table.status(at.field, at.row)].word
    return f"{figure}: {status}, {document.label(table.source(at.row))}."


def with_plain_figures(text: str) -> str:
    """A JSON text in which figures stand as figures."""
    return text.replace(f'"{_MARK}', "").replace(f'{_MARK}"', "")


def _figure(table: Table, at: CellAt, unit: str) -> dict[str, Any]:
    digits = in_digits(table.value(at.field, at.row))
    return {"figure": f"{_MARK}{digits}{_MARK}", "unit": table.field(at.field).unit or unit}
