"""What a status asks for: the references that bear it out, or a word of the maker in its note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from harbin_viewer.factsheet.checks.kinds.statuses import too_few
from harbin_viewer.factsheet.descriptor.said_of_sources import may_be_address, may_be_date
from harbin_viewer.factsheet.model.package.source import Source, named_in
from harbin_viewer.factsheet.model.status import STATUSES, StatusName


def doubts(evidence: Mapping[str, str], sources: Iterable[Source]) -> tuple[str, ...]:
    """What speaks against the evidence of a row as it would be, in sentences; none where it is borne out.

    `evidence` has the texts of status, source, references and note; `sources` are those of the sheet.
    """
    known = {source.name: source for source in sources if source.name}
    status, names = evidence.get("status", ""), named_in(evidence.get("references", ""))
    found = []
    if status and status not in STATUSES:
        found.append(f"“{status}” is not a status.")
    missing = [name for name in (evidence.get("source", ""), *names) if name and name not in known]
    found += [f"The sheet has no source “{name}”." for name in missing]
    if "source" in evidence and not evidence["source"]:
        found.append("It names no source: whose word is it?")
    return (*found, *_of_status(status, [known[name] for name in names if name in known], evidence.get("note", "")))


_GIVEN = "A publisher is given by “Edit…” beside the source."
"""Where the publisher is stated of a source that has none."""


def _of_status(status: StatusName, references: Sequence[Source], note: str) -> tuple[str, ...]:
    """What the status itself asks for."""
    if status == "confirmed" and (few := too_few(references)):
        nobody = any(source.names_nobody for source in references)
        return (f"{few[0].upper()}{few[1:]}.", *([_GIVEN] if nobody else []))
    known = STATUSES.get(status)
    if known is not None and known.in_note and not note.strip():
        return (f"“{status}” asks for a note. {known.explained}",)
    return ()


def may_be_kept(evidence: Mapping[str, str], before: Mapping[str, str], sources: Iterable[Source]) -> bool:
    """Whether it is borne out, or the maker says a word for it: a note that is new."""
    note = evidence.get("note", "").strip()
    return not doubts(evidence, sources) or bool(note and note != before.get("note", "").strip())


_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ADDRESS = re.compile(r"https?://\S+")


def doubt_of_source(texts: Mapping[str, str]) -> str:
    """What is wrong with the dates or the address of a source, as a sentence; "" where nothing is."""
    days = [texts[word] for word in ("date", "accessed") if texts.get(word)]
    if not all(_DAY.fullmatch(day) and may_be_date(day) for day in days):
        return "Write a date as 2024-05-17, 2024-05 or 2024."
    if texts.get("path") and not (_ADDRESS.fullmatch(texts["path"]) and may_be_address(texts["path"])):
        return "An address begins with https:// and has no blanks."
    return ""


def new_source(
    title: str, publisher: str, day: str, address: str, taken: Iterable[str], *, kind: str = "reference"
) -> dict[str, Any]:
    """A source as the descriptor has it, with a name of its own; ValueError where nothing names it."""
    from harbin_viewer.factsheet.words.plain_names import free_name, plain_name

    words = title.strip() or publisher.strip()
    if not words:
        raise ValueError("a source needs a title or a publisher")
    name = plain_name(" ".join(filter(None, (publisher.strip() or words, day.strip())))) or "source"
    entry = {
        "name": free_name(name, set(taken)),
        "title": words,
        "path": address.strip(),
        "publisher": publisher.strip(),
    }
    entry |= {"date": day.strip(), "kind": kind}
    return {key: value for key, value in entry.items() if value}
