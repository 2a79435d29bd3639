"""Adds a source to the descriptor, every other byte of which stays."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from harbin_viewer.factsheet.authoring.evidence.json_places import property_at, with_entry
from harbin_viewer.factsheet.authoring.own_descriptor import descriptor_in, still_in, why_no_descriptor
from harbin_viewer.factsheet.authoring.whole_files import content_of
from harbin_viewer.factsheet.book.cells_of_mistakes import may_be_book
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.words.plain_names import free_name


class Joining(NamedTuple):
    """Sources that join a sheet, and the texts of the row that names them."""

    sources: Sequence[Mapping[str, Any]]
    texts: Mapping[str, str]


def joining(
    document: Document, sources: Sequence[Mapping[str, Any]], texts: Mapping[str, str], naming: Collection[str]
) -> Joining:
    """New sources by names that no other has by now, and a row's texts, of which those of `naming` name sources.

    Another window may have added one of the same name since the form was opened. One that it added just so is there.
    """
    if not sources:
        return Joining((), texts)
    known, added, called = {**_by_name(document)}, list[Mapping[str, Any]](), dict[str, str]()
    for source in sources:
        name = str(source["name"])
        same = (other for other, entry in known.items() if {**entry, "name": name} == source)
        called[name] = next(same, "") or free_name(name, known)
        if called[name] not in known:
            added.append({**source, "name": called[name]})
            known[called[name]] = added[-1]
    others = {name: now for name, now in called.items() if now != name}
    told = {word: _renamed(text, others) if word in naming else text for word, text in texts.items()}
    return Joining(added, told)


def _renamed(text: str, called: Mapping[str, str]) -> str:
    named = named_in(text)
    return "; ".join(called.get(name, name) for name in named) if called.keys() & named else text


def _by_name(document: Document) -> dict[str, Mapping[str, Any]]:
    """The sources that the sheet has in its file by now."""
    if may_be_book(document.path):
        from harbin_viewer.factsheet.book.cells.cell_places import places_of

        found = places_of(content_of(document.path), document.path).package.descriptor
    else:
        file = descriptor_of(document)
        found = descriptor_in(content_of(file), file)
    listed = found.get("sources")
    entries = (entry for entry in listed if isinstance(entry, dict)) if isinstance(listed, list) else ()
    return {str(entry.get("name")): entry for entry in entries}


def descriptor_of(document: Document) -> Path:
    """The descriptor of a sheet; SheetError where that is no JSON file."""
    if problem := why_no_descriptor(document):
        raise SheetError(document.folder, "", problem, "Add the source where the sheet was made.")
    return document.declaration


def with_source(content: bytes, source: Mapping[str, Any], file: Path) -> bytes:
    """The descriptor in a file with one source more; SheetError where it cannot be added."""
    with still_in(content, file, "sources", "list of sources"):
        text = content.decode("utf-8")
        made = with_entry(text, "sources", dict(source))
        found = property_at(made, "sources")
        assert found is not None
        entries = json.loads(made[found.start : found.end])
        ends_so = json.loads(made.lstrip("\ufeff")) and entries[-1] == source
    if not ends_so:
        raise SheetError(file, "sources", "The source could not be added.", "Add it by hand.")
    return made.encode("utf-8")
