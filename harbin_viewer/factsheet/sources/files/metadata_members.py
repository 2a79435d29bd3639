"""Members of a zip or folder that tell about its data: the layouts that are known, and what each says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.structured.dataset_json import describes_data_set, with_data_set
from harbin_viewer.factsheet.sources.structured.json_text import parse, text_of, words_of
from harbin_viewer.factsheet.wording import listed


@dataclass(frozen=True)
class JsonLayout:
    """A layout of metadata in JSON: what tells it, and how it is put to use in a reading."""

    title: str
    fits: Callable[[dict[str, Any]], bool]
    apply: Callable[[dict[str, Any], Reading], Reading]


@dataclass(frozen=True)
class TableLayout:
    """A layout of metadata in a table: the labels that tell it, and how it is put to use in a reading."""

    title: str
    labels: frozenset[str]
    apply: Callable[[RawTable, Reading], Reading]


ABOUT_DATA = re.compile(
    r"(^|[^a-z])(meta ?data|metadaten|readme|code ?book|(data ?)?dictionary|variables?|columns?|fields?|legend"
    r"|(foot ?)?notes?|definitions?|flags?|caract[eé]ristiques"
    r"|(area|item|element|country|region|series|unit|source|purpose|survey)[_ ]?(codes?|notes?)"
    r"|elements|labels?|licen[cs]e|series|country|country-series|series-time)([^a-z]|$)",
    re.IGNORECASE,
)
"""Names of members that tell about data, where there are others beside them."""


WORDS_LABEL = re.compile(r"(name|label|description|title|meaning|bezeichnung|text|libell[eé]|nombre)$", re.IGNORECASE)
"""How a column is called that has the words of codes."""

MAX_BESIDE = 8 * 1024**2
"""Bytes of metadata beside a file that are read at most."""

MAX_CODES = 5_000
"""Codes of a list that get their words at most."""


def with_json(value: Any, reading: Reading) -> tuple[Reading, bool]:
    """The reading with what a JSON member says, and whether its layout is known."""
    if not isinstance(value, dict):
        return reading, False
    layout = next((layout for layout in JSON_LAYOUTS if layout.fits(value)), None)
    return (layout.apply(value, reading), True) if layout else (reading, False)


def with_json_beside(file: OpenedFile, reading: Reading) -> Reading:
    """The reading with what `NAME.metadata.json` beside the file says, where there is one of a known layout."""
    folder = PurePosixPath(file.path).parent
    try:
        content = file.files.read((folder / f"{file.stem}.metadata.json").as_posix(), MAX_BESIDE)
        return with_json(parse(content.decode("utf-8-sig")), reading)[0]
    except (SheetError, ValueError, RecursionError):
        return reading


def with_tables(reading: Reading) -> Reading:
    """The reading with what its minor tables say of the others: known layouts, lists of columns, lists of codes."""
    for table in [table for table in reading.tables if table.minor]:
        labels = {label.strip().lower().lstrip("\ufeff") for label in table.labels}
        layout = next((layout for layout in TABLE_LAYOUTS if layout.labels <= labels), None)
        reading = layout.apply(table, reading) if layout else _with_column_list(table, reading)
    return reading


def _is_owid(value: dict[str, Any]) -> bool:
    return isinstance(value.get("columns"), dict) and isinstance(value.get("chart"), dict)


def _with_owid(value: dict[str, Any], reading: Reading) -> Reading:
    """The chart's title and selection, and of each column its title, unit, description and citation."""
    chart, columns = value["chart"], value["columns"]
    hints = {str(name): _owid_hint(part) for name, part in columns.items() if isinstance(part, dict)}
    sources = _owid_sources(chart, [part for part in columns.values() if isinstance(part, dict)])
    selection = chart.get("selection")
    title = words_of(chart.get("title"))
    tables = tuple(table if table.minor else _titled(table, title, hints, sources) for table in reading.tables)
    return replace(
        reading,
        tables=tables,
        title=title or reading.title,
        description=_joined(words_of(chart.get("subtitle")), words_of(chart.get("note"))) or _of_one(hints),
        citation=words_of(chart.get("citation")),
        sources=reading.sources or sources,
        selection=tuple(map(text_of, selection)) if isinstance(selection, list) else (),
    )


def _of_one(hints: dict[str, ColumnHint]) -> str:
    """The description of the one column, which is that of the whole."""
    return next(iter(hints.values())).description if len(hints) == 1 else ""


def _titled(table: RawTable, title: str, hints: dict[str, ColumnHint], sources: tuple[SourceHint, ...]) -> RawTable:
    columns = _renamed(hints, table.labels) | table.columns
    return replace(table, title=table.title or title, columns=columns, sources=table.sources or sources)


def _owid_hint(part: dict[str, Any]) -> ColumnHint:
    description = _joined(words_of(part.get("descriptionShort")), words_of(part.get("descriptionKey")))
    unit = words_of(part.get("unit")) or words_of(part.get("shortUnit"))
    return ColumnHint(title=words_of(part.get("titleShort")), description=description, unit=unit)


def _owid_sources(chart: dict[str, Any], columns: list[dict[str, Any]]) -> tuple[SourceHint, ...]:
    address = words_of(chart.get("originalChartUrl"))
    cited = dict.fromkeys(words_of(c.get("citationLong")) or words_of(c.get("citationShort")) for c in columns)
    updated = next((words_of(c.get("lastUpdated")) for c in columns if c.get("lastUpdated")), "")
    title = _owid_citation(words_of(chart.get("citation")), columns) or words_of(chart.get("title"))
    note = "\n".join(text for text in cited if text)
    return (SourceHint(title=title, address=address, date=updated, date_of="updated", note=note),) if title else ()


def _owid_citation(of_chart: str, columns: list[dict[str, Any]]) -> str:
    """How the metadata wants to be cited, with whoever processed the data: of a chart only the makers are named."""
    cited = [text for text in dict.fromkeys(words_of(column.get("citationShort")) for column in columns) if text]
    if len(cited) == 1 or not of_chart:
        return "; ".join(cited) or of_chart
    done = dict.fromkeys(text.rpartition(_PROCESSED)[2] for text in cited if _PROCESSED in text)
    return _PROCESSED.join(filter(None, [of_chart, listed(list(done)) if done else ""]))


_PROCESSED = " – "
"""Stands in a citation before what was done to the data, and by whom."""


def _renamed(hints: dict[str, ColumnHint], labels: tuple[str, ...]) -> dict[str, ColumnHint]:
    """The hints under the labels of the table: the one column without a hint is meant where one hint has no column."""
    known = {label: hints[label] for label in labels if label in hints}
    spare = [hint for name, hint in hints.items() if name not in labels]
    left = [label for label in labels if label not in known and label not in ("Entity", "Code", "Year", "Day")]
    return known | ({left[0]: spare[0]} if len(spare) == len(left) == 1 else {})


def _with_indicators(table: RawTable, reading: Reading) -> Reading:
    """World Bank: name, note and organisation of each indicator; with one indicator they are those of the data."""
    rows = [_by_label(table, row) for row in table.rows]
    rows = [row for row in rows if row.get("indicator_name")]
    if len(rows) != 1:
        return reading
    said = rows[0]
    source = SourceHint(title=said.get("source_organization", ""), note=said.get("indicator_code", ""))
    sources = (source,) if source.title else ()
    tables = tuple(
        part
        if part.minor
        else replace(part, title=said["indicator_name"], description=said.get("source_note", ""), sources=sources)
        for part in reading.tables
    )
    return replace(
        reading, tables=tables, title=said["indicator_name"], description=said.get("source_note", ""), sources=sources
    )


def _with_cube(table: RawTable, reading: Reading) -> Reading:
    """Statistics Canada: the title and the address of the table."""
    rows = [*([table.labels] if not table.header_rows else []), *table.rows]
    said = next((found for row in rows if (found := _by_label(table, row)).get("cube title")), {})
    title, address = said.get("cube title", ""), said.get("url", "")
    if not title:
        return reading
    sources = (SourceHint(title=title, publisher="Statistics Canada", address=address),)
    tables = tuple(part if part.minor else replace(part, title=part.title or title) for part in reading.tables)
    return replace(reading, tables=tables, title=reading.title or title, sources=reading.sources or sources)


def _with_column_list(table: RawTable, reading: Reading) -> Reading:
    """A list of columns gives titles to those it names; a list of codes gives words to the column of its name."""
    if len(table.labels) < 2:
        return reading
    tables = tuple(part if part.minor else _with_words(part, table) for part in reading.tables)
    return replace(reading, tables=tables)


def _with_words(table: RawTable, listed: RawTable) -> RawTable:
    words = _words_column(listed)
    first = {row[0].strip(): row[words].strip() for row in listed.rows if len(row) > words and row[0].strip()}
    hints = dict(table.columns)
    names = {name for row in (table.labels, *table.header_rows) for name in row}
    named = [label for label in table.labels if label in first]
    if len(names & first.keys()) >= max(2, 0.5 * len(first)):
        for label in named:
            hints[label] = replace(hints.get(label, ColumnHint()), title=_readable(first[label]))
    elif listed.labels[0] in table.labels and len(set(first.values())) == len(first) <= MAX_CODES:
        label = listed.labels[0]
        hints[label] = replace(hints.get(label, ColumnHint()), labels=first)
    return replace(table, columns=hints)


def _words_column(listed: RawTable) -> int:
    """The column with the words of the codes in the first: one that says so by its label, or the second."""
    return next((at for at, label in enumerate(listed.labels) if at and WORDS_LABEL.search(label)), 1)


def _readable(text: str) -> str:
    """“Estimate!!Total” as people write it."""
    return text.replace(":!!", " – ").replace("!!", " – ").rstrip(":")


def _by_label(table: RawTable, row: Any) -> dict[str, str]:
    return {
        label.strip().lower().lstrip("\ufeff"): text.strip() for label, text in zip(table.labels, row, strict=False)
    }


def _joined(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)


JSON_LAYOUTS = (
    JsonLayout("Our World in Data", _is_owid, _with_owid),
    JsonLayout("Croissant, RO-Crate", describes_data_set, with_data_set),
)
TABLE_LAYOUTS = (
    TableLayout("World Bank", frozenset({"indicator_code", "indicator_name"}), _with_indicators),
    TableLayout("Statistics Canada", frozenset({"cube title", "product id"}), _with_cube),
)
