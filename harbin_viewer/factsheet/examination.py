"""A sheet examined as a whole: all mistakes of its descriptor and tables, and what its checks find, as a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from harbin_viewer.factsheet import package, rows
from harbin_viewer.factsheet.findings import Finding, Health, Verdict, health, verdicts
from harbin_viewer.factsheet.sheet import FactSheet, Known, Resource, SheetError

MOST_MISTAKES = 1000
"""So many mistakes of one table are told; a file of another kind altogether would have millions."""


@dataclass(frozen=True)
class Examination:
    """What is wrong with a sheet, and what its checks found. `sheet` is None where it cannot be read at all.

    `cut` are tables that have more mistakes than are told. `stale` are declared differences that do not occur.
    """

    file: Path
    sheet: FactSheet | None
    mistakes: tuple[SheetError, ...]
    findings: tuple[Finding, ...]
    cut: tuple[str, ...] = ()
    stale: tuple[tuple[str, Known], ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing is broken, and nothing differs but what is declared as known."""
        return not self.mistakes and not self.unknown_differences

    @property
    def unknown_differences(self) -> tuple[Finding, ...]:
        """The findings that differ and are not declared as known."""
        return tuple(one for one in self.findings if one.verdict == "differs" and not one.known)

    @property
    def health(self) -> Health:
        """How many checks hold."""
        return health(self.findings)

    def as_text(self) -> str:
        """The report for a reader: mistakes first, then what differs, what cannot be checked, and the health."""
        return "\n".join(_text(self))

    def as_json(self) -> str:
        """The report for a machine, indented."""
        from msgspec import json

        return json.format(json.encode(_plain(self), enc_hook=str), indent=2).decode()


def examine(path: Path) -> Examination:
    """The sheet in a folder (or of a `datapackage.json`), examined; what is wrong is in it, nothing is raised."""
    mistakes, sheet = package.salvage(path)
    file = package.descriptor(path)
    if sheet is None:
        return Examination(file, None, tuple(mistakes), ())
    cut: list[str] = []
    intact = [one for one in sheet.resources if one.tabular and not _is_named(one, mistakes)]
    in_tables = [mistake for one in intact for mistake in _mistakes_in(sheet, one, cut)]
    findings = () if mistakes else _findings(sheet)
    return Examination(file, sheet, (*mistakes, *in_tables), findings, tuple(cut), tuple(_stale(sheet, findings)))


def _is_named(resource: Resource, mistakes: Iterable[SheetError]) -> bool:
    """Whether the descriptor is wrong about this resource, so that its table would be held against the wrong schema."""
    return any(f"resource “{resource.name}”" in one.place for one in mistakes)


def _mistakes_in(sheet: FactSheet, resource: Resource, cut: list[str]) -> Iterator[SheetError]:
    found = rows.mistakes(sheet, resource)
    yield from islice(found, MOST_MISTAKES)
    if next(found, None) is not None:
        cut.append(resource.name)


def _findings(sheet: FactSheet) -> tuple[Finding, ...]:
    from harbin_viewer.factsheet import checks, tables

    return checks.run(sheet, cache(lambda name: tables.read(sheet, sheet.resource(name))))


def _stale(sheet: FactSheet, findings: tuple[Finding, ...]) -> Iterator[tuple[str, Known]]:
    """Differences that are declared as known and were not found, of checks that could be run."""
    differing = [one for one in findings if one.verdict == "differs"]
    ran = {one.check for one in findings if one.verdict != "unchecked"}
    for check in sheet.factsheet.checks:
        for known in check.known if check.name in ran else ():
            if not any(one.check == check.name and known.key.items() <= one.key.items() for one in differing):
                yield check.name, known


def _text(of: Examination) -> Iterator[str]:
    yield f"{of.sheet.title if of.sheet else 'Fact sheet'} ({of.file})"
    yield from _section(_count(len(of.mistakes), "mistake"), [_told(one, of.file) for one in of.mistakes])
    yield from (f"  (The table “{name}” has more mistakes than these.)" for name in of.cut)
    differing = of.unknown_differences
    yield from _section(_count(len(differing), "figure", "differs", "differ"), [one.sentence for one in differing])
    known = [one for one in of.findings if one.verdict == "differs" and one.known]
    words = [f"{one.sentence} Known: {one.known}" for one in known]
    yield from _section(_count(len(known), "known difference"), words)
    unchecked = [one.sentence for one in of.findings if one.verdict == "unchecked"]
    yield from _section(_count(len(unchecked), "figure", "cannot be checked", "cannot be checked"), unchecked)
    stale = [f"{check}: {known.reason}" for check, known in of.stale]
    yield from _section(_count(len(stale), "known difference", "no longer occurs", "no longer occur"), stale)
    yield ""
    yield _conclusion(of)


def _section(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield heading
        yield from (f"  {line}" for line in lines)


def _count(number: int, noun: str, one: str = "", many: str = "") -> str:
    return f"{number} {noun} {one}".rstrip() if number == 1 else f"{number} {noun}s {many}".rstrip()


def _told(mistake: SheetError, file: Path) -> str:
    """A mistake with the name of its file; the folder stands in the first line."""
    name = Path(mistake.file)
    short = name.relative_to(file.parent) if name.is_relative_to(file.parent) else name
    where = f"{short}, {mistake.place}" if mistake.place else str(short)
    return f"{where}: {mistake.problem} {mistake.remedy}"


def _conclusion(of: Examination) -> str:
    if of.mistakes and not of.findings:
        return "The checks were not run, as the descriptor is broken."
    valid = "" if of.mistakes else "The descriptor and all tables are valid. "
    return valid + of.health.sentence


def _plain(of: Examination) -> dict[str, object]:
    verdict_on: dict[str, Verdict] = verdicts(of.findings)
    return {
        "file": of.file,
        "title": of.sheet.title if of.sheet else None,
        "holds": of.holds,
        "summary": _conclusion(of),
        "mistakes": [
            {"file": one.file, "place": one.place, "problem": one.problem, "remedy": one.remedy} for one in of.mistakes
        ],
        "more mistakes in": of.cut,
        "checks": verdict_on,
        "findings": [_finding(one) for one in of.findings],
        "stale": [{"check": check, "key": known.key, "reason": known.reason} for check, known in of.stale],
    }


def _finding(one: Finding) -> dict[str, object]:
    plain = asdict(one)
    for place in ("cell", "reference"):
        address = getattr(one, place)
        plain[place] = None if address is None else {**address._asdict(), "row": address.row + 2}
    return plain
