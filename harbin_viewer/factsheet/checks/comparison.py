"""Two figures held against each other: verdict, difference and sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from math import copysign
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from harbin_viewer.factsheet import wording
from harbin_viewer.factsheet.checks import arithmetic
from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import DeclaredCheck
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.opened import OpenSheet, rows_with

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


class Comparison(Struct, frozen=True, kw_only=True):
    """A stated figure and the one it is held against.

    `words` tells of both; `why_not` says what is missing where they cannot be compared. `scale` is their size, for
    float noise. `sign_matters`: figures on either side of zero differ whatever the tolerance.
    """

    stated: float | None
    expected: float | None
    difference: float | None
    unit: str
    tolerance: float
    words: str
    why_not: str
    scale: float
    sign_matters: bool = False

    @property
    def gap(self) -> float | None:
        """The difference without float noise: 0.1 + 0.2 is 0.3."""
        noise = self.difference is not None and arithmetic.within(self.difference, 0.0, self.scale)
        return 0.0 if noise else self.difference

    @property
    def verdict(self) -> Verdict:
        """Whether they agree within the tolerance."""
        if self.difference is None:
            return "unchecked"
        return "differs" if not self._is_within or (self.sign_matters and self._opposite) else "holds"

    @property
    def sentence(self) -> str:
        """Both figures, how far they are apart, and how far they may be."""
        if self.difference is None:
            return f"this cannot be checked, as {self.why_not}."
        sign = " The sign differs." if self._opposite and self.verdict == "differs" else ""
        return f"{self.words}; {self._apart}.{sign} {wording.tolerance(self.tolerance, self.unit)}"

    @property
    def _apart(self) -> str:
        if self.gap:
            size = min(abs(self.gap), self.tolerance) if self._is_within else abs(self.gap)  # without float noise
            return f"that is {wording.apart(copysign(size, self.gap), self.unit, self.tolerance)}"
        noise = arithmetic.within((self.stated or 0.0) - (self.expected or 0.0), 0.0, self.scale)
        return "the two are equal" if noise else "rounded alike, the two are equal"

    @property
    def _is_within(self) -> bool:
        return self.difference is not None and arithmetic.within(self.difference, self.tolerance, self.scale)

    @property
    def _opposite(self) -> bool:
        return arithmetic.signs_differ(self.stated or 0.0, self.expected or 0.0)


def compared(
    check: DeclaredCheck, subject: str, key: Mapping[str, Any], of: Comparison, cell: CellAt, reference: CellAt | None,
    *others: CellAt,
) -> Finding:  # fmt: skip
    """The finding of a comparison."""
    return found(
        check, subject, key, of.verdict, f"{subject}: {of.sentence}",
        stated=of.stated, expected=of.expected, difference=of.gap, unit=of.unit, tolerance=of.tolerance,
        cell=cell, reference=reference, others=others,
    )  # fmt: skip


def found(
    check: DeclaredCheck, subject: str, key: Mapping[str, Any], verdict: Verdict, sentence: str, **more: Any
) -> Finding:
    """A finding; a difference that the sheet declares as known carries the reason."""
    return Finding(
        check=check.name, title=check.title, subject=subject, key=_written(key), verdict=verdict, sentence=sentence,
        known=reason_known(check, key) if verdict == "differs" else "", **more,
    )  # fmt: skip


def reason_known(check: DeclaredCheck, key: Mapping[str, Any]) -> str:
    """Why the maker of the sheet lets a difference stand at what the key names; "" where not declared."""
    written = _written(key)
    return next((known.reason for known in check.known if known.key.items() <= written.items()), "")


def _written(key: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, date) else value for name, value in key.items()}


def unmade(check: DeclaredCheck, subject: str, key: Mapping[str, Any], why: str, **more: Any) -> Finding:
    """The finding that nothing can be compared, and why."""
    return found(check, subject, key, "unchecked", f"{subject}: this cannot be checked, as {why}.", **more)


def label(sheet: FactSheet, table: Table, row: int) -> str:
    """Whose word a row is, as a reader knows it."""
    source = sheet.source(table.source(row))
    return source.label if source else table.resource.label


def mention(sheet: FactSheet, table: Table, row: int) -> str:
    """Whose word a row is, as a sentence calls it."""
    source = sheet.source(table.source(row))
    return source.in_a_sentence if source else table.resource.label


def figure(table: Table, name: str, row: int) -> float | None:
    """A cell as a number, None where it is missing or none."""
    value = table.value(name, row)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def rows_by(document: OpenSheet, table: Table, on: str, name: str) -> tuple[dict[Any, int], set[Any]]:
    """The first row of each value of the column `on`, and those values of which rows have unlike figures in `name`."""
    keyed = rows_with(document, table.column(on))
    return first_rows(((row, value) for row, value in keyed if value is not None and value == value), table, name)


def first_rows(keyed: Iterable[tuple[int, Any]], table: Table, name: str) -> tuple[dict[Any, int], set[Any]]:
    """The first row of each key, and the keys of which rows have unlike figures in `name`."""
    rows: dict[Any, int] = {}
    unlike: set[Any] = set()
    for row, key in keyed:
        if (first := rows.setdefault(key, row)) != row and figure(table, name, first) != figure(table, name, row):
            unlike.add(key)
    return rows, unlike


def key_of(table: Table, name: str, row: int) -> Any:
    """What names a row: a cell as a plain value, without the decimals it is written with."""
    from harbin_viewer.factsheet.tables.table import plain  # checks are declared before the first paint, without numpy

    return plain(table.column(name)[row])


def number_of(key: Any) -> str:
    """The key of a row in words; years are no quantities, and have no thin space."""
    return str(int(key)) if isinstance(key, float) and key.is_integer() else str(key)


def of_rates(stated: float | None, again: float | None, tolerance: float, basis: str, why_not: str) -> Comparison:
    """A stated rate (%) and the one that follows from `basis`, rounded as the stated one is; tolerance in points.

    A rate stated as 35.8 stands for all from 35.75 to 35.85, so that the two may be farther apart than they are told.
    """
    rounded = arithmetic.rounded_like(again, stated)
    follower = wording.amount(shown_rate(again), "%")
    follows = f"{follower} follows from {basis}"
    exact, held = (arithmetic.difference(stated, rate) for rate in (again, rounded))
    if exact is not None and held is not None and _told_apart(exact, held, tolerance):
        as_stated = wording.amount(rounded, "%")
        follows = f"{follower} follows from {basis}, or {as_stated} with as many decimals as are stated"
    return Comparison(
        stated=stated,
        expected=again,
        difference=held,
        unit=wording.POINTS,
        tolerance=tolerance,
        words=f"{wording.amount(stated, '%')} is stated, and {follows}",
        why_not=why_not,
        scale=size(stated, again),
    )


def _told_apart(exact: float, held: float, tolerance: float) -> bool:
    """Whether a reader who subtracts the exact rate comes to another distance, or verdict, than the rounded one has."""
    distances = {wording.apart(distance, wording.POINTS, tolerance) for distance in (exact, held)}
    return (abs(exact) <= tolerance) != (abs(held) <= tolerance) or (abs(held) > tolerance and len(distances) > 1)


def shown_rate(rate: float | None) -> float | None:
    """A rate that was computed, with as many decimals as a sentence has."""
    return None if rate is None else round(rate, 2)


def size(*figures: float | None) -> float:
    """The size of the largest figure."""
    return max((abs(value) for value in figures if value is not None), default=0.0)
