"""Runs the checks that a sheet declares: figures held against their own numbers, other sources and the rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from harbin_viewer.factsheet.checks import figure_checks, highlight_checks, row_checks
from harbin_viewer.factsheet.checks.comparison import Read, found
from harbin_viewer.factsheet.checks.findings import CellAt, Finding, Health, Verdict, findings_at, health, verdicts
from harbin_viewer.factsheet.checks.row_checks import references
from harbin_viewer.factsheet.model.check import (
    AgreementCheck,
    Check,
    ConsistentCheck,
    GrowthCheck,
    HighlightCheck,
    IndependentCheck,
    LatestCheck,
    SequenceCheck,
    ShareCheck,
    SourcesCheck,
    StatusesCheck,
    TotalCheck,
)
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import number

__all__ = [
    "CellAt", "Finding", "Health", "Read", "Verdict", "findings_at", "health", "number", "references", "run",
    "verdicts",
]  # fmt: skip

_KINDS: dict[type[Any], Callable[[Any, FactSheet, Read], Iterator[Finding]]] = {
    GrowthCheck: figure_checks.growth,
    AgreementCheck: figure_checks.agreement,
    TotalCheck: figure_checks.total,
    ShareCheck: figure_checks.share,
    HighlightCheck: highlight_checks.highlights,
    SequenceCheck: row_checks.sequence,
    LatestCheck: row_checks.latest,
    ConsistentCheck: row_checks.consistent,
    SourcesCheck: row_checks.sources,
    StatusesCheck: row_checks.statuses,
    IndependentCheck: row_checks.independent,
}
"""What carries out each kind of check. A new kind is a type in `sheet`, a function, and a line here."""


def run(sheet: FactSheet, read: Read, only: Collection[str] | None = None) -> tuple[Finding, ...]:
    """The findings of all checks, or of those that touch the resources `only`, in the order of the sheet.

    A check that finds nothing to compare, or whose tables cannot be read, yields one finding that says so.
    """
    chosen = (check for check in sheet.factsheet.checks if only is None or _resources(check) & set(only))
    return tuple(finding for check in chosen for finding in _run(check, sheet, read))


def _run(check: Check, sheet: FactSheet, read: Read) -> list[Finding]:
    try:
        findings = list(_KINDS[type(check)](check, sheet, read))
    except SheetError as mistake:
        told = f"{check.title}: this cannot be checked, as a table cannot be read. {mistake}"
        return [found(check, check.title, {}, "unchecked", told)]
    nothing = f"{check.title}: this cannot be checked, as there is nothing to compare."
    return findings or [found(check, check.title, {}, "unchecked", nothing)]


def _resources(check: Check) -> set[str]:
    names = (getattr(check, name, "") for name in ("resource", "reference_resource"))
    return {name for name in names if name}
