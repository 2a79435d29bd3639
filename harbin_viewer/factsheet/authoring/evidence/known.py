"""Declares a difference as known: its reason joins the check in the descriptor, every other byte stays."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.authoring.evidence.json_places import span_at, with_entry_in
from harbin_viewer.factsheet.authoring.evidence.open_books import why_not_in
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.own_descriptor import still_in, why_no_descriptor
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError


def may_declare(document: Document) -> bool:
    """Whether the descriptor of a sheet, or the workbook that it is, may be written to here."""
    if may_be_book(document.path) and document.is_package:
        return not why_not_in(document.path)
    return not why_no_descriptor(document) and os.access(document.declaration, os.W_OK)


def declare(document: Document, finding: Finding, reason: str) -> Change:
    """Write why the maker lets a difference stand; SheetError where there is no reason, or no place to write it."""
    is_book = may_be_book(document.path)
    file = document.path if is_book else document.declaration
    if not reason.strip():
        raise SheetError(file, f"check “{finding.check}”", "A difference needs a reason.", "Say why it is let stand.")
    if not is_book and (problem := why_no_descriptor(document)):
        raise SheetError(file, "", problem, "Declare it where the sheet was made.")
    with alone_in(file.parent):
        return _let_stand(file, finding, reason.strip())


def _let_stand(file: Path, finding: Finding, reason: str) -> Change:
    before = content_of(file)
    if may_be_book(file):
        from harbin_viewer.factsheet.authoring.evidence.in_book import with_known

        content = with_known(before, file, finding.check, _entry(finding, reason))
    else:
        content = _declared(before, finding, reason, file)
    replace_files({file: content})
    told = f"The difference is declared as known: {reason.rstrip('.')}."
    return Change(file.parent, {file: before}, {file: fingerprint(content)}, told)


def _declared(content: bytes, finding: Finding, reason: str, file: Path) -> bytes:
    place, entry = f"check “{finding.check}”", _entry(finding, reason)
    with still_in(content, file, place, "check"):
        text = content.decode("utf-8")
        checks: list[dict[str, Any]] = json.loads(text.lstrip("\ufeff"))["factsheet"]["checks"]
        number = next(place for place, check in enumerate(checks) if check.get("name") == finding.check)
        made = with_entry_in(text, span_at(text, ("factsheet", "checks", number)), "known", entry)
        again = json.loads(made.lstrip("\ufeff"))["factsheet"]["checks"][number]["known"][-1]
    if again != entry:
        raise SheetError(file, place, "The reason could not be added.", "Add it by hand.")
    return made.encode("utf-8")


def _entry(finding: Finding, reason: str) -> dict[str, Any]:
    return {"reason": reason, "key": {name: _key(value) for name, value in finding.key.items()}}


def _key(value: Any) -> Any:
    """A key as JSON has it."""
    return value if isinstance(value, int | float | str) else str(value)
