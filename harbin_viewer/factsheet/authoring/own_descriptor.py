"""Which file a maker's changes of a sheet go to, and what it has by now: never that of another package that lies beside
what was opened.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.descriptor.json_faults import no_object, unreadable_json
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import UnwrittenError
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


def descriptor_in(content: bytes, file: Path) -> dict[str, Any]:
    """The descriptor that a JSON file has by now; SheetError where that is none."""
    try:
        found = json.loads(content.decode("utf-8").removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise unreadable_json(content, file, error) from None
    if not isinstance(found, dict):
        raise no_object(found, file, "Restore it from a copy.")
    return found


@contextmanager
def still_in(content: bytes, file: Path, place: str, called: str) -> Iterator[None]:
    """SheetError where what is looked for in a descriptor does not stand in it any more as it was read."""
    try:
        yield
    except (ValueError, RecursionError, AttributeError, LookupError, StopIteration, TypeError) as error:
        descriptor_in(content, file)  # which says what is wrong with all of it
        problem = f"The {called} does not stand in the descriptor as it did when that was read."
        raise UnwrittenError(file, place, problem, "Read the sheet anew.") from error
