"""The tabs of a sheet as chapters: the summary, the cards and the tables. (Charts are written by `charts`.)"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from functools import partial

from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.checks.borne_out import is_doubted, told_apart
from harbin_viewer.factsheet.checks.comparison import number_of
from harbin_viewer.factsheet.checks.unlike_highlights import said_against
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.related import COLUMN, NO_COLUMN, in_words
from harbin_viewer.factsheet.roles.unit_finding.said_units import label_with_unit
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tables.values.amounts import holds_amounts, is_told_as_amount
from harbin_viewer.factsheet.tabs.kinds.cards import CardsTab, Deck
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.tabs.kinds.table import TableTab
from harbin_viewer.factsheet.wording import amount, in_a_line, number
from harbin_viewer.paper.block import BODY, SMALL, Block
from harbin_viewer.paper.flow import MOST_ROWS, Flow
from harbin_viewer.paper.line_ends import brief
from harbin_viewer.paper.row_attribution import put_status, source_span, words_of_names
from harbin_viewer.paper.spans import passages
from harbin_viewer.paper.table_block import Cell, Column
from harbin_viewer.paper.wide_table import put_table

MOST_COLUMNS = 1_000
"""Columns of a table that are printed unless more rows than usual are asked for; a wider one says so."""

_TALLEST = 600.0
"""Up to this height, in px, a highlight is not parted."""

_GUTTER = 84.0
_BETWEEN = 20.0
_TEXT_NAME = "text"


def write_markdown(flow: Flow, text: str) -> None:
    """A text in Markdown."""
    for passage in passages(text):
        if passage.level:
            flow.section("".join(span.text for span in passage.spans), listed=False)
            continue
        block = flow.block()
        if passage.bullet:
            bullet, rest = Block(flow.left, 24), Block(flow.left + 24, flow.width - 24)
            bullet.text(passage.bullet)
            rest.text(passage.spans)
            block.beside(bullet, rest)
        else:
            block.text(passage.spans)
        flow.put(block, 4 if passage.bullet else 10)


def write_summary(flow: Flow, tab: SummaryTab, document: Document) -> None:
    """The description, the highlights, the timeline and the notes on the source."""
    flow.chapter(tab.title)
    write_markdown(flow, document.sheet.description)
    flow.y += 8
    _highlights(flow, tab.highlights, document)
    if tab.timeline:
        _timeline(flow, document, tab.timeline)
    if tab.notes:
        _notes(flow, document, tab.notes)


def _highlights(flow: Flow, highlights: Sequence[Highlight], document: Document) -> None:
    wide = (flow.width - _BETWEEN) / 2
    for first in range(0, len(highlights), 2):
        pair = highlights[first : first + 2]
        row = flow.block()
        lefts = (flow.left, flow.left + wide + _BETWEEN)
        row.beside(*(_highlight(highlight, document, left, wide) for highlight, left in zip(pair, lefts, strict=False)))
        flow.put(row, 16)


def _highlight(highlight: Highlight, document: Document, left: float, width: float) -> Block:
    block = Block(left, width)
    block.rule(LIGHT.axis)
    block.gap(6)
    block.text(highlight.title, bold=True)
    block.text(number(highlight.figure), 30)
    block.text(f"{highlight.unit}, {highlight.period}", BODY, LIGHT.muted)
    if highlight.change is not None:
        sign = "+" if highlight.change.figure > 0 else ""
        block.text(f"{sign}{amount(highlight.change.figure, highlight.change.unit)} {highlight.change.label}".rstrip())
    block.gap(2)
    against = said_against(document, highlight)
    doubted = bool(against) or is_doubted(document, document.find(highlight.cell))
    block.status(highlight.status, [source_span(document, highlight.source)], doubted=doubted)
    if against:
        block.text(against)
    if highlight.note:
        block.text(highlight.note, SMALL, LIGHT.muted)
    if block.height < _TALLEST:
        block.joined()
    return block


def _timeline(flow: Flow, document: Document, name: str) -> None:
    table = document.table(name)
    flow.section(table.resource.label)

    def put(count: int) -> None:
        for row in range(count):
            _entry(flow, document, table, row, table.text("period", row), _GUTTER)

    _put_rows(flow, table, put)


def _notes(flow: Flow, document: Document, name: str) -> None:
    table = document.table(name)
    flow.section(table.resource.label)
    titles = {one_check.name: one_check.title for one_check in document.sheet.factsheet.checks}

    def put(count: int) -> None:
        for row in range(count):
            check = titles.get(table.text("check", row), "")
            _entry(flow, document, table, row, str(row + 1), 26.0, f"Check: {check}" if check else "")

    _put_rows(flow, table, put)


def _entry(flow: Flow, document: Document, table: Table, row: int, sign: str, gutter: float, more: str = "") -> None:
    """A row as a text beside its date or number."""
    left, right = Block(flow.left, gutter - 10), Block(flow.left + gutter, flow.width - gutter)
    left.text(sign, bold=True)
    if heading := table.text("heading", row):
        right.text(heading, bold=True)
    right.text(table.text(_TEXT_NAME, row))
    put_status(right, document, table, _TEXT_NAME, row)
    for note in filter(None, [table.note(_TEXT_NAME, row), more]):
        right.text(note, SMALL, LIGHT.muted)
    block = flow.block()
    block.beside(left, right)
    flow.put(block, 9)


def write_cards(flow: Flow, tab: CardsTab, document: Document) -> None:
    """Each deck under its heading, each card with its status, source, place and note."""
    flow.chapter(tab.title)
    write_markdown(flow, tab.text)
    for deck in tab.decks:
        table = document.table(deck.resource)
        flow.section(deck.title or table.resource.label)
        _put_rows(flow, table, partial(_cards, flow, deck, document, table))
        flow.y += 8


def _cards(flow: Flow, deck: Deck, document: Document, table: Table, count: int) -> None:
    for row in range(count):
        flow.put(_card(flow, deck, document, table, row), 10)


def _card(flow: Flow, deck: Deck, document: Document, table: Table, row: int) -> Block:
    block, status = flow.block(), table.status(deck.text, row)
    block.rule()
    block.gap(6)
    if group := table.text(deck.group, row):
        block.text(brief(group), SMALL, LIGHT.muted)
    block.text(table.text(deck.heading, row), 14, bold=True)
    block.text(table.text(deck.text, row))
    if documented := in_words(table.text(COLUMN, row) if COLUMN in table.columns else NO_COLUMN, status):
        block.text(documented, SMALL)
    block.gap(2)
    put_status(block, document, table, deck.text, row)
    if note := table.note(deck.text, row):
        block.text(note, SMALL, LIGHT.muted)
    return block


def write_tables(flow: Flow, tab: TableTab, document: Document) -> None:
    """The tables as they are, row by row."""
    flow.chapter(tab.title)
    names = tab.resources or tuple(resource.name for resource in document.sheet.resources if resource.tabular)
    for name in names:
        write_table(flow, document, name)


def write_table(flow: Flow, document: Document, name: str) -> None:
    """A table under its title; why it cannot be read, where that is so."""
    try:
        table = document.table(name)
    except SheetError as error:
        flow.section(document.sheet.resource(name).label)
        block = flow.block()
        block.text(f"This table cannot be read. {error.problem} {error.remedy}")
        flow.put(block, 18)
        return
    flow.section(table.resource.label)
    if table.resource.description:
        block = flow.block()
        block.text(in_a_line(table.resource.description), BODY, LIGHT.muted)
        flow.put(block, 6)
    _table(flow, document, table)
    flow.y += 18


def _table(flow: Flow, document: Document, table: Table) -> None:
    table = told_apart(document.sheet, table)
    fields = [table.field(name) for name in table.columns]
    amounts = {field.name for field in fields if holds_amounts(table, field.name)}
    columns = [Column(label_with_unit(field), is_number=field.type in ("number", "integer")) for field in fields]
    told = words_of_names(document, table)
    shown = len(fields) if flow.most > MOST_ROWS else min(len(fields), MOST_COLUMNS)

    def put(count: int) -> None:
        flow.across(shown, lambda few: put_columns(count, few))

    def put_columns(count: int, few: int) -> None:
        rows = [[_cell(table, field.name, row, amounts, told) for field in fields[:few]] for row in range(count)]
        put_table(flow, columns[:few], rows)

    _put_rows(flow, table, put, shown)
    tell_rest(flow, shown, len(fields), "columns", _its_file(table))


def _put_rows(flow: Flow, table: Table, put: Callable[[int], None], columns: int = 1) -> None:
    """Have as many rows of a table put as are to be, of so many columns each, and say where the others are."""
    tell_rest(flow, flow.listed(len(table), put, columns), len(table), "rows", _its_file(table))


def _its_file(table: Table) -> str:
    return f"in the file {table.resource.path or table.resource.name}"


def tell_rest(flow: Flow, shown: int, count: int, noun: str, where: str) -> None:
    """Say of a list that was cut after those `shown` how many there are, and where all of them are."""
    if shown == count:
        return
    block = flow.block()
    words = f"These are the first {number(shown)} of {number(count)} {noun}; all of them are {where}."
    block.text(words, SMALL, LIGHT.muted)
    flow.put(block)


def _cell(
    table: Table, field: str, row: int, amounts: Container[str], told: Mapping[str, Callable[[str], str]]
) -> Cell:  # fmt: skip
    value = table.value(field, row)
    if isinstance(value, str) and field in told:
        return Cell(told[field](value))
    as_amount = is_told_as_amount(value, is_amount=field in amounts)
    return Cell("" if value is None else number(value) if as_amount else number_of(value))
