"""Highlights, checks, related rows and links find a row by its key however this is written, and all the same one."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet import link, related
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document


def field(name: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": kind, **more}


def sheet(
    folder: Path, keys: list[dict[str, Any]], rows: list[list[str]], key: dict[str, Any], period: str, *claims: str
) -> Document:
    """A table with these keys, whose figures are 10.5, 11.5 and so on; a highlight of 11.5, and claims."""
    names, words = [known["name"] for known in keys], ("name", "text", "related", "source", "status")
    with (folder / "t.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [[*names, "v", "status"], *([*row, f"{10 + number}.5", "confirmed"] for number, row in enumerate(rows))]
        )
    with (folder / "c.csv").open("w", newline="", encoding="utf-8") as file:
        made = [[f"claim {number}", "says", claim, "s", "claimed"] for number, claim in enumerate(claims)]
        csv.writer(file).writerows([words, *made])
    figure = {"figure": 11.5, "unit": "t", "status": "confirmed", "source": "s", "period": period, "title": "It"}
    highlight = figure | {"cell": {"resource": "t", "row": key, "field": "v"}}
    tab = {"kind": "summary", "name": "summary", "title": "Summary", "highlights": [highlight]}
    schemas = {
        "t": {"fields": [*keys, field("v", "number", unit="t"), field("status", "string")], "primaryKey": names},
        "c": {"fields": [field(name, "string") for name in words], "primaryKey": "name"},
    }
    descriptor = {
        "name": "x", "sources": [{"name": "s", "title": "S"}],
        "resources": [{"name": name, "path": f"{name}.csv", "schema": schemas[name]} for name in schemas],
        "factsheet": {"tabs": [tab], "checks": [{"type": "highlights", "name": "h", "title": "H"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return open_document(folder)


DAY, YEAR, TEXT = field("d", "date"), field("y", "year"), field("n", "string")
GERMAN = field("d", "date", format="%d.%m.%Y")


@pytest.mark.parametrize(
    ("keys", "rows", "key", "written"),
    [
        ([DAY], [["2024-05-17"], ["2024-05-18"]], {"d": "2024-05-18"}, "2024-05-18"),
        ([DAY], [["2024-05-17"], ["2024-05-18"]], {"d": "2024-05-18"}, " 2024-05-18 "),
        ([GERMAN], [["17.05.2024"], ["18.05.2024"]], {"d": "18.05.2024"}, "2024-05-18"),
        ([GERMAN], [["17.05.2024"], ["18.05.2024"]], {"d": "2024-05-18"}, "18.05.2024"),
        ([field("d", "datetime")], [["2024-05-17T00:00:00Z"], ["2024-05-18T12:30:00Z"]],
         {"d": "2024-05-18T14:30:00+02:00"}, "2024-05-18T12:30:00Z"),
        ([YEAR], [["2023"], ["2024"]], {"y": 2024.0}, "2024.0"),
        ([YEAR], [["2023"], ["2024"]], {"y": "+2024"}, "2024"),
        ([field("x", "number")], [["0.10"], ["1.50"]], {"x": "1.50"}, "1.50"),
        ([field("x", "number", decimalChar=",")], [["0,10"], ["1,50"]], {"x": 1.5}, "1,50"),
        ([field("x", "integer")], [["5"], ["-5"]], {"x": "−5"}, "−5"),
        ([field("x", "integer", groupChar=",")], [["11,000"], ["12,000"]], {"x": "12,000"}, "12,000"),
        ([field("x", "integer")], [["9007199254740993"], ["9007199254740992"]], {"x": "9007199254740992"},
         "9007199254740992"),
        ([TEXT], [["a"], ["été"]], {"n": "été"}, "été"),
        ([TEXT], [["a"], ["b\u00a0c"]], {"n": "b c"}, "b  c"),
        ([TEXT], [["a/b, c=d"], ["50% #1: x"]], {"n": "50% #1: x"}, "50% #1: x"),
        ([TEXT], [["8"], ["08"]], {"n": "08"}, "08"),
        ([field("b", "boolean")], [["true"], ["false"]], {"b": "false"}, "false"),
        ([YEAR, TEXT], [["2024", "x"], ["2024", "y z"]], {"y": 2024, "n": "y z"}, "2024 | y z"),
        ([DAY, field("c", "integer")], [["2024-01-01", "1"], ["2024-01-01", "2"]], {"d": "2024-01-01", "c": 2},
         "2024-01-01|2"),
    ],
)  # fmt: skip
def test_all_ways_lead_to_the_same_cell(
    tmp_path: Path, keys: list[dict[str, Any]], rows: list[list[str]], key: dict[str, Any], written: str
) -> None:
    document = sheet(tmp_path, keys, rows, key, "2024", f"t:{written}")
    assert [found.verdict for found in document.findings] == ["holds"]
    (named,) = related.named_by(document, "c", 0)
    assert named.cell is not None
    assert named.cell.row == 1
    assert related.naming(document, "t", 1) == (CellAt("c", 0, "text"),)
    assert related.naming(document, "t", 0) == ()
    cell = CellAt("t", 1, "v")
    read = link.read(link.to_figure(document, cell))
    assert read is not None
    assert link.cell_of(document, read) == cell
    assert examine(tmp_path).holds


@pytest.mark.parametrize(
    ("keys", "rows", "key"),
    [
        ([YEAR], [["2023"], ["2024"]], {"y": "2024"}),
        ([DAY], [["2023-01-01"], ["2024-01-01"]], {"d": "2024-01-01"}),
        ([GERMAN], [["17.05.2023"], ["17.05.2024"]], {"d": "17.05.2024"}),
        ([field("m", "yearmonth")], [["2023-11"], ["2024-01"]], {"m": "2024-01"}),
        ([TEXT], [["H1 2023"], ["H1 2024"]], {"n": "H1 2024"}),
        ([TEXT], [["2022/23"], ["2024/25"]], {"n": "2024/25"}),
    ],
)
def test_a_highlight_of_another_year_than_its_row_differs(
    tmp_path: Path, keys: list[dict[str, Any]], rows: list[list[str]], key: dict[str, Any]
) -> None:
    (found,) = sheet(tmp_path, keys, rows, key, "first half of 2023").findings
    assert found.verdict == "differs"
    assert "do not have the same year" in found.sentence


def test_a_name_with_a_number_is_no_year(tmp_path: Path) -> None:
    (found,) = sheet(tmp_path, [TEXT], [["a"], ["Vision 2030"]], {"n": "Vision 2030"}, "2024").findings
    assert found.verdict == "holds"
