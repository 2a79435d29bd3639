"""SDMX-JSON: the data sets of a message, with observations flat or in series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from harbin_viewer.factsheet.roles.unit_finding.unit_multipliers import is_power
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.json_text import looks_like_json, parsed, text_of, words_of
from harbin_viewer.factsheet.sources.workbooks.header_search import unique_labels
from harbin_viewer.factsheet.words.whole_numbers import whole_number

UNIT_IDS = frozenset({"UNIT_MEASURE", "UNIT"})


def recognises(head: bytes, _name: str) -> bool:
    """Whether JSON begins with the properties of a message."""
    return (
        looks_like_json(head)
        and b'"dataSets"' in head
        and (b'"structure' in head or b'"meta"' in head or b'"header"' in head)
    )


def read(file: OpenedFile) -> Reading:
    """The tables of an SDMX-JSON message."""
    return reading(parsed(file), file)


READER = Reader(
    name="sdmx-json",
    title="SDMX-JSON",
    suffixes=(".json",),
    recognises=recognises,
    read=read,
    media_types=("application/vnd.sdmx.data+json",),
)


def holds_datasets(value: Any) -> bool:
    """Whether a value of JSON is a message with data sets."""
    message = _message(value)
    return isinstance(message.get("dataSets"), list) and bool(_structures(message))


def reading(value: Any, file: OpenedFile) -> Reading:
    """The tables of a message; SheetError where it has no observation or its structure does not fit."""
    message = _message(value)
    structures = _structures(message)
    sets = message.get("dataSets")
    counted = enumerate(sets if isinstance(sets, list) else (), start=1)
    tables = (_fitted(data, structures, file, number) for number, data in counted)
    kept = tuple(table for table in tables if table.rows)
    if not kept:
        raise file.error("There is no figure in this SDMX message.", "Ask for another part of the data.")
    header = value.get("header", value.get("meta")) if isinstance(value, dict) else {}
    told = header if isinstance(header, dict) else {}
    prepared = text_of(told.get("prepared"))
    return Reading(kept, title=kept[0].title, created=prepared, sources=_sources(told, kept[0].title, prepared))


def _sources(header: dict[str, Any], title: str, prepared: str) -> tuple[SourceHint, ...]:
    """Who sends the message, where it says so by name; a code alone names none."""
    sender = header.get("sender")
    name = words_of(sender.get("name")) or words_of(sender.get("names")) if isinstance(sender, dict) else ""
    return (SourceHint(title or name, name, date=prepared, date_of="prepared"),) if name else ()


def _fitted(data: Any, structures: list[dict[str, Any]], file: OpenedFile, number: int) -> RawTable:
    """The table of a data set, counted from 1; SheetError where its structure is not there or is another's."""
    try:
        return _table(data, structures[int(text_of(data.get("structure") or 0))], file, number)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        problem, place = "The structure of the SDMX message does not fit its data.", f"dataSets, data set {number}"
        raise file.error(problem, "Download it again.", place) from error


def _message(value: Any) -> dict[str, Any]:
    """Version 2 keeps the message in `data`."""
    if not isinstance(value, dict):
        return {}
    inner = value.get("data")
    return inner if isinstance(inner, dict) and "dataSets" in inner else value


def _structures(message: dict[str, Any]) -> list[dict[str, Any]]:
    """One structure in version 1, a list of them in version 2."""
    found = message.get("structures", message.get("structure"))
    return [found] if isinstance(found, dict) else found if isinstance(found, list) else []


def _table(data: dict[str, Any], structure: dict[str, Any], file: OpenedFile, number: int) -> RawTable:
    parts = structure["dimensions"]
    fixed = parts.get("dataSet") or []
    columns = [*fixed, *(parts.get("series") or ()), *(parts.get("observation") or ())]
    observations = list(_observations(data))
    attributes, told_units = _used_attributes(structure, observations), _unit_attributes(structure)
    rows = [
        [
            *(_value_name(part, at) for part, at in zip(columns, [*[0] * len(fixed), *places], strict=True)),
            text_of(values[0]),
            *(_attribute(part, _at(values, place)) for place, part in attributes),
            *(_attribute(part, _at(of_series, place) if group == "series" else 0) for group, place, part in told_units),
        ]
        for places, values, of_series in observations
    ]
    names = [*map(_name, columns), "Value", *(_name(part) for _, part in attributes)]
    labels = unique_labels([*names, *(text_of(part.get("id")) for *_, part in told_units)])
    hints = {label: ColumnHint(title=label, labels=_labels(part)) for label, part in zip(labels, columns, strict=False)}
    hints[labels[len(columns)]] = ColumnHint(unit="" if told_units else _series_units(structure), type="number")
    return RawTable(
        name=file.stem if number == 1 else f"{file.stem}-{number}",
        labels=labels,
        rows=rows,
        title=words_of(structure.get("name")) or words_of(structure.get("names")),
        description=words_of(structure.get("description")),
        columns=hints,
        first_row=1,
        counted="observation",
    )


def _observations(data: dict[str, Any]) -> Iterator[tuple[list[int], list[Any], list[Any]]]:
    """The place of each observation in all dimensions, its values (the figure, then attributes), and its series'."""
    for key, values in (data.get("observations") or {}).items():
        yield _places(key), values, []
    for key, series in (data.get("series") or {}).items():
        for inner, values in (series.get("observations") or {}).items():
            yield _places(key) + _places(inner), values, series.get("attributes") or []


def _used_attributes(
    structure: dict[str, Any], observations: Sequence[tuple[list[int], list[Any], list[Any]]]
) -> list[tuple[int, dict[str, Any]]]:
    """The attributes of observations that any of these has, with their place among its values."""
    attributes = (structure.get("attributes") or {}).get("observation") or []
    return [
        (place, part)
        for place, part in enumerate(attributes, start=1)
        if any(_at(values, place) for _, values, _series in observations)
    ]


def _places(key: str) -> list[int]:
    return [int(part) for part in key.split(":")]


def _at(values: list[Any], place: int) -> Any:
    return values[place] if place < len(values) else None


def _name(part: dict[str, Any]) -> str:
    return words_of(part.get("name")) or words_of(part.get("names")) or text_of(part.get("id"))


def _value_name(part: dict[str, Any], place: int) -> str:
    """The words of a value, or its code where it is a time: words such as "Q1 2020" vary by language."""
    value = part["values"][place]
    is_time = text_of(part.get("id")) in ("TIME_PERIOD", "TIME") or "time" in text_of(part.get("role")).lower()
    return text_of(value.get("id")) if is_time and value.get("id") else _name(value)


def _attribute(part: dict[str, Any], place: Any) -> str:
    """An attribute by the number of its value, or as it stands where it is no number."""
    if place is None:
        return ""
    values = part.get("values") or []
    told = text_of(place)
    number = whole_number(told)
    return _name(values[number]) if number is not None and number < len(values) else told


def _labels(part: dict[str, Any]) -> dict[str, str]:
    return {text_of(value.get("id")): _name(value) for value in part.get("values") or () if value.get("id")}


def _unit_attributes(structure: dict[str, Any]) -> list[tuple[str, int, dict[str, Any]]]:
    """The attributes of units and of powers of ten, with their group and place in it, where rows must tell them.

    () where all figures are in one unit and multiplied by nothing.
    """
    groups = structure.get("attributes") or {}
    found = [
        (group, place, part)
        for group in ("dataSet", "dimensionGroup", "series")
        for place, part in enumerate(groups.get(group) or ())
        if (text_of(part.get("id")) in UNIT_IDS or is_power(text_of(part.get("id")))) and part.get("values")
    ]
    found = [(group, place, part) for group, place, part in found if group == "series" or len(part["values"]) == 1]
    several = any(is_power(text_of(part.get("id"))) or len(part["values"]) > 1 for _, _, part in found)
    return found if several else []


def _series_units(structure: dict[str, Any]) -> str:
    """The unit, where all figures have the same one."""
    groups = structure.get("attributes") or {}
    parts = [part for group in ("dataSet", "dimensionGroup", "series") for part in groups.get(group) or ()]
    parts += (structure.get("dimensions") or {}).get("series") or []
    named = next((part for part in parts if text_of(part.get("id")) in UNIT_IDS), None)
    values = (named or {}).get("values") or []
    return _name(values[0]) if len(values) == 1 else ""
