"""What a stranger may send to break the program: small makers of files that are much, deep or not what they say."""

from __future__ import annotations

import json
import sqlite3
import struct
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.factsheet.sources.samples import workbook
from tests.factsheet.sources.structured.cubes.test_sdmx_ml import GENERIC
from tests.fuzz.making.seeds import Files, packed, unpacked

_TABLE = "<table><tr><th>year<th>v</tr><tr><td>2019<td>1.5</tr><tr><td>2020<td>2</tr></table>"


def _text(name: str, text: str) -> Callable[[], Files]:
    return lambda: {name: text.encode()}


def _database(*commands: str) -> Callable[[], Files]:
    def made() -> Files:
        with tempfile.TemporaryDirectory() as place:
            file = Path(place) / "data.sqlite"
            with sqlite3.connect(file) as database:
                for command in commands:
                    database.execute(command)
            database.close()
            return {"data.sqlite": file.read_bytes()}

    return made


def _endless_workbook() -> Files:
    """An old workbook whose one sector follows on itself: who walks the chain walks for ever, and keeps what it saw."""
    numbers = struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 0, 0, 0x1000, 0, 0, 0, 0, 0)
    return {"old.xls": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + numbers + bytes(8000)}


def _spans() -> str:
    return "<tr>" + "<td colspan=1000 rowspan=65534>1" * 20 + "</tr>" + "<tr><td>1</tr>" * 200


def _workbook_with(part: str, old: bytes, new: bytes) -> Callable[[], Files]:
    """A workbook in one part of which something is otherwise, and then a cell far out amid the others."""

    def made() -> Files:
        members = unpacked(workbook({"A": [["x", "y"], [1, 2], [3, 4]]}))
        members["xl/worksheets/sheet1.xml"] = members["xl/worksheets/sheet1.xml"].replace(b'r="B2"', b'r="XFD1048576"')
        assert old in members[part]
        return {"book.xlsx": packed({**members, part: members[part].replace(old, new, 1)})}

    return made


def _binary_workbook() -> Files:
    """A workbook of binary records, with a cell far out after the others."""

    def record(kind: int, content: bytes = b"") -> bytes:
        head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
        return head + bytes([len(content)]) + content

    def text(words: str) -> bytes:
        return struct.pack("<I", len(words)) + words.encode("utf-16-le")

    def row(number: int, *cells: bytes) -> bytes:
        return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0)) + b"".join(cells)

    def figure(column: int, value: float) -> bytes:
        return record(5, struct.pack("<IId", column, 0, value))

    head = row(0, record(6, struct.pack("<II", 0, 0) + text("year")), record(6, struct.pack("<II", 1, 0) + text("v")))
    rows = head + row(1, figure(0, 2019), figure(1, 1.5)) + row(1_048_575, figure(16_383, 1)) + row(2, figure(0, 2020))
    dimensions = record(0x94, struct.pack("<IIII", 0, 1_048_575, 0, 16_383))
    sheet = record(0x81) + dimensions + record(0x91) + rows + record(0x92) + record(0x82)
    named = record(0x9C, struct.pack("<II", 0, 1) + text("rId1") + text("A"))
    book = record(0x83) + record(0x8F) + named + record(0x90) + record(0x84)
    relations = b'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.bin"/></Relationships>'
    members = {"xl/_rels/workbook.bin.rels": relations, "xl/workbook.bin": book, "xl/worksheets/sheet1.bin": sheet}
    return {"book.xlsb": packed(members)}


_RELATIONS = "xl/_rels/workbook.xml.rels"
_WIDE = ",".join(f"c{number}" for number in range(15_000))
_PX = 'CHARSET="ANSI";\nMATRIX="A";\nTITLE="A";\n'
_MANY = ",".join(f'"s{number}"' for number in range(1500))

STRANGERS: Mapping[str, Callable[[], Files]] = {
    "lines that end as on an old Mac": _text("table.csv", "year,value\r" + "2019,1.5\r" * 40_000),
    "very many columns": _text(
        "table.csv", "\n".join(",".join(map(str, range(row, row + 60_000))) for row in range(3))
    ),
    "a header far wider than its rows": _text("table.csv", _WIDE + "\n" + "1,2\n" * 50_000),
    "tags that are never closed": _text("page.html", _TABLE + "<b " * 100_000),
    "rows of headers alone": _text("page.html", "<table>" + "<tr><th>year<th>v</tr>" * 6000 + "</table>"),
    "comments that are never closed": _text("page.html", _TABLE + "<!--" * 100_000),
    "a section that is none": _text("page.html", "<html><![x[" + _TABLE),
    "cells that cover all": _text("page.html", f"<table>{_spans()}</table>"),
    "bars without end": _text("page.md", "|" * 60_000 + "\n" + "|-" * 30_000 + "|\n" + "|1" * 30_000 + "|\n"),
    "halves of letters": _text("rows.json", r'[{"a\ud800": "\udfff", "b": 1}, {"a\ud800": "\\ud800", "b": 2}]'),
    "halves of letters in a descriptor": lambda: {
        "datapackage.json": rb'{"title": "\ud800", "resources": [{"name": "r", "path": "a.csv", "title": "x\udc00"}]}',
        "a.csv": b"a,b\n1,2\n",
    },
    "a descriptor of 40 MB": lambda: {"datapackage.json": b'{"name": "x"' + b" " * 40_000_000, "a.csv": b"a,b\n1,2\n"},
    "numbers of thousands of digits in YAML": lambda: {
        "datapackage.yaml": f"name: 0x{'f' * 9000}\nversion: 1{':59' * 5000}\nresources: [{{path: a.csv}}]\n".encode(),
        "a.csv": b"a,b\n1,2\n",
    },
    "an old workbook without end": _endless_workbook,
    "a workbook with a cell far out": _workbook_with(_RELATIONS, b"rId1", b"rId1"),
    "a binary workbook with a cell far out": _binary_workbook,
    "a workbook with entities": _workbook_with(_RELATIONS, b"<Rel", b"<!DOCTYPE a><Rel"),
    "a workbook whose sheet is not found": _workbook_with(_RELATIONS, b"/xl/worksheets", b"/XL/./Worksheets"),
    "an encoding of XML that nobody has": lambda: {
        "data.xml": GENERIC.replace('encoding="utf-8"', 'encoding="ukf-8"').encode(),
        "rows.xml": b'<?xml version="1.0" encoding="ukf-8"?><a><b c="1" d="2"/><b c="3" d="4"/><b c="5" d="6"/></a>',
    },
    "a value in many pieces": _text("table.px", _PX + "VALUES('a')=" + '"a"\n' * 200_000),
    "very many dimensions": _text(
        "table.px",
        f'{_PX}STUB={_MANY};\nHEADING="y";\n'
        + "".join(f'VALUES("s{number}")="x";\n' for number in range(1500))
        + 'VALUES("y")="2019";\nDATA=\n1;\n',
    ),
    "a view without end": _database(
        "create table t(a, b)",
        "insert into t values (1, 2)",
        "create view v as with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r",
    ),
    "a view of a gigabyte": _database(
        "create table t(a, b)",
        "insert into t values (1, 2)",
        "create view v as select randomblob(900000000) a, zeroblob(900000000) b",
    ),
    "a paragraph of 200,000 letters above a table": _text(
        "page.html", f"<p>{'x' * 200_000}</p><h2>{'y' * 200_000}</h2>{_TABLE}</table><p>{'z' * 200_000}"
    ),
    "a word of 200,000 letters": lambda: {
        "datapackage.json": json.dumps(
            {"description": "x" * 200_000, "resources": [{"name": "r", "path": "a.csv"}]}
        ).encode(),
        "a.csv": b"a,b\n1,2\n",
    },
}
"""The files of a folder, by what is strange in them."""
