"""Still more that is mutated, as strangers send it: very wide tables, all keys of a dialect, folders of files.

Also views of all marks, workbooks of binary records, Parquet, and tables with metadata of the Web beside them.
"""

from __future__ import annotations

import base64
import json
import tempfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.comparison.sheets import write_sheet
from tests.factsheet.sources.statistical.sample_files import NAMES, content_of
from tests.fuzz.making.seeds import Files
from tests.fuzz.making.strangers import STRANGERS

_PARQUET = (
    "eNplkMFKw0AQhmfTOIbS6yxdyGEvWRTSYgU9BayXgtBDyRtsyoIKbeNWI76bb6O+g+jF2SQi0mVn/mHmm9lhV9fljIAKKnJCDpAwBYCIDcXbMbTn"
    "vdePXpnLKT9oGBx15c+rTpM51zXpQ3Ag2NvgKorV8gLGuF/fuo0lBIqzaBy/OOuBhhyKBmgUUlu7cRkswxCJKlWFgZS7MwTV8cR5WcnKJDcphSUj"
    "KE5RGUBuCfCwg0XTkqUszf1/Mop7ctSPDW+28EIuzKv4o2Wsfnn5JSSahAVOdG39w5N7nKzremK93z3rxvn93W6rzy+nZ9OZKnj/7sI324r//wcE"
    "qTMr"
)
"""Three rows of a year, a figure and a name, packed."""

_COLUMNS = 800
_DIALECT = {
    "delimiter": ";", "lineTerminator": "\r\n", "quoteChar": "'", "doubleQuote": False, "escapeChar": "\\",
    "nullSequence": "-", "skipInitialSpace": True, "header": True, "headerRows": [1, 2], "headerJoin": " ",
    "commentRows": [3], "commentChar": "#", "caseSensitiveHeader": False, "csvddfVersion": "1.2",
}  # fmt: skip
_FIELDS = [
    {"name": "place id", "type": "string", "categories": ["a", "b"], "categoriesOrdered": True},
    {"name": "year y", "type": "yearmonth", "rdfType": "https://schema.org/Date"},
    {"name": "value v", "type": "number", "decimalChar": ",", "groupChar": ".", "bareNumber": False},
    {"name": "is it", "type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]},
    {"name": "when", "type": "datetime", "format": "%d.%m.%Y %H:%M"},
    {"name": "where", "type": "geopoint", "format": "array"},
    {"name": "how long", "type": "duration"},
    {"name": "what", "type": "list", "delimiter": "/", "itemType": "integer"},
]  # fmt: skip
_ROWS = (
    "place;year;value;is;when;where;how;what\r\nid;y;v;it;;;long;\r\n# a comment\r\n"
    "a; 2020-01; 1.234,5 %;ja;03.05.2020 10:00;[1, 2];P1Y;1/2\r\n'b';2020-02;-;nein;-;[3,4];PT5M;3\r\n"
)


def _wide() -> Files:
    head = ",".join(["place", *(f"{1200 + number}" for number in range(_COLUMNS))])
    rows = [",".join([name, *(f"{number / 7:.2f}" for number in range(_COLUMNS))]) for name in ("North", "South")]
    return {"wide.csv": "\n".join([head, *rows, ""]).encode()}


def _dialect() -> Files:
    schema = {"fields": _FIELDS, "primaryKey": "place id", "uniqueKeys": [["place id", "year y"]],
              "missingValues": [{"value": "-", "label": "none"}], "fieldsMatch": "subset",
              "foreignKeys": [{"fields": "place id", "reference": {"resource": "", "fields": "place id"}}]}  # fmt: skip
    table = {"name": "t", "path": "t.csv", "dialect": _DIALECT, "schema": schema, "encoding": "cp1252", "bytes": 9,
             "hash": "md5:00", "mediatype": "text/csv", "profile": "tabular-data-resource"}  # fmt: skip
    descriptor = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "d", "resources": [table]}
    return {"datapackage.json": json.dumps(descriptor, indent=1).encode(), "t.csv": _ROWS.encode()}


def _folder() -> Files:
    return {
        "a.csv": b"year,v\n2019,1\n2020,2\n", "b.tsv": b"year\tw\n2019\t1\n2020\t3\n",
        "c.json": b'[{"year": 2019, "x": 2}, {"year": 2020, "x": 5}]', "readme.md": b"# Of these\n\nText.\n",
    }  # fmt: skip


def _web() -> Files:
    columns = [{"name": "y", "titles": ["Year"], "datatype": {"base": "gYear"}}, {"name": "v", "datatype": "decimal"}]
    described = {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": columns}}
    return {"t.csv": b"Year,v\n2019,1.5\n2020,2\n", "t.csv-metadata.json": json.dumps(described, indent=1).encode()}


def _generated(number: int) -> Callable[[], Files]:
    def made() -> Files:
        with tempfile.TemporaryDirectory() as place:
            folder = write_sheet(Path(place) / "sheet", number)
            return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}

    return made


def _of_programs(name: str) -> Callable[[], Files]:
    return lambda: {name: content_of(name)}


SEEDS_OF_OTHERS: Mapping[str, Callable[[], Files]] = {
    "wide": _wide,
    "dialect": _dialect,
    "folder": _folder,
    "web": _web,
    "parquet": lambda: {"table.parquet": zlib.decompress(base64.b64decode(_PARQUET))},
    "xlsb": STRANGERS["a binary workbook with a cell far out"],
    **{name: _of_programs(name) for name in NAMES},
    **{f"generated {number}": _generated(number) for number in (2, 3, 4, 5)},
}
"""Each kind by name."""
