"""Runs the checks that a sheet declares: figures held against their own numbers, other sources and the rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from harbin_viewer.factsheet.checks.checking import CheckedSheet, Checking
from harbin_viewer.factsheet.checks.comparison import found, unmade
from harbin_viewer.factsheet.checks.declaration import Check, declared_in
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.tables.opened import OpenSheet, refuse_stopped


def run(
    document: OpenSheet, only: Collection[str] | None = None, checking: Checking | None = None
) -> tuple[Finding, ...]:
    """The findings of all checks, or of those that look at the resources `only`, in the order of the sheet.

    A check that finds nothing to compare, or whose tables cannot be read, yields one finding that says so. Ends with
    CancelledError soon after the document was told to stop, or `checking` was, which is told how far they are.
    """
    checking = checking or Checking()
    chosen = [check for check in declared_in(document.sheet) if only is None or _resources(check) & set(only)]
    checking.begin([check.title for check in chosen])
    for check in chosen:
        checking.end_one(_run(check, CheckedSheet(document, checking)))
    return checking.found


def findings_of(check: Check, document: OpenSheet, checking: Checking) -> tuple[Finding, ...]:
    """The findings of one check, whether the sheet declares it or not; CancelledError as above."""
    return tuple(_run(check, CheckedSheet(document, checking)))


def _run(check: Check, document: OpenSheet) -> list[Finding]:
    refuse_stopped(document)
    try:
        findings = list(_until_stopped(check, document))
    except SheetError as mistake:
        told = f"{check.title}: this cannot be checked, as a table cannot be read. {mistake}"
        return [found(check, check.title, {}, "unchecked", told)]
    unread = _unread(check, document)
    if unread is not None:
        told = f"{check.title}: this cannot be checked as a whole, as a cell cannot be read. {unread}"
        findings.insert(0, found(check, check.title, {}, "unchecked", told))
    return findings or [unmade(check, check.title, {}, "there is nothing to compare")]


def _until_stopped(check: Check, document: OpenSheet) -> Iterator[Finding]:
    """The findings of a check, whatever its kind; CancelledError before the next where the document was stopped."""
    for finding in check.findings(document):
        refuse_stopped(document)
        yield finding


def _unread(check: Check, document: OpenSheet) -> SheetError | None:
    """The first cell that could not be read in a table that the check looks at; None where all could."""
    for name in sorted(_resources(check)):
        table = document.table(name)
        for row, field in table.texts:
            if mistake := table.mistakes.at(row, field):
                return mistake
    return None


def _resources(check: Check) -> set[str]:
    return {use.resource for use in check.uses()}
