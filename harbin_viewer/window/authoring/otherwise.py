"""What the form of evidence offers for a figure from which others differ."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer.factsheet.authoring.evidence.known import may_declare
from harbin_viewer.factsheet.authoring.evidence.said_otherwise import references_in, said_otherwise
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.window.authoring.evidence_dialog import Otherwise


def otherwise(document: Document, differences: Sequence[Finding]) -> Otherwise | None:
    """What others say of it, and in which references; None where nothing differs, or that cannot be declared."""
    if not differences or not may_declare(document):
        return None
    return Otherwise(said_otherwise(document, differences), references_in(document, differences))
