"""Charts that a reader kept beside data, or that a package has of its own, become those of the sheet made of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.factsheet.authoring.draft import DraftTable, Made, Suggested
from harbin_viewer.factsheet.descriptor.charts_file import kept_beside
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, FactSheet
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.plain_names import free_name, human

_WHY = "It was kept in Explore."
_OF_COLUMNS = ("measure", "second", "size")


def add_kept_charts(made: Made, path: Path) -> None:
    """Give what was made of a file or package the charts that were kept of it; one whose table is another is told."""
    document = made.package or (open_document(path) if any(kept_beside(path)) else None)
    if document is None:
        return
    of_package = (document.declaration, document.path, document.path / DESCRIPTOR)
    for entry in _entries(document, [path] if made.package is None else of_package):
        try:
            found = _of_draft(entry, document.sheet, made)
        except (KeyError, StopIteration):
            title = quoted(str(entry.get("title") or entry.get("name", "")))
            made.left_out(f"The kept chart {title} was not taken: its table has other columns in the sheet.", path.name)
            continue
        name = free_name(f"kept-{entry['name']}", {view.name for view in made.kept})
        made.kept.append(replace(found, entry={**found.entry, "name": name}))


def _entries(document: Document, data: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The charts as a descriptor has them: those kept beside the data, then those that a package has of its own.

    `data` are what they may be kept of: a file, or the descriptor of a package, what that is packed in, and the one
    that a folder of tables would have.
    """
    taken: set[str] = set()
    for file, _kept in (kept for one in dict.fromkeys(data) for kept in kept_beside(one)):
        for entry in json.loads(file.read_bytes())["views"]:
            taken.add(str(entry.get("name")))
            yield entry
    for view in document.sheet.views if document.is_package else ():
        if view.spec.explore is not None and view.name not in taken:
            yield _without_empty(msgspec.to_builtins(view))


def _without_empty(value: Any) -> Any:
    """What is said, without what is not."""
    if not isinstance(value, dict):
        return value
    found = {key: _without_empty(part) for key, part in value.items()}
    return {key: part for key, part in found.items() if part not in ("", None, False) and part not in ((), [], {})}


def named_apart(kept: Suggested, names: Mapping[str, str], taken: set[str]) -> Suggested:
    """The chart with the names that its table and itself have in the sheet."""
    (table,) = kept.tables
    entry = {**kept.entry, "name": free_name(kept.name, taken), "resources": [names[table]]}
    spec = {**entry["spec"], "explore": {**entry["spec"]["explore"], "resource": names[table]}}
    return Suggested({**entry, "spec": spec}, (names[table],), kept.why)


def is_kept_too(view: Suggested, kept: tuple[Suggested, ...]) -> bool:
    """Whether a chart that suggests itself was kept by the reader too, in whatever colours."""
    return view.entry["specType"] == "explore" and _shown(view) in map(_shown, kept)


def _shown(view: Suggested) -> dict[str, Any]:
    """What is shown in which form, by the names of a choice."""
    explore = view.entry["spec"]["explore"].items()
    told = {word: list(value) if isinstance(value, tuple) else value for word, value in explore}
    return {word: value for word, value in told.items() if value and word not in ("colours", "base")}


def _of_draft(entry: dict[str, Any], sheet: FactSheet, made: Made) -> Suggested:
    """The kept chart of a table of the draft; KeyError or StopIteration where that has not all of it."""
    explore = entry["spec"]["explore"]
    resource = next(known for known in sheet.resources if known.name == explore["resource"])
    table = _table(resource, sheet, made)
    names = dict(_columns(resource, table))
    chosen = {word: names[value] if word in _OF_COLUMNS else value for word, value in explore.items()}
    chosen["resource"] = table.name
    if "fixed" in explore:
        chosen["fixed"] = {names[name]: value for name, value in explore["fixed"].items()}
    spec = {
        **entry["spec"], "explore": chosen, "group": names[entry["spec"]["group"]],
        "series": [names[one] for one in entry["spec"]["series"]],
    }  # fmt: skip
    return Suggested({**entry, "resources": [table.name], "spec": spec}, (table.name,), _WHY)


def _table(resource: Resource, sheet: FactSheet, made: Made) -> DraftTable:
    """The table of the draft that a table of the file became."""
    if len(made.tables) == sum(known.tabular for known in sheet.resources) == 1:
        return made.tables[0]
    return next(table for table in made.tables if table.title in (resource.label, human(resource.name)))


def _columns(resource: Resource, table: DraftTable) -> Iterator[tuple[str, str]]:
    """The names of the columns of a table with those that they have in the draft: by their titles."""
    titles = {table.label(field["name"]): field["name"] for field in table.fields if field["name"] not in PROVENANCE}
    for field in resource.schema.fields if resource.schema else ():
        if field.label in titles:
            yield field.name, titles[field.label]
