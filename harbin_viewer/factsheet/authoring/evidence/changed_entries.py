"""Changes what an entry of the descriptor says of itself (the sheet, a source, a chart, a table), and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from harbin_viewer.factsheet.authoring.evidence.json_texts import with_texts
from harbin_viewer.factsheet.authoring.evidence.large_figures import (
    LargeFigure,
    large_figures_in,
    with_large_figures,
)
from harbin_viewer.factsheet.authoring.evidence.open_books import why_not_in
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.own_descriptor import descriptor_in, why_no_descriptor
from harbin_viewer.factsheet.authoring.suggesting.charts_in_unit import charts_in_unit
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.descriptor.charts_file import is_kept, kept_charts
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError
from harbin_viewer.factsheet.wording import quoted

EntryKind: TypeAlias = Literal["sheet", "source", "view", "resource", "field", "tab"]

WORDS: Mapping[EntryKind, tuple[str, ...]] = {
    "sheet": ("title", "description"),
    "source": ("title", "short", "publisher", "author", "date", "accessed", "path", "kind", "note"),
    "view": ("title", "subtitle", "note", "description"),
    "resource": ("title", "description"),
    "field": ("title", "unit", "description"),
    "tab": ("title",),
}
"""The texts of each kind of entry that a maker may change."""

ABOUT = "about"
"""What a sheet is about, in a line below its title: it stands in the sheet's own part of the descriptor."""

_LISTS: Mapping[EntryKind, str] = {"source": "sources", "view": "views", "resource": "resources"}
_CALLED: Mapping[EntryKind, str] = {
    "sheet": "sheet", "source": "source", "view": "chart", "resource": "table", "field": "column", "tab": "tab",
}  # fmt: skip


@dataclass(frozen=True)
class EntryWords:
    """The texts of an entry as the descriptor has them ("" for none).

    `name` is "" for the sheet itself, and “resource/field” for a column of a table.
    """

    kind: EntryKind
    name: str
    file: Path
    texts: Mapping[str, str]


def why_no_words(document: Document, kind: EntryKind = "sheet", name: str = "") -> str:
    """Why the words of a sheet, or of an entry of it, cannot be changed here, as a sentence; "" where they can."""
    import os

    if may_be_book(document.path) and document.is_package:
        return why_not_in(document.path)
    file = _descriptor(document, kind, name)
    if not is_kept(file) and (reason := why_no_descriptor(document)):
        return reason
    return "" if os.access(file, os.W_OK) and os.access(file.parent, os.W_OK) else "This sheet may only be read."


def words_of(document: Document, kind: EntryKind, name: str = "") -> EntryWords:
    """The words of an entry as the descriptor has them now; SheetError where they cannot be changed or found."""
    reason = why_no_words(document, kind, name)
    file = _descriptor(document, kind, name)
    if reason:
        raise UnwrittenError(document.path, "", reason, "Change it where the sheet was made.")
    found = _descriptor_in(content_of(file), file)
    entry = _entry(found, kind, name, file)
    texts = {word: entry.get(word, "") for word in WORDS[kind]}
    if kind == "sheet" and isinstance(sheet := found.get("factsheet"), dict) and not may_be_book(file):
        texts[ABOUT] = sheet.get(ABOUT, "")
    return EntryWords(kind, name, file, {word: text if isinstance(text, str) else "" for word, text in texts.items()})


def reword(entry: EntryWords, wanted: Mapping[str, str]) -> Change:
    """Write other texts for an entry; "" takes one away. SheetError where that cannot be, and then nothing was.

    Large figures of a column that gets another unit get it too, and so do the words of the charts that draw it.
    """
    with alone_in(entry.file.parent):
        return _reworded(entry, wanted)


def _reworded(entry: EntryWords, wanted: Mapping[str, str]) -> Change:
    changed = {word: text for word, text in wanted.items() if text != entry.texts[word]}
    before = content_of(entry.file)
    found = _descriptor_in(before, entry.file)
    own = _entry(found, entry.kind, entry.name, entry.file)
    if any(_holder(found, own, word).get(word, "") != entry.texts[word] for word in changed):
        problem = "The descriptor was changed meanwhile, and says something else there now."
        raise UnwrittenError(entry.file, _place(entry.kind, entry.name), problem, "Look at it again.")
    figures = _following(found, entry, changed)
    charts = _charts(found, entry, changed)
    if may_be_book(entry.file):
        from harbin_viewer.factsheet.authoring.evidence.in_book import with_figures, with_words

        content = with_words(before, entry.file, entry.kind, entry.name, changed)
        content = with_figures(content, entry.file, figures) if figures else content
        for name, words in charts.items():
            content = with_words(content, entry.file, "view", name, words)
    else:
        content = with_large_figures(_with_words(before, found, own, entry, changed), entry.file, figures)
        for name, words in charts.items():
            content = with_texts(content.decode("utf-8"), _path(found, "view", name), words).encode("utf-8")
    replace_files({entry.file: content})
    told = ", ".join(changed) or "nothing"
    label = entry.texts.get("title") or entry.name.rpartition("/")[2]
    called = f"{_CALLED[entry.kind]} {quoted(label)}" if entry.name else _CALLED[entry.kind]
    mark = {entry.file: fingerprint(content)}
    return Change(entry.file.parent, {entry.file: before}, mark, f"Changed of the {called}: {told}.")


def _following(found: dict[str, Any], entry: EntryWords, changed: Mapping[str, str]) -> list[LargeFigure]:
    """The large figures that get the unit of their column; SheetError where it is to have none."""
    unit = changed.get("unit") if entry.kind == "field" else None
    table, field = _table_and_field(found, entry.name)
    figures = large_figures_in(found, table, field, unit or "") if unit is not None else []
    if figures and not unit:
        problem = "A large figure of the summary is in this column, and cannot be without a unit."
        raise UnwrittenError(entry.file, _place(entry.kind, entry.name), problem, "Take the large figure out first.")
    return figures


def _charts(found: dict[str, Any], entry: EntryWords, changed: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The charts whose words say another unit from now on, by their names."""
    table, field = _table_and_field(found, entry.name)
    follows = entry.kind == "field" and "unit" in changed
    return dict(charts_in_unit(found, table, field, changed["unit"])) if follows else {}


def _with_words(
    before: bytes, found: dict[str, Any], own: dict[str, Any], entry: EntryWords, changed: Mapping[str, str]
) -> bytes:
    """The descriptor, a JSON file, with these texts; SheetError where it would be read otherwise."""
    about = {word: text for word, text in changed.items() if word == ABOUT}
    its_own = {word: text for word, text in changed.items() if word != ABOUT}
    text = with_texts(before.decode("utf-8"), _path(found, entry.kind, entry.name), its_own)
    text = with_texts(text, ("factsheet",), about)
    for word, said in changed.items():
        holder = _holder(found, own, word)
        holder[word] = said
        if not said:
            del holder[word]
    if json.loads(text.removeprefix("\ufeff")) != found:
        raise SheetError(
            entry.file, "", "What would be written could not be read back to the same.", "Edit it by hand."
        )
    return text.encode("utf-8")


def _descriptor(document: Document, kind: EntryKind, name: str) -> Path:
    """The file that an entry stands in: a chart that was kept beside its data has one of its own."""
    own = may_be_book(document.path) or (kind == "view" and is_among_kept(document, name))
    return document.path if own else document.declaration


def is_among_kept(document: Document, chart: str) -> bool:
    """Whether a chart stands in the file of kept charts that was opened."""
    return document.is_of_kept_charts and any(view.name == chart for view in kept_charts(document.path).views)


def _descriptor_in(content: bytes, file: Path) -> dict[str, Any]:
    """What a file says of the sheet: a workbook, or the descriptor itself."""
    if may_be_book(file):
        from harbin_viewer.factsheet.book.cells.cell_places import places_of

        return places_of(content, file).package.descriptor
    return descriptor_in(content, file)


def _path(descriptor: dict[str, Any], kind: EntryKind, name: str) -> tuple[str | int, ...]:
    """Where an entry stands; StopIteration where it does not."""
    if kind == "sheet":
        return ()
    if kind == "field":
        table, field = _table_and_field(descriptor, name)
        owner = _path(descriptor, "resource", table)
        fields = descriptor["resources"][owner[1]]["schema"]["fields"]
        return (*owner, "schema", "fields", next(at for at, entry in enumerate(fields) if entry.get("name") == field))
    if kind == "tab":
        tabs = descriptor["factsheet"]["tabs"]
        return "factsheet", "tabs", next(place for place, tab in enumerate(tabs) if tab.get("name") == name)
    entries = descriptor.get(_LISTS[kind], ())
    return _LISTS[kind], next(place for place, entry in enumerate(entries) if entry.get("name") == name)


def _table_and_field(descriptor: dict[str, Any], name: str) -> tuple[str, str]:
    """The two names of a column, each of which may have the sign in it that parts them."""
    tables = {entry.get("name") for entry in descriptor.get("resources", ()) if isinstance(entry, dict)}
    parts = name.split("/")
    ways = (("/".join(parts[:at]), "/".join(parts[at:])) for at in range(1, len(parts)))
    return next((way for way in ways if way[0] in tables), (parts[0], "/".join(parts[1:])))


def _place(kind: EntryKind, name: str) -> str:
    return f"{_CALLED[kind]} “{name}”" if name else _CALLED[kind]


def _entry(descriptor: dict[str, Any], kind: EntryKind, name: str, file: Path) -> dict[str, Any]:
    try:
        found: Any = descriptor
        for step in _path(descriptor, kind, name):
            found = found[step]
    except (StopIteration, AttributeError, TypeError, LookupError) as error:
        problem = f"The {_CALLED[kind]} does not stand in the descriptor."
        raise SheetError(file, _place(kind, name), problem, "Read the sheet anew.") from error
    assert isinstance(found, dict)  # or it would have no name
    return found


def _holder(descriptor: dict[str, Any], own: dict[str, Any], word: str) -> dict[str, Any]:
    """The object that has a text of an entry: the entry itself, or what a sheet says besides the standard."""
    return descriptor.setdefault("factsheet", {}) if word == ABOUT else own
