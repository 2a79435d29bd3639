"""What a check would find before it is in a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from harbin_viewer.factsheet.authoring.arranging.contents import tally
from harbin_viewer.factsheet.checks.checking import Checking
from harbin_viewer.factsheet.checks.declaration import CHECKS
from harbin_viewer.factsheet.checks.findings import Finding, Verdict
from harbin_viewer.factsheet.checks.running import findings_of
from harbin_viewer.factsheet.document import Document

_ORDER: Mapping[Verdict, int] = {"differs": 0, "unchecked": 1, "holds": 2}


def would_find(document: Document, entry: Mapping[str, Any], checking: Checking) -> tuple[Finding, ...]:
    """The findings of a check as a descriptor has it, those that differ first; `checking` may end it."""
    import msgspec

    (kind,) = CHECKS.kinds((str(entry["type"]),))
    check = msgspec.convert({"name": "new", "title": "New", **entry}, kind)
    found = findings_of(check, document, checking)
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.verdict]))


def told(findings: Sequence[Finding]) -> str:
    """What a check would find, in a sentence."""
    said = tally([*findings])
    if all(finding.verdict == "unchecked" for finding in findings):
        return "Nothing can be compared by it yet."
    return f"It would find: {said}"
