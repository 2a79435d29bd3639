"""Puts a check into a sheet, or another in its place; every other sign of the descriptor stays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from harbin_viewer.factsheet.authoring.arranging.check_forms import CHECK_FORMS
from harbin_viewer.factsheet.authoring.arranging.removing import place_of
from harbin_viewer.factsheet.authoring.arranging.splicing import spliced
from harbin_viewer.factsheet.authoring.evidence.json_places import span_at, with_entry_in, with_value
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.plain_names import free_name, plain_name

_CHECKS = ("factsheet", "checks")


def entry_of(document: Document, name: str) -> dict[str, Any]:
    """A check of the sheet as a descriptor has it, with what it leaves out, and without what is not asked for."""
    import msgspec

    check = next(check for check in document.sheet.factsheet.checks if check.name == name)
    found: dict[str, Any] = json.loads(msgspec.json.encode(check))
    words = {slot.word for slot in CHECK_FORMS[found["type"]].slots}
    return {word: value for word, value in found.items() if word in words | {"type", "title"}}


def add_check(document: Document, entry: Mapping[str, Any]) -> Change:
    """Put a check at the end of those of the sheet; SheetError where it cannot be, and then nothing was."""
    subject = str(next((entry[word] for word in ("total", "rate", "share", "field") if word in entry), ""))
    wanted = "-".join(filter(None, [plain_name(str(entry.get("resource", ""))), plain_name(subject), entry["type"]]))

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        taken = {str(check.get("name")) for check in descriptor["factsheet"].get("checks", ())}
        made = {"type": entry["type"], "name": free_name(wanted, taken), **entry}
        return with_entry_in(text, span_at(text, ("factsheet",)), "checks", made)

    label = quoted(entry["title"])
    return spliced(document, f"check {label}", f"The check {label} was added.", splice)


def change_check(document: Document, name: str, entry: Mapping[str, Any]) -> Change:
    """Give a check of the sheet these properties; its name, and the differences that it knows, stay."""
    words = {slot.word for slot in CHECK_FORMS[str(entry["type"])].slots}

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        place = place_of(descriptor, _CHECKS, name)
        before = descriptor["factsheet"]["checks"][place[-1]]
        kept = {word: value for word, value in before.items() if word not in words or word in entry}
        return with_value(text, place, {**kept, **entry})

    label = quoted(entry["title"])
    return spliced(document, f"check {label}", f"The check {label} was changed.", splice)


def usual_title(sheet: FactSheet, entry: Mapping[str, Any]) -> str:
    """What a check is called where its maker gives it no other title."""
    kind, table = str(entry["type"]), _table(sheet, entry, "resource")

    def of(word: str, owner: str = "resource") -> str:
        return quoted(_column(sheet, str(entry.get(owner, "")), str(entry.get(word, ""))))

    if kind == "agreement" and entry.get("resource") != entry.get("referenceResource"):
        return f"{of('field')}: {table} against {_table(sheet, entry, 'referenceResource')}"
    told = {
        "total": f"parts against {of('total')}",
        "growth": f"stated {of('rate')} against its own {of('value')}",
        "share": f"stated {of('share')} against part and whole",
        "agreement": f"{of('field')} against {of('referenceField', 'referenceResource')}",
        "sequence": "years without gaps",
        "latest": f"as recent as {quoted(_table(sheet, entry, 'referenceResource'))}",
        "consistent": f"what is said of each {of('subject')}",
        "independent": "what others contradict",
    }
    return f"{table}: {told[kind]}" if kind in told else CHECK_FORMS[kind].words


def _table(sheet: FactSheet, entry: Mapping[str, Any], word: str) -> str:
    name = str(entry.get(word, ""))
    return next((resource.label for resource in sheet.resources if resource.name == name), name)


def _column(sheet: FactSheet, table: str, name: str) -> str:
    resource = next((known for known in sheet.resources if known.name == table), None)
    field = resource.schema.field(name) if resource is not None and resource.schema is not None else None
    return field.label if field is not None else name
