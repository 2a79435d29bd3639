"""Figures in sentences that a table of another source has too, or has otherwise: its maker may name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.draft import plain_figure
from harbin_viewer.factsheet.authoring.tidying.plain_units import factor_between
from harbin_viewer.factsheet.checks.comparable_units import is_of_people, unit_of
from harbin_viewer.factsheet.checks.comparison import figure, mention
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import amount, quoted

_STATED = ("figure", "unit", "text", "source", "references")
"""The columns of a table of figures in sentences."""

_PERIODS = ("year", "half_year", "quarter", "month")

_MOST_ROWS = 20_000
"""Rows of a table in which is looked for the figures; of a longer one nothing suggests itself."""

_MOST_TABLES = 30

_FEWEST_DIGITS, _LARGE = 4, 10_000
"""Digits from which on a figure is hardly another by chance where a table states no unit; of a large one one less."""

_FEWEST_IN_UNIT = 2
"""Digits of one whose unit the table states."""

_NEAR = Decimal("0.25")
"""How far, in parts, the figure of a table may be from one that is meant to be it."""


class Elsewhere(NamedTuple):
    """What a table has of a figure in a sentence, in a sentence of its own, and the cell of that figure."""

    sentence: str
    cell: CellAt


class _Told(NamedTuple):
    """A figure in a sentence: its row, its period, and the figure as stated, in a unit."""

    table: Table
    row: int
    period: str
    stated: Decimal
    unit: str


class _There(NamedTuple):
    """A cell of another source's table; `unit` is that of its column."""

    table: Table
    row: int
    field: str
    value: Decimal
    unit: str


def told_elsewhere(document: Document) -> Iterator[Elsewhere]:
    """Each figure of a sentence, not borne out yet, that one column of another source's tables has for that period.

    Such a column is asked for the other figures in that unit, too: one that it has otherwise, not far away, is told.
    """
    tables = [*_tables(document)]
    of_sentences = [table for table in tables if _is_of_sentences(table)]
    cells = _by_period(document, [table for table in tables if table not in of_sentences] if of_sentences else ())
    for table in of_sentences:
        found = [(told, _same(told, cells[told.period])) for told in _open(table)]
        known = {told.unit: (cell, told) for told, cell in found if cell is not None}
        taken = {_place(cell) for _, cell in found if cell is not None}
        for told, cell in found:
            if cell is not None:
                yield Elsewhere(_so_there(document, told, cell), CellAt(table.resource.name, told.row, "figure"))
                continue
            left = [cell for cell in cells[told.period] if _place(cell) not in taken]  # those are of other sentences
            if told.unit in known and (other := _otherwise(told, left, known[told.unit][0])):
                sentence = _otherwise_there(document, told, other, known[told.unit][1])
                yield Elsewhere(sentence, CellAt(table.resource.name, told.row, "figure"))


def _place(cell: _There) -> tuple[str, int, str]:
    return cell.table.resource.name, cell.row, cell.field


def _tables(document: Document) -> Iterator[Table]:
    for resource in [known for known in document.sheet.resources if known.tabular and not known.reason][:_MOST_TABLES]:
        try:
            table = document.table(resource.name)
        except SheetError:
            continue  # a mistake, which is told as one
        if len(table) <= _MOST_ROWS:
            yield table


def _is_of_sentences(table: Table) -> bool:
    return all(name in table.columns for name in _STATED) and _period_of(table) != ""


def _period_of(table: Table) -> str:
    return next((name for name in _PERIODS if name in table.columns), "")


def _open(table: Table) -> Iterator[_Told]:
    """The figures of sentences that nobody bears out, or contradicts, as yet."""
    period = _period_of(table)
    for row in range(len(table)):
        stated = plain_figure(table.text_as_written(row, "figure"), {})
        if stated is not None and table.text("status", row) in ("", "claimed") and not table.text("references", row):
            yield _Told(table, row, table.text(period, row), stated, table.text("unit", row))


def _by_period(document: Document, tables: Sequence[Table]) -> dict[str, list[_There]]:
    """The figures of tables by their periods, as these are written."""
    found: dict[str, list[_There]] = defaultdict(list)
    for table in tables:
        roles = document.roles(table.resource.name)
        measures = [name for name in roles.of_kind("measure") if name in table.columns] if roles.time else []
        for name in measures:
            unit = unit_of(table, name)
            for row in range(len(table)):
                value = figure(table, name, row)
                if value is not None and value == value:
                    period = table.text(roles.time, row)
                    found[period].append(_There(table, row, name, Decimal(str(float(value))), unit))
    return found


def _same(told: _Told, cells: Sequence[_There]) -> _There | None:
    """The one cell of another source that has the figure, as far as its digits tell; None where none or several do."""
    columns: dict[tuple[str, str], _There] = {}
    for cell in cells:
        if _is_of_another(told, cell) and _is_same(told, cell):
            columns.setdefault((cell.table.resource.name, cell.field), cell)
    return next(iter(columns.values())) if len(columns) == 1 else None


def _is_of_another(told: _Told, cell: _There) -> bool:
    ours, theirs = told.table.text("source", told.row), cell.table.source(cell.row)
    return bool(theirs) and theirs != ours and theirs not in named_in(told.table.text("references", told.row))


def _is_same(told: _Told, cell: _There) -> bool:
    factor = _factor(told, cell)
    if factor is None:
        return False
    digits, place = _digits(told.stated)
    if _is_in_unit(told, cell):
        return digits >= _FEWEST_IN_UNIT and abs(cell.value - told.stated * factor) <= place * factor / 2
    is_telling = digits >= _FEWEST_DIGITS or (digits == _FEWEST_DIGITS - 1 and abs(told.stated) >= _LARGE)
    return is_telling and cell.value == told.stated


def _is_in_unit(told: _Told, cell: _There) -> bool:
    """Whether the column states the unit of the figure, or another size of it."""
    return bool(cell.unit) and factor_between(told.unit, cell.unit) is not None


def _factor(told: _Told, cell: _There) -> Decimal | None:
    """By what a stated figure is to be multiplied to be in the unit of a column; None where it measures other things.

    A unit that the column does not state may be any, and people may be called visitors.
    """
    if not cell.unit or (is_of_people(cell.unit) and not is_unit(told.unit)):
        return Decimal(1)
    return factor_between(told.unit, cell.unit)


def _digits(stated: Decimal) -> tuple[int, Decimal]:
    """How many digits a figure is stated with, and what one of the last is worth: 1,810,000 may be rounded to 10,000.

    Of a single digit before noughts the next is taken for stated.
    """
    whole, point, part = f"{abs(stated):f}".partition(".")
    if point:  # noughts behind it are stated
        return len(f"{whole}{part}".lstrip("0")), Decimal(1).scaleb(-len(part))
    digits = whole.rstrip("0")
    noughts = len(whole) - len(digits)
    return len(digits), Decimal(1).scaleb(noughts - (noughts > 0 and len(digits) == 1))


def _otherwise(told: _Told, cells: Sequence[_There], known: _There) -> _There | None:
    """What the column that has another figure in this unit has for the period, where it is not far from the stated."""
    for cell in cells:
        if cell.table is known.table and cell.field == known.field and _is_of_another(told, cell):
            factor = _factor(told, cell)
            if factor and abs(cell.value - told.stated * factor) <= _NEAR * abs(told.stated * factor):
                return cell
    return None


def _so_there(document: Document, told: _Told, cell: _There) -> str:
    bare = "" if cell.unit else ", in a unit that is not stated"
    return f"{_opening(told)} {_have(document, cell)}{bare}: that may bear it out."


def _otherwise_there(document: Document, told: _Told, cell: _There, same: _Told) -> str:
    return (
        f"{_opening(told)} {_have(document, cell)}, in the column that has {quoted(_name(same))} as the text has it: "
        "that may say otherwise."
    )


def _opening(told: _Told) -> str:
    return f"{told.table.resource.label}: {quoted(_name(told))} has no references."


def _name(told: _Told) -> str:
    return told.table.text("name", told.row) or f"{amount(float(told.stated), told.unit)}, {told.period}"


def _have(document: Document, cell: _There) -> str:
    who = mention(document.sheet, cell.table, cell.row)
    field = quoted(cell.table.field(cell.field).label)
    return (
        f"{who[0].upper()}{who[1:]} has {amount(cell.table.value(cell.field, cell.row), cell.unit)} of {field} for it"
    )
