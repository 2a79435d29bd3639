"""Numbers that a package's table writes as people do: with signs of thousands, per cent, a comma for the decimals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document


def opened(folder: Path, text: str | bytes, schema: dict[str, Any] | None = None) -> Document:
    (folder / "t.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    resource = {"name": "t", "path": "t.csv", **({"schema": schema} if schema else {})}
    (folder / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}))
    return open_document(folder)


def of_type(kind: str) -> dict[str, Any]:
    return {"fields": [{"name": "town", "type": "string"}, {"name": "x", "type": kind}]}


@pytest.mark.parametrize(
    ("cells", "values", "unit"),
    [
        (['"1,234"', '"12,345"', '"987"', '"1,000,000"'], [1234, 12345, 987, 1000000], ""),
        (["5.5%", "10.0%", "7.25%"], [5.5, 10.0, 7.25], "%"),
        (["$1.50", "$20", "$3.25"], [1.5, 20, 3.25], "$"),
        (["−12.5", "3.5", "−1.0"], [-12.5, 3.5, -1.0], ""),
    ],
)
def test_figures_written_for_people_are_numbers_where_nothing_says_otherwise(
    tmp_path: Path, cells: list[str], values: list[float], unit: str
) -> None:
    rows = "".join(f"T{at},{cell}\n" for at, cell in enumerate(cells))
    table = opened(tmp_path, f"town,x\n{rows}").table("t")
    assert table.column("x").tolist() == values
    assert table.field("x").unit == unit
    assert any("were read as numbers" in notice.sentence for notice in table.notices)


@pytest.mark.parametrize(
    ("name", "cells", "values"),
    [
        (
            "Value",
            [*(f'"{n},234.5"' for n in range(1, 20)), "n/a", "--"],
            [*(n * 1000 + 234.5 for n in range(1, 20)), None, None],
        ),
        ("winning bid", [*(f"R$ {n}" for n in range(1, 20)), "-"], [*map(float, range(1, 20)), None]),
        ("street", [f'"{n},234"' for n in range(1, 20)], None),
    ],
)
def test_amounts_that_a_schema_calls_texts_are_numbers(
    tmp_path: Path, name: str, cells: list[str], values: list[float | None] | None
) -> None:
    rows = "".join(f"{2000 + at},{cell}\n" for at, cell in enumerate(cells))
    schema = {"fields": [{"name": "year", "type": "year"}, {"name": name, "type": "string"}]}
    table = opened(tmp_path, f"year,{name}\n{rows}", schema).table("t")
    found = table.column(name)
    assert (found.dtype.kind == "f") == (values is not None)
    assert values is None or [None if np.isnan(figure) else figure for figure in found] == values


def test_a_mark_for_a_missing_figure_stays_to_be_read_and_is_no_number(tmp_path: Path) -> None:
    rows = "".join(f'T{at},"{at},000"\n' for at in range(1, 30))
    table = opened(tmp_path, f"town,x\n{rows}Z,—\n").table("t")
    assert np.isnan(table.column("x")[-1])
    assert table.text_as_written(29, "x") == "—"


@pytest.mark.parametrize("cells", [["A1", "B2", "C3"], ["1 Main St", "2 Main St"], ["001", "002"], ["10-20", "20-30"]])
def test_names_and_codes_stay_texts(tmp_path: Path, cells: list[str]) -> None:
    rows = "".join(f"T{at},{cell}\n" for at, cell in enumerate(cells))
    assert opened(tmp_path, f"town,x\n{rows}").table("t").column("x").tolist() == cells


def test_whole_numbers_that_have_decimals_are_figures_and_mistakes(tmp_path: Path) -> None:
    rows = "".join(f"T{at},{at}.5\n" for at in range(20))
    table = opened(tmp_path, f"town,x\n{rows}", of_type("integer")).table("t")
    assert table.column("x").tolist() == [at + 0.5 for at in range(20)]
    assert table.mistakes.total == 20
    assert table.mistakes.marks(3, "x")


def test_one_faulty_figure_among_many_is_not_guessed_at(tmp_path: Path) -> None:
    rows = "".join(f"T{at},{at}\n" for at in range(50))
    table = opened(tmp_path, f'town,x\n{rows}Z,"1,5"\n', of_type("number")).table("t")
    assert np.isnan(table.column("x")[-1])
    assert table.text_as_written(50, "x") == "1,5"


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_cells_parted_by_another_sign_are_read_and_it_is_said(tmp_path: Path, sign: str) -> None:
    text = "\n".join(sign.join(row) for row in (["Land", "Wert"], ["Dänemark", "1,5"], ["Peru", "2,25"])) + "\n"
    table = opened(tmp_path, text).table("t")
    assert table.column("Wert").tolist() == [1.5, 2.25]
    assert any("The cells are parted by" in notice.sentence for notice in table.notices)


def test_a_header_of_one_column_with_commas_below_is_left_alone(tmp_path: Path) -> None:
    table = opened(tmp_path, "names\nA;B\nC\n").table("t")
    assert list(table.columns) == ["names"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 12\n", "pointer"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "page of the web"),
    ],
)
def test_what_was_fetched_in_place_of_a_table_is_called_what_it_is(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(SheetError) as told:
        opened(tmp_path, content).table("t")
    assert said in told.value.problem


def test_years_that_the_standard_cannot_write_are_whole_numbers(tmp_path: Path) -> None:
    rows = "".join(f"T{at},{200 + at}\n" for at in range(20))
    table = opened(tmp_path, f"town,x\n{rows}", of_type("year")).table("t")
    assert table.column("x").tolist() == [200 + at for at in range(20)]
    assert any("there are other numbers: read as whole numbers" in notice.sentence for notice in table.notices)


def test_several_years_of_a_long_time_are_no_mistakes_among_many_of_four_digits(tmp_path: Path) -> None:
    rows = "".join(f"T{at},{at}\n" for at in (-141, 79, 764, *range(1500, 1700)))
    table = opened(tmp_path, f"town,x\n{rows}", of_type("year")).table("t")
    assert table.column("x").tolist()[:4] == [-141, 79, 764, 1500]
    assert not table.texts
    assert not table.mistakes.marks(0, "x")


def test_one_year_with_a_lost_digit_is_a_mistake(tmp_path: Path) -> None:
    rows = "".join(f"T{at},{at}\n" for at in (202, *range(1500, 1700)))
    table = opened(tmp_path, f"town,x\n{rows}", of_type("year")).table("t")
    assert table.texts == {(0, "x"): "202"}


def test_a_column_that_is_all_written_in_another_way_is_marked_nowhere(tmp_path: Path) -> None:
    rows = "".join(f'T{at},"{at},5"\n' for at in range(1, 30))
    table = opened(tmp_path, f"town,x\n{rows}", of_type("number")).table("t")
    assert table.column("x").tolist() == [at + 0.5 for at in range(1, 30)]
    assert not any(table.mistakes.marks(row, "x") for row in range(29))
    assert table.mistakes.total == 29
