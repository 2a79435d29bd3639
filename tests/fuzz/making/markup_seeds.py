"""What writers of papers, wikis and manuals mark up, servers of metrics answer, and sheets and zips hold but seldom."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.factsheet.sources.documents.test_markup_tables import BOOKTABS, GRID, LIST, SIMPLE, WIKI
from tests.factsheet.sources.samples import ods, workbook
from tests.factsheet.sources.structured.test_answers_of_metrics import ANNOTATED
from tests.fuzz.making.seeds import SEEDS, TIME, Files, packed, unpacked

_ORG = "#+CAPTION: Rain\n| Town | mm |\n|------+-----|\n| Ulm | 700 |\n| *Bonn* | 800 |\n#+TBLFM: $2=7\n"
_ADOC = '.Rain\n[cols="2,>1",options="header"]\n|===\n|Town |mm\n|Ulm |700\n2+|*Bonn*\n|800\n|===\n'
_DOKUWIKI = "=== Rain ===\n^ Town ^ mm ^\n| Ulm | 700 |\n| [[b|Bonn]] | 800 |\n"
_JIRA = "h2. Rain\n||Town||mm||\n|Ulm|700|\n|[Bonn|http://x]|800|\n"
_METRICS = {
    "status": "success",
    "data": {"resultType": "matrix", "result": [
        {"metric": {"__name__": "up", "instance": name}, "values": [[1704067200, "0.5"], [1704067260.5, "NaN"]]}
        for name in ("a", "b")
    ]},
}  # fmt: skip
_TARGETS = [{"target": name, "datapoints": [[1.5, 1704067200], [None, 1704067260]]} for name in ("a", "b")]
_NESTED = (
    '<html><body><table class="layout"><tr><td><table><caption>Output</caption><thead><tr><th rowspan="2">region</th>'
    '<th colspan="2">t</th></tr><tr><th>2019</th><th>2020</th></tr></thead><tbody><tr><td>North</td><td>1.5</td>'
    '<td><table><tr><td>2</td></tr></table></td></tr><tr><td>South</td><td colspan="2">3<sup>a</sup></td></tr></tbody>'
    '<tfoot><tr><td colspan="3">a estimated</td></tr></tfoot></table></td></tr></table></body></html>'
)
_INNER = [
    {"year": 2019 + at, "place": {"name": "a", "at": [{"x": 1, "y": [1, 2]}, {"x": None}]}, "v": [{"w": at / 3}]}
    for at in range(3)
]
_MERGED: list[list[Any]] = [
    ["Output by region", None, None],
    ["Region", "2019", None],
    [None, "first", "second"],
    ["North", 1.5, 2],
]


def _merged() -> Files:
    members = unpacked(workbook({"A": [*_MERGED, [None, 3, 4], ["South", 5, 6]]}, merged=("A1:C1", "B2:C2", "A4:A5")))
    return {"book.xlsx": packed({name: TIME.sub(b"2026-01-01T00:00:00Z", each) for name, each in members.items()})}


def _repeated() -> Files:
    """An OpenDocument table as it is saved: with blank cells and rows to the end of the sheet, told once each."""
    cell = '<table:table-cell office:value-type="{}" office:value="{}"><text:p>{}</text:p></table:table-cell>'
    blank = '<table:table-cell table:number-columns-repeated="16380"/>'
    merged = '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>Rain</text:p>'
    rows = [[cell.format("float", year, year), cell.format("float", year / 7, "1,5"), blank] for year in (2019, 2020)]
    rows.insert(0, [merged, "</table:table-cell>", "<table:covered-table-cell/>"])
    told = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    end = f'<table:table-row table:number-rows-repeated="1048570">{blank}</table:table-row>'
    return {"table.ods": packed(unpacked(ods(f'<table:table table:name="A">{told}{end}</table:table>')))}


def _named_oddly() -> Files:
    csv = SEEDS["csv"]()["table.csv"]
    names = ("a/b/c.csv", "Übersicht 2019.csv", "__MACOSX/._c.csv", "data/.hidden.csv", "nul.csv", "x" * 200 + ".csv")
    return {"tables.zip": packed({**dict.fromkeys(names, csv), "folder/": b"", "readme.txt": b"Of these tables.\n"})}


def _value(name: str, value: Any) -> Callable[[], Files]:
    return lambda: {name: json.dumps(value, indent=1).encode()}


def _text(name: str, text: str) -> Callable[[], Files]:
    return lambda: {name: text.encode()}


MARKUP_SEEDS: Mapping[str, Callable[[], Files]] = {
    "latex": _text("table.tex", BOOKTABS),
    "mediawiki": _text("page.wiki", WIKI),
    "grid": _text("page.rst", GRID + SIMPLE),
    "list table": _text("page.rst", LIST),
    "org": _text("page.org", _ORG),
    "asciidoc": _text("page.adoc", _ADOC),
    "dokuwiki": _text("page.txt", _DOKUWIKI),
    "jira": _text("issue.txt", _JIRA),
    "influx": _text("answer.csv", ANNOTATED),
    "metrics": _value("answer.json", _METRICS),
    "targets": _value("answer.json", _TARGETS),
    "tables in a table": _text("page.html", _NESTED),
    "records in records": _value("rows.json", _INNER),
    "merged cells": _merged,
    "repeated cells": _repeated,
    "zip of odd names": _named_oddly,
}
"""Each kind by name."""
