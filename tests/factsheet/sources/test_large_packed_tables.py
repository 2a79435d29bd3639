"""A large table that was packed is read out of its bytes as they stand there, as the same table that was not."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.factsheet.opening import open_document

ROWS = 60_000
TEXT = "\n".join(["day,station,level", *(f"2024-05-{n % 28 + 1:02},Station {n},{n % 977}.50" for n in range(ROWS)), ""])


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    file = tmp_path / "levels.csv"
    file.write_text(TEXT, encoding="utf-8")
    return file


def packed_in_gzip(file: Path) -> Path:
    packed = file.with_name("levels.csv.gz")
    packed.write_bytes(gzip.compress(file.read_bytes(), 1))
    return packed


def packed_in_zip(file: Path) -> Path:
    packed = file.with_name("levels.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(file, file.name)
    return packed


@pytest.mark.parametrize("pack", [packed_in_gzip, packed_in_zip])
def test_the_same_table_comes_out_and_is_not_written_anew(plain: Path, pack: object) -> None:
    assert callable(pack)
    ours, theirs = open_document(pack(plain)), open_document(plain)
    (name,) = (resource.name for resource in ours.sheet.resources)
    table, other = ours.table(name), theirs.table(theirs.sheet.resources[0].name)
    assert [field.type for field in table.resource.schema.fields] == [  # type: ignore[union-attr]
        field.type
        for field in other.resource.schema.fields  # type: ignore[union-attr]
    ]
    for found, wanted in zip(table.columns.values(), other.columns.values(), strict=True):
        assert np.array_equal(found, wanted)
    assert table.decimals.keys() == other.decimals.keys()
    assert ours.files.read(ours.resource(name).path) == TEXT.encode()
    assert ours.files.local_path(ours.resource(name).path) is None
