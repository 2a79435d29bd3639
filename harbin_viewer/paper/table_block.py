"""A table on paper: columns as wide as they need, its head again on each page; records where the columns are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from harbin_viewer.charts.formats.pdf.structure import Element, Tagged, said
from harbin_viewer.charts.status import STATUS_WORDS
from harbin_viewer.charts.text import type_face
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.paper.block import NO_PART, SMALL, Block, Row
from harbin_viewer.paper.flow import Flow
from harbin_viewer.paper.line_ends import brief

GAP = 12.0
"""Room between two columns."""

_MARK = 16.0
_WIDEST, _NARROWEST = 240.0, 54.0
_TITLE = 130.0
"""Width up to which a title is not broken."""

_SAMPLE = 200


class Column(NamedTuple):
    """A column by its title; numbers stand at its right edge, their marks behind them where it `has_marks`.

    Where it `names` its rows, its cells are their heads.
    """

    title: str
    is_number: bool = False
    has_marks: bool = False
    names: bool = False


class Cell(NamedTuple):
    """A text, and how sure it is (None where nothing is said)."""

    text: str
    status: StatusName | None = None


def grid_height(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> float:
    """How tall the table will be on a page that has room for all of it."""
    widths = _widths(flow, columns, rows)
    head = _line(flow.left, columns, [Cell(brief(column.title)) for column in columns], widths, NO_PART, bold=True)
    return head.height + sum(_line(flow.left, columns, row, widths, NO_PART).height + 1 for row in rows)


def fits(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether all columns have room beside each other."""
    return bool(_widths(flow, columns, rows))


def put_grid(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    """Put the table on the pages; each row as a list where it has too many columns."""
    if widths := _widths(flow, columns, rows):
        put_lines(flow, columns, rows, widths)
    else:
        _put_records(flow, columns, rows)


def put_lines(
    flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], widths: Sequence[float]
) -> None:  # fmt: skip
    """Put the rows on the pages in columns of these widths, with their heads above them on each page."""
    table = Element("Table")
    _put_head(flow, columns, widths, Element("TR", table))
    for row in rows:
        line = _line(flow.left, columns, row, widths, Element("TR", table))
        line.rule()
        if flow.room < line.height:
            flow.new_page()
            _put_head(flow, columns, widths, NO_PART)
        flow.put(line)


def _put_head(flow: Flow, columns: Sequence[Column], widths: Sequence[float], row: Element) -> None:
    head = _line(flow.left, columns, [Cell(brief(column.title)) for column in columns], widths, row, bold=True)
    head.rule(LIGHT.axis)
    flow.have_room(head.height + 40)
    flow.put(head)


def _widths(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[float]:
    """The columns' widths; none where they do not fit on the page."""
    room = flow.width - GAP * (len(columns) - 1)
    if not columns or room < len(columns) * _NARROWEST:
        return []
    wanted = [wanted_width(column, [row[place] for row in rows[:_SAMPLE]]) for place, column in enumerate(columns)]
    if sum(wanted) > room:  # the widest give way
        limit = _WIDEST
        while sum(min(width, limit) for width in wanted) > room:
            limit -= 4
        wanted = [min(width, limit) for width in wanted]
    return wanted


def wanted_width(column: Column, cells: Sequence[Cell]) -> float:
    """How wide a column is by its title and its first cells, where there is room."""
    cells = cells[:_SAMPLE]
    texts = max((type_face.width(cell.text, SMALL) + (_MARK if column.has_marks else 0) for cell in cells), default=0.0)
    words = max((type_face.width(word, SMALL, bold=True) for word in brief(column.title).split()), default=0.0)
    title = max(words, min(type_face.width(brief(column.title), SMALL, bold=True), _TITLE))
    return min(max(texts, title + (_MARK if column.has_marks else 0), _NARROWEST) + 2, _WIDEST)


def _line(
    left: float, columns: Sequence[Column], cells: Sequence[Cell], widths: Sequence[float], row: Element, *,
    bold: bool = False,
) -> Block:  # fmt: skip
    """A row of the table; `row` is the part of the document that its cells are in."""
    block, x, parts = Block(left, sum(widths) + GAP * (len(widths) - 1)), left, []
    block.gap(3)
    for column, cell, width in zip(columns, cells, widths, strict=True):
        part = Block(x, width - (_MARK if column.has_marks else 0))
        of_it = row if row is NO_PART else _element(column, row, is_head=bold)
        part.text(cell.text, SMALL, bold=bold, right=column.is_number, part=of_it)
        if row is not NO_PART and not any(line.tags for line in part.rows):  # an empty or blank cell is a cell
            (part.rows or block.rows)[-1].tags.append(Tagged(0, 0, of_it))
        if cell.status is not None and part.rows:
            _put_mark(part.rows[0], cell.status, x + width - 11, of_it)
        parts.append(part)
        x += width + GAP
    block.beside(*parts)
    block.gap(2)
    return block


def _put_mark(row: Row, status: StatusName, x: float, cell: Element) -> None:
    """Put the mark of a status at `x`; no word stands beside it, so it is told as a picture of it."""
    first = len(row.shapes)
    row.badge(status, x, 11)
    if cell is not NO_PART:
        row.tags.append(Tagged(first, len(row.shapes), said("Figure", cell, STATUS_WORDS[status])))


def _element(column: Column, row: Element, *, is_head: bool) -> Element:
    """What a cell is to who has the table read out."""
    if is_head:
        return Element("TH" if column.title else "TD", row)
    return Element("TH", row, scope="Row") if column.names else Element("TD", row)


def _put_records(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    """Each row as a list of its columns."""
    for row in rows:
        block = flow.block()
        block.rule()
        block.gap(4)
        for column, cell in zip(columns, row, strict=True):
            if cell.text:
                name, value = Block(flow.left, 150), Block(flow.left + 160, flow.width - 160)
                name.text(brief(column.title), SMALL, LIGHT.muted)
                value.text(cell.text, SMALL)
                block.beside(name, value)
        flow.put(block, 8)
