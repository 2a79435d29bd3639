"""What keeps the words of an entry from being written: an empty heading, a year that is none, a name that is taken."""

from __future__ import annotations

from collections.abc import Mapping

from harbin_viewer.factsheet.authoring.facts.entries import Entry
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.schema import Field, names_of
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from harbin_viewer.factsheet.wording import quoted


def doubt_of_entry(document: Document, entry: Entry, words: Mapping[str, str]) -> tuple[str, str]:
    """The sentence, and the name of the field that it speaks of; “” twice where nothing is wrong."""
    resource = document.resource(entry.table.name) if document.has_resource(entry.table.name) else None
    keys = names_of(resource.schema.primary_key) if resource is not None and resource.schema else ()
    for field in entry.fields:
        text = words.get(field.name, "")
        if not text and (field.name in (*entry.table.headed, *keys) or field.constraints.required):
            return f"{quoted(field.label)} is still empty.", field.name
        if text and (expected := _unreadable(field, text)):
            return f"{quoted(text)} is not {expected}, as {quoted(field.label)} asks for.", field.name
    if keys and resource is not None and (taken := _taken(document, entry, words, keys)):
        return taken, keys[0]
    return "", ""


def _unreadable(field: Field, text: str) -> str:
    try:
        reader(field)(text)
    except UnreadableError as error:
        return error.expected
    return ""


def _taken(document: Document, entry: Entry, words: Mapping[str, str], keys: tuple[str, ...]) -> str:
    """That another row is named so already."""
    if not set(keys) <= words.keys():
        return ""
    table = document.table(entry.table.name)
    named = {name: words[name] for name in keys}
    fits = table.fitting(named)
    if fits is None or not any(row != entry.row for row in fits.nonzero()[0]):
        return ""
    return f"There is {quoted(', '.join(named.values()))} already: each row needs a name of its own."
