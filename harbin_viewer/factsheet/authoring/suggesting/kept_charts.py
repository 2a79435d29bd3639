"""Charts that a reader kept beside a file of data become those of the sheet that is made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.authoring.draft import PROVENANCE, DraftTable, Made, Suggested
from harbin_viewer.factsheet.descriptor.charts_file import kept_beside
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.plain_names import free_name

_WHY = "It was kept in Explore."
_OF_COLUMNS = ("measure", "second", "size")


def add_kept_charts(made: Made, path: Path) -> None:
    """Give what was made of a file the charts that were kept beside it; one whose table is another now is told."""
    entries = [entry for file, _kept in kept_beside(path) for entry in json.loads(file.read_bytes())["views"]]
    sheet = open_document(path).sheet if entries else FactSheet()
    for entry in entries:
        try:
            found = _of_draft(entry, sheet, made)
        except (KeyError, StopIteration):
            title = quoted(str(entry.get("title") or entry.get("name", "")))
            made.left_out(f"The kept chart {title} was not taken: its table has other columns in the sheet.", path.name)
            continue
        name = free_name(f"kept-{entry['name']}", {view.name for view in made.kept})
        made.kept.append(replace(found, entry={**found.entry, "name": name}))


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
    if len(made.tables) == len(sheet.resources) == 1:
        return made.tables[0]
    return next(table for table in made.tables if table.title == resource.label)


def _columns(resource: Resource, table: DraftTable) -> Iterator[tuple[str, str]]:
    """The names of the columns of a table with those that they have in the draft: by their titles."""
    titles = {table.label(field["name"]): field["name"] for field in table.fields if field["name"] not in PROVENANCE}
    for field in resource.schema.fields if resource.schema else ():
        if field.label in titles:
            yield field.name, titles[field.label]
