"""The words of Eurostat's codes put on a raw table: its title by data set or indicator, and those of its dimensions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.known.eurostat_codes import CATEGORIES, DATASETS, MEASURED
from harbin_viewer.factsheet.sources.sense.sdmx_source import sdmx_title

_FLOW = re.compile(r"ESTAT:(?P<code>[A-Za-z0-9_]+)(?:\$\w+)?\([\d.]+\)")
_TIME = re.compile(r"\\time(?:_period)?$", re.IGNORECASE)
_AGE = re.compile(r"Y(?P<from>\d{1,3})(?:-(?P<to>\d{1,3}))?")


def with_eurostat_words(raw: RawTable, columns: Sequence[ColumnSense]) -> RawTable:
    """The table with the words of codes, where its header is that of Eurostat's downloads; else as it is."""
    if not _is_of_eurostat(raw, columns):
        return raw
    dimensions = {_dimension(column.label): column for column in columns}
    hints = dict(raw.columns)
    for name, column in dimensions.items():
        if labels := _labels(name, column):
            hint = hints.get(column.label, ColumnHint())
            hints[column.label] = replace(hint, labels=labels | hint.labels)
    title = raw.title or sdmx_title(columns) or _measured(dimensions) or _title_of_dataset(raw, columns)
    if hints == raw.columns and title == raw.title:
        return raw
    notice = Notice("assumed", "Codes are told in the words of Eurostat's lists.")
    return replace(raw, columns=hints, title=title, notices=(*raw.notices, notice))


def _is_of_eurostat(raw: RawTable, columns: Sequence[ColumnSense]) -> bool:
    if any(_TIME.search(label) for label in raw.labels) or _flow(columns):
        return True
    names = {label.strip() for label in raw.labels}
    return {"freq", "geo", "TIME_PERIOD", "OBS_VALUE"} <= names


def _flow(columns: Sequence[ColumnSense]) -> str:
    """The code of the data set that a column names for all rows, in small letters."""
    texts = (column.texts[0] for column in columns if len(column.counts) == 1 and column.texts)
    return next((found["code"].lower() for text in texts if (found := _FLOW.match(text.strip()))), "")


def _dimension(label: str) -> str:
    """The name of a dimension: without the axis of time beside it, and without the year of its list (coicop18)."""
    name = _TIME.sub("", label.strip()).lower()
    return re.sub(r"^(coicop|isced)\d*$", r"\1", name)


def _labels(dimension: str, column: ColumnSense) -> dict[str, str]:
    """The words of those codes of a dimension that are known."""
    known = CATEGORIES.get(dimension) or MEASURED.get(dimension) or {}
    found = {code: known.get(code, "") or (_age(code) if dimension == "age" else "") for code in column.counts}
    words = {code: text for code, text in found.items() if text}
    return words if len(set(words.values())) == len(words) else {}


def _age(code: str) -> str:
    """“Y15-24” as people say it."""
    found = _AGE.fullmatch(code)
    if not found:
        return ""
    return f"{found['from']}–{found['to']} years" if found["to"] else f"{found['from']} years"


def _measured(dimensions: dict[str, ColumnSense]) -> str:
    """What all rows measure, as the one code of an indicator says."""
    for name, words in MEASURED.items():
        column = dimensions.get(name)
        if column is not None and len(column.counts) == 1 and name.startswith(("indic", "na_item")):
            return words.get(column.texts[0] if column.texts else "", "")
    return ""


def _title_of_dataset(raw: RawTable, columns: Sequence[ColumnSense]) -> str:
    """The title of the data set whose code a column or the file's name has."""
    code = _flow(columns)
    if code in DATASETS:
        return DATASETS[code]
    name = re.sub(r"^(?:estat|eurostat)[_-]", "", raw.name.lower())
    words = re.split(r"(?:_(?:page|linear|tabular|en|fr|de|custom).*|__.*|[.$ (-].*)$", name)[0]
    return DATASETS.get(words, "")
