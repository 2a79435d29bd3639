"""Takes a chart out of the descriptor of a sheet and out of its tabs, and every other sign stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
from harbin_viewer.factsheet.authoring.evidence.json_texts import without
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.whole_files import alone_in, fingerprint, replace_files
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.descriptor.json_faults import unreadable_json
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.wording import quoted

_Path: TypeAlias = tuple[str | int, ...]


def remove_chart(document: Document, name: str) -> Change:
    """Take the chart of that name out of the sheet; SheetError where it cannot be, and then nothing was."""
    if may_be_book(document.path):
        problem = "The charts of a workbook are rows of its page “charts”."
        raise UnwrittenError(document.path, "", problem, "Take the row away there.")
    if reason := why_no_words(document):
        raise UnwrittenError(document.path, "", reason, "Change it where the sheet was made.")
    with alone_in(document.folder):
        return _removed(document.folder / DESCRIPTOR, name, document.sheet.view(name).label)


def _removed(file: Path, name: str, title: str) -> Change:
    before = file.read_bytes()
    try:
        text = before.decode("utf-8")
        for path in _places(json.loads(text.removeprefix("\ufeff")), name):
            text = without(text, path)
    except (ValueError, RecursionError) as error:
        raise unreadable_json(before, file, error) from None
    except (AttributeError, KeyError, TypeError) as error:
        problem = "The chart does not stand in the descriptor."
        raise UnwrittenError(file, f"chart “{name}”", problem, "Read the sheet anew.") from error
    content = text.encode("utf-8")
    replace_files({file: content})
    sentence = f"The chart {quoted(title)} was taken out of the sheet."
    return Change(file.parent, {file: before}, {file: fingerprint(content)}, sentence)


def _places(descriptor: dict[str, Any], name: str) -> Iterator[_Path]:
    """Where a chart stands, last place first. A tab that shows no other goes with it, where there are other tabs."""
    views = descriptor["views"]
    number = {view.get("name"): number for number, view in enumerate(views)}[name]
    tabs = descriptor.get("factsheet", {}).get("tabs", [])
    only = all(tab.get("views") == [name] for tab in tabs)
    for at, tab in reversed([*enumerate(tabs)]):
        shown = tab.get("views", [])
        if shown == [name]:
            yield ("factsheet", "tabs", at, "views") if only and at == 0 else ("factsheet", "tabs", at)
        elif name in shown:
            yield "factsheet", "tabs", at, "views", shown.index(name)
    yield ("views", number) if len(views) > 1 else ("views",)
