"""Where the rest of a file cannot be read, whoever describes it is told from where on: the rows are not just fewer."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.whole import whole

LONG = "x" * 200_000


def _described(file: Path) -> tuple[list[Notice], list[str]]:
    overview = whole(open_document(file))
    document = open_document(file)
    (resource,) = document.sheet.resources
    return list(document.table(resource.name).notices), [
        notice.sentence for group in overview.notices for notice in group.notices
    ]


def _package(folder: Path, content: bytes, name: str = "t.csv") -> Path:
    folder.mkdir()
    (folder / name).write_bytes(content)
    fields = [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}]
    resource = {"name": "t", "path": name, "schema": {"fields": fields}}
    (folder / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("content", "place", "problem"),
    [
        (f"a,b\n1,y\n2,{LONG}\n3,z\n", "row 3", "A cell is longer than 131,072 characters."),
        ('a,b\n1,y\n2,"z\n3,u\n', "row 3", "A quotation mark is opened and never closed."),
    ],
)
def test_a_table_whose_rest_cannot_be_read_says_from_where_on(
    tmp_path: Path, content: str, place: str, problem: str
) -> None:
    notices, told = _described(_package(tmp_path / "p", content.encode()))
    sentence = f"What stands in the file from here on could not be read. {problem}"
    assert Notice("left out", sentence, "t", place=place) in notices
    assert sentence in told


def test_a_packed_table_that_is_cut_off_says_that_more_was_in_it(tmp_path: Path) -> None:
    rows = "a,b\n" + "".join(f"{row},{row * 7919 % 10007}\n" for row in range(20_000))
    notices, _told = _described(_package(tmp_path / "p", gzip.compress(rows.encode())[:-20_000], "t.csv.gz"))
    (cut,) = [notice for notice in notices if notice.kind == "left out"]
    assert "could not be read. The packed file is cut off or damaged" in cut.sentence


def test_rows_with_a_cell_that_is_too_long_are_not_said_to_be_none(tmp_path: Path) -> None:
    _notices, told = _described(_package(tmp_path / "p", f"a,b\n1,{LONG}\n2,y\n".encode()))
    assert "The table has no rows." not in told
    assert "No row of the table could be read." in told
    assert any("A cell is longer" in sentence for sentence in told)


def test_a_cell_that_is_too_long_costs_no_rows_where_nobody_declared_it(tmp_path: Path) -> None:
    file = tmp_path / "t.json"
    file.write_text(json.dumps([{"a": LONG, "b": 1}, {"a": "y", "b": 2}]), encoding="utf-8")
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    assert (len(table), len(table.value("a", 0))) == (2, 131_072)
    assert "A cell has more than 131,072 letters, of which the first were read." in [
        notice.sentence for notice in document.notices
    ]


def test_a_table_that_is_read_on_after_a_mistake_is_not_said_to_be_cut_short(tmp_path: Path) -> None:
    content = 'a,b\n1,y\n2,z"u"\n3,"z"u\n4,k\n'
    notices, _told = _described(_package(tmp_path / "p", content.encode()))
    assert [notice for notice in notices if notice.kind == "left out"] == []
