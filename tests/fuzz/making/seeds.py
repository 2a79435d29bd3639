"""What is mutated: sound sheets, packages of others and tables in many formats, each as the files of a folder."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from harbin_viewer.bundle import default_sheet
from tests.comparison.sheets import write_sheet
from tests.factsheet.sheets import mines
from tests.factsheet.sources.samples import ods, workbook

Files: TypeAlias = dict[str, bytes]
"""The files of a folder by name. What is opened is the folder where it has several, else its one file."""

TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
"""A time at which a file was made."""

_ROWS: list[list[Any]] = [
    ["Region", "Year", "2019", "2020", "2021 (p)"],
    ["North", "a", 12.5, 13.0, "14,5"],
    ["South", "b", -3, None, "…"],
    ["Total", "c", 9.5, 13, "n/a"],
]
_CSV = 'country;year;value;note\nDE;2019;1.234,5;x\nFR;2020;−12;"a\nb"\nIT;2021;n/a;\n'
_PX = (
    'CHARSET="ANSI";\nAXIS-VERSION="2010";\nMATRIX="A";\nTITLE="Output by year";\nSTUB="region";\nHEADING="year";\n'
    'VALUES("region")="North","South";\nVALUES("year")="2019","2020","2021";\nTIMEVAL("year")=TLIST(A1,"2019"-"2021");\n'
    'UNITS="tonnes";\nDECIMALS=1;\nDATA=\n1.5 2.5 3.5\n".." 5 6\n;\n'
)  # fmt: skip
_JSON_STAT = {
    "version": "2.0", "class": "dataset", "label": "Output", "id": ["region", "year"], "size": [2, 2],
    "dimension": {
        "region": {"label": "region", "category": {"index": ["N", "S"], "label": {"N": "North", "S": "South"}}},
        "year": {"label": "year", "category": {"index": {"2019": 0, "2020": 1}}},
    },
    "value": [1.5, None, 3, 4], "status": {"1": ":"},
}  # fmt: skip
_GEOJSON = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": {"name": "a", "n": 1}},
        {"type": "Feature", "geometry": None, "properties": {"name": "b", "n": 2.5}},
    ],
}
_FOREIGN = {
    "name": "gdp", "title": "GDP", "license": "CC0", "sources": [{"name": "Bank", "web": "https://example.org"}],
    "author": "Ann <a@example.org> (https://example.org)", "owidTags": ["x"], "temporal": {"start": 1990, "end": 2020},
    "resources": [
        {"name": "GDP Data", "path": ["gdp.csv"], "format": "csv", "encoding": "utf-8", "dialect": {"delimiter": ","},
         "schema": {"fields": [{"name": "Country", "type": "str"}, {"name": "Year", "type": "year"},
                               {"name": "Value", "type": "number", "constraints": {"minimum": 0}}],
                    "primaryKey": ["Country", "Year"], "missingValues": ["", "-"]}},
        {"name": "inline", "data": [{"a": 1, "b": "x"}, {"a": 2}]},
    ],
    "views": [{"name": "v", "specType": "simple", "resources": ["GDP Data"],
               "spec": {"type": "line", "group": "Year", "series": ["Value"]}}],
}  # fmt: skip


def unpacked(content: bytes) -> Files:
    """The members of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Files) -> bytes:
    """A zip of members that says nothing of when it was made, so that it is the same each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def _folder(write: Callable[[Path], object]) -> Files:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "sheet"
        write(folder)
        return {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file()}


def _harbin() -> Files:
    return {file.name: file.read_bytes() for file in sorted(default_sheet().iterdir()) if file.is_file()}


def _database() -> Files:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "data.sqlite"
        with sqlite3.connect(file) as database:
            database.execute("create table output (year integer, value real, note text)")
            database.executemany("insert into output values (?, ?, ?)", [(2019, 1.5, "a"), (2020, None, "b")])
        database.close()
        return {"data.sqlite": file.read_bytes()}


def _foreign() -> Files:
    rows = "Country,Year,Value\nDE,2019,3.5\nDE,2020,-\nFR,2019,2\nFR,2020,2.25\n"
    return {"datapackage.json": json.dumps(_FOREIGN, indent=1).encode(), "gdp.csv": rows.encode()}


def _zipped() -> Files:
    return {"package.zip": packed(_foreign())}


def _workbook() -> Files:
    members = unpacked(workbook({"A": _ROWS, "B": [["x", "y"], [1, 2]]}, merged=("A1:B1",)))
    return {"book.xlsx": packed({name: TIME.sub(b"2026-01-01T00:00:00Z", each) for name, each in members.items()})}


_ODS_ROW = "<table:table-row>{}</table:table-row>"
_ODS_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def _ods() -> Files:
    rows = "".join(_ODS_ROW.format("".join(_ODS_CELL.format(cell) for cell in row)) for row in _ROWS)
    made = ods(f'<table:table table:name="A">{rows}</table:table>')
    return {"table.ods": packed(unpacked(made))}


def _text(name: str, content: object) -> Callable[[], Files]:
    text = content if isinstance(content, str) else json.dumps(content, indent=1)
    return lambda: {name: text.encode()}


SEEDS: Mapping[str, Callable[[], Files]] = {
    "harbin": _harbin,
    "mines": lambda: _folder(mines().write),
    "generated 1": lambda: _folder(lambda folder: write_sheet(folder, 1)),
    "generated 6": lambda: _folder(lambda folder: write_sheet(folder, 6)),
    "foreign": _foreign,
    "zip": _zipped,
    "csv": _text("table.csv", _CSV),
    "xlsx": _workbook,
    "ods": _ods,
    "json": _text("rows.json", [{"year": 2019, "v": 1.5}, {"year": 2020, "v": None, "w": {"x": [1]}}]),
    "json-stat": _text("data.json", _JSON_STAT),
    "geojson": _text("places.geojson", _GEOJSON),
    "px": _text("table.px", _PX),
    "sqlite": _database,
    "html": _text("page.html", "<html><table><tr><th>year<th>v</tr><tr><td>2019<td>1.5</tr></table></html>"),
    "markdown": _text("page.md", "# Title\n\n| year | v |\n|---|---|\n| 2019 | 1.5 |\n| 2020 | 2 |\n"),
}  # fmt: skip
"""Each kind of what a person opens, by name."""
