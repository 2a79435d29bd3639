"""Checks of rows: years without gaps, the last one published, statements that agree, sources and statuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from harbin_viewer.factsheet.checks.comparison import Read, figure, found
from harbin_viewer.factsheet.checks.figure_checks import number_of
from harbin_viewer.factsheet.checks.findings import CellAt, Finding, Verdict
from harbin_viewer.factsheet.model.check import (
    Check,
    ConsistentCheck,
    IndependentCheck,
    LatestCheck,
    SequenceCheck,
    SourcesCheck,
    StatusesCheck,
)
from harbin_viewer.factsheet.model.schema import names_of
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.tables.table import Table, plain
from harbin_viewer.factsheet.wording import listed


def sequence(check: SequenceCheck, _sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each row that does not follow the one before by a step; or one finding that all do."""
    table = read(check.resource)
    values = [figure(table, check.field, row) for row in range(len(table))]
    subject = table.resource.label
    broken = [row for row in range(1, len(values)) if not _follows(values[row - 1], values[row], check.step)]
    for row in broken:
        sentence = f"{subject}: {_or_gap(values[row])} does not follow {_or_gap(values[row - 1])} by {check.step}."
        key = {check.field: values[row]}
        here, before = (CellAt(check.resource, number, check.field) for number in (row, row - 1))
        yield found(check, subject, key, "differs", sentence, cell=here, others=(before,))
    if not broken:
        yield _unbroken(check, subject, values)


def _follows(before: float | None, after: float | None, step: int) -> bool:
    return before is not None and after is not None and after - before == step


def _or_gap(value: float | None) -> str:
    return "a missing value" if value is None else number_of(value)


def _unbroken(check: SequenceCheck, subject: str, values: list[float | None]) -> Finding:
    if not values or values == [None]:
        return found(check, subject, {}, "unchecked", f"{subject}: this cannot be checked, as there are no rows.")
    told = f"{_or_gap(values[0])} to {_or_gap(values[-1])} without a gap" if len(values) > 1 else "there is one row"
    return found(check, subject, {}, "holds", f"{subject}: {told}.")


def latest(check: LatestCheck, _sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """The last value of a table against the last that had been published by a date."""
    table, other = read(check.resource), read(check.reference_resource)
    ours = _last(table, check.field, range(len(table)))
    early = [row for row in range(len(other)) if "" < _last_day(other.text(check.published, row)) <= check.by]
    theirs = _last(other, check.reference_field, early)
    subject = table.resource.label
    if ours is None or theirs is None:
        reason = "the table has no rows" if ours is None else f"nothing is known to have been published by {check.by}"
        yield found(check, subject, {}, "unchecked", f"{subject}: this cannot be checked, as {reason}.")
        return
    (last, row), (published, there) = ours, theirs
    if not _comparable(last, published):
        told = f"{subject}: this cannot be checked, as {number_of(last)} and {number_of(published)} have no order."
        yield found(
            check, subject, {check.field: last}, "unchecked", told, cell=CellAt(check.resource, row, check.field)
        )
        return
    on = other.text(check.published, there)
    yield found(
        check, subject, {check.field: last}, "holds" if last >= published else "differs",
        f"{subject}: it ends with {number_of(last)}; {number_of(published)} had been published ({on}) by {check.by}.",
        stated=_stated(last), expected=_stated(published), cell=CellAt(check.resource, row, check.field),
        reference=CellAt(check.reference_resource, there, check.reference_field),
    )  # fmt: skip


def _last_day(date: str) -> str:
    """The last day that an ISO date may mean: "2024-05" is out by the end of May, not before."""
    return date + {4: "-12-31", 7: "-31"}.get(len(date), "")


def _last(table: Table, name: str, rows: Any) -> tuple[Any, int] | None:
    """The largest value in those rows, and its row."""
    values = [(plain(table.column(name)[row]), row) for row in rows]
    return max((one for one in values if one[0] is not None), default=None)


def _comparable(one: Any, other: Any) -> bool:
    """Whether one is more or less than the other: two numbers, two texts, two dates."""
    return type(one) is type(other) or (isinstance(one, int | float) and isinstance(other, int | float))


def _stated(value: Any) -> float | str:
    return value if isinstance(value, int | float) else str(value)


def consistent(check: ConsistentCheck, _sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """The statements on each subject, whether they say the same."""
    table = read(check.resource)
    groups: dict[str, list[int]] = {}
    for row in range(len(table)):
        groups.setdefault(table.text(check.subject, row), []).append(row)
    for subject, rows in groups.items():
        yield _consistent_on(check, table, subject, rows)


def _consistent_on(check: ConsistentCheck, table: Table, subject: str, rows: list[int]) -> Finding:
    said = [table.text(check.says, row) for row in rows]
    places = [table.text("place", row) or f"row {row + 2}" for row in rows]
    same = len({one.casefold() for one in said}) == 1
    told = "; ".join(f"“{one}” ({place})" for place, one in zip(places, said, strict=True))
    alone = " Nothing else is said of it." if len(rows) == 1 else ""
    verdict: Verdict = "unchecked" if alone else "holds" if same else "differs"
    between = [CellAt(check.resource, row, check.says) for row in rows[1:-1]]
    subjects = [CellAt(check.resource, row, check.subject) for row in rows]
    return found(
        check, subject, {check.subject: subject}, verdict, f"{subject}: {told}.{alone}",
        stated=said[0], expected=None if alone else said[-1], cell=CellAt(check.resource, rows[0], check.says),
        reference=None if alone else CellAt(check.resource, rows[-1], check.says), others=(*between, *subjects),
    )  # fmt: skip


def sources(check: SourcesCheck, sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each row that names an unknown source or none, each table of figures that names none, and each in order."""
    known = {one.name for one in sheet.sources}
    for table in _tables_with(sheet, read, "source"):
        wrong = list(_rows_wrong(check, table, partial(_unknown_source, table, known)))
        yield from wrong or [_all_well(check, table, "every source and reference is one of the sheet's")]
    for table in _tables(sheet, read):
        if "source" not in table.columns and any(table.field(name).unit for name in table.columns):
            told = f"{table.resource.label}: it has figures, and no column “source” that says whose word they are."
            yield found(check, table.resource.label, {"resource": table.resource.name}, "differs", told)


def _unknown_source(table: Table, known: set[str], row: int) -> tuple[str, str]:
    """The column of a name that is none of the sheet's sources, and what is wrong with it ("" for nothing)."""
    source = table.text("source", row)
    if not source:
        return "source", "it names no source"
    missing = [name for name in (source, *references(table, row)) if name not in known]
    column = "source" if source in missing else "references"
    return column, f"the sheet has no source {listed([f'“{name}”' for name in missing])}" if missing else ""


def statuses(check: StatusesCheck, sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each row whose status is unknown, or confirmed by too few; and each table of which all rows are in order."""
    for table in _tables_with(sheet, read, "status"):
        wrong = list(_rows_wrong(check, table, partial(_doubtful_status, sheet, table)))
        yield from wrong or [_all_well(check, table, "every status is a known one, borne out by its references")]


def _doubtful_status(sheet: FactSheet, table: Table, row: int) -> tuple[str, str]:
    """The column of a doubtful status, and what is wrong with it ("" for nothing)."""
    fields = table.resource.schema.fields if table.resource.schema else ()
    columns = dict.fromkeys(["status", *(field.status for field in fields)])
    found_here = {name: table.text(name, row) for name in columns}
    for name, status in found_here.items():
        if status and status not in STATUSES:
            return name, f"“{status}” is not a status"
    confirmed = next((name for name, status in found_here.items() if status == "confirmed"), "")
    return confirmed, _too_few(sheet, table, row) if confirmed else ""


def _too_few(sheet: FactSheet, table: Table, row: int) -> str:
    """What a confirmed row lacks: two publishers, or the body whose figure it is."""
    named = [one for one in map(sheet.source, references(table, row)) if one]
    publishers = {one.publisher or one.title for one in named}
    if len(publishers) >= 2 or any(one.kind == "body" for one in named):
        return ""
    count = "only one is" if publishers else "none is"
    return f"“confirmed” asks for two publishers or the body itself, and {count} named"


def independent(check: IndependentCheck, _sheet: FactSheet, read: Read) -> Iterator[Finding]:
    """Each statement by its status: contradicted, without an independent word on it, or borne out."""
    table = read(check.resource)
    by_status: dict[str, Verdict] = {"contradicted": "differs", "claimed": "unchecked"}
    meanings: dict[str, str] = dict(STATUSES.items())
    for row in range(len(table)):
        status, subject = table.text("status", row), table.text(check.key, row)
        meaning = meanings.get(status, "The status is not a known one.")
        yield found(
            check, subject, {check.key: subject}, by_status.get(status, "holds" if status in meanings else "unchecked"),
            f"{subject}: {table.text('note', row) or meaning}", cell=CellAt(check.resource, row, check.key),
        )  # fmt: skip


def references(table: Table, row: int) -> list[str]:
    """The names of the sources that report a row."""
    return [name.strip() for name in table.text("references", row).split(";") if name.strip()]


def _tables_with(sheet: FactSheet, read: Read, column: str) -> Iterator[Table]:
    return (table for table in _tables(sheet, read) if column in table.columns)


def _tables(sheet: FactSheet, read: Read) -> Iterator[Table]:
    return (read(resource.name) for resource in sheet.resources if resource.tabular)


def _rows_wrong(check: Check, table: Table, problem: Callable[[int], tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each row of which `problem` has something to say: the column, and what is wrong."""
    for row in range(len(table)):
        column, told = problem(row)
        if told:
            key = _key(table, row)
            subject = _subject(table, row, key)
            cell = CellAt(table.resource.name, row, column)
            yield found(check, subject, key, "differs", f"{subject}: {told}.", cell=cell)


def _all_well(check: Check, table: Table, told: str) -> Finding:
    subject = table.resource.label
    key = {"resource": table.resource.name}
    if not len(table):
        return found(check, subject, key, "unchecked", f"{subject}: this cannot be checked, as there are no rows.")
    return found(check, subject, key, "holds", f"{subject}: {told}.")


def _key(table: Table, row: int) -> dict[str, Any]:
    """What names a row to a maker of sheets."""
    primary = names_of(table.resource.schema.primary_key) if table.resource.schema else ()
    return {"resource": table.resource.name, **{name: plain(table.column(name)[row]) for name in primary}}


def _subject(table: Table, row: int, key: dict[str, Any]) -> str:
    named = [str(value) for name, value in key.items() if name != "resource"]
    return f"{table.resource.label}, {', '.join(named) or f'row {row + 2}'}"
