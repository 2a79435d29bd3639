"""Where a package declares the unit of a workbook's column and its cells are shown in another, this is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.samples import workbook


@pytest.mark.parametrize(("unit", "forms", "sentence"), [
    ("EUR", ('"$"0', "[$€-407]0"), "“x” is declared to be in “EUR”, which is taken, but cells of it are shown in “$”."),
    ("EUR", ('"$"0', '"$"0'), "“x” is declared to be in “EUR”, which is taken, but cells of it are shown in “$”."),
    ("%", ("0%", "0%"), "Cells of “x” are shown in “%”; what they hold is taken to be in “%”."),
    ("USD", ("#,##0,", "#,##0,"), "Cells of “x” are shown in “thousand”; what they hold is taken to be in “USD”."),
    ("EUR", ("[$€-407]0", "0"), ""),
    ("t", ("0.0", "0"), ""),
])  # fmt: skip
def test_cells_that_are_shown_otherwise_than_declared_are_told(
    tmp_path: Path, unit: str, forms: tuple[str, str], sentence: str
) -> None:
    formats = dict(zip(("B2", "B3"), forms, strict=True))
    (tmp_path / "t.xlsx").write_bytes(workbook({"t": [["item", "x"], ["a", 12], ["b", 8]]}, formats=formats))
    fields = [{"name": "item", "type": "string"}, {"name": "x", "type": "number", "unit": unit}]
    package = {"name": "p", "resources": [{"name": "t", "path": "t.xlsx", "schema": {"fields": fields}}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    table = open_document(tmp_path).table("t")

    assert [notice.sentence for notice in table.notices] == [sentence][: bool(sentence)]
    assert table.columns["x"].tolist() == [12, 8]
