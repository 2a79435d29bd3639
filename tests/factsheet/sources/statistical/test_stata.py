"""Files of Stata of all versions are read as their makers see them: labels, words of codes, times, and why none is."""

import io
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import reading

ALL = (114, 117, 118, 119)


def _made(version: int = 118, **more: Any) -> bytes:
    import pandas as pd  # where it is used: each worker imports this module to know its tests

    asked = pd.DataFrame({
        "who": ["Zoë", "Bob", "Ann"],
        "sex": np.array([1, 2, 1], dtype="int8"),
        "trust": np.array([0, 7, 10], dtype="int16"),
        "income": [1200.5, np.nan, 3000.0],
        "rate": np.array([0.1, 0.2, 0.7], dtype="float32"),
        "seen": pd.to_datetime(["2020-01-01", "2020-02-01", "2021-12-01"]),
    })  # fmt: skip
    stream = io.BytesIO()
    asked.to_stata(
        stream, version=version, write_index=False, data_label="People asked",  # type: ignore[arg-type]
        variable_labels={"income": "Net income (EUR)", "sex": "Sex of respondent"},
        value_labels={"sex": {1: "Male", 2: "Female"}, "trust": {0: "None", 10: "Complete"}}, **more,
    )  # fmt: skip
    return stream.getvalue()


def _table(content: bytes) -> RawTable:
    return reading(content, "asked.dta").tables[0]


@pytest.mark.parametrize("version", ALL)
def test_each_version_is_read_with_its_labels_and_words(version: int) -> None:
    table = _table(_made(version, convert_dates={"seen": "tm"}))

    assert table.title == "People asked"
    assert table.labels == ("who", "sex", "trust", "income", "rate", "seen")
    assert [list(row) for row in table.rows] == [
        ["Zoë", "Male", "0", "1200.5", "0.1", "2020-01"],
        ["Bob", "Female", "7", "", "0.2", "2020-02"],
        ["Ann", "Male", "10", "3000", "0.7", "2021-12"],
    ]
    assert table.columns["income"].title == "Net income (EUR)"
    assert table.columns["sex"].description == "1 = Male; 2 = Female"
    assert table.columns["trust"].description == "0 = None; 10 = Complete", "which stays a column of figures"


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("td", "2021-12-01"),
        ("tc", "2021-12-01"),
        ("tq", "2021-Q4"),
        ("th", "2021-H2"),
        ("ty", "2021"),
        ("tw", "2021-11-26"),
    ],
)
def test_times_are_told_as_they_are_counted(form: str, told: str) -> None:
    assert _table(_made(convert_dates={"seen": form})).rows[2][5] == told  # type: ignore[index]


@pytest.mark.parametrize("version", [117, 118])
def test_texts_that_stand_apart_are_read(version: int) -> None:
    rows = _table(_made(version, convert_strl=["who"])).rows
    assert [row[0] for row in rows] == ["Zoë", "Bob", "Ann"]


def _with_letters() -> bytes:
    """One of 14 in which Bob's sex is .b, which has a word, and Ann's trust .c, which has none."""
    content = bytearray(_made())
    begin = content.index(b"<data>") + len(b"<data>")
    width = (content.index(b"</data>") - begin) // 3
    before = len("Zoë".encode())
    content[begin + width + before] = 103
    content[begin + 2 * width + before + 1 : begin + 2 * width + before + 3] = (32_744).to_bytes(2, "little")
    words = content.index(b"<lbl>")
    return bytes(content[:words]) + bytes(content[words:]).replace(
        (2).to_bytes(4, "little") + b"Male", (2_147_483_623).to_bytes(4, "little") + b"Male"
    )


def test_what_is_missing_for_a_reason_says_which() -> None:
    table = _table(_with_letters())
    assert [list(row)[1:3] for row in table.rows] == [["Male", "0"], ["Female", "7"], ["Male", ".c (missing)"]]
    assert table.missing_values == (".c (missing)", "Female")


def test_a_whole_sheet_is_made_of_it(tmp_path: Path) -> None:
    (tmp_path / "asked.dta").write_bytes(_made())
    document = open_document(tmp_path / "asked.dta")
    (resource,) = document.sheet.resources
    assert document.sheet.title == "People asked"
    assert document.roles(resource.name).measure("income").unit == "EUR"  # type: ignore[union-attr]


def test_older_letters_are_a_guess_that_is_said() -> None:
    content = _made(114).replace("Zoë".encode("latin-1"), b"Zo\xeb")
    assert "Windows-1252" in _table(content).notices[0].sentence
    assert not _table(_made()).notices


@pytest.mark.parametrize("version", ALL)
def test_half_a_file_or_one_with_wrong_bytes_is_refused_in_one_message(version: int) -> None:
    content = _made(version)
    for end in range(60, len(content) - 1, 97):
        with suppress(SheetError):  # a list of words may be cut off without a sign
            _table(content[:end])
    with pytest.raises(SheetError, match=r"damaged|not whole"):
        _table(content[: len(content) // 2])
