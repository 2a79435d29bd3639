"""Which file a maker's changes of a sheet go to: never that of another package that lies beside what was opened."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file

_PLAIN = "This is opened as it is, and nothing declares it. “Save as data package…” makes what can be changed of it."

_ELSEWHERE = "This package is not declared in a JSON file in a folder on this disk, and cannot be changed as it is."


def own_descriptor(document: Document) -> Path | None:
    """The JSON file that declares what was opened; None for a plain file, and for what is packed or in YAML."""
    file = document.declaration
    return file if document.is_package and file.suffix.lower() == ".json" and is_plain_file(file) else None


def why_no_descriptor(document: Document) -> str:
    """Why there is none, as a sentence that says what can be done; "" where there is one."""
    if own_descriptor(document) is not None:
        return ""
    return _ELSEWHERE if document.is_package else _PLAIN
