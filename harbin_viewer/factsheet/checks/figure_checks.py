"""Checks of figures: against their own numbers, against another source, against their parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.checks import arithmetic
from harbin_viewer.factsheet.checks.comparison import Comparison, Read, compared, figure, mention, rows_by, size
from harbin_viewer.factsheet.checks.findings import CellAt, Finding
from harbin_viewer.factsheet.model.check import AgreementCheck, GrowthCheck, ShareCheck, TotalCheck
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.reported_decimals import decimals_of
from harbin_viewer.factsheet.tables.table import Table, plain
from harbin_viewer.factsheet.wording import POINTS, amount, number


def growth(check: GrowthCheck, _sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each stated rate against the one recomputed from the value before; a row that states none is passed over."""
    table = read(check.resource)
    rows = rows_by(table, check.order)
    for row in range(len(table)):
        if figure(table, check.rate, row) is not None:
            yield _growth_of(check, table, row, rows)


def _growth_of(check: GrowthCheck, table: Table, row: int, rows: dict[Any, int]) -> Finding:
    at = plain(table.column(check.order)[row])
    before = rows.get(at - 1) if isinstance(at, int | float) else None
    prior = None if before is None else figure(table, check.value, before)
    after, stated = figure(table, check.value, row), figure(table, check.rate, row)
    again = arithmetic.growth(prior, after)
    unit = table.field(check.value).unit
    comparison = Comparison(
        stated=stated,
        expected=again,
        difference=arithmetic.difference(stated, arithmetic.rounded_like(again, stated)),
        unit=POINTS,
        tolerance=check.tolerance,
        words=f"{amount(stated, '%')} is stated, and {amount(_shown(again), '%')} follows from "
        f"{number(prior)} and {amount(after, unit)}{_if_negative(prior)}",
        why_not=_why_no_growth(at, prior, after),
        scale=size(stated, again),
    )
    subject = f"{table.field(check.rate).label}, {number_of(at)}"
    places = [CellAt(check.resource, row, check.rate), CellAt(check.resource, row, check.value)]
    places += [] if prior is None or before is None else [CellAt(check.resource, before, check.value)]
    return compared(check, subject, {check.order: at}, comparison, *places)


def _if_negative(prior: float | None) -> str:
    return " (in per cent of its size, as it is negative)" if prior is not None and prior < 0 else ""


def _why_no_growth(at: Any, prior: float | None, after: float | None) -> str:
    if not isinstance(at, int | float):
        return "the row does not say which comes before it"
    if prior is None:
        return f"there is no figure for {number_of(at - 1)} to compare with"
    if after is None:
        return f"there is no figure for {number_of(at)}"
    return f"the figure for {number_of(at - 1)} is zero, and nothing grows from zero by a rate"


def agreement(check: AgreementCheck, sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each figure against the other source's of the same key; a row without a figure is passed over."""
    table, other = read(check.resource), read(check.reference_resource)
    rows = rows_by(other, check.on)
    for row in range(len(table)):
        if figure(table, check.field, row) is not None:
            yield _agreement_of(check, sheet, (table, row), (other, rows.get(plain(table.column(check.on)[row]))))


def _agreement_of(
    check: AgreementCheck, sheet: FactSheet, ours: tuple[Table, int], theirs: tuple[Table, int | None]
) -> Finding:
    (table, row), (other, there) = ours, theirs
    key = plain(table.column(check.on)[row])
    stated = figure(table, check.field, row)
    expected = None if there is None else figure(other, check.reference_field, there)
    unit, their_unit = table.field(check.field).unit, other.field(check.reference_field).unit
    name = other.resource.label if there is None else mention(sheet, other, there)
    relative = check.measure == "relative"
    comparable = unit == their_unit or not unit or not their_unit
    measured = arithmetic.relative(stated, expected) if relative else arithmetic.difference(stated, expected)
    comparison = Comparison(
        stated=stated,
        expected=expected,
        difference=measured if comparable else None,
        unit="%" if relative else POINTS if unit == "%" else unit,
        tolerance=check.tolerance,
        words=f"{mention(sheet, table, row)} has {amount(stated, unit)}, {name} {amount(expected, unit)}",
        why_not=_why_no_agreement(name, expected, (unit, their_unit) if not comparable else ()),
        scale=100.0 if relative else size(stated, expected),
        sign_matters=True,
    )
    subject = f"{table.field(check.field).label}, {number_of(key)}"
    reference = None if there is None else CellAt(check.reference_resource, there, check.reference_field)
    return compared(check, subject, {check.on: key}, comparison, CellAt(check.resource, row, check.field), reference)


def _why_no_agreement(name: str, expected: float | None, units: tuple[str, ...]) -> str:
    if units and expected is not None:
        return f"one figure is in {units[0]}, the other in {units[1]}"
    if expected is None:
        return f"{name} has no figure for it"
    return f"the figure of {name} is zero, and nothing is a percentage of zero"


def total(check: TotalCheck, _sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each total against the sum of its parts."""
    table = read(check.resource)
    unit = table.field(check.total).unit
    for row in range(len(table)):
        key = plain(table.column(check.key)[row])
        parts = [figure(table, name, row) for name in check.parts]
        stated, summed = figure(table, check.total, row), _sum(parts)
        comparison = Comparison(
            stated=stated,
            expected=summed,
            difference=arithmetic.difference(stated, summed),
            unit=unit,
            tolerance=check.tolerance,
            words=f"the total is {amount(stated, unit)}, and its parts "
            f"{' + '.join(number(one) for one in parts)} make {amount(summed, unit)}",
            why_not="the total is missing" if stated is None else "a part is missing",
            scale=size(stated, *parts),
        )
        places = [CellAt(check.resource, row, name) for name in (check.total, *check.parts)]
        yield compared(
            check, f"{table.field(check.total).label}, {number_of(key)}", {check.key: key}, comparison, *places
        )


def _sum(parts: list[float | None]) -> float | None:
    """The sum of the parts, with the decimals of the one that has most: what comes after these is float noise."""
    summed = arithmetic.total(parts)
    return None if summed is None else round(summed, max(decimals_of(one) for one in parts if one is not None))


def share(check: ShareCheck, _sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each stated share against part divided by whole; a row that states none is passed over."""
    table = read(check.resource)
    for row in range(len(table)):
        stated = figure(table, check.share, row)
        if stated is not None:
            yield _share_of(check, table, row, stated)


def _share_of(check: ShareCheck, table: Table, row: int, stated: float) -> Finding:
    key = plain(table.column(check.key)[row])
    part, whole = figure(table, check.part, row), figure(table, check.whole, row)
    again = arithmetic.share(part, whole)
    comparison = Comparison(
        stated=stated,
        expected=again,
        difference=arithmetic.difference(stated, arithmetic.rounded_like(again, stated)),
        unit=POINTS,
        tolerance=check.tolerance,
        words=f"{amount(stated, '%')} is stated, and {amount(_shown(again), '%')} follows from "
        f"{number(part)} of {amount(whole, table.field(check.whole).unit)}",
        why_not="the part or the whole is not in the sheet" if None in (part, whole) else "the whole is zero",
        scale=size(stated, again),
    )
    subject = f"{table.field(check.share).label}, {number_of(key)}"
    places = [CellAt(check.resource, row, name) for name in (check.share, check.part, check.whole)]
    return compared(check, subject, {check.key: key}, comparison, *places)


def number_of(key: Any) -> str:
    """The key of a row in words; years are no quantities, and have no thin space."""
    return str(int(key)) if isinstance(key, float) and key.is_integer() else str(key)


def _shown(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 2)
