"""A package made of what was read: its descriptor, the files of its tables, and the notices of what was assumed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from msgspec.structs import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, PackageFiles
from harbin_viewer.factsheet.sources.files.tidy_files import TableFile, TidyFiles, table_written
from harbin_viewer.factsheet.sources.raw_table import TURN_IT, RawTable, too_wide
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.row_places import NotedPlaces
from harbin_viewer.factsheet.sources.sense.parted.stated_sources import iso_date
from harbin_viewer.factsheet.sources.sense.tidy_resource import source_of
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.titles import name_of_file, subject_of_title
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.sources.told_apart import told_apart
from harbin_viewer.factsheet.wording import in_quotes
from harbin_viewer.factsheet.words.file_names import table_file
from harbin_viewer.factsheet.words.plain_names import slug

MAX_TABLES = 200
"""Tables of one file that are opened."""


_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class InferredPackage:
    """`descriptor` is a Data Package (v2) descriptor as JSON values; `files` hold it, and what it names.

    `origins` has for the name of each resource the place of the table that it was made of in what was read.
    """

    descriptor: dict[str, Any]
    files: PackageFiles
    notices: tuple[Notice, ...] = ()
    origins: Mapping[str, int] = field(default_factory=dict)


def infer(file: OpenedFile, reading: Reading) -> InferredPackage:
    """The package of a file's tables: data first, then what tells about it."""
    for table in reading.tables[:MAX_TABLES]:
        if wide := too_wide(len(table.labels)):
            raise file.error(wide, TURN_IT, table.place)
    ordered = list(_ordered(reading))
    tidy = [table for _place, table in ordered]
    names = _names(tidy)
    resources = [_resource(name, table, reading.selection) for name, table in zip(names, tidy, strict=True)]
    descriptor = in_letters(_described(file, reading, tidy) | {"resources": resources})
    tables = {table_file(name): _file_of(table, file) for name, table in zip(names, tidy, strict=True)}
    tables[DESCRIPTOR] = TableFile(write=json.dumps(descriptor, ensure_ascii=False).encode)
    notices = tuple(_notices(reading, tidy, names))
    origins = {name: place for name, (place, _table) in zip(names, ordered, strict=True)}
    return InferredPackage(descriptor, TidyFiles(file.label, tables), notices, origins)


def named_tables(reading: Reading) -> list[tuple[int, str, TidyTable]]:
    """The tables of a file with their names in its package, each with the place of what it was made of."""
    ordered = list(_ordered(reading))
    names = _names([table for _place, table in ordered])
    return [(place, name, table) for name, (place, table) in zip(names, ordered, strict=True)]


def in_letters(descriptor: dict[str, Any]) -> dict[str, Any]:
    """A descriptor in letters that can be written: the name of a file may have bytes that are none."""
    written = json.dumps(descriptor, ensure_ascii=False).encode("utf-8", "replace")
    found: dict[str, Any] = json.loads(written)
    return found


def _ordered(reading: Reading) -> list[tuple[int, TidyTable]]:
    """The tables with the places of what they were made of, those that tell about others last."""
    made = list(_tidied(reading.tables[:MAX_TABLES]))
    apart = zip((place for place, _table in made), told_apart([table for _place, table in made]), strict=True)
    return sorted(apart, key=lambda pair: pair[1].minor)


def _tidied(tables: tuple[RawTable, ...]) -> Iterator[tuple[int, TidyTable]]:
    for place, table in enumerate(tables):
        yield from ((place, tidy) for tidy in understand(table))


def _described(file: OpenedFile, reading: Reading, tidy: list[TidyTable]) -> dict[str, Any]:
    """The package's own properties; what nothing states is left out."""
    main = [table for table in tidy if not table.minor] or tidy
    found: dict[str, Any] = {
        "name": slug(file.stem) or "data",
        "title": subject_of_title(reading.title, _labels(main)) or _common_title(main) or name_of_file(file.stem),
        "description": reading.description,
        "created": _moment(reading.created),
        "sources": _sources(reading, tidy),
        "licenses": [{"title": reading.licence}] if reading.licence else [],
    }
    return {key: value for key, value in found.items() if value}


def _moment(text: str) -> str:
    """When a file was made, as the standard has it: with a clock, by which a day alone begins."""
    day = iso_date(text)
    return text if _MOMENT.match(text) else f"{day}T00:00:00" if _DAY.fullmatch(day) else day


def _labels(main: list[TidyTable]) -> list[str]:
    return [str(field.get("title") or field["name"]) for table in main[:1] for field in table.fields]


def _common_title(main: list[TidyTable]) -> str:
    """The title of the only table, or the one that several differ from by what follows a comma."""
    titles = [str(table.resource.get("title") or "") for table in main]
    stems = {title.rpartition(", ")[0] for title in titles}
    return titles[0] if len(set(titles)) == 1 else stems.pop() if len(stems) == 1 else ""


def _sources(reading: Reading, tidy: list[TidyTable]) -> list[dict[str, str]]:
    """The sources of all tables, each once; one that is stated beside some tables stays theirs alone."""
    of_tables = [table.resource.get("sources", ()) for table in tidy if not table.minor]
    about = [table.resource.get("sources", ()) for table in tidy if table.minor]
    of_all = chain.from_iterable([*about, *(of_tables if all(of_tables) else ())])
    found: list[dict[str, str]] = []
    for source in [*map(source_of, reading.sources), *of_all]:
        if source.get("title") and source not in found:
            found.append(source)
    return found


def _resource(name: str, table: TidyTable, selection: Sequence[str]) -> dict[str, Any]:
    """The resource with the path and the dialect of its file."""
    found = {key: value for key, value in table.resource.items() if key not in ("name", "path")}
    dialect: dict[str, Any] = {}
    if table.clean is not None:
        clean = table.clean
        dialect = {"delimiter": clean.delimiter, "quoteChar": clean.quote_char, "header": clean.header}
        found["encoding"] = clean.encoding
    return (
        {"name": name, "path": table_file(name), "format": "csv", **found}
        | ({"selection": list(selection)} if selection and not table.minor else {})
        | ({"dialect": dialect} if dialect else {})
        | ({"minor": True} if table.minor else {})
    )


def _file_of(table: TidyTable, file: OpenedFile) -> TableFile:
    place = table.place if table.place.startswith("table ") else in_quotes([table.place])[0] if table.place else ""
    if table.clean is not None:
        return TableFile(clean=table.clean, place=place, counted=table.counted, shift=table.clean.first - 1)
    names, noted = [field["name"] for field in table.fields], NotedPlaces()
    return TableFile(
        lambda: table_written(names, noted.noting(table.placed()), file, place), place=place, counted=table.counted,
        noted=noted,
    )  # fmt: skip


def _names(tidy: list[TidyTable]) -> list[str]:
    """A name for each table, as Data Package has names, no two alike."""
    taken: dict[str, int] = {}
    names = []
    for table in tidy:
        name = slug(table.name) or "table"
        taken[name] = taken.get(name, 0) + 1
        names.append(name if taken[name] == 1 else f"{name}-{taken[name]}")
    return names


def _notices(reading: Reading, tidy: list[TidyTable], names: list[str]) -> Iterator[Notice]:
    yield from reading.notices
    if len(reading.tables) > MAX_TABLES:
        yield Notice("left out", f"Only the first {MAX_TABLES} of {len(reading.tables)} tables are opened.")
    for name, table in zip(names, tidy, strict=True):
        yield from (replace(notice, resource=name) for notice in table.notices)
