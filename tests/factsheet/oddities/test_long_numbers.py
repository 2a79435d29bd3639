"""Whole numbers of which a figure cannot keep all digits are told: of a package once, of a file once."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.whole import odd_notices
from tests.factsheet.sheets import one_table

LONG = "have more digits than are computed with"


def told(folder: Path, cells: list[str], kind: str, name: str = "v") -> list[str]:
    text = f"who,{name}\n" + "".join(f"{'abcdefgh'[at]},{cell}\n" for at, cell in enumerate(cells))
    fields = [{"name": "who", "type": "string"}, {"name": name, "type": kind}]
    document = open_document(one_table(text, fields).write(folder))
    return [f"{notice.sentence} {notice.place}" for notice in odd_notices(document) if LONG in notice.sentence]


@pytest.mark.parametrize("kind", ["integer", "number"])
@pytest.mark.parametrize(
    "cells",
    [
        ["9007199254740993", "5", "3"],
        ["9007199254740993", "", "3"],
        ["-9007199254740995", "5", "3"],
        ["12345678901234567890", "5", "3"],
        ["123456789012345678901234567890", "", "3"],
        ["9223372036854775807", "5", "3"],
    ],
)
def test_they_are_told_with_their_row(tmp_path: Path, cells: list[str], kind: str) -> None:
    (said,) = told(tmp_path, cells, kind)
    assert said.endswith("with about sixteen, the last of which may be rounded. row 2")


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["9007199254740991", "5", "3"], "integer"),
        (["100000000000000000000", "5", "3"], "number"),
        (["1.2e27", "5", "3"], "number"),
        (["0.12345678901234567890", "5", "3"], "number"),
        (["1234567890123450000", "", "3"], "integer"),
    ],
)
def test_others_are_not(tmp_path: Path, cells: list[str], kind: str) -> None:
    assert told(tmp_path, cells, kind) == []


def test_those_that_name_rows_are_not(tmp_path: Path) -> None:
    assert told(tmp_path, ["9007199254740993", "9007199254740995", "3"], "integer", "customer_id") == []
