"""Takes a chart with its place in tabs, a source, a tab or a check out of a sheet, and every other sign stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from harbin_viewer.factsheet.authoring.arranging.removed_kept import remove_kept
from harbin_viewer.factsheet.authoring.arranging.splicing import Place, spliced
from harbin_viewer.factsheet.authoring.evidence.changed_entries import is_among_kept
from harbin_viewer.factsheet.authoring.evidence.json_texts import without
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.checks.row_references import columns_of_references
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.wording import first_of, in_quotes, quoted

_NAMED = 3
"""Tables and tabs that are named before the others are counted."""


def remove_chart(document: Document, name: str) -> Change:
    """Take the chart of that name out of the sheet; SheetError where it cannot be, and then nothing was."""
    label = document.sheet.view(name).label
    if is_among_kept(document, name):
        return remove_kept(document, name, label)
    _refuse_book(document, "charts")
    return replace(removed(document, "chart", label, partial(places_of_charts, {name})), chart=name)


def remove_source(document: Document, name: str) -> Change:
    """Take the source of that name out of the sheet; SheetError where anything names it, and then nothing was."""
    _refuse_book(document, "sources")
    if naming := [*_tables_naming(document, name), *_tabs_naming(document, name)]:
        problem = f"It cannot be taken out: it is named in {first_of(in_quotes(naming), _NAMED, ' others')}."
        raise UnwrittenError(
            document.declaration, f"source {quoted(document.label(name))}", problem,
            "Name another source there first; “What rests on it” lists where.",
        )  # fmt: skip
    return removed(document, "source", document.label(name), partial(_of_source, name))


def remove_tab(document: Document, name: str) -> Change:
    """Take the tab of that name out of the sheet; SheetError where it is the only one."""
    tab = next(tab for tab in document.sheet.factsheet.tabs if tab.name == name)
    if len(document.sheet.factsheet.tabs) == 1:
        problem = "It is the only tab, and a sheet needs one."
        raise UnwrittenError(document.declaration, f"tab {quoted(tab.title)}", problem, "Let it stay.")
    return removed(document, "tab", tab.title, lambda descriptor: [place_of(descriptor, ("factsheet", "tabs"), name)])


def remove_check(document: Document, name: str) -> Change:
    """Take the check of that name out of the sheet."""
    check = next(check for check in document.sheet.factsheet.checks if check.name == name)
    return removed(document, "check", check.title, partial(places_of_checks, {name}))


def removed(
    document: Document, what: str, label: str, places: Callable[[dict[str, Any]], Iterable[Place]]
) -> Change:  # fmt: skip
    """Take away what stands at these places of the descriptor."""

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        for place in sorted(set(places(descriptor)), reverse=True):  # the last of a list first
            text = without(text, place)
        return text

    return spliced(
        document, f"{what} {quoted(label)}", f"The {what} {quoted(label)} was taken out of the sheet.", splice
    )


def place_of(descriptor: dict[str, Any], owner: tuple[str, ...], name: str) -> Place:
    """Where the entry of that name stands in a list; KeyError where none does."""
    entries: Any = descriptor
    for step in owner:
        entries = entries[step]
    return (*owner, {entry.get("name"): number for number, entry in enumerate(entries)}[name])


def all_or_each(owner: Place, numbers: Iterable[int], count: int) -> Iterator[Place]:
    """The entries of a list of so many; the list itself where all of them go."""
    going = sorted(set(numbers))
    yield from [owner] if len(going) == count else ((*owner, number) for number in going)


def places_of_charts(names: set[str], descriptor: dict[str, Any]) -> Iterator[Place]:
    """Where charts stand. A tab that shows no other goes with them, where there are other tabs."""
    views = descriptor["views"]
    at = {view.get("name"): number for number, view in enumerate(views)}
    yield from all_or_each(("views",), [at[name] for name in names], len(views))
    tabs = descriptor.get("factsheet", {}).get("tabs", [])
    emptied = [bool(tab.get("views")) and names.issuperset(tab["views"]) for tab in tabs]
    for number, tab in enumerate(tabs):
        here: Place = ("factsheet", "tabs", number)
        if emptied[number]:
            yield (*here, "views") if all(emptied) and number == 0 else here
        else:
            yield from ((*here, "views", at) for at, name in enumerate(tab.get("views", ())) if name in names)


def places_of_checks(names: set[str], descriptor: dict[str, Any]) -> Iterator[Place]:
    """Where checks stand."""
    checks = descriptor["factsheet"]["checks"]
    at = {check.get("name"): number for number, check in enumerate(checks)}
    return all_or_each(("factsheet", "checks"), [at[name] for name in names], len(checks))


def _refuse_book(document: Document, page: str) -> None:
    if may_be_book(document.path):
        problem = f"The {page} of a workbook are rows of this page."
        raise UnwrittenError(document.path, f"page “{page}”", problem, "Take the row away there.")


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


def _of_source(name: str, descriptor: dict[str, Any]) -> Iterator[Place]:
    """Where a source stands: among those of the sheet, or of tables."""
    owners: list[tuple[Place, Any]] = [((), descriptor)]
    owners += [(("resources", at), resource) for at, resource in enumerate(descriptor["resources"])]
    found = [(path, at, len(owner["sources"])) for path, owner in owners
             for at, source in enumerate(owner.get("sources", ())) if source.get("name") == name]  # fmt: skip
    if not found:
        raise KeyError(name)
    for path, at, count in found:
        yield (*path, "sources", at) if count > 1 else (*path, "sources")
