"""Sheets with very many of one thing, and one long text: what a window makes of them is measured."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Entry = dict[str, Any]

_OFFICE: tuple[Entry, ...] = ({"name": "office", "title": "Office"},)
_SUMMARY: Entry = {"kind": "summary", "name": "summary", "title": "Summary"}
_TABLES: Entry = {"kind": "table", "name": "tables", "title": "Tables"}


def entries(folder: Path, count: int) -> Path:
    """A timeline and notes of so many entries each."""
    rows = [f"{1000 + row % 1000},Thing no. {row} came to pass,single,office" for row in range(count)]
    fields = _texts("period", "text", "status", "source")
    tables = [_table(folder, name, fields, rows) for name in ("events", "notes")]
    return _sheet(folder, tables, tabs=[{**_SUMMARY, "timeline": "events", "notes": "notes"}, _TABLES])


def highlights(folder: Path, count: int) -> Path:
    """A summary of so many large figures."""
    cell = {"resource": "years", "row": {"year": 2020}, "field": "figure"}
    shown = [
        {"title": f"Figure {number}", "figure": 100, "unit": "t", "period": "2020", "status": "single",
         "source": "office", "cell": cell}
        for number in range(count)
    ]  # fmt: skip
    table = _table(folder, "years", _figures(), ["2020,100,office,single,"], key="year")
    return _sheet(folder, [table], tabs=[{**_SUMMARY, "highlights": shown}, _TABLES])


def sources(folder: Path, count: int) -> Path:
    """So many sources, all of which bear out one figure."""
    named = "; ".join(f"office{number}" for number in range(1, count))
    table = _table(folder, "years", _figures(), [f"2020,100,office0,confirmed,{named}"], key="year")
    known = [
        {"name": f"office{number}", "title": f"Office no. {number}", "path": f"https://example.org/{number}"}
        for number in range(count)
    ]
    return _sheet(folder, [table], sources=known)


def series(folder: Path, count: int, mark: str = "line") -> Path:
    """A chart of so many lines, or series of another mark."""
    rows = (f"Place {number},{2000 + year},{number % 97 + year}" for number in range(count) for year in range(3))
    fields = [*_texts("place"), {"name": "year", "type": "year"}, {"name": "figure", "type": "number", "unit": "t"}]
    spec = {"type": mark, "group": "year", "series": ["figure"], "by": "place"}
    view = {"name": "lines", "title": "Lines", "resources": ["many"], "specType": "simple", "spec": spec}
    return _sheet(folder, [_table(folder, "many", fields, rows)], views=[view])


def tables(folder: Path, count: int) -> Path:
    """So many tables of a few rows each."""
    rows = [f"{2000 + year},{year}" for year in range(5)]
    fields = [{"name": "year", "type": "year"}, {"name": "figure", "type": "number"}]
    return _sheet(folder, [_table(folder, f"table{number}", fields, rows) for number in range(count)])


def description(folder: Path, letters: int) -> Path:
    """A summary whose text is so long."""
    text = ("word and more " * (letters // 14 + 1))[:letters]
    return _sheet(folder, [_table(folder, "years", _figures(), ["2020,100,office,single,"])], description=text)


def long_texts(folder: Path, count: int) -> Path:
    """A table of so many rows, each with a text of 20,000 letters."""
    rows = [
        f"Place {row},{2000 + row % 20},{(f'Words of no. {row} and more. ' * 1_000)[:20_000]}" for row in range(count)
    ]
    fields = [*_texts("place"), {"name": "year", "type": "year"}, *_texts("text")]
    return _sheet(folder, [_table(folder, "texts", fields, rows)])


def repeated_key(folder: Path, count: int) -> Path:
    """A table of so many rows, the last of which has the key of the first."""
    rows = (f"{row % (count - 1)},Place {row % 977},Name {row},{row % 97}" for row in range(count))
    fields = [{"name": "key", "type": "integer"}, *_texts("place", "name"), {"name": "figure", "type": "number"}]
    return _sheet(folder, [_table(folder, "rows", fields, rows, key="key")])


def _figures() -> list[Entry]:
    figure = [{"name": "year", "type": "year"}, {"name": "figure", "type": "number", "unit": "t"}]
    return [*figure, *_texts("source", "status", "references")]


def _texts(*names: str) -> list[Entry]:
    return [{"name": name, "type": "string"} for name in names]


def _table(folder: Path, name: str, fields: Sequence[Entry], rows: Iterable[str], key: str = "") -> Entry:
    folder.mkdir(parents=True, exist_ok=True)
    head = ",".join(field["name"] for field in fields)
    (folder / f"{name}.csv").write_text("\n".join([head, *rows, ""]), encoding="utf-8")
    schema = {"fields": list(fields)} | ({"primaryKey": key} if key else {})
    return {"name": name, "path": f"{name}.csv", "schema": schema}


def _sheet(
    folder: Path, resources: Sequence[Entry], *, views: Sequence[Entry] = (), sources: Sequence[Entry] = _OFFICE,
    tabs: Sequence[Entry] = (_SUMMARY, _TABLES), description: str = "For measuring.",
) -> Path:  # fmt: skip
    sheet: Mapping[str, Any] = {
        "name": "generated", "title": "A generated sheet", "description": description, "resources": resources,
        "views": views, "sources": sources, "factsheet": {"tabs": tabs},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    return folder
