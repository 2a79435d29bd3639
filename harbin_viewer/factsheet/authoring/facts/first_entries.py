"""The first card or entry of a sheet: its table, and the tab that shows it, are made with it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.authoring.arranging.splicing import refuse_unarranged
from harbin_viewer.factsheet.authoring.evidence.json_places import span_at, with_entry_in, with_property_in
from harbin_viewer.factsheet.authoring.evidence.new_source import descriptor_of, joining, with_source
from harbin_viewer.factsheet.authoring.evidence.row_evidence import SUBJECTS, Evidence
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.facts.entries import Entry, EntryKind, EntryTable
from harbin_viewer.factsheet.authoring.facts.entry_writing import naming_columns
from harbin_viewer.factsheet.authoring.own_descriptor import still_in
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.sources.files.on_disk import is_there
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.factsheet.words.csv_written import csv_written
from harbin_viewer.factsheet.words.plain_names import free_name

_TITLES: Mapping[EntryKind, tuple[str, str]] = {"card": ("cards", "Cards"), "timeline entry": ("timeline", "Timeline")}
_WORDS: Mapping[EntryKind, tuple[tuple[str, str], ...]] = {
    "card": (("name", "Heading"), ("group", "Group"), ("text", "Text")),
    "timeline entry": (("period", "Period"), ("text", "Text")),
}


def first_entry(document: Document, kind: EntryKind) -> Entry:
    """What is asked for the first entry of a kind; SheetError where the sheet cannot be changed."""
    refuse_unarranged(document)
    name, title = _TITLES[kind]
    taken = {resource.name for resource in document.sheet.resources}
    name = free_name(name, taken | {Path(file).stem for file in _files(document.folder)})
    fields = tuple(Field(name=field, type="string", title=label) for field, label in _WORDS[kind])
    headed = tuple(field.name for field in fields if field.name != "group")
    table = EntryTable(kind, name, title, "text", headed, "group")
    said = {subject: "claimed" if subject == "status" else "" for subject in SUBJECTS}
    columns = {subject: subject for subject in SUBJECTS}
    evidence = Evidence(CellAt(name, 0, "text"), document.folder / f"{name}.csv", said, said, columns, (), "")
    return Entry(table, -1, fields, {field.name: "" for field in fields}, evidence)


def add_first_entry(
    document: Document, entry: Entry, said: Mapping[str, str], sources: Sequence[Mapping[str, Any]] = ()
) -> Change:
    """Make the table with this row, and have a tab show it."""
    with alone_in(document.folder):
        file, descriptor = entry.evidence.file, descriptor_of(document)
        if is_there(file):
            problem = "There is such a file by now."
            raise UnwrittenError(file, "", problem, "Ask for the entry again: it gets another name.")
        sources, said = joining(document, sources, said, naming_columns(entry))
        before = content = content_of(descriptor)
        for source in sources:
            content = with_source(content, source, descriptor)
        resource = _resource(entry)
        header = [field["name"] for field in resource["schema"]["fields"]]
        with still_in(before, descriptor, "factsheet.tabs", "list of tabs"):
            text = with_entry_in(content.decode("utf-8"), span_at(content.decode("utf-8"), ()), "resources", resource)
            shown = _shown(document, text, entry.table).encode("utf-8")
        made = {file: csv_written(header, [[said.get(name, "") for name in header]]), descriptor: shown}
        replace_files(made)
        done = f"The first {entry.table.kind} was added, with a table of its own ({file.name})."
        marks = {path: fingerprint(written) for path, written in made.items()}
        return Change(document.folder, {descriptor: before, file: None}, marks, done)


def _files(folder: Path) -> list[str]:
    try:
        return [file.name for file in folder.iterdir()]
    except OSError:
        return []


def _resource(entry: Entry) -> dict[str, Any]:
    words = [{"name": field.name, "type": "string", "title": field.title} for field in entry.fields]
    evidence = [{"name": subject, "type": "string"} for subject in PROVENANCE]
    key = {"primaryKey": ["name"]} if entry.table.kind == "card" else {}
    return {
        "name": entry.table.name, "type": "table", "path": entry.evidence.file.name, "title": entry.table.title,
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "schema": {"fields": [*words, *evidence], **key},
    }  # fmt: skip


def _shown(document: Document, text: str, table: EntryTable) -> str:
    """The descriptor in which a tab shows the table: one of cards, or the summary with it as its timeline.

    LookupError where the summary has another timeline by now.
    """
    tabs = document.sheet.factsheet.tabs
    name = free_name(table.name if table.kind == "card" else "summary", {tab.name for tab in tabs})
    summary = next((tab.name for tab in tabs_of(document.sheet) if isinstance(tab, SummaryTab)), "")
    listed = json.loads(text.removeprefix("\ufeff"))["factsheet"]["tabs"]
    found = [tab.get("name") for tab in listed]
    if table.kind == "timeline entry" and summary in found:
        number = found.index(summary)
        if "timeline" in listed[number]:
            raise LookupError(summary)
        return with_property_in(text, span_at(text, ("factsheet", "tabs", number)), "timeline", table.name)
    tab: dict[str, Any] = {"kind": "cards", "name": name, "title": table.title, "decks": [{"resource": table.name}]}
    if table.kind == "timeline entry":
        tab = {"kind": "summary", "name": name, "title": "Summary", "timeline": table.name}
    return with_entry_in(text, span_at(text, ("factsheet",)), "tabs", tab)
