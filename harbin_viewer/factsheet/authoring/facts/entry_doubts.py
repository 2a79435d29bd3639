"""What keeps the words of an entry from being written: an empty heading, a year that is none, a name that is taken."""

from __future__ import annotations

from collections.abc import Mapping

from harbin_viewer.factsheet.authoring.facts.entries import Entry
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.schema import Field, names_of
from harbin_viewer.factsheet.tables.rules.constraints import ConstraintError, demands
from harbin_viewer.factsheet.tables.values.cells import UnreadableError, reader
from harbin_viewer.factsheet.wording import quoted


def doubt_of_entry(document: Document, entry: Entry, texts: Mapping[str, str]) -> tuple[str, str]:
    """The sentence, and the name of the field that it speaks of; “” twice where nothing is wrong.

    `texts` are those of the whole row, by column: what its schema asks of any of them is asked for. What stood there
    before may stay.
    """
    resource = document.resource(entry.table.name) if document.has_resource(entry.table.name) else None
    schema = resource.schema if resource is not None else None
    keys = names_of(schema.primary_key) if schema is not None else ()
    before = said_before(entry)
    for field in schema.fields if schema is not None else entry.fields:
        text = texts.get(field.name, "")
        if entry.row >= 0 and text == before.get(field.name, ""):
            continue
        if not text and (field.name in (*entry.table.headed, *keys) or field.constraints.required):
            return f"{quoted(field.label)} is still empty.", field.name
        if text and (wrong := _wrong(field, text)):
            return wrong, field.name
        if text and field.constraints.unique and (taken := _taken(document, entry, texts, (field.name,))):
            return taken, field.name
    if keys and resource is not None and (taken := _taken(document, entry, texts, keys)):
        return taken, keys[0]
    return "", ""


def said_before(entry: Entry) -> dict[str, str]:
    """What a row said before, by column; nothing for a new one."""
    columns = entry.evidence.columns
    evidence = {columns[subject]: text for subject, text in entry.evidence.texts.items() if subject in columns}
    return {**entry.words, **evidence} if entry.row >= 0 else {}


def _wrong(field: Field, text: str) -> str:
    """What keeps a text from standing in a field, as a sentence."""
    read = reader(field)
    try:
        value = read(text)
        told = next(filter(None, (demand(value) for demand in demands(field, read))), "")
    except UnreadableError as error:
        return f"{quoted(text)} is not {error.expected}, as {quoted(field.label)} asks for."
    except ConstraintError:
        return ""  # it is none for its field, which is told of the sheet
    return f"{quoted(text)} in {quoted(field.label)} {told}." if told else ""


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
