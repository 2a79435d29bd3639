"""The checks of a sheet: figures held against their own numbers, other sources and the rules; each yields findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

from harbin_viewer.factsheet import arithmetic
from harbin_viewer.factsheet.sheet import (
    STATUSES,
    AgreementCheck,
    Cell,
    Check,
    ConsistentCheck,
    FactSheet,
    GrowthCheck,
    HighlightCheck,
    IndependentCheck,
    LatestCheck,
    SequenceCheck,
    ShareCheck,
    SourcesCheck,
    StatusesCheck,
    SummaryTab,
    TotalCheck,
)
from harbin_viewer.factsheet.tables import Table, plain

Verdict: TypeAlias = Literal["holds", "differs", "unchecked"]
Read: TypeAlias = Callable[[str], Table]


class CellAt(NamedTuple):
    """The address of a figure: resource, row (0-based) and field."""

    resource: str
    row: int
    field: str


@dataclass(frozen=True)
class Finding:
    """What a check found of one figure: both values, how far they are apart, how far they may be, and where they stand.

    `difference` is stated minus expected, in `unit` ("%" of the expected for a relative measure). `sentence` tells it
    all in words; `known` says why the sheet's maker lets a difference stand ("" where not declared).
    """

    check: str
    title: str
    subject: str
    key: Mapping[str, Any]
    verdict: Verdict
    sentence: str
    stated: float | str | None = None
    expected: float | str | None = None
    difference: float | None = None
    unit: str = ""
    tolerance: float | None = None
    cell: CellAt | None = None
    reference: CellAt | None = None
    known: str = ""


def run(sheet: FactSheet, read: Read, only: Collection[str] | None = None) -> tuple[Finding, ...]:
    """The findings of all checks, or of those that touch the resources `only`, in the order of the sheet."""
    runner = _Runner(sheet, read)
    chosen = (c for c in sheet.factsheet.checks if only is None or _resources(c) & set(only))
    return tuple(finding for check in chosen for finding in runner.run(check))


def _resources(check: Check) -> set[str]:
    names = (getattr(check, name, "") for name in ("resource", "reference_resource"))
    return {name for name in names if name}


@dataclass(frozen=True)
class Health:
    """How many checks hold, differ (in a figure at least) or have nothing that can be checked."""

    holds: int
    differs: int
    unchecked: int

    @property
    def sentence(self) -> str:
        """The sheet's health in a line."""
        count = self.holds + self.differs + self.unchecked
        if not count:
            return "This sheet declares no checks."
        words = [f"{self.holds} of {count} checks hold"]
        if self.differs:
            words.append(f"{self.differs} differ{'s' if self.differs == 1 else ''}")
        if self.unchecked:
            words.append(f"{self.unchecked} cannot be checked")
        return "; ".join(words) + "."


def health(findings: Iterable[Finding]) -> Health:
    """The health of a sheet: a check differs when one of its findings does, and holds when one does and none differs."""
    verdicts: dict[str, set[Verdict]] = {}
    for finding in findings:
        verdicts.setdefault(finding.check, set()).add(finding.verdict)
    differs = sum("differs" in one for one in verdicts.values())
    holds = sum("differs" not in one and "holds" in one for one in verdicts.values())
    return Health(holds, differs, len(verdicts) - differs - holds)


def number(value: float | str | None) -> str:
    """A figure in a sentence: as it is stated, without float noise."""
    if not isinstance(value, float | int):
        return "nothing" if value is None else str(value)
    return f"{value:,.10g}".replace("-", "−").replace(",", "\u202f")


def _deviation(value: float, unit: str) -> str:
    digits = f"{abs(value):.1f}" if abs(value) >= 0.05 else f"{abs(value):.2g}"
    return f"{digits} {unit}"


class _Runner:
    def __init__(self, sheet: FactSheet, read: Read) -> None:
        self._sheet = sheet
        self._read = read

    def run(self, check: Check) -> Iterator[Finding]:
        kinds: dict[type[Any], Callable[[Any], Iterator[Finding]]] = {
            GrowthCheck: self._growth,
            AgreementCheck: self._agreement,
            TotalCheck: self._total,
            ShareCheck: self._share,
            HighlightCheck: self._highlights,
            SequenceCheck: self._sequence,
            LatestCheck: self._latest,
            ConsistentCheck: self._consistent,
            SourcesCheck: self._sources,
            StatusesCheck: self._statuses,
            IndependentCheck: self._independent,
        }
        yield from kinds[type(check)](check)

    def _finding(self, check: Check, subject: str, key: Mapping[str, Any], **more: Any) -> Finding:
        known = ""
        if more["verdict"] == "differs":
            known = next((one.reason for one in check.known if dict(key) | one.key == dict(key)), "")
        return Finding(check=check.name, title=check.title, subject=subject, key=key, known=known, **more)

    def _compare(self, check: Check, subject: str, key: Mapping[str, Any], sides: _Sides, **places: Any) -> Finding:
        """Two figures against each other; a missing one cannot be checked."""
        if sides.difference is None or sides.stated is None or sides.expected is None:
            sentence = f"{subject}: this cannot be checked, as {sides.why_not}."
            return self._finding(
                check, subject, key, verdict="unchecked", sentence=sentence, stated=sides.stated,
                expected=sides.expected, unit=sides.unit, tolerance=sides.tolerance, **places,
            )  # fmt: skip
        opposite = sides.sign and arithmetic.signs_differ(sides.stated, sides.expected)
        holds = arithmetic.within(sides.difference, sides.tolerance) and not opposite
        return self._finding(
            check, subject, key, verdict="holds" if holds else "differs", sentence=f"{subject}: {sides.told(opposite)}",
            stated=sides.stated, expected=sides.expected, difference=sides.difference, unit=sides.unit,
            tolerance=sides.tolerance, **places,
        )  # fmt: skip

    def _label(self, table: Table, row: int) -> str:
        source = self._sheet.source(table.text("source", row))
        return source.label if source else table.resource.label

    def _growth(self, check: GrowthCheck) -> Iterator[Finding]:
        table = self._read(check.resource)
        order = [plain(one) for one in table.column(check.order)]
        at = {value: row for row, value in enumerate(order) if value is not None}
        unit = table.field(check.value).unit
        for row, value in enumerate(order):
            stated = plain(table.column(check.rate)[row])
            if stated is None:
                continue
            before = at.get(value - 1) if isinstance(value, int | float) else None
            prior = None if before is None else plain(table.column(check.value)[before])
            after = plain(table.column(check.value)[row])
            again = arithmetic.growth(prior, after)
            sides = _Sides(
                stated, again, arithmetic.difference(stated, arithmetic.rounded_like(again, stated)),
                "percentage points", check.tolerance, f"stated {number(stated)} %, recomputed "
                f"{'–' if again is None else number(round(again, 2))} % from {number(prior)} to {number(after)} {unit}",
                f"there is no figure for {value - 1} to compare with" if prior is None else "the figure it grows from is zero",
                sign=True,
            )  # fmt: skip
            yield self._compare(
                check, f"{table.field(check.rate).label}, {value}", {check.order: value}, sides,
                cell=CellAt(check.resource, row, check.rate), reference=CellAt(check.resource, row, check.value),
            )  # fmt: skip

    def _agreement(self, check: AgreementCheck) -> Iterator[Finding]:
        table, other = self._read(check.resource), self._read(check.reference_resource)
        unit = table.field(check.field).unit
        for row in range(len(table)):
            key = plain(table.column(check.on)[row])
            stated = plain(table.column(check.field)[row])
            if stated is None:
                continue
            there = other.find({check.on: key})
            expected = None if there is None else plain(other.column(check.reference_field)[there])
            relative = check.measure == "relative"
            apart = (arithmetic.relative if relative else arithmetic.difference)(stated, expected)
            ours = self._label(table, row)
            theirs = other.resource.label if there is None else self._label(other, there)
            sides = _Sides(
                stated, expected, apart, "%" if relative else "percentage points" if unit == "%" else unit,
                check.tolerance, f"{ours} has {number(stated)} {unit}, {theirs} {number(expected)} {unit}",
                f"{theirs} has no figure for it", sign=True,
            )  # fmt: skip
            yield self._compare(
                check, f"{table.field(check.field).label}, {key}", {check.on: key}, sides,
                cell=CellAt(check.resource, row, check.field),
                reference=None if there is None else CellAt(check.reference_resource, there, check.reference_field),
            )  # fmt: skip

    def _total(self, check: TotalCheck) -> Iterator[Finding]:
        table = self._read(check.resource)
        unit = table.field(check.total).unit
        for row in range(len(table)):
            key = plain(table.column(check.key)[row])
            parts = [plain(table.column(name)[row]) for name in check.parts]
            stated, summed = plain(table.column(check.total)[row]), arithmetic.total(parts)
            sides = _Sides(
                stated, summed, arithmetic.difference(stated, summed), unit, check.tolerance,
                f"the total is {number(stated)} {unit}, its parts "
                f"{' + '.join(number(one) for one in parts)} make {number(summed)}",
                "a part or the total is missing",
            )  # fmt: skip
            yield self._compare(
                check, f"{table.field(check.total).label}, {key}", {check.key: key}, sides,
                cell=CellAt(check.resource, row, check.total), reference=CellAt(check.resource, row, check.parts[0]),
            )  # fmt: skip

    def _share(self, check: ShareCheck) -> Iterator[Finding]:
        table = self._read(check.resource)
        for row in range(len(table)):
            key = plain(table.column(check.key)[row])
            stated, part, whole = (
                plain(table.column(name)[row]) for name in (check.share, check.part, check.whole)
            )
            if stated is None:
                continue
            growth = arithmetic.growth(whole, part)
            again = None if growth is None else growth + 100
            sides = _Sides(
                stated, again, arithmetic.difference(stated, arithmetic.rounded_like(again, stated)),
                "percentage points", check.tolerance, f"stated {number(stated)} %, recomputed {'–' if again is None else number(round(again, 2))} %",
                "the part or the whole is not in the sheet",
            )  # fmt: skip
            yield self._compare(
                check, f"{table.field(check.share).label}, {key}", {check.key: key}, sides,
                cell=CellAt(check.resource, row, check.share), reference=CellAt(check.resource, row, check.part),
            )  # fmt: skip

    def _highlights(self, check: HighlightCheck) -> Iterator[Finding]:
        for tab in self._sheet.factsheet.tabs:
            for one in tab.highlights if isinstance(tab, SummaryTab) else ():
                yield self._highlight(check, f"{one.title}, {one.period}", one.figure, one.unit, one.cell, one.status)
                if one.change:
                    change = one.change
                    yield self._highlight(
                        check, f"{one.title}, {one.period}, change", change.figure, change.unit, change.cell, ""
                    )

    def _highlight(self, check: Check, subject: str, figure: float, unit: str, cell: Cell, status: str) -> Finding:
        table = self._read(cell.resource)
        row = table.find(cell.row)
        key = {"highlight": subject}
        if row is None:
            sentence = f"{subject}: the cell it names is not there."
            return self._finding(check, subject, key, verdict="differs", sentence=sentence, stated=figure)
        at = CellAt(cell.resource, row, cell.field)
        found = plain(table.column(cell.field)[row])
        wrong = []
        if found is None or not arithmetic.within(figure - found, 0.0):
            wrong.append(f"the highlight states {number(figure)}, its cell {number(found)}")
        if unit != table.field(cell.field).unit:
            wrong.append(f"the highlight has the unit {unit}, its field {table.field(cell.field).unit or 'none'}")
        if status and status != table.status(cell.field, row):
            wrong.append(f"the highlight is {status}, its cell {table.status(cell.field, row)}")
        told = "; ".join(wrong) or f"the highlight and its cell both have {number(figure)} {unit}"
        return self._finding(
            check, subject, key, verdict="differs" if wrong else "holds", sentence=f"{subject}: {told}.", stated=figure,
            expected=found, difference=arithmetic.difference(figure, found), unit=unit, tolerance=0.0, cell=at,
        )  # fmt: skip

    def _sequence(self, check: SequenceCheck) -> Iterator[Finding]:
        table = self._read(check.resource)
        values = [plain(one) for one in table.column(check.field)]
        subject = table.resource.label
        broken = [b for a, b in zip(values, values[1:], strict=False) if a is None or b is None or b - a != check.step]
        for value in broken:
            sentence = f"{subject}: {number(value)} does not follow the row before by {check.step}."
            row = values.index(value)
            yield self._finding(
                check, subject, {check.field: value}, verdict="differs", sentence=sentence,
                cell=CellAt(check.resource, row, check.field),
            )  # fmt: skip
        if not broken and values:
            sentence = f"{subject}: {values[0]} to {values[-1]} without a gap."
            yield self._finding(check, subject, {}, verdict="holds", sentence=sentence)

    def _latest(self, check: LatestCheck) -> Iterator[Finding]:
        table, other = self._read(check.resource), self._read(check.reference_resource)
        known = [
            (plain(other.column(check.reference_field)[row]), row)
            for row in range(len(other))
            if 0 < len(other.text(check.published, row)) and other.text(check.published, row) <= check.by
        ]
        ours = [(plain(one), row) for row, one in enumerate(table.column(check.field))]
        subject = table.resource.label
        if not known or not ours:
            sentence = f"{subject}: this cannot be checked, as nothing was published by {check.by}."
            yield self._finding(check, subject, {}, verdict="unchecked", sentence=sentence)
            return
        (last, row), (latest, there) = max(ours), max(known)
        published = other.text(check.published, there)
        sentence = f"{subject}: it ends with {last}; {latest} had been published ({published}) by {check.by}."
        yield self._finding(
            check, subject, {check.field: last}, verdict="holds" if last >= latest else "differs", sentence=sentence,
            stated=last, expected=latest, difference=last - latest, unit="years", tolerance=0.0,
            cell=CellAt(check.resource, row, check.field),
            reference=CellAt(check.reference_resource, there, check.reference_field),
        )  # fmt: skip

    def _consistent(self, check: ConsistentCheck) -> Iterator[Finding]:
        table = self._read(check.resource)
        groups: dict[str, list[int]] = {}
        for row in range(len(table)):
            groups.setdefault(table.text(check.subject, row), []).append(row)
        for subject, rows in groups.items():
            said = [f"{table.text('place', row)} says “{table.text(check.says, row)}”" for row in rows]
            same = len({table.text(check.says, row).casefold() for row in rows}) == 1
            places = [CellAt(check.resource, row, check.says) for row in rows[:2]]
            yield self._finding(
                check, subject, {check.subject: subject},
                verdict="unchecked" if len(rows) < 2 else "holds" if same else "differs",
                sentence=f"{subject}: {'; '.join(said)}.", stated=table.text(check.says, rows[0]),
                expected=table.text(check.says, rows[-1]), cell=places[0], reference=places[-1],
            )  # fmt: skip

    def _rows(self) -> Iterator[tuple[Table, int, dict[str, Any]]]:
        """Every row of every table, with the key that names it to a maker of sheets."""
        for resource in self._sheet.resources:
            table = self._read(resource.name)
            primary = resource.schema.primary_key if resource.schema else ()
            names = [primary] if isinstance(primary, str) else list(primary)
            for row in range(len(table)):
                yield table, row, {"resource": resource.name, **{n: plain(table.column(n)[row]) for n in names}}

    def _sources(self, check: SourcesCheck) -> Iterator[Finding]:
        for table, row, key in self._rows():
            if "source" not in table.columns:
                continue
            names = [table.text("source", row), *references(table, row)]
            missing = [name for name in names if name and self._sheet.source(name) is None]
            subject = _row_subject(table, row, key)
            told = f"there is no source “{missing[0]}”" if missing else "every source is one of the sheet's"
            yield self._finding(
                check, subject, key, verdict="differs" if missing or not names[0] else "holds",
                sentence=f"{subject}: {told if names[0] else 'it names no source'}.",
                cell=CellAt(table.resource.name, row, "source"),
            )  # fmt: skip

    def _statuses(self, check: StatusesCheck) -> Iterator[Finding]:
        for table, row, key in self._rows():
            if "status" not in table.columns:
                continue
            columns = {"status", *(f.status for f in (table.resource.schema.fields if table.resource.schema else ()))}
            wrong = [s for name in sorted(columns) if (s := table.text(name, row)) and s not in STATUSES]
            subject = _row_subject(table, row, key)
            told = f"“{wrong[0]}” is not a status" if wrong else self._unconfirmed(table, row)
            yield self._finding(
                check, subject, key, verdict="differs" if told else "holds",
                sentence=f"{subject}: {told or 'the status “' + table.text('status', row) + '” is borne out by its references'}.",
                cell=CellAt(table.resource.name, row, "status"),
            )  # fmt: skip

    def _unconfirmed(self, table: Table, row: int) -> str:
        if table.text("status", row) != "confirmed":
            return ""
        named = [self._sheet.source(name) for name in references(table, row)]
        publishers = {one.publisher or one.title for one in named if one}
        if len(publishers) >= 2 or any(one.kind == "body" for one in named if one):
            return ""
        return f"“confirmed” wants two publishers or the body itself, and {len(publishers)} is named"

    def _independent(self, check: IndependentCheck) -> Iterator[Finding]:
        table = self._read(check.resource)
        for row in range(len(table)):
            status = table.text("status", row)
            subject = table.text(check.key, row)
            verdict: Verdict = (
                "differs" if status == "contradicted" else "unchecked" if status == "claimed" else "holds"
            )
            meaning = STATUSES[status] if status in STATUSES else "The status is not a known one."
            yield self._finding(
                check, subject, {check.key: subject}, verdict=verdict,
                sentence=f"{subject}: {table.text('note', row) or meaning}", cell=CellAt(check.resource, row, check.key),
            )  # fmt: skip


@dataclass(frozen=True)
class _Sides:
    """Both sides of a comparison, and the words for it."""

    stated: float | None
    expected: float | None
    difference: float | None
    unit: str
    tolerance: float
    words: str
    why_not: str
    sign: bool = False

    def told(self, opposite: bool) -> str:  # noqa: FBT001 the one thing the two figures do not say themselves
        assert self.difference is not None
        apart = "no difference" if self.difference == 0 else _deviation(self.difference, self.unit)
        side = "" if self.difference == 0 else " more" if self.difference > 0 else " less"
        sign = "; the sign differs" if opposite else ""
        return f"{self.words}: {apart}{side}{sign}. The tolerance is {number(self.tolerance)} {self.unit}."


def references(table: Table, row: int) -> list[str]:
    """The names of the sources that report a row."""
    return [name.strip() for name in table.text("references", row).split(";") if name.strip()]


def _row_subject(table: Table, row: int, key: Mapping[str, Any]) -> str:
    named = [str(value) for name, value in key.items() if name != "resource"]
    return f"{table.resource.label}, {', '.join(named) or f'row {row + 2}'}"
