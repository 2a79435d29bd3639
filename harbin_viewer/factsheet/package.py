"""`datapackage.json` into a `FactSheet`, with the place of each mistake."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.factsheet.sheet import (
    AgreementCheck,
    CardsTab,
    Cell,
    ChartsTab,
    Check,
    ConsistentCheck,
    FactSheet,
    GrowthCheck,
    IndependentCheck,
    LatestCheck,
    Resource,
    SequenceCheck,
    ShareCheck,
    SheetError,
    SummaryTab,
    Tab,
    TableTab,
    TotalCheck,
)

DESCRIPTOR = "datapackage.json"

_ENCODINGS = ("utf-8", "utf8", "utf-8-sig", "utf-16", "latin-1", "iso-8859-1", "cp1252", "windows-1252", "ascii")


def open_sheet(path: Path) -> FactSheet:
    """The fact sheet in a folder (or of a `datapackage.json`); its tables are not read. SheetError: the first mistake."""
    sheet = _decode(_descriptor(path))
    for mistake in _mistakes(sheet):
        raise mistake
    return sheet


def mistakes(path: Path) -> list[SheetError]:
    """All mistakes of the descriptor; one alone where it cannot be decoded."""
    try:
        return list(_mistakes(_decode(_descriptor(path))))
    except SheetError as error:
        return [error]


def _descriptor(path: Path) -> Path:
    if path.is_dir():
        path = path / DESCRIPTOR
    if not path.is_file():
        raise SheetError(path, "", "There is no such file.", f"Name a folder that holds a {DESCRIPTOR}, or that file.")
    return path


def _decode(file: Path) -> FactSheet:
    try:
        text = file.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise SheetError(file, "", f"The file cannot be read: {error.strerror}.", "Check its rights.") from error
    try:
        sheet = msgspec.json.decode(text, type=FactSheet)
    except msgspec.ValidationError as error:
        raise _wrong_type(file, error) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _wrong_json(file, text, error) from error
    return msgspec.structs.replace(sheet, folder=file.parent)


def _wrong_type(file: Path, error: msgspec.ValidationError) -> SheetError:
    problem, _, place = str(error).partition(" - at ")
    problem = problem.replace("`", "“", 1).replace("`", "”", 1).replace("`", "“", 1).replace("`", "”", 1)
    return SheetError(file, place.strip("`"), f"{problem}.", "Correct the value at that place.")


def _wrong_json(file: Path, text: bytes, error: Exception) -> SheetError:
    import json

    try:
        json.loads(text.decode("utf-8"))
    except UnicodeDecodeError as wrong:
        return SheetError(file, f"byte {wrong.start + 1}", "The file is not in UTF-8.", "Save it in UTF-8.")
    except json.JSONDecodeError as wrong:
        place = f"line {wrong.lineno}, column {wrong.colno}"
        return SheetError(file, place, f"This is not valid JSON: {wrong.msg}.", "Correct the file there.")
    return SheetError(file, "", f"This is not valid JSON: {error}.", "Correct the file.")


def _mistakes(sheet: FactSheet) -> Iterator[SheetError]:
    reader = _Reader(sheet)
    yield from reader.duplicates()
    for resource in sheet.resources:
        yield from reader.resource(resource)
    for number, view in enumerate(sheet.views):
        place = f"$.views[{number}]"
        yield from reader.resources(place, view.resources)
        for one in view.series():
            yield from reader.fields(f"{place}.spec", one.resource, [view.spec.group, one.field, one.minus])
        yield from reader.fields(f"{place}.spec", view.resources[0], [view.spec.total])
        if view.spec.type == "difference" and len(view.spec.series) != 2:
            yield reader.error(f"{place}.spec", "A difference needs two series.", "Name two series, or another type.")
    for number, tab in enumerate(sheet.factsheet.tabs):
        yield from reader.tab(f"$.factsheet.tabs[{number}]", tab)
    for number, check in enumerate(sheet.factsheet.checks):
        for resource_name, fields in fields_of_check(check):
            yield from reader.fields(f"$.factsheet.checks[{number}]", resource_name, fields)


def fields_of_check(check: Check) -> list[tuple[str, list[str]]]:
    """The resources a check names, each with the fields it names there."""
    match check:
        case GrowthCheck():
            return [(check.resource, [check.value, check.rate, check.order])]
        case AgreementCheck():
            return [
                (check.resource, [check.field, check.on]),
                (check.reference_resource, [check.reference_field, check.on]),
            ]
        case TotalCheck():
            return [(check.resource, [*check.parts, check.total, check.key])]
        case ShareCheck():
            return [(check.resource, [check.part, check.whole, check.share, check.key])]
        case SequenceCheck():
            return [(check.resource, [check.field])]
        case LatestCheck():
            return [
                (check.resource, [check.field]),
                (check.reference_resource, [check.reference_field, check.published]),
            ]
        case ConsistentCheck():
            return [(check.resource, [check.subject, check.says])]
        case IndependentCheck():
            return [(check.resource, [check.key, "status"])]
        case _:
            return []


class _Reader:
    """Looks up what the parts of a sheet name, and tells what is not there."""

    def __init__(self, sheet: FactSheet) -> None:
        self._sheet = sheet
        self._file = sheet.folder / DESCRIPTOR
        self._resources = {one.name: one for one in sheet.resources}
        self._sources = {one.name for one in sheet.sources}
        self._views = {one.name for one in sheet.views}

    def error(self, place: str, problem: str, remedy: str) -> SheetError:
        return SheetError(self._file, place, problem, remedy)

    def duplicates(self) -> Iterator[SheetError]:
        sheet = self._sheet
        groups: dict[str, Iterable[Any]] = {
            "$.resources": sheet.resources,
            "$.views": sheet.views,
            "$.sources": (one for one in sheet.sources if one.name),
            "$.factsheet.tabs": sheet.factsheet.tabs,
            "$.factsheet.checks": sheet.factsheet.checks,
        }
        for place, parts in groups.items():
            for name, count in Counter(part.name for part in parts).items():
                if count > 1:
                    yield self.error(place, f"The name “{name}” stands {count} times.", "Give each a name of its own.")

    def resource(self, resource: Resource) -> Iterator[SheetError]:
        place = f"$.resources, “{resource.name}”"
        if bool(resource.path) == (resource.data is not None):
            yield self.error(place, "A resource has either a path or data.", "Keep one of the two.")
        if resource.path:
            yield from self._path(place, resource.path)
        if resource.encoding.lower() not in _ENCODINGS:
            yield self.error(place, f"The encoding “{resource.encoding}” is not known.", "Save the file in utf-8.")
        if resource.schema is not None:
            yield from self._schema(place, resource)

    def _path(self, place: str, path: str) -> Iterator[SheetError]:
        if re.match(r"^[a-zA-Z][a-zA-Z0-9+.-]*:|^[/\\~]", path) or ".." in re.split(r"[/\\]", path):
            yield self.error(place, f"The path “{path}” leaves the folder of the sheet.", "Put the file beside it.")
        elif not (self._sheet.folder / path).is_file():
            yield SheetError(
                self._sheet.folder / path, "", "The file is missing.", f"Put it there, or correct the path at {place}."
            )

    def _schema(self, place: str, resource: Resource) -> Iterator[SheetError]:
        assert resource.schema is not None
        names = [one.name for one in resource.schema.fields]
        for name, count in Counter(names).items():
            if count > 1:
                yield self.error(place, f"The field “{name}” stands {count} times.", "Give each a name of its own.")
        keys = resource.schema.primary_key
        yield from self.fields(place, resource.name, [keys] if isinstance(keys, str) else list(keys))
        for key in resource.schema.foreign_keys:
            own = [key.fields] if isinstance(key.fields, str) else list(key.fields)
            theirs = key.reference.fields
            yield from self.fields(place, resource.name, own)
            target = key.reference.resource or resource.name
            yield from self.fields(place, target, [theirs] if isinstance(theirs, str) else list(theirs))

    def resources(self, place: str, names: Iterable[str]) -> Iterator[SheetError]:
        for name in names:
            if name and name not in self._resources:
                yield self.error(place, f"There is no resource “{name}”.", "Name one of the sheet's resources.")

    def fields(self, place: str, resource: str, names: Iterable[str]) -> Iterator[SheetError]:
        found = self._resources.get(resource)
        if found is None:
            yield from self.resources(place, [resource])
            return
        for name in names:
            if name and found.schema is not None and found.schema.field(name) is None:
                yield self.error(
                    place, f"The resource “{resource}” has no field “{name}”.", "Name one of its schema's fields."
                )

    def tab(self, place: str, tab: Tab) -> Iterator[SheetError]:
        match tab:
            case SummaryTab():
                yield from self._summary(place, tab)
            case CardsTab():
                for deck in tab.decks:
                    yield from self.fields(place, deck.resource, [deck.heading, deck.text])
            case ChartsTab():
                for name in tab.views:
                    if name not in self._views:
                        yield self.error(place, f"There is no view “{name}”.", "Name one of the sheet's views.")
            case TableTab():
                yield from self.resources(place, tab.resources)

    def _summary(self, place: str, tab: SummaryTab) -> Iterator[SheetError]:
        yield from self.resources(place, [tab.timeline, tab.notes])
        for number, highlight in enumerate(tab.highlights):
            where = f"{place}.highlights[{number}]"
            if highlight.source not in self._sources:
                yield self.error(where, f"There is no source “{highlight.source}”.", "Name one of the sheet's sources.")
            cells: list[Cell] = [highlight.cell, *([highlight.change.cell] if highlight.change else [])]
            for cell in cells:
                yield from self.fields(where, cell.resource, [cell.field, *cell.row])
