"""Takes a table out of a sheet with all that needs it, which is told before; the file with its rows stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from harbin_viewer.factsheet.authoring.arranging.removing import (
    all_or_each,
    place_of,
    places_of_charts,
    places_of_checks,
    removed,
)
from harbin_viewer.factsheet.authoring.arranging.splicing import Place
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.checks.declaration import declared_in
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.related import COLUMN
from harbin_viewer.factsheet.wording import by_number, first_of, in_quotes, listed, quoted

_NAMED = 3
"""Charts, checks and the like that are named before the others are counted."""

_TABLE_OF = {"decks": ("resource",), "highlights": ("cell", "resource")}
"""Where an entry of each list of a tab names its table."""


class Needing(NamedTuple):
    """What needs a table, by names: charts and checks; and by titles, all that goes with it."""

    views: tuple[str, ...]
    checks: tuple[str, ...]
    titles: Mapping[str, tuple[str, ...]]


def why_not_removed(document: Document, name: str) -> str:
    """Why a table cannot be taken out, as a sentence; "" where it can."""
    if len(document.sheet.resources) == 1:
        return "It is the only table of the sheet."
    if naming := [*_tables_related(document, name)]:
        return f"Rows of {first_of(in_quotes(naming), _NAMED, ' others')} name rows of it in their column “{COLUMN}”."
    tabs = document.sheet.factsheet.tabs
    going = needing(document.sheet, name).titles.get("tab", ())
    if len(going) == len(tabs):
        return "All tabs show nothing but this table. Keep a tab for another first."
    return ""


def needing(sheet: FactSheet, name: str) -> Needing:
    """What goes with a table."""
    views = [view for view in sheet.views if name in view.resources]
    checks = [check for check in declared_in(sheet) if name in {use.resource for use in check.uses()}]
    shown = {view.name for view in views}
    left = [view for view in sheet.views if view.name not in shown]
    tabs = [tab for tab in sheet.factsheet.tabs if _shows_only(tab, name, shown, some_left=bool(left))]
    figures = [one.title for tab in sheet.factsheet.tabs if tab not in tabs
               for one in tab.figures if one.cell.resource == name]  # fmt: skip
    titles = {
        "chart": tuple(view.label for view in views), "check": tuple(check.title for check in checks),
        "tab": tuple(tab.title for tab in tabs), "large figure": tuple(figures),
    }  # fmt: skip
    return Needing(tuple(view.name for view in views), tuple(check.name for check in checks), titles)


def told_before(document: Document, name: str) -> str:
    """What would go with a table and what would stay, in sentences."""
    resource = document.sheet.resource(name)
    going = needing(document.sheet, name).titles
    goes = listed([f"the {_counted(what, titles)}" for what, titles in going.items() if titles])
    with_it = by_number(sum(map(len, going.values())), f"With it goes {goes}.", f"With it go {goes}.")
    files = listed(in_quotes(resource.paths))
    stays = (
        f"Its data stays in the folder, in {files}." if files else "Its rows stand in the descriptor and go with it."
    )
    others = with_it if goes else "Nothing else in the sheet needs it."
    return f"{others} {stays} Undo (Ctrl+Z) puts all of it back."


def _counted(what: str, titles: tuple[str, ...]) -> str:
    return f"{by_number(len(titles), what, f'{what}s')} {first_of(in_quotes(titles), _NAMED, ' others')}"


def remove_table(document: Document, name: str) -> Change:
    """Take the table of that name out of the sheet, with what needs it; SheetError where it cannot be."""
    label = document.sheet.resource(name).label
    if reason := why_not_removed(document, name):
        file = document.declaration
        raise UnwrittenError(file, f"table {quoted(label)}", f"It cannot be taken out. {reason}", "Change that first.")
    gone = needing(document.sheet, name)
    return removed(document, "table", label, lambda descriptor: _places(name, gone, descriptor))


def _places(name: str, gone: Needing, descriptor: dict[str, Any]) -> Iterator[Place]:
    """All that is to be taken away, no place within another."""
    found = {
        place_of(descriptor, ("resources",), name),
        *(places_of_charts(set(gone.views), descriptor) if gone.views else ()),
        *(places_of_checks(set(gone.checks), descriptor) if gone.checks else ()),
        *_in_tabs(name, set(gone.views), descriptor), *_in_keys(name, descriptor),
    }  # fmt: skip
    return (place for place in found if not any(place[:count] in found for count in range(1, len(place))))


def _in_tabs(name: str, views: set[str], descriptor: dict[str, Any]) -> Iterator[Place]:
    tabs = descriptor["factsheet"]["tabs"]
    some_left = any(view.get("name") not in views for view in descriptor.get("views", ()))
    for number, tab in enumerate(tabs):
        here: Place = ("factsheet", "tabs", number)
        if _shows_no_more(tab, name, views, some_left=some_left):
            yield here
            continue
        shown = tab.get("resources", ())
        yield from ((*here, "resources", at) for at, one in enumerate(shown) if one == name)
        yield from ((*here, word) for word in ("timeline", "notes") if tab.get(word) == name)
        for word, path in _TABLE_OF.items():
            entries = tab.get(word, ())
            yield from all_or_each((*here, word), [at for at, one in enumerate(entries) if _named(one, path) == name],
                                   len(entries) or -1)  # fmt: skip
        for at, one in enumerate(tab.get("highlights", ())):
            if _named(one, ("change", "cell", "resource")) == name:
                yield (*here, "highlights", at, "change")


def _shows_only(tab: Any, name: str, views: set[str], *, some_left: bool) -> bool:
    """Whether a tab of a sheet would show nothing any more: the same as of its plain values."""
    import msgspec

    return _shows_no_more(msgspec.to_builtins(tab), name, views, some_left=some_left)


def _shows_no_more(tab: dict[str, Any], name: str, views: set[str], *, some_left: bool) -> bool:
    shown = set(tab.get("resources") or ())
    decks = {deck.get("resource") for deck in tab.get("decks") or ()}
    named = set(tab.get("views") or ())
    if tab.get("kind") == "charts":
        return bool(views) and (named <= views if named else not some_left)
    return {name} in (shown, decks)


def _in_keys(name: str, descriptor: dict[str, Any]) -> Iterator[Place]:
    """The keys of other tables that lead into it."""
    for number, resource in enumerate(descriptor["resources"]):
        keys = (resource.get("schema") or {}).get("foreignKeys", ()) if isinstance(resource.get("schema"), dict) else ()
        leading = [at for at, key in enumerate(keys) if _named(key, ("reference", "resource")) == name]
        yield from all_or_each(("resources", number, "schema", "foreignKeys"), leading, len(keys) or -1)


def _named(entry: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        entry = entry.get(step) if isinstance(entry, dict) else None
    return entry


def _tables_related(document: Document, name: str) -> Iterator[str]:
    """The other tables of which a row names rows of this one."""
    for resource in document.sheet.resources:
        if not resource.tabular or resource.reason or resource.name == name:
            continue
        try:
            texts = document.table(resource.name).columns.get(COLUMN)
        except SheetError:
            continue
        told = () if texts is None else dict.fromkeys(texts.tolist())
        if any(one.strip().startswith(f"{name}:") for text in told for one in str(text).split(";")):
            yield resource.label
