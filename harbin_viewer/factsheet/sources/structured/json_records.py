"""JSON records: a list of objects or of lists, lines of them, columns, and any of these inside an object."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from io import BytesIO
from typing import Any

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint, tables_left_out
from harbin_viewer.factsheet.sources.reader import HEAD_SIZE, Reader, Reading
from harbin_viewer.factsheet.sources.structured import geojson
from harbin_viewer.factsheet.sources.structured.answers.api_answers import plain_answer
from harbin_viewer.factsheet.sources.structured.answers.stated_beside import (
    TAKEN,
    in_money,
    in_scale_of,
    in_unit,
    money_beside,
    said_of_all,
    sources_beside,
    sources_of_all,
    unit_beside,
)
from harbin_viewer.factsheet.sources.structured.cubes import json_stat, sdmx_json
from harbin_viewer.factsheet.sources.structured.json_text import (
    MAX_JSON,
    Shared,
    parse,
    parsed,
    refuse_many,
    words_of,
)
from harbin_viewer.factsheet.sources.structured.property_table import property_table
from harbin_viewer.factsheet.sources.structured.record_tables import tables_in

MAX_TABLES = 40
"""Tables in one file that are read at most."""

START = re.compile(rb"\s*(\{\s*(\"|\}|$)|\[\s*(\{\s*(\"|\}|$)|\[\s*[\"\d\-tfn\]\[{]|\]|$))")

_DEPTH_OF_TITLE = 2

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
    return next(iter(tables_in(value, path)), None)


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
    said = _saying(value)
    tables = tables_in(value, file.stem, said)
    if not tables:
        problem = "There are no records in this JSON file: no list of objects with the same properties."
        raise file.error(problem, "Open the part of it that holds the figures.")
    kept = {key: _words(said.get(key)) for key in TAKEN}
    source = kept["source"] or kept["datasource"]
    sources = (SourceHint(title=source, date=kept["updated"], date_of="updated"),) if source else stated
    told = [_words(one.get("unit")) or _words(one.get("units")) for one in (said, *said_of_all(value))]
    unit = next(filter(None, told), "") or unit_beside(said)
    one = sum(not table.minor for table in tables) == 1
    money = money_beside(value)
    told_of = [in_money(table, money) for table in tables[:MAX_TABLES]]
    return Reading(
        tuple(in_unit(table, in_scale_of(unit, money)) if one and not table.minor else table for table in told_of),
        title=kept["title"],
        description=kept["description"],
        licence=kept["license"],
        sources=sources or sources_of_all(value),
        notices=tuple(tables_left_out(MAX_TABLES, len(tables))),
    )


def _saying(value: Any, depth: int = 0) -> dict[str, Any]:
    """The outermost object that has a title; {} where none has."""
    if not isinstance(value, dict):
        return {}
    if _words(value.get("title")) or depth > _DEPTH_OF_TITLE:
        return value
    inner = (_saying(part, depth + 1) for part in value.values() if isinstance(part, dict))
    return next((part for part in inner if _words(part.get("title"))), value if depth == 0 else {})


def _words(value: Any) -> str:
    """A text, or that in an object of it, as charts have it for a title; "" for all else."""
    text = value.get("text") if isinstance(value, dict) else value
    return words_of(text) if isinstance(text, str) else ""


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
