"""Figures held against those of another source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from harbin_viewer.factsheet.checks import arithmetic, many_rows
from harbin_viewer.factsheet.checks.comparable_units import told_beside, unit_of, why_unlike
from harbin_viewer.factsheet.checks.comparison import (
    Comparison,
    compared,
    figure,
    key_of,
    mention,
    number_of,
    rows_by,
    size,
    unmade,
)
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import SameFigure, Use
from harbin_viewer.factsheet.model.parts import Name, Text, Tolerance
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers
from harbin_viewer.factsheet.wording import in_points

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.many_rows import Numbers, Outcome
    from harbin_viewer.factsheet.tables.table import Table


@declared
class AgreementCheck(Check, frozen=True, kw_only=True, tag="agreement"):
    """A figure against the figure another source gives for the same `on`.

    `tolerance` is in per cent of the reference for `measure` "relative", in the field's unit for "absolute". A
    difference of sign always differs.
    """

    resource: Name
    field: Text
    reference_resource: Name
    reference_field: Text
    on: Text
    tolerance: Tolerance
    measure: Literal["relative", "absolute"] = "relative"

    def uses(self) -> tuple[Use, ...]:
        """What it looks at."""
        return (
            Use(self.resource, (self.field,), (self.on,)),
            Use(self.reference_resource, (self.reference_field,), (self.on,)),
        )

    def same_figures(self) -> tuple[SameFigure, ...]:
        """The two figures that are compared."""
        return (SameFigure(self.resource, self.field, self.reference_resource, self.reference_field, self.on),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each figure against the other source's of the same key; a row without a figure is passed over."""
        table, other = document.table(self.resource), document.table(self.reference_resource)
        rows, unlike = rows_by(document, other, self.on, self.reference_field)

        def tell(row: int) -> Finding:
            if (key := key_of(table, self.on, row)) in unlike:
                why = f"{other.resource.label} has several figures for it, which are not the same"
                return _unmade(self, (table, row), key, why)
            return _agreement_of(self, document.sheet, (table, row), (other, rows.get(key)))

        columns = many_rows.numbers(table, self.field) if len(table) >= many_rows.MANY else None
        theirs = many_rows.numbers(other, self.reference_field)
        if columns is not None and theirs is not None:
            only = {key: row for key, row in rows.items() if key not in unlike}
            outcome = self._of_many(document, (table, columns[0]), (other, theirs[0]), only)
            yield from many_rows.findings(self, document, table, columns[0] == columns[0], outcome, tell)
            return
        for row in row_numbers(document, table):
            if figure(table, self.field, row) is not None:
                yield tell(row)

    def _of_many(
        self, document: OpenSheet, ours: tuple[Table, Numbers], theirs: tuple[Table, Numbers], rows: dict[Any, int]
    ) -> Outcome:
        import numpy as np

        (table, stated), (other, there) = ours, theirs
        comparable = _are_comparable(self, table, other)

        def some(stated: Numbers, keys: Any) -> Outcome:
            places = np.array([rows.get(key, -1) for key in keys.tolist()], dtype=np.int64)
            expected = np.where(places >= 0, there[places] if len(there) else np.nan, np.nan)
            return self._held(stated, expected, comparable=comparable)

        return many_rows.outcome_in_parts(document, some, stated, table.column(self.on))

    def _held(self, stated: Numbers, expected: Numbers, *, comparable: bool) -> Outcome:
        import numpy as np

        relative = self.measure == "relative"
        unmade = np.isnan(expected) | (relative & (expected == 0) & (stated != 0)) | (not comparable)
        with np.errstate(all="ignore"):
            size = np.where(relative & (expected != 0), np.abs(expected) / 100, 1.0)
            outcome = many_rows.held_against(stated / size, expected / size, self.tolerance, unmade)
        opposite = (np.sign(stated) * np.sign(expected)) < 0
        return outcome._replace(holds=outcome.holds & ~opposite)


def _are_comparable(check: AgreementCheck, table: Table, other: Table) -> bool:
    """Whether both figures are in one unit, as far as it is said, and one whose figures are told so of each other."""
    unit, their_unit = unit_of(table, check.field), unit_of(other, check.reference_field)
    if why_unlike(unit, their_unit):
        return False
    if check.measure != "relative":
        return True
    from harbin_viewer.factsheet.words.scales import has_chosen_nought

    return not has_chosen_nought(unit or their_unit)


def _unmade(check: AgreementCheck, ours: tuple[Table, int], key: Any, why: str) -> Finding:
    """The finding that nothing can be compared, and why."""
    table, row = ours
    subject = f"{table.field(check.field).label}, {number_of(key)}"
    stated, cell = figure(table, check.field, row), CellAt(check.resource, row, check.field)
    return unmade(check, subject, {check.on: key}, why, stated=stated, cell=cell)


def _agreement_of(
    check: AgreementCheck, sheet: FactSheet, ours: tuple[Table, int], theirs: tuple[Table, int | None]
) -> Finding:
    (table, row), (other, there) = ours, theirs
    key = key_of(table, check.on, row)
    stated = figure(table, check.field, row)
    expected = None if there is None else figure(other, check.reference_field, there)
    unit, their_unit = unit_of(table, check.field), unit_of(other, check.reference_field)
    name = other.resource.label if there is None else mention(sheet, other, there)
    relative = check.measure == "relative"
    comparable = _are_comparable(check, table, other)
    measured = _measured(stated, expected, relative=relative)
    told, theirs_told = told_beside(stated, unit, their_unit), told_beside(expected, their_unit, unit)
    comparison = Comparison(
        stated=stated,
        expected=expected,
        difference=measured if comparable else None,
        unit="%" if relative else in_points(unit or their_unit),
        tolerance=check.tolerance,
        words=f"{mention(sheet, table, row)} has {told}, {name} {theirs_told}",
        why_not=_why_no_agreement(name, expected, (unit, their_unit) if not comparable else ()),
        scale=100.0 if relative else size(stated, expected),
        sign_matters=True,
    )
    subject = f"{table.field(check.field).label}, {number_of(key)}"
    reference = None if there is None else CellAt(check.reference_resource, there, check.reference_field)
    return compared(check, subject, {check.on: key}, comparison, CellAt(check.resource, row, check.field), reference)


def _measured(stated: float | None, expected: float | None, *, relative: bool) -> float | None:
    """How far a figure is from the other, in per cent of that if `relative`: two that are zero are equal."""
    in_per_cent = relative and (stated or expected)
    return arithmetic.relative(stated, expected) if in_per_cent else arithmetic.difference(stated, expected)


def _why_no_agreement(name: str, expected: float | None, units: tuple[str, ...]) -> str:
    if units and expected is not None:
        unit = units[0] or units[1]
        by_points = f"in {unit} nothing is a percentage of anything; compare by measure “absolute”"
        return why_unlike(*units) or by_points
    if expected is None:
        return f"{name} has no figure for it"
    return f"the figure of {name} is zero, and nothing is a percentage of zero"
