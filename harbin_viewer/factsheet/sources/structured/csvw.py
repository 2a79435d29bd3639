"""CSV on the Web: a description in JSON beside a CSV, which says titles, types, formats and marks of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.csvw_rows import MAX_TABLE, described_rows
from harbin_viewer.factsheet.sources.structured.json_text import looks_like_json, parse, parsed, text_of, words_of

CONTEXT = b"http://www.w3.org/ns/csvw"
SUFFIX = "-metadata.json"
FOLDER_DESCRIPTION = "csv-metadata.json"
MAX_DESCRIPTION = 8 * 1024**2
"""Bytes of a description that are read at most."""

TYPES = {
    "integer": "integer", "int": "integer", "long": "integer", "short": "integer", "byte": "integer",
    "nonNegativeInteger": "integer", "positiveInteger": "integer", "nonPositiveInteger": "integer",
    "negativeInteger": "integer", "unsignedInt": "integer", "unsignedLong": "integer", "unsignedShort": "integer",
    "unsignedByte": "integer", "decimal": "number", "double": "number", "float": "number", "number": "number",
    "boolean": "boolean", "date": "date", "dateTime": "datetime", "datetime": "datetime", "dateTimeStamp": "datetime",
    "time": "time", "gYear": "year", "gYearMonth": "yearmonth", "duration": "duration", "dayTimeDuration": "duration",
    "yearMonthDuration": "duration", "string": "string", "normalizedString": "string", "token": "string",
    "anyURI": "string", "language": "string", "Name": "string", "NMTOKEN": "string", "xml": "string", "html": "string",
    "json": "string", "gDay": "string", "gMonth": "string", "gMonthDay": "string", "QName": "string",
}  # fmt: skip
"""The types of CSVW, and those of Table Schema that hold them."""

DATE_LETTERS = {
    "yyyy": "%Y", "yy": "%y", "MMMM": "%B", "MMM": "%b", "MM": "%m", "M": "%m", "dd": "%d", "d": "%d",
    "HH": "%H", "mm": "%M", "ss": "%S",
}  # fmt: skip
"""Letters in patterns of dates, and how Table Schema writes them."""

DATE_PARTS = re.compile(r"y{4}|y{2}|M{1,4}|d{1,2}|HH|mm|ss")


@dataclass(frozen=True)
class TableDescription:
    """What a description says of one table, the properties of its group included."""

    said: dict[str, Any]
    group: dict[str, Any]

    def get(self, name: str) -> Any:
        """A property: the table's own, or else its group's."""
        return self.said.get(name, self.group.get(name))

    @property
    def columns(self) -> list[dict[str, Any]]:
        """The described columns that stand in the file."""
        schema = self.get("tableSchema")
        columns = schema.get("columns") if isinstance(schema, dict) else None
        return [x for x in columns if isinstance(x, dict) and not x.get("virtual")] if isinstance(columns, list) else []


def recognises(head: bytes, name: str) -> bool:
    """Whether JSON says that it is a description of tables."""
    if not looks_like_json(head):
        return False
    described = b'"tableSchema"' in head or b'"tables"' in head or b'"url"' in head
    return described and (CONTEXT in head[:4096] or name.lower().endswith(".csv" + SUFFIX))


def read(file: OpenedFile) -> Reading:
    """The tables that a description names, from beside it; SheetError where none of them is there."""
    value = parsed(file)
    descriptions = list(_descriptions(value))
    if not descriptions:
        raise file.error("The description names no table.", "Open the CSV itself.", "tables")
    readings = [_read_described(description, file) for description in descriptions]
    tables = tuple(table for reading in readings for table in reading.tables)
    return replace(readings[0], tables=tables, notices=tuple(n for reading in readings for n in reading.notices))


READER = Reader(
    name="csvw",
    title="CSV on the Web",
    suffixes=(SUFFIX,),
    recognises=recognises,
    read=read,
    media_types=("application/csvm+json",),
)


def description_beside(file: OpenedFile) -> TableDescription | None:
    """The description of a CSV that lies beside it and names it; None where there is none that can be read."""
    folder = PurePosixPath(file.path).parent
    for name in (f"{file.name}{SUFFIX}", f"{file.stem}{SUFFIX}", FOLDER_DESCRIPTION):
        try:
            content = file.files.read((folder / name).as_posix(), MAX_DESCRIPTION)
            value = parse(content.decode("utf-8-sig"))
        except (SheetError, ValueError, RecursionError):
            continue
        named = [d for d in _descriptions(value) if PurePosixPath(text_of(d.said.get("url"))).name == file.name]
        if named:
            return named[0]
    return None


def described(reading: Reading, description: TableDescription, file: OpenedFile) -> Reading:
    """A reading with what the description says: of the whole, and of the columns of its tables."""
    tables = tuple(_with_hints(table, description) for table in reading.tables)
    rights = words_of(_linked(description.get("dc:license") or description.get("dc:rights")))
    sentence = f"What “{file.name}” means is taken from the description beside it."
    return replace(
        reading,
        tables=tables,
        title=words_of(description.get("dc:title")) or words_of(description.get("rdfs:label")) or reading.title,
        description=words_of(description.get("dc:description")) or words_of(description.get("rdfs:comment")),
        licence=rights,
        created=words_of(description.get("dc:modified") or description.get("dc:issued")),
        sources=_sources(description, rights),
        notices=(*reading.notices, Notice("assumed", sentence)),
    )


def _descriptions(value: Any) -> Iterator[TableDescription]:
    if not isinstance(value, dict):
        return
    tables = value.get("tables")
    if isinstance(tables, list):
        group = {key: part for key, part in value.items() if key not in ("tables", "@context", "@id", "url")}
        yield from (TableDescription(table, group) for table in tables if isinstance(table, dict) and table.get("url"))
    elif value.get("url"):
        yield TableDescription(value, {})


def _read_described(description: TableDescription, file: OpenedFile) -> Reading:
    url = text_of(description.said.get("url"))
    if "://" in url:
        raise file.error(
            f"The table lies at an address: {url}.", "Download it and put it beside the description.", "url"
        )
    path = (PurePosixPath(file.path).parent / url).as_posix()
    try:
        content = file.files.read(path, MAX_TABLE)
    except SheetError as error:
        raise file.error(error.problem, error.remedy, f"url {url!r}") from error
    table = _table(content, description, path)
    return described(Reading((table,)), description, OpenedFile(file.files, path))


def _table(content: bytes, description: TableDescription, path: str) -> RawTable:
    """The rows of a CSV by its described dialect: nothing about it has to be found out."""
    dialect = description.get("dialect")
    header, body, first_row = described_rows(content, dialect if isinstance(dialect, dict) else {})
    labels = _labels(description, header, max(map(len, [*header, *body]), default=0))
    width = len(labels)
    return RawTable(
        name=PurePosixPath(path).stem,
        labels=labels,
        rows=[(row + [""] * width)[:width] for row in body],
        header_rows=tuple(tuple((row + [""] * width)[:width]) for row in header),
        first_row=first_row,
    )


def _labels(description: TableDescription, header: list[list[str]], width: int) -> tuple[str, ...]:
    """The labels of the file itself; where it has none, the described titles or names."""
    columns = description.columns
    width = max(width, len(columns))
    labels = []
    for number in range(width):
        own = header[-1][number] if header and number < len(header[-1]) else ""
        said = columns[number] if number < len(columns) else {}
        labels.append(own or _title(said) or text_of(said.get("name")) or f"Column {number + 1}")
    return tuple(labels)


def _title(column: dict[str, Any]) -> str:
    titles = column.get("titles")
    first = titles[0] if isinstance(titles, list) and titles else titles
    return words_of(first[0] if isinstance(first, list) and first else first)


def _titles(column: dict[str, Any]) -> set[str]:
    titles = column.get("titles")
    parts = titles.values() if isinstance(titles, dict) else [titles]
    flat = [text for part in parts for text in (part if isinstance(part, list) else [part])]
    return {text_of(text).strip().lower() for text in [*flat, column.get("name")] if text}


def _with_hints(table: RawTable, description: TableDescription) -> RawTable:
    found = _told_columns(table.labels, description.columns)
    key = _schema(description).get("primaryKey")
    keys = key if isinstance(key, list) else [key or ()]
    hints = {label: replace(_hint(column), key=column.get("name") in keys) for label, column in found}
    marks = dict.fromkeys(mark for _, column in found for mark in _nulls(column, description))
    decimal, group = _number_letters(description.columns)
    return replace(
        table,
        columns=table.columns | hints,
        title=table.title or words_of(description.get("dc:title")),
        description=table.description or words_of(description.get("dc:description")) or _notes(description),
        missing_values=tuple(marks) or table.missing_values,
        decimal_char=decimal or table.decimal_char,
        group_char=group or table.group_char,
    )


def _told_columns(labels: Sequence[str], columns: Sequence[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    """The labels of which the description tells, by a title or, where it tells of all, by their place."""
    places = columns if len(columns) == len(labels) else [None] * len(labels)
    called = [next((c for c in columns if label.strip().lower() in _titles(c)), None) for label in labels]
    pairs = zip(labels, called, places, strict=True)
    return [(label, column) for label, by_title, by_place in pairs if (column := by_title or by_place) is not None]


def _nulls(column: dict[str, Any], description: TableDescription) -> Iterator[str]:
    """The marks of missing values of a column: its own, those of the schema, or those of the description."""
    null = column.get("null", _schema(description).get("null", description.get("null")))
    return map(text_of, null if isinstance(null, list) else [null] if null is not None else [])


def _schema(description: TableDescription) -> dict[str, Any]:
    schema = description.get("tableSchema")
    return schema if isinstance(schema, dict) else {}


def _hint(column: dict[str, Any]) -> ColumnHint:
    kind = column.get("datatype")
    base = text_of(kind.get("base", "string")) if isinstance(kind, dict) else text_of(kind)
    pattern = kind.get("format") if isinstance(kind, dict) else None
    text_type = TYPES.get(base, "")
    if column.get("separator"):
        text_type = "string"
    if text_type in ("date", "datetime", "time") and isinstance(pattern, str):
        pattern = strptime_format(pattern)
    return ColumnHint(
        title=_title(column) or text_of(column.get("name")),
        description=words_of(
            column.get("dc:description") or column.get("rdfs:comment") or column.get("schema:description")
        ),
        unit=words_of(column.get("qudt:unit") or column.get("schema:unitText") or column.get("unit")),
        type=text_type,
        format=pattern if isinstance(pattern, str) and text_type in ("date", "datetime", "time", "boolean") else "",
    )


def strptime_format(pattern: str) -> str:
    """A pattern of dates such as M/d/yyyy as Table Schema writes it, %m/%d/%Y."""
    return DATE_PARTS.sub(lambda found: DATE_LETTERS[found.group()], pattern)


def _number_letters(columns: list[dict[str, Any]]) -> tuple[str, str]:
    """The decimal and grouping letters that the formats of figures name; "" where they do not."""
    formats = [c["datatype"]["format"] for c in columns
               if isinstance(c.get("datatype"), dict) and isinstance(c["datatype"].get("format"), dict)]  # fmt: skip
    decimal = next((text_of(f["decimalChar"]) for f in formats if f.get("decimalChar")), "")
    return decimal, next((text_of(f["groupChar"]) for f in formats if f.get("groupChar")), "")


def _linked(value: Any) -> Any:
    return value.get("@id", value) if isinstance(value, dict) else value


def _sources(description: TableDescription, rights: str) -> tuple[SourceHint, ...]:
    publishers = description.get("dc:publisher") or description.get("dc:creator")
    publisher = next(iter(publishers), None) if isinstance(publishers, list) else publishers
    named = publisher if isinstance(publisher, dict) else {"schema:name": publisher}
    name = words_of(named.get("schema:name") or named.get("foaf:name") or _linked(named) if publisher else "")
    address = words_of(_linked(description.get("dc:source"))) or words_of(_linked(named.get("schema:url")))
    if not name and not address:
        return ()
    date = words_of(description.get("dc:modified") or description.get("dc:issued"))
    return (
        SourceHint(
            title=words_of(description.get("dc:title")) or name,
            publisher=name,
            address=address,
            date=date,
            date_of="updated" if description.get("dc:modified") else "",
            licence=rights,
        ),
    )


def _notes(description: TableDescription) -> str:
    notes = description.get("notes")
    bodies = [note.get("oa:hasBody") for note in notes if isinstance(note, dict)] if isinstance(notes, list) else []
    return "\n".join(
        words_of(body.get("rdf:value")) for body in bodies if isinstance(body, dict) and body.get("rdf:value")
    )
