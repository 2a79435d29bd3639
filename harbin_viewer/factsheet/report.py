"""An examination written down: for a reader in lines of 80 columns, for a machine as JSON."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import to_builtins
from msgspec.structs import asdict

from harbin_viewer.factsheet.checks.findings import Finding, verdicts
from harbin_viewer.factsheet.examination import Examination
from harbin_viewer.factsheet.json_written import json_written
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.overview.notice_groups import grouped
from harbin_viewer.factsheet.overview.printed import in_a_line
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.wording import listed, number, quoted, shortened
from harbin_viewer.factsheet.words.visible import visible_line

_WIDTH = 80
_VALUES = re.compile(r"“[^”]*”|\d+")
"""What tells a mistake from another of its kind."""

_MOST_ALIKE = 5
"""Mistakes of a kind that are told each; of more, the `_FIRST` and how many there are."""

_FIRST = 3

_MOST_LETTERS = 2000
"""Of a text; those of a sheet may have any number."""

_MOST_FINDINGS = 50
"""Findings of a check that are told each; of more, so many and how many there are."""


def as_text(of: Examination) -> str:
    """The report for a reader: mistakes first, then what differs, what cannot be compared, and the health."""
    return "\n".join(_text(of))


def as_json(of: Examination) -> str:
    """The report for a machine, indented."""
    return json_written(_plain(of))


def _text(of: Examination) -> Iterator[str]:
    yield from _wrapped(of.sheet.title if of.sheet else of.file.name or str(of.file), further="    ")
    yield from _wrapped(str(of.file))
    yield from _mistakes(of)
    known = [finding for finding in of.findings if finding.verdict == "differs" and finding.known]
    unmade = [finding for finding in of.findings if finding.verdict == "unchecked"]
    yield from _findings(of, _count(len(of.unknown_differences), "difference"), of.unknown_differences)
    yield from _findings(of, f"{_count(len(known), 'difference')} known to the maker of the sheet", known)
    yield from _findings(of, f"{_count(len(unmade), 'comparison')} that cannot be made", unmade)
    yield from _stale(of)
    yield from _notices(of)
    yield ""
    yield from _wrapped(_conclusion(of))


def _mistakes(of: Examination) -> Iterator[str]:
    if of.mistakes:
        yield from ("", f"{'At least ' if of.cut else ''}{_count(len(of.mistakes), 'mistake')}")
    for alike in _alike(of.mistakes):
        few = len(alike) <= _MOST_ALIKE
        for mistake in alike if few else alike[:_FIRST]:
            yield from _wrapped(_told(mistake, of.file), "  ")
        if not few:
            yield from _wrapped(f"(The same is wrong in {_count(len(alike) - _FIRST, 'more place')} of it.)", "    ")
    for name in of.cut:
        yield from _wrapped(f"(The table {quoted(name)} has more mistakes than these.)", "  ")


def _alike(mistakes: Iterable[SheetError]) -> Iterable[list[SheetError]]:
    """Mistakes that are the same but for row and value, together, where the first of them stands."""
    groups: dict[tuple[str, str, str], list[SheetError]] = {}
    for mistake in mistakes:
        kind = _VALUES.sub("…", mistake.problem) if mistake.row else f"{mistake.place}: {mistake.problem}"
        groups.setdefault((mistake.file, mistake.column, kind), []).append(mistake)
    return groups.values()


def _findings(of: Examination, heading: str, findings: Iterable[Finding]) -> Iterator[str]:
    """Findings under the title of their check; those that are known for the same reason above that reason."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.title, finding.known), []).append(finding)
    if groups:
        yield from ("", heading)
    before = ""
    for (title, known), group in groups.items():
        if title != before:
            yield from ("", *_wrapped(title, "  "))
        before = title
        for finding in group[:_MOST_FINDINGS]:
            yield from _wrapped(f"- {finding.sentence}", "    ")
            yield from _wrapped(_at(of, finding), "      ")
        if len(group) > _MOST_FINDINGS:
            more = number(len(group) - _MOST_FINDINGS)
            yield from _wrapped(f"({more} more of this check; --json names each of them.)", "      ")
        if known:
            yield from _wrapped(f"Known: {known}", "      ")


def _stale(of: Examination) -> Iterator[str]:
    if of.stale:
        occur = "no longer occurs" if len(of.stale) == 1 else "no longer occur"
        yield from ("", f"{_count(len(of.stale), 'declared difference')} that {occur}")
    for check, known in of.stale:
        yield from _wrapped(f"- {check}: {known.reason}", "    ")


def _notices(of: Examination) -> Iterator[str]:
    """What was assumed, what is odd and what was left out, each sentence once."""
    labels = {resource.name: resource.label for resource in of.sheet.resources} if of.sheet else {}
    for group in grouped(of.notices, lambda name: labels.get(name, name), several=len(labels) > 1):
        yield from ("", group.heading)
        for notice in group.notices:
            yield from _wrapped(f"- {in_a_line(notice)}", "    ")


def _at(of: Examination, finding: Finding) -> str:
    """Where both figures stand: "sales.csv, row 3: growth, sales"."""
    places: dict[str, list[str]] = {}
    for cell in (finding.cell, finding.reference):
        if cell is not None:
            where = _address(of, cell)
            places.setdefault(f"{where['file']}, row {where['row']}", []).append(cell.field)
    return "; ".join(f"{row}: {', '.join(dict.fromkeys(columns))}" for row, columns in places.items())


def _address(of: Examination, cell: CellAt) -> dict[str, str | int]:
    """A cell for a person: the header, where there is one, is row 1."""
    assert of.sheet is not None  # a finding has a sheet
    resource = of.sheet.resource(cell.resource)
    row = cell.row + (2 if raw_rows.has_header(resource) else 1)
    file = resource.path or of.file.name
    return {"resource": cell.resource, "file": file, "row": row, "field": cell.field}


def _wrapped(text: str, indent: str = "", further: str = "") -> list[str]:
    """A text in lines of the report, all but the first set further in: by two, or by `further`.

    Of a text that is very long the beginning is told.
    """
    later = further or (f"{indent}  " if indent else "")
    return textwrap.wrap(
        shortened(visible_line(text), _MOST_LETTERS), _WIDTH, initial_indent=indent, subsequent_indent=later,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _told(mistake: SheetError, file: Path) -> str:
    """A mistake with the name of its file; the folder stands at the top."""
    name = Path(mistake.file)
    short = name.relative_to(file.parent) if name.is_relative_to(file.parent) else name
    where = f"{short}, {mistake.place}" if mistake.place else str(short)
    return f"{where}: {mistake.problem} {mistake.remedy}"


def _conclusion(of: Examination) -> str:
    if not of.checked:
        return "The checks were not run, as the descriptor is broken."
    return ("" if of.mistakes else _valid(of)) + of.health.sentence


def _valid(of: Examination) -> str:
    """What was found without a mistake: not more than was looked at."""
    tables = [resource for resource in of.sheet.resources if resource.tabular] if of.sheet else []
    read = [resource for resource in tables if not resource.reason]
    of_tables = "all tables" if len(read) == len(tables) else "all tables that were read" if read else ""
    is_sound = not any(notice.slip for notice in of.notices)
    parts = [*(["the descriptor"] if is_sound else []), *([of_tables] if of_tables else [])]
    is_one = parts == ["the descriptor"]
    valid = f"{listed(parts)} {'is' if is_one else 'are'} valid. ".capitalize() if parts else ""
    return valid if read or not tables else f"{valid}No table was read. "


def _plain(of: Examination) -> dict[str, object]:
    return {
        "file": of.file,
        "title": of.sheet.title if of.sheet else None,
        "holds": of.holds,
        "summary": _conclusion(of),
        "mistakes": [_mistake(mistake) for mistake in of.mistakes],
        "more mistakes in": of.cut,
        "health": asdict(of.health),
        "checks": verdicts(of.findings),
        "findings": [_finding(of, finding) for finding in of.findings],
        "notices": [to_builtins(notice) for notice in of.notices],
        "stale": [{"check": check, "key": known.key, "reason": known.reason} for check, known in of.stale],
    }


def _mistake(mistake: SheetError) -> dict[str, object]:
    cell = {"row": mistake.row or None, "column": mistake.column or None, "value": mistake.value or None}
    return {"file": mistake.file, "place": mistake.place, **cell, "problem": mistake.problem, "remedy": mistake.remedy}


def _finding(of: Examination, finding: Finding) -> dict[str, object]:
    places = {"cell": finding.cell, "reference": finding.reference}
    addresses = {name: None if cell is None else _address(of, cell) for name, cell in places.items()}
    return asdict(finding) | addresses | {"others": [_address(of, cell) for cell in finding.others]}
