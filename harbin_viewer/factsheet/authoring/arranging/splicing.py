"""Changes the descriptor of a sheet in one place, and writes it only where it opens again without a new mistake."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.own_descriptor import descriptor_in, still_in
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.descriptor.package import opened_as
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError

Place: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a descriptor: names of properties, and numbers of entries from 0."""

Splice: TypeAlias = Callable[[str, dict[str, Any]], str]
"""Gives the descriptor's text as it is to be, of the text and its plain values as they are."""

IN_PAGES = "Tabs, charts, tables and checks of a workbook are rows of its pages. Change them there."
NO_SHEET = "This package declares no tabs and no checks. “New fact sheet…” makes a sheet of it that does."


def why_not_arranged(document: Document) -> str:
    """Why tabs, charts, tables and checks cannot be changed here, as a sentence; "" where they can."""
    try:
        return _why_not_arranged(document)
    except SheetError as error:
        return f"{error.told_place}: {error.problem}"


def refuse_unarranged(document: Document) -> None:
    """SheetError where tabs, charts, tables and checks cannot be changed here."""
    if reason := _why_not_arranged(document):
        raise UnwrittenError(document.path, "", reason, "Change it where the sheet was made.")


def _why_not_arranged(document: Document) -> str:
    """SheetError where the descriptor was broken since it was read."""
    if may_be_book(document.path) and document.is_package:
        return IN_PAGES
    if reason := why_no_words(document):
        return reason
    file = document.declaration
    return "" if isinstance(descriptor_in(content_of(file), file).get("factsheet"), dict) else NO_SHEET


def spliced(document: Document, entry: str, sentence: str, splice: Splice) -> Change:
    """Change the descriptor, and tell it in a sentence; SheetError where it cannot be, and then nothing was.

    `entry` says in words of which entry it is; KeyError and the like of a `splice` mean that this is not there.
    """
    if reason := why_no_words(document):
        raise UnwrittenError(document.path, "", reason, "Change it where the sheet was made.")
    file = document.declaration
    with alone_in(file.parent):
        before = content_of(file)
        with still_in(before, file, entry, entry.split(" ")[0]):
            text = before.decode("utf-8")
            content = splice(text, json.loads(text.removeprefix("\ufeff"))).encode("utf-8")
        refuse_new_mistakes(file, entry, before, content)
        replace_files({file: content})
    return Change(file.parent, {file: before}, {file: fingerprint(content)}, sentence)


def refuse_new_mistakes(file: Path, entry: str, before: bytes, after: bytes) -> None:
    """UnwrittenError where a descriptor would have a mistake that it did not have before."""
    known = {(mistake.place, mistake.problem) for mistake in opened_as(file, before).mistakes}
    for mistake in opened_as(file, after).mistakes:
        if (mistake.place, mistake.problem) not in known:
            problem = f"The sheet could not be opened then. {mistake.place}: {mistake.problem}"
            raise UnwrittenError(file, entry, problem, "Change that first, or change the descriptor by hand.")
