"""A cell of thousands of like signs is read at once: no pattern tries them in endless ways."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document

SIGNS = (" ", "\n", "1 ", "(1)", "-", "*", "† ", "1/2 ", "& ")


@pytest.mark.parametrize("signs", SIGNS)
@pytest.mark.parametrize("ending", ["", "1"])
def test_a_cell_of_like_signs_is_read_at_once(tmp_path: Path, signs: str, ending: str) -> None:
    cell = signs * (4_000 // len(signs)) + ending
    file = tmp_path / "t.csv"
    file.write_text("year,value\n" + "".join(f'{year},"{cell}"\n' for year in range(2000, 2006)), encoding="utf-8")
    began = time.process_time()
    document = open_document(file)
    for resource in document.sheet.resources:
        document.table(resource.name)
    assert time.process_time() - began < 3


def test_a_sheet_with_a_cell_of_blanks_is_read_at_once(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f'year,value\n2000,"{" " * 50_000}"\n2001,"5 %"\n', encoding="utf-8")
    (tmp_path / "datapackage.json").write_text(
        '{"name": "s", "resources": [{"name": "t", "path": "t.csv", "schema": {"fields": ['
        '{"name": "year", "type": "year"}, {"name": "value", "type": "string"}]}}]}',
        encoding="utf-8",
    )
    began = time.process_time()
    assert len(open_document(tmp_path).table("t")) == 2
    assert time.process_time() - began < 3
