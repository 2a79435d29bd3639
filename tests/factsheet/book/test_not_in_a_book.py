"""A package that a workbook cannot hold as it is read is refused, with what is in the way; none loses a row."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book
from harbin_viewer.factsheet.model.error import SheetError

_SCHEMA: dict[str, Any] = {"fields": [{"name": "name", "type": "string"}, {"name": "v", "type": "number"}]}
_TABLE = "name,v\nNorth,1\n"
_PLAIN = {"name": "t", "path": "t.csv", "schema": _SCHEMA}


def _folder(folder: Path, resources: Any, files: dict[str, bytes]) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / "datapackage.json").write_text(json.dumps({"name": "p", "resources": resources}), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("resources", "files", "why"),
    [
        ({"t": {"path": "t.csv", "schema": _SCHEMA}}, {}, "“resources” is no list of objects"),
        (["t.csv"], {}, "“resources” is no list of objects"),
        ([_PLAIN | {"dialect": {"escapeChar": "\\"}}], {"t.csv": b'name,v\n"a\\"b",1\n'}, "has an “escapeChar”"),
        ([_PLAIN | {"dialect": "dialect.json"}], {"dialect.json": b"{}"}, "its dialect is no object"),
        ([_PLAIN | {"path": "t.csv.gz"}], {"t.csv.gz": gzip.compress(_TABLE.encode())}, "“t.csv.gz” is packed"),
        ([_PLAIN | {"path": ["t.csv", "u.csv"]}], {"u.csv": _TABLE.encode()}, "it is in several files"),
        ([_PLAIN | {"path": "T.CSV"}], {}, "“T.CSV” is not the CSV file that is read for it"),
        (
            [_PLAIN | {"schema": "schema.json"}],
            {"schema.json": json.dumps(_SCHEMA).encode()},
            "its schema is no object",
        ),
    ],
)
def test_what_is_in_the_way_is_named(resources: Any, files: dict[str, bytes], why: str, tmp_path: Path) -> None:
    folder = _folder(tmp_path / "p", resources, {"t.csv": _TABLE.encode()} | files)
    with pytest.raises(SheetError, match="as a folder") as refused:
        write_book(files_of_folder(folder), tmp_path / "b.xlsx")
    assert why in refused.value.problem
    assert not (tmp_path / "b.xlsx").exists()


def test_a_plain_package_is_written(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "p", [_PLAIN], {"t.csv": _TABLE.encode()})
    assert write_book(files_of_folder(folder), tmp_path / "b.xlsx") == ()
    assert (tmp_path / "b.xlsx").exists()
