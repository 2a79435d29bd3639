"""Takes a chart with its place in tabs, or a source, out of the descriptor of a sheet, and every other sign stays."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias

from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
from harbin_viewer.factsheet.authoring.evidence.json_texts import without
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.whole_files import alone_in, fingerprint, replace_files
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.checks.row_references import columns_of_references
from harbin_viewer.factsheet.descriptor.json_faults import unreadable_json
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.wording import first_of, in_quotes, quoted

_Path: TypeAlias = tuple[str | int, ...]

_NAMED = 3
"""Tables and tabs that are named before the others are counted."""


def remove_chart(document: Document, name: str) -> Change:
    """Take the chart of that name out of the sheet; SheetError where it cannot be, and then nothing was."""
    if may_be_book(document.path):
        problem = "The charts of a workbook are rows of this page."
        raise UnwrittenError(document.path, "page “charts”", problem, "Take the row away there.")
    removed = _removed(document, "chart", document.sheet.view(name).label, partial(_of_chart, name))
    return replace(removed, chart=name)


def remove_source(document: Document, name: str) -> Change:
    """Take the source of that name out of the sheet; SheetError where anything names it, and then nothing was."""
    if may_be_book(document.path):
        problem = "The sources of a workbook are rows of this page."
        raise UnwrittenError(document.path, "page “sources”", problem, "Take the row away there.")
    if naming := [*_tables_naming(document, name), *_tabs_naming(document, name)]:
        problem = f"It cannot be taken out: it is named in {first_of(in_quotes(naming), _NAMED, ' others')}."
        raise UnwrittenError(
            document.folder / DESCRIPTOR, f"source {quoted(document.label(name))}", problem,
            "Name another source there first; “What rests on it” lists where.",
        )  # fmt: skip
    return _removed(document, "source", document.label(name), partial(_of_source, name))


def _tables_naming(document: Document, name: str) -> Iterator[str]:
    """The tables of which a row names a source, as its own or among its references."""
    for resource in document.sheet.resources:
        if resource.tabular:
            table = document.table(resource.name)
            columns = [table.columns[column].tolist() for column in ("source", *columns_of_references(table))
                       if column in table.columns]  # fmt: skip
            if any(name in named_in(str(text)) for texts in columns for text in dict.fromkeys(texts)):
                yield resource.label


def _tabs_naming(document: Document, name: str) -> Iterator[str]:
    """The tabs with a large figure that names a source."""
    return (tab.title for tab in document.sheet.factsheet.tabs if any(one.source == name for one in tab.figures))


def _removed(
    document: Document, what: str, label: str, places: Callable[[dict[str, Any]], Iterator[_Path]]
) -> Change:  # fmt: skip
    """Take away what stands at these places of the descriptor, last place first."""
    if reason := why_no_words(document):
        raise UnwrittenError(document.path, "", reason, "Change it where the sheet was made.")
    file = document.folder / DESCRIPTOR
    with alone_in(document.folder):
        before = file.read_bytes()
        try:
            text = before.decode("utf-8")
            for path in places(json.loads(text.removeprefix("\ufeff"))):
                text = without(text, path)
        except (ValueError, RecursionError) as error:
            raise unreadable_json(before, file, error) from None
        except (AttributeError, KeyError, TypeError) as error:
            problem = f"The {what} does not stand in the descriptor."
            raise UnwrittenError(file, f"{what} {quoted(label)}", problem, "Read the sheet anew.") from error
        content = text.encode("utf-8")
        replace_files({file: content})
    return Change(
        file.parent,
        {file: before},
        {file: fingerprint(content)},
        f"The {what} {quoted(label)} was taken out of the sheet.",
    )


def _of_source(name: str, descriptor: dict[str, Any]) -> Iterator[_Path]:
    """Where a source stands: among those of the sheet, or of tables."""
    owners: list[tuple[_Path, Any]] = [((), descriptor)]
    owners += [(("resources", at), resource) for at, resource in enumerate(descriptor["resources"])]
    found = [(path, at, len(owner["sources"])) for path, owner in owners
             for at, source in enumerate(owner.get("sources", ())) if source.get("name") == name]  # fmt: skip
    if not found:
        raise KeyError(name)
    for path, at, count in reversed(found):
        yield (*path, "sources", at) if count > 1 else (*path, "sources")


def _of_chart(name: str, descriptor: dict[str, Any]) -> Iterator[_Path]:
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
