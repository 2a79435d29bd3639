"""An examination written down: for a reader in lines of 80 columns, for a machine as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import asdict

from harbin_viewer.factsheet.checks.findings import Finding, verdicts
from harbin_viewer.factsheet.examination import Examination
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.visible import visible_line
from harbin_viewer.factsheet.wording import quoted

_WIDTH = 80


def as_text(of: Examination) -> str:
    """The report for a reader: mistakes first, then what differs, what cannot be compared, and the health."""
    return "\n".join(_text(of))


def as_json(of: Examination) -> str:
    """The report for a machine, indented."""
    from msgspec import json

    try:
        return json.format(json.encode(_plain(of), enc_hook=_encoded), indent=2).decode()
    except UnicodeEncodeError:
        return _as_ascii_json(of)


def _as_ascii_json(of: Examination) -> str:
    """The same where half a character is in it, which UTF-8 has not: the bytes of a name in another encoding."""
    import json

    from msgspec import to_builtins

    return json.dumps(to_builtins(_plain(of), enc_hook=_encoded), indent=2)


def _text(of: Examination) -> Iterator[str]:
    yield from _wrapped(of.sheet.title if of.sheet else "Fact sheet", further="    ")
    yield from _wrapped(str(of.file))
    yield from _mistakes(of)
    known = [one for one in of.findings if one.verdict == "differs" and one.known]
    unmade = [one for one in of.findings if one.verdict == "unchecked"]
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
    for one in of.mistakes:
        yield from _wrapped(_told(one, of.file), "  ")
    for name in of.cut:
        yield from _wrapped(f"(The table {quoted(name)} has more mistakes than these.)", "  ")


def _findings(of: Examination, heading: str, findings: Iterable[Finding]) -> Iterator[str]:
    """Findings under the title of their check; those that are known for the same reason above that reason."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.title, one.known), []).append(one)
    if groups:
        yield from ("", heading)
    before = ""
    for (title, known), group in groups.items():
        if title != before:
            yield from ("", *_wrapped(title, "  "))
        before = title
        for one in group:
            yield from _wrapped(f"- {one.sentence}", "    ")
            yield from _wrapped(_at(of, one), "      ")
        if known:
            yield from _wrapped(f"Known: {known}", "      ")


def _stale(of: Examination) -> Iterator[str]:
    if of.stale:
        occur = "no longer occurs" if len(of.stale) == 1 else "no longer occur"
        yield from ("", f"{_count(len(of.stale), 'declared difference')} that {occur}")
    for check, known in of.stale:
        yield from _wrapped(f"- {check}: {known.reason}", "    ")


def _notices(of: Examination) -> Iterator[str]:
    if of.notices:
        yield from ("", _count(len(of.notices), "notice"))
    for notice in of.notices:
        yield from _wrapped(f"- {_notice(notice)}", "    ")


def _notice(notice: Notice) -> str:
    """A notice with what it is about, and how often it occurs."""
    about = ", ".join(filter(None, [notice.resource, notice.field, notice.place]))
    often = f" ({notice.count} times)" if notice.count > 1 else ""
    return f"{f'{about}: ' if about else ''}{notice.sentence}{often}"


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
    """A text in lines of the report, all but the first set further in: by two, or by `further`."""
    later = further or (f"{indent}  " if indent else "")
    return textwrap.wrap(
        visible_line(text), _WIDTH, initial_indent=indent, subsequent_indent=later,
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
    valid = "" if of.mistakes else "The descriptor and all tables are valid. "
    return valid + of.health.sentence


def _plain(of: Examination) -> dict[str, object]:
    return {
        "file": of.file,
        "title": of.sheet.title if of.sheet else None,
        "holds": of.holds,
        "summary": _conclusion(of),
        "mistakes": [_mistake(one) for one in of.mistakes],
        "more mistakes in": of.cut,
        "health": asdict(of.health),
        "checks": verdicts(of.findings),
        "findings": [_finding(of, one) for one in of.findings],
        "notices": [asdict(notice) for notice in of.notices],
        "stale": [{"check": check, "key": known.key, "reason": known.reason} for check, known in of.stale],
    }


def _mistake(one: SheetError) -> dict[str, object]:
    cell = {"row": one.row or None, "column": one.column or None, "value": one.value or None}
    return {"file": one.file, "place": one.place, **cell, "problem": one.problem, "remedy": one.remedy}


def _encoded(value: object) -> object:
    """What JSON has no word for: a figure that remembers its decimals is a number, a path a text."""
    return float(value) if isinstance(value, float) else str(value)


def _finding(of: Examination, one: Finding) -> dict[str, object]:
    places = {"cell": one.cell, "reference": one.reference}
    addresses = {name: None if cell is None else _address(of, cell) for name, cell in places.items()}
    return asdict(one) | addresses | {"others": [_address(of, cell) for cell in one.others]}
