"""A folder with a `datapackage.json` as a FactSheet, and every mistake of that descriptor."""

from __future__ import annotations

import os
from pathlib import Path

from harbin_viewer.factsheet.descriptor import decoding, references
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet

DESCRIPTOR = "datapackage.json"


def open_sheet(path: Path) -> FactSheet:
    """The fact sheet in a folder (or its `datapackage.json`); SheetError for the first mistake. Reads no table."""
    file = descriptor(path)
    sheet = decoding.decode(_content(file), file)
    for mistake in references.mistakes(sheet, file):
        raise mistake
    return sheet


def mistakes(path: Path) -> list[SheetError]:
    """All mistakes of the descriptor: none means that `open_sheet` opens it."""
    return salvage(path)[0]


def salvage(path: Path) -> tuple[list[SheetError], FactSheet | None]:
    """All mistakes of the descriptor, and what can be read of the sheet in spite of them."""
    file = descriptor(path)
    try:
        content = _content(file)
    except SheetError as mistake:
        return [mistake], None
    found, rest, touched = decoding.salvage(content, file)
    if rest is None:
        return found, None
    dangling = [] if touched is None else references.mistakes(rest, file, touched)
    return [*found, *dangling], rest


def descriptor(path: Path) -> Path:
    """The descriptor's file for a path that may be its folder."""
    return path / DESCRIPTOR if os.path.isdir(path) else path  # noqa: PTH112 it says no to a name that is too long


def _content(file: Path) -> bytes:
    if file.is_file() and file.suffix.lower() != ".json":
        raise SheetError(file, "", "This is no fact sheet.", f"Open the folder of one, or the {DESCRIPTOR} in it.")
    try:
        return file.read_bytes()
    except FileNotFoundError:
        problem, remedy = "There is no such file.", f"Give the folder of a fact sheet, or its {DESCRIPTOR}."
    except OSError as error:
        problem, remedy = f"The file cannot be read: {error.strerror or error}.", "Check the file and its permissions."
    raise SheetError(file, "", problem, remedy)
