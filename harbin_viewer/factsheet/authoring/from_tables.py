"""A file of tables becomes tables of a draft, with the file, or what it says of itself, as their source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from msgspec import structs

from harbin_viewer.factsheet.authoring.article.article_tables import as_cards
from harbin_viewer.factsheet.authoring.draft import DraftTable, Made, Section
from harbin_viewer.factsheet.authoring.tidying.corrected_roles import TableRoles
from harbin_viewer.factsheet.authoring.tidying.tidy_draft import MAX_ROWS, Origin, draft_of_tidy, keeps_rows
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.roles.names.column_names import names_source
from harbin_viewer.factsheet.sources.files.on_disk import called
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.inferred import named_tables
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.sense.tidy_resource import source_of
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.titles import name_of_file
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.words.plain_names import free_name, human, plain_name
from harbin_viewer.factsheet.words.visible import encodable

_AS_FOUND: Mapping[str, TableRoles] = MappingProxyType({})

MAX_TABLES = 40
"""Tables of one file that become a sheet's."""

_SAID = ("publisher", "path", "date", "dateOf", "accessed", "note")
"""What is kept of what a file says of its source, beside its title."""

_REPORTS = re.compile(r"(?i)reported by|references?")
_MOST_SOURCES = 60
_LONGEST_PUBLISHER = 60


def made_of_tables(
    reading: Reading, file: OpenedFile, *, widens: bool = True, roles: Mapping[str, TableRoles] = _AS_FOUND
) -> Made:
    """The tables of a draft that a file of tables gives; those that tell about others are left out, and told.

    Where it `widens`, each of a few things over time has a column. `roles` are those of tables, by their names in the
    package of the file, in which a reader corrected some.
    """
    given = _given(reading, roles) if roles else {}
    main = [table for table in reading.tables if not table.minor] or list(reading.tables)
    understood = [(raw, understand(raw)) for raw in main[:MAX_TABLES]]
    said = _said_of_all(reading, [tidy for _, found in understood for tidy in found])
    made = Made(_source(said, reading.title, file), reading.title)
    made.title = made.title or _own_title(understood) or human(name_of_file(file.stem))
    made.notices += reading.notices
    for raw, found in understood:
        for tidy in found:
            if not tidy.minor or len(main) == 1:
                source = _own_source(made, own) if not said and (own := _stated(tidy)) else made.source["name"]
                own_roles = given.get((reading.tables.index(raw), _columns(tidy)), TableRoles())
                _add(made, raw, tidy, file, source, own_roles, several=len(main) > 1, widens=widens)
    for raw in (*main[MAX_TABLES:], *(table for table in reading.tables if table not in main)):
        made.left_out(f"The table “{raw.title or raw.name}” was not taken.", raw.place)
    return made


def _given(reading: Reading, roles: Mapping[str, TableRoles]) -> dict[tuple[int, tuple[str, ...]], TableRoles]:
    """The roles of tables by the place of what each was made of, and its columns."""
    return {(place, _columns(tidy)): roles[name] for place, name, tidy in named_tables(reading) if name in roles}


def _columns(tidy: TidyTable) -> tuple[str, ...]:
    return tuple(field["name"] for field in tidy.fields)


def _own_title(understood: list[tuple[RawTable, list[TidyTable]]]) -> str:
    """The title of the only table, where the file gives it one."""
    return understood[0][0].title if len(understood) == 1 else ""


def _said_of_all(reading: Reading, tidy: Sequence[TidyTable]) -> dict[str, Any]:
    """The source that a file names for all its tables, or that each of them names; {} where there is none."""
    of_file = [source for hint in reading.sources if (source := source_of(hint))]
    of_tables = [_stated(table) for table in tidy]
    of_each = of_tables[0] if of_tables and all(stated == of_tables[0] for stated in of_tables) else {}
    return next(iter(of_file), of_each)


def _source(said: dict[str, Any], own_title: str, file: OpenedFile) -> dict[str, Any]:
    """The file as a source, with the publisher, the address and the day that it names itself; else as what was read."""
    name = plain_name(file.stem) or "tables"
    if not said:
        return read_from(name, called(file.local_path(), file.name))
    title = own_title or str(said.get("title") or human(name_of_file(file.stem)))
    return {"name": name, "title": title, "kind": "reference", **_told(said, title)}


def read_from(name: str, words: str) -> dict[str, Any]:
    """What figures were read from that name no source, as one: nobody is credited whom nothing names."""
    return {"name": name, "title": encodable(f"{words[:1].upper()}{words[1:]}"), "kind": "file"}


def _stated(table: TidyTable) -> dict[str, Any]:
    """The source that a table names itself; {} where it names none."""
    return next(iter(table.resource.get("sources", ())), {})


def _told(said: dict[str, Any], title: str) -> dict[str, str]:
    """Who published what a file or table says is its source, where and when, beside a title."""
    told = {key: str(value) for key, value in said.items() if key in _SAID}
    if said.get("title") and not said.get("publisher"):
        told |= _publisher_and_note(str(said["title"]), told.get("note", ""))
    return {key: value for key, value in told.items() if value and (key != "note" or value != title)}


def _own_source(made: Made, said: dict[str, Any]) -> str:
    """The name of the source that a table alone states, which becomes one of the sheet's."""
    told = {"title": str(said["title"]), "kind": "reference", **_told(said, str(said["title"]))}
    source = _cited(told, made.further_sources, {made.source["name"]})
    if source not in made.further_sources:
        made.further_sources.append(source)
    return str(source["name"])


def _publisher_and_note(stated: str, note: str) -> dict[str, str]:
    """Who is named first in what a file says is its source, and all of it as a note where it says more."""
    first = re.split(r"(?:,| [–—-]|;|:|\(|\.(?=\s+[A-ZÀ-ÞА-Я]))\s*", stated, maxsplit=1)[0].strip(" .")
    if not 1 < len(first) <= _LONGEST_PUBLISHER or first == stated.strip(" ."):
        return {"publisher": stated}
    return {"publisher": first, "note": f"{stated} {note}".strip()}


def _add(
    made: Made, raw: RawTable, tidy: TidyTable, file: OpenedFile, source: str, roles: TableRoles,
    *, several: bool, widens: bool,
) -> None:  # fmt: skip
    own = str(tidy.resource.get("title") or raw.title or "")
    title = own if several or (own and own != raw.name and own != file.stem) else made.title
    title = human(title) if title == raw.name or title == file.stem else title
    name = free_name(plain_name(title) or plain_name(file.stem) or "table", made.names)
    counted = raw.clean is None and keeps_rows(raw, tidy)
    where = f"sheet “{raw.place}”" if raw.place and several else "the table"
    called = f"“{encodable(file.name)}”"
    place = called if where == "the table" else f"{called}, {where}"
    origin = Origin(source, place, rows_are_counted=counted, counted=raw.counted)
    section = Section(len(made.tables), title, plain_name(title))
    table = draft_of_tidy(tidy, name, title, origin, section, widens=widens, given=roles)
    table, further = with_own_sources(table, made.further_sources, {made.source["name"]})
    made.further_sources += further
    made.notices += [structs.replace(notice, resource=name) for notice in _notices(tidy, table)]
    made.tables.append(as_cards(table) if table.kind == "words" else table)


def _notices(tidy: TidyTable, table: DraftTable) -> Iterator[Notice]:
    yield from tidy.notices
    if len(table.rows) == MAX_ROWS:
        yield Notice("left out", f"Only the first {MAX_ROWS} rows were taken.")


def with_own_sources(
    table: DraftTable, before: Sequence[dict[str, Any]], taken: Set[str]
) -> tuple[DraftTable, list[dict[str, Any]]]:
    """The table whose column of sources became its provenance, with those that were not cited `before`; itself where
    it has none. Names that are `taken` are those of other sources.
    """
    names = [field["name"] for field in table.fields]
    place = next((at for at, field in enumerate(table.fields) if _names_sources(table, field)), None)
    if place is None:
        return table, []
    known: dict[str, dict[str, Any]] = {}
    for row in table.rows:
        text = row[place]
        if text and text not in known:
            known[text] = _source_of(text, [*before, *known.values()], taken)
    at = names.index("source")
    rows = [(*row[:at], known[row[place]]["name"] if row[place] else row[at], *row[at + 1 :]) for row in table.rows]
    kept = [number for number in range(len(names)) if number != place]
    return replace(
        table,
        fields=tuple(table.fields[number] for number in kept),
        rows=tuple(tuple(row[number] for number in kept) for row in rows),
    ), [source for source in known.values() if source not in before]


def _names_sources(table: DraftTable, field: dict[str, Any]) -> bool:
    label = str(field.get("title") or field["name"])
    if field["name"] in PROVENANCE or not (names_source(label) or _REPORTS.fullmatch(label)):
        return False
    if field["name"] in table.measures:  # figures name nobody
        return False
    texts = set(table.texts(field["name"]))
    return bool(texts - {""}) and len(texts) <= _MOST_SOURCES and field["name"] != table.key


def _source_of(text: str, cited: Sequence[dict[str, Any]], taken: Set[str]) -> dict[str, Any]:
    """The source that a cell names: one that is cited already, or one with a name that is free."""
    told = {**source_of(SourceHint(text)), "kind": "reference"}
    return _cited(told, cited, taken)


def _cited(told: dict[str, Any], cited: Sequence[dict[str, Any]], taken: Set[str]) -> dict[str, Any]:
    """A source among those that are cited already, or under a name that is free."""
    same = next((source for source in cited if {**told, "name": source["name"]} == source), None)
    name = free_name(plain_name(told["title"]) or "source", taken | {source["name"] for source in cited})
    return same or {"name": name, **told}
