"""Adds a source to the descriptor, every other byte of which stays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.authoring.evidence.json_places import property_at, with_entry
from harbin_viewer.factsheet.authoring.own_descriptor import still_in, why_no_descriptor
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError


def descriptor_of(document: Document) -> Path:
    """The descriptor of a sheet; SheetError where that is no JSON file."""
    if problem := why_no_descriptor(document):
        raise SheetError(document.folder, "", problem, "Add the source where the sheet was made.")
    return document.declaration


def with_source(content: bytes, source: Mapping[str, Any], file: Path) -> bytes:
    """The descriptor in a file with one source more; SheetError where it cannot be added."""
    with still_in(content, file, "sources", "list of sources"):
        text = content.decode("utf-8")
        made = with_entry(text, "sources", dict(source))
        found = property_at(made, "sources")
        assert found is not None
        entries = json.loads(made[found.start : found.end])
        ends_so = json.loads(made.lstrip("\ufeff")) and entries[-1] == source
    if not ends_so:
        raise SheetError(file, "sources", "The source could not be added.", "Add it by hand.")
    return made.encode("utf-8")
