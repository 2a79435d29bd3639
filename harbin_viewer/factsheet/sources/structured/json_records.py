"""JSON records: a list of objects or of lists, lines of them, columns, and any of these inside an object."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import HEAD_SIZE, Reader, Reading
from harbin_viewer.factsheet.sources.structured import geojson
from harbin_viewer.factsheet.sources.structured.api_answers import plain_answer
from harbin_viewer.factsheet.sources.structured.cubes import json_stat, sdmx_json
from harbin_viewer.factsheet.sources.structured.json_text import (
    MAX_JSON,
    Shared,
    parse,
    parsed,
    refuse_many,
    text_of,
    words_of,
)
from harbin_viewer.factsheet.sources.structured.keyed_records import is_nested, keyed_figures, keyed_records
from harbin_viewer.factsheet.sources.structured.property_table import property_table
from harbin_viewer.factsheet.sources.structured.stated_beside import in_unit, sources_beside

MAX_DEPTH = 6
"""How deep records are looked for in objects."""

MAX_TABLES = 40
"""Tables in one file that are read at most."""

START = re.compile(rb"\s*(\{\s*(\"|\}|$)|\[\s*(\{\s*(\"|\}|$)|\[\s*[\"\d\-tfn\]\[{]|\]|$))")

_WRAPPERS = re.compile(
    r"(?i)values?|data|dataset|results?|records?|rows?|series|observations|features|items|list|response|body|content|entries|fact"
)
"""Properties that hold records and say nothing of what they are."""

_DEPTH_OF_TITLE = 2
_SHORT_KEY, _FEWEST_TITLES = 4, 2
"""Letters of a property that is a code for its title, and titles beyond which they cannot be chance."""

LINE_SUFFIXES = (".jsonl", ".ndjson", ".ldjson")


def recognises(head: bytes, _name: str) -> bool:
    """Whether bytes begin as an object of JSON does, or as a list of objects or lists."""
    return bool(START.match(head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")))


def read(file: OpenedFile) -> Reading:
    """The tables of a JSON file of any shape, also of one whose first bytes did not show that it is a cube or map."""
    if _is_lines(file):
        return Reading((property_table(file.stem, _lines(file)),))
    return _understood(parsed(file), file)


def read_typed(file: OpenedFile, columns: Collection[str]) -> Reading:
    """The same of declared columns, where the file is a list of objects or of lists; others as they are."""
    is_lines = _is_lines(file)
    value = _lines(file) if is_lines else parsed(file)
    if isinstance(value, list) and value and len({type(part) for part in value} & {dict, list}) == 1:
        return Reading((property_table(file.stem, value, columns),))
    return Reading((property_table(file.stem, value),)) if is_lines else _understood(value, file)


def is_one(file: OpenedFile) -> bool:
    """Whether a file is one of JSON, by its bytes."""
    return recognises(file.head or file.files.begins(file.path, HEAD_SIZE), file.name)


def read_property(file: OpenedFile, path: str, columns: Collection[str] | None) -> RawTable | None:
    """The table of the records under a property, or under several with dots between; None where there are none."""
    value = parsed(file) if not _is_lines(file) else None
    value = value.get(path, _inner(value, path.split("."))) if isinstance(value, dict) else None
    if isinstance(value, list) and value and len({type(part) for part in value} & {dict, list}) == 1:
        return property_table(path, value, columns)
    return next(iter(_tables(value, path)), None)


def _inner(value: Any, steps: Sequence[str]) -> Any:
    for step in steps:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _understood(value: Any, file: OpenedFile) -> Reading:
    if json_stat.holds_datasets(value):
        return json_stat.reading(value, file)
    if sdmx_json.holds_datasets(value):
        return sdmx_json.reading(value, file)
    if _is_descriptor(value):
        return Reading(descriptor=file.path)
    if geojson.holds_features(value):
        return geojson.reading(value, file)
    return reading(value, file)


READER = Reader(
    name="json",
    title="JSON records and lines",
    suffixes=(".json", *LINE_SUFFIXES),
    recognises=recognises,
    read=read,
    media_types=("application/json", "application/x-ndjson"),
    read_typed=read_typed,
)


def reading(value: Any, file: OpenedFile) -> Reading:
    """The tables in a value of JSON; SheetError where nothing in it is a table."""
    stated, value = sources_beside(plain_answer(value))
    tables = _tables(value, file.stem)
    if not tables:
        problem = "There are no records in this JSON file: no list of objects with the same properties."
        raise file.error(problem, "Open the part of it that holds the figures.")
    said = _saying(value)
    told = ("title", "description", "license", "source", "datasource", "updated", "unit", "units")
    kept = {key: words_of(said.get(key)) for key in told if isinstance(said.get(key), str)}
    source = kept.get("source") or kept.get("datasource", "")
    sources = (SourceHint(title=source, date=kept.get("updated", ""), date_of="updated"),) if source else stated
    unit = kept.get("unit") or kept.get("units", "")
    return Reading(
        tuple(in_unit(table, unit) if len(tables) == 1 else table for table in tables[:MAX_TABLES]),
        title=kept.get("title", ""),
        description=kept.get("description", ""),
        licence=kept.get("license", ""),
        sources=sources,
    )


def _saying(value: Any, depth: int = 0) -> dict[str, Any]:
    """The outermost object that has a title; {} where none has."""
    if not isinstance(value, dict):
        return {}
    if isinstance(value.get("title"), str) or depth > _DEPTH_OF_TITLE:
        return value
    inner = (_saying(part, depth + 1) for part in value.values() if isinstance(part, dict))
    return next((part for part in inner if isinstance(part.get("title"), str)), value if depth == 0 else {})


def _is_descriptor(value: Any) -> bool:
    """Whether a value is the descriptor of a data package: a list of resources, each with its path or data."""
    resources = value.get("resources") if isinstance(value, dict) else None
    return (
        isinstance(resources, list)
        and bool(resources)
        and all(
            isinstance(part, dict) and ("path" in part or "data" in part) and ("name" in part or "schema" in part)
            for part in resources
        )
    )


def _is_lines(file: OpenedFile) -> bool:
    """Whether each line is a value of its own: its name says so, or its first line is whole and another follows."""
    if file.name.lower().endswith(LINE_SUFFIXES):
        return True
    first, _, rest = file.head.lstrip(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not rest.lstrip().startswith((b"{", b"[")) or not first.startswith((b"{", b"[")):
        return False
    try:
        parse(first.decode())
    except ValueError:
        return False
    return True


def _lines(file: OpenedFile) -> list[Any]:
    content = file.read(MAX_JSON)
    refuse_many(file, content)
    values, figures = [], Shared()
    for number, line in enumerate(BytesIO(content), start=1):
        if not line.strip():
            continue
        try:
            values.append(parse(line.decode("utf-8-sig", errors="replace"), figures))
        except (json.JSONDecodeError, RecursionError) as error:
            problem = "The last line is not whole." if number >= content.count(b"\n") else "The line is no JSON."
            raise file.error(problem, "Download it again, or mend the line.", f"line {number}") from error
    return values


def _tables(value: Any, name: str, depth: int = 0) -> list[RawTable]:
    """The tables in a value: itself, or those in its properties."""
    if _is_records(value):
        table = property_table(name, records := _under_their_titles(value))
        return [replace(table, first_row=table.first_row + len(value) - len(records))]
    if isinstance(value, list) and depth < 2:
        # Some offices answer with a list of what is meant and the records: [{"page": 1, …}, [{…}, {…}]].
        return [table for part in value if isinstance(part, list) for table in _tables(part, name, depth + 1)]
    if not isinstance(value, dict):
        return []
    if _is_split(value):
        return [property_table(name, _records_of_split(value))]
    if records := keyed_records(value):
        return [property_table(name, records)]
    if depth >= MAX_DEPTH:
        return []
    inner = [
        table
        for key, part in value.items()
        for table in _tables(part, name if _WRAPPERS.fullmatch(str(key)) else str(key), depth + 1)
    ]
    if not inner and (pairs := keyed_figures(value)):
        return [property_table(name, pairs)]
    return inner


def _is_records(value: Any) -> bool:
    """Whether a value is a list of objects, or of lists of plain values."""
    if not isinstance(value, list) or not value:
        return False
    objects = sum(isinstance(part, dict) for part in value)
    if objects == len(value):
        return any(value)
    return len(value) > 1 and all(isinstance(part, list) and part and not any(map(is_nested, part)) for part in value)


def _under_their_titles(records: list[Any]) -> list[Any]:
    """Records whose first one has the titles of all, as SIDRA answers, under these; others as they are."""
    first, rest = records[0], records[1:]
    if not isinstance(first, dict) or not rest or any(record.keys() != first.keys() for record in rest[:50]):
        return records
    titles = list(first.values())
    short = all(len(key) <= _SHORT_KEY for key in first)
    worded = all(isinstance(title, str) and title and not _is_figure(title) for title in titles)
    figures = any(all(_is_figure(record[key]) for record in rest[:50]) for key in first)
    if not (short and worded and figures and len(set(titles)) == len(titles) > _FEWEST_TITLES):
        return records
    return [dict(zip(titles, record.values(), strict=True)) for record in rest]


def _is_figure(value: Any) -> bool:
    return bool(re.fullmatch(r"-?\d+(?:[.,]\d+)?", str(value)))


def _is_split(value: dict[str, Any]) -> bool:
    """Whether names of columns and rows of values stand side by side."""
    return isinstance(_names_of(value), list) and _is_rows(value.get("data", value.get("rows")))


def _names_of(value: dict[str, Any]) -> Any:
    return next((value[key] for key in ("columns", "fields", "header", "headers") if value.get(key)), None)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, list) for row in value)


def _records_of_split(value: dict[str, Any]) -> list[dict[str, Any]]:
    names = [_column_name(name, number) for number, name in enumerate(_names_of(value), start=1)]
    rows = value.get("data", value.get("rows"))
    return [dict(zip(names, row, strict=False)) for row in rows or ()]


def _column_name(name: Any, number: int) -> str:
    if isinstance(name, dict):
        name = next((name[key] for key in ("title", "label", "name", "text", "id", "code") if name.get(key)), "")
    return text_of(name) or f"Column {number}"
