"""A data set described in JSON-LD beside its files: Croissant, RO-Crate, and schema.org as data portals write it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reader, Reading, ReadInside
from harbin_viewer.factsheet.sources.structured.json_text import looks_like_json, parsed, text_of, words_of

Node: TypeAlias = dict[str, Any]

_PREFIXES = ("", "sc:", "schema:", "cr:", "dct:", "http://schema.org/", "https://schema.org/")
MAX_FILES = 60
"""Files of a data set that are read at most."""


def recognises(head: bytes, _name: str) -> bool:
    """Whether JSON-LD begins with the description of a data set and its files."""
    parts = (b'"distribution"', b'"@graph"', b'"recordSet"', b'"hasPart"')
    return looks_like_json(head) and b'"@context"' in head and b"Dataset" in head and any(x in head for x in parts)


def read(file: OpenedFile, read_inside: ReadInside) -> Reading:
    """The tables of the files that a description names, from beside it; SheetError where none of them is there."""
    value = parsed(file)
    if not describes_data_set(value):
        raise file.error("The description tells of no data set.", "Open the file that holds the figures.")
    readings = list(_of_files(value, file, read_inside))
    tables = tuple(table for reading in readings for table in reading.tables)
    if not tables:
        problem = "None of the files that this description names lies beside it with a table in it."
        raise file.error(problem, "Put it into the folder of the files, or open one of them.")
    notices = tuple(notice for reading in readings for notice in reading.notices)
    return with_data_set(value, Reading(tables, notices=notices))


def reader(read_inside: ReadInside) -> Reader:
    """The format, which has the files that a description names read by whoever knows all formats."""
    return Reader(
        name="dataset-json", title="Croissant and RO-Crate", suffixes=(".json", ".jsonld"), recognises=recognises,
        read=lambda file: read(file, read_inside), media_types=("application/ld+json",),
    )  # fmt: skip


def describes_data_set(value: Any) -> bool:
    """Whether a value of JSON is the description of a data set with its files."""
    return isinstance(value, dict) and "@context" in value and _data_set(value) is not None


def with_data_set(value: Node, reading: Reading) -> Reading:
    """The reading with title, description, terms and sources of the data set, and what is said of files and columns."""
    data_set = _data_set(value) or {}
    title, licence = words_of(_get(data_set, "name")), _named(_get(data_set, "license"))
    source = SourceHint(
        title=title, publisher=_makers(value, data_set), address=text_of(_get(data_set, "url")),
        date=text_of(_get(data_set, "datePublished")), note=words_of(_get(data_set, "citeAs")),
    )  # fmt: skip
    hints, names = _hints(data_set), dict(_file_names(value))
    tables = tuple(table if table.minor else _described(table, hints, names) for table in reading.tables)
    return replace(
        reading,
        tables=tables,
        title=title or reading.title,
        description=words_of(_get(data_set, "description")) or reading.description,
        licence=licence or reading.licence,
        sources=reading.sources or ((source,) if source.publisher or source.address else ()),
        citation=words_of(_get(data_set, "citeAs")) or reading.citation,
    )


def _get(node: Node, name: str) -> Any:
    """A property, whatever vocabulary its name is written with."""
    return next((node[prefix + name] for prefix in _PREFIXES if prefix + name in node), None)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _nodes(value: Node) -> dict[str, Node]:
    """The nodes of a graph by their names; {} where it is none."""
    return {text_of(node.get("@id")): node for node in _list(value.get("@graph")) if isinstance(node, dict)}


def _data_set(value: Node) -> Node | None:
    nodes = _nodes(value)
    if not nodes:
        return value if _is_a(value, "Dataset") else None
    told = next((node.get("about") for node in nodes.values() if node.get("about")), None)
    about = text_of(told.get("@id")) if isinstance(told, dict) else "./"
    return nodes.get(about) or next((node for node in nodes.values() if _is_a(node, "Dataset")), None)


def _is_a(node: Node, kind: str) -> bool:
    return any(text_of(name).rpartition(":")[2].rpartition("/")[2] == kind for name in _list(node.get("@type")))


def _file_names(value: Node) -> Iterator[tuple[str, str]]:
    """The path of each file as the description names it, with its title."""
    for node in _list(_get(value, "distribution")):
        if isinstance(node, dict):
            yield text_of(_get(node, "contentUrl")), words_of(_get(node, "name"))
    for path, node in _nodes(value).items():
        if _is_a(node, "File"):
            yield path, words_of(_get(node, "name"))


def _of_files(value: Node, file: OpenedFile, read_inside: ReadInside) -> Iterator[Reading]:
    """The readings of those files that lie beside the description; others are passed over."""
    beside = set(file.files.names())
    for path, _title in list(_file_names(value))[:MAX_FILES]:
        plain = path.removeprefix("./")
        if plain in beside and plain != file.path:
            try:
                reading = read_inside(OpenedFile(file.files, plain), file)
            except SheetError:
                continue
            yield replace(reading, tables=tuple(replace(table, place=plain) for table in reading.tables))


def _hints(data_set: Node) -> dict[str, ColumnHint]:
    """What is said of columns: those of record sets, by the name that they have in their file."""
    found: dict[str, ColumnHint] = {}
    for records in _list(_get(data_set, "recordSet")):
        for field in _list(_get(records, "field")) if isinstance(records, dict) else ():
            if isinstance(field, dict):
                found[_column(field)] = ColumnHint(description=words_of(_get(field, "description")))
    return found


def _column(field: Node) -> str:
    source = _get(field, "source")
    extract = _get(source, "extract") if isinstance(source, dict) else None
    column = _get(extract, "column") if isinstance(extract, dict) else None
    return text_of(column) or words_of(_get(field, "name")).rpartition("/")[2]


def _described(table: RawTable, hints: dict[str, ColumnHint], names: dict[str, str]) -> RawTable:
    path = table.place.partition(", ")[0]
    title = next((title for name, title in names.items() if name.removeprefix("./") == path and title != path), "")
    columns = {label: hints[label] for label in table.labels if label in hints} | table.columns
    return replace(table, title=table.title or title, columns=columns)


def _makers(value: Node, data_set: Node) -> str:
    """Who made the data set, or publishes it."""
    nodes = _nodes(value)
    makers = [maker for name in ("creator", "author", "publisher") for maker in _list(_get(data_set, name))]
    named = (nodes.get(text_of(maker.get("@id")), maker) if isinstance(maker, dict) else maker for maker in makers)
    return ", ".join(dict.fromkeys(filter(None, map(_named, named))))


def _named(value: Any) -> str:
    """The name of what may be a text, a node, or several of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_named, value)))
    if isinstance(value, dict):
        return words_of(_get(value, "name")) or text_of(value.get("@id"))
    return text_of(value)
