"""Large figures are put into a summary, changed, moved and taken out; every other sign of the descriptor stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from harbin_viewer.factsheet.authoring.arranging.ordering import reordered
from harbin_viewer.factsheet.authoring.arranging.splicing import Place, Splice, refuse_unarranged, spliced
from harbin_viewer.factsheet.authoring.evidence.changed_entries import reword, words_of
from harbin_viewer.factsheet.authoring.evidence.json_places import span_at, with_entry_in, with_value
from harbin_viewer.factsheet.authoring.evidence.json_texts import without
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change, undo
from harbin_viewer.factsheet.authoring.facts.figure_cells import is_same_figure
from harbin_viewer.factsheet.authoring.facts.large_figure import (
    FigureWords,
    entry_of_figure,
    usual_words,
    why_no_figure,
    with_plain_figures,
)
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.plain_names import free_name

_CHOOSE_ANEW = "Cancel, and choose it anew."
_TABS = ("factsheet", "tabs")
_OWN = ("title", "figure", "unit", "period", "status", "source", "cell", "change", "note")


def figures_of(document: Document) -> tuple[tuple[str, int, Highlight], ...]:
    """Each large figure of the sheet, with the name of its tab and its place there."""
    summaries = (tab for tab in tabs_of(document.sheet) if isinstance(tab, SummaryTab))
    return tuple((tab.name, place, one) for tab in summaries for place, one in enumerate(tab.highlights))


def add_figure(document: Document, at: CellAt, words: FigureWords) -> Change:
    """Put a large figure behind those of the first summary, which is made where the sheet has none."""
    title = _title(document, at, words)
    summary = next((tab.name for tab in tabs_of(document.sheet) if isinstance(tab, SummaryTab)), "")

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        entry, tabs = _entry(document, at, words), descriptor["factsheet"]["tabs"]
        if summary:
            number = _tab(descriptor, summary)
            made = with_entry_in(text, span_at(text, (*_TABS, number)), "highlights", entry)
        else:
            name = free_name("summary", {tab["name"] for tab in tabs})
            tab = {"kind": "summary", "name": name, "title": "Summary", "highlights": [entry]}
            made = with_entry_in(text, span_at(text, _TABS[:1]), "tabs", tab)
            made = reordered(made, _TABS, [len(tabs), *range(len(tabs))])
        return with_plain_figures(made)

    return _in_unit(document, at, words.unit, lambda: _spliced(document, title, "was added", splice))


def change_figure(document: Document, tab: str, number: int, at: CellAt, words: FigureWords) -> Change:
    """Have a large figure be that of a cell, and say these words."""
    title, before = _title(document, at, words), _known(document, tab, number)

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        entry = _entry(document, at, words)
        place = _place(descriptor, tab, number, before)
        found = descriptor["factsheet"]["tabs"][place[2]]["highlights"][number]
        kept = {word: value for word, value in found.items() if word not in _OWN}
        changed = {word: entry[word] for word in (*found, *entry) if word in entry}
        return with_plain_figures(with_value(text, place, {**changed, **kept}))

    return _in_unit(document, at, words.unit, lambda: _spliced(document, title, "was changed", splice))


def remove_figure(document: Document, tab: str, number: int) -> Change:
    """Take a large figure out of its summary."""
    before = _known(document, tab, number)

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        place = _place(descriptor, tab, number, before)
        count = len(descriptor["factsheet"]["tabs"][place[2]]["highlights"])
        return without(text, place if count > 1 else place[:-1])

    return _spliced(document, before.title, "was taken out of the sheet", splice)


def move_figure(document: Document, tab: str, number: int, by: int, title: str = "") -> Change:
    """Put a large figure so many places further down its summary, or up where that is negative.

    `title` is what it is called in the descriptor as it is now, "" where the document has that.
    """
    before = _known(document, tab, number) if not title else None
    title = before.title if before is not None else title

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        place = _place(descriptor, tab, number, before, title)
        order = [*range(len(descriptor["factsheet"]["tabs"][place[2]]["highlights"]))]
        if not 0 <= number + by < len(order):
            raise KeyError(number)
        order.insert(number + by, order.pop(number))
        return reordered(text, place[:-1], order)

    return _spliced(document, title, "was moved up" if by < 0 else "was moved down", splice)


def _in_unit(document: Document, at: CellAt, unit: str, write: Callable[[], Change]) -> Change:
    """Give the column of a cell its unit, where it has none yet, and write what needs it; both are one change."""
    if not unit or document.table(at.resource).field(at.field).unit:
        return write()
    column = words_of(document, "field", f"{at.resource}/{at.field}")
    if column.texts["unit"] not in ("", unit):
        problem = f"The column was given a unit meanwhile: {quoted(column.texts['unit'])}."
        raise UnwrittenError(column.file, f"column {quoted(at.field)}", problem, _CHOOSE_ANEW)
    made = reword(column, {"unit": unit})
    try:
        return made.followed_by(write())
    except SheetError:
        undo(made)
        raise


def _spliced(document: Document, title: str, done: str, splice: Splice) -> Change:
    refuse_unarranged(document)
    called = f"large figure {quoted(title)}"
    return spliced(document, called, f"The {called} {done}.", splice)


def _title(document: Document, at: CellAt, words: FigureWords) -> str:
    """What a figure is called; SheetError where it can be no large one."""
    if reason := why_no_figure(document, at, words.unit):
        raise UnwrittenError(document.path, f"table {quoted(at.resource)}", reason, "Choose another figure.")
    return words.title or usual_words(document, at).title


def _entry(document: Document, at: CellAt, words: FigureWords) -> dict[str, Any]:
    """The large figure of a cell as its files have it by now; SheetError where that is another figure."""
    from harbin_viewer.factsheet.opening import open_anew

    now = open_anew(document)
    if not is_same_figure(document, now, at):
        problem = "The table was changed meanwhile, and another figure stands there now."
        raise UnwrittenError(document.path, f"table {quoted(at.resource)}", problem, _CHOOSE_ANEW)
    _title(now, at, words)
    return entry_of_figure(now, at, words)


def _known(document: Document, tab: str, number: int) -> Highlight:
    return next(one for name, place, one in figures_of(document) if (name, place) == (tab, number))


def _tab(descriptor: dict[str, Any], name: str) -> int:
    return {tab.get("name"): number for number, tab in enumerate(descriptor["factsheet"]["tabs"])}[name]


def _place(
    descriptor: dict[str, Any], tab: str, number: int, known: Highlight | None, title: str = ""
) -> Place:  # fmt: skip
    """Where a large figure stands; KeyError where another does by now."""
    at = _tab(descriptor, tab)
    found = descriptor["factsheet"]["tabs"][at]["highlights"][number]
    if found["title"] != (known.title if known else title) or (known and found["cell"]["field"] != known.cell.field):
        raise KeyError(found["title"])
    return (*_TABS, at, "highlights", number)
