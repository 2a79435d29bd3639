"""Fractions of cooks and carpenters are figures; days, marks and rates with a stroke are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.sources.text.vulgar_fractions import are_fractions, with_fraction
from tests.factsheet.exploring.tables import cube_of_text


@pytest.mark.parametrize(
    ("text", "figure"),
    [("35 1/2", "35.5"), ("12-5/8", "12.625"), ("3/4", "0.75"), ("1½", "1.5"), ("¾", "0.75"), ("2 1/3", "2.333")],
)
def test_a_fraction_is_a_figure(text: str, figure: str) -> None:
    assert with_fraction(text) == figure


@pytest.mark.parametrize("text", ["5/2", "3/7", "2024", "1/1", "31 12/24/2024", "120/80", "10"])
def test_other_texts_have_none(text: str) -> None:
    assert with_fraction(text) == ""


def test_lengths_in_inches_are_measured(tmp_path: Path) -> None:
    cube = cube_of_text(tmp_path, "Part,Length (ft)\nShelf,35 1/2\nSide,72\nTop,36 3/4\nBrace,5/8\n")
    (length,) = cube.roles.measures
    assert (length.unit, cube.figures(length.field).tolist()) == ("ft", [35.5, 72, 36.75, 0.625])


@pytest.mark.parametrize(
    "texts", [["1/2", "3/4", "1/4"], ["3/4", "5/4"], ["35 1/2", "big"], ["1", "2"], ["Hälfte", "½"]]
)
def test_columns_that_may_be_something_else_are_none(texts: list[str]) -> None:
    assert not are_fractions(texts)


@pytest.mark.parametrize("first", ["½,0,½", "½,½,1", "1½,½,2", "0,¾,¾"])
def test_numbered_rounds_above_fractions_are_heads(tmp_path: Path, first: str) -> None:
    rows = [first, "0,½,½", "1,1,2½"]
    text = "Player,1,2,Total\n" + "".join(f"{name},{row}\n" for name, row in zip("ABC", rows, strict=True))
    assert [measure.field for measure in cube_of_text(tmp_path, text).roles.measures] == ["1", "2", "Total"]


def test_fractions_without_a_head_are_figures(tmp_path: Path) -> None:
    assert len(cube_of_text(tmp_path, "Flour,2½\nSugar,¾\nMilk,1 1/2\n").roles.measures) == 1
