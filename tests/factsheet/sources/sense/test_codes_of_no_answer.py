"""Codes that surveys write where nobody answered are no figures, and figures below nought or near 99 stay."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.sense.cells.absent_numbers import absent_numbers
from tests.factsheet.exploring.tables import explored
from tests.factsheet.sources.samples import reading
from tests.factsheet.sources.statistical.made_files import Column, spss

ANSWERS = ["1", "2", "3", "4", "5", "2", "3", "4"] * 3


@pytest.mark.parametrize("codes", [["-9"] * 3, ["-77"] * 4, ["-9", "-1"] * 3, ["99"] * 3, ["99", "98"] * 3])
def test_codes_of_surveys_that_come_again_are_no_figures(codes: list[str]) -> None:
    assert absent_numbers([*ANSWERS, *codes], label="v_1") == tuple(sorted({*codes}))


@pytest.mark.parametrize(
    ("cells", "label"),
    [
        ([*ANSWERS, "-9"], "v_1"),  # once: it may be a slip
        ([*ANSWERS, *["-9", "-5", "-3"] * 3], "reading"),  # others lie between
        ([*ANSWERS, *["-9"] * 3], "Temperature"),
        ([*ANSWERS, *["-9"] * 3], "Depth (m)"),
        ([*ANSWERS, "0.5", *["-9"] * 3], "reading"),
        ([*ANSWERS, "12", *["99"] * 3], "age"),  # others have two digits too
        ([*ANSWERS, *["-1"] * 5], "v_1"),
        (["3", "5", "-9", "-9", "-9"], "v_1"),  # too few to tell
    ],
)
def test_other_figures_stay(cells: list[str], label: str) -> None:
    assert absent_numbers(cells, label=label) == ()


def test_codes_of_a_survey_are_told_as_assumed(tmp_path: Path) -> None:
    rows = "\n".join(f"{at},{-9 if at % 8 == 0 else at % 5 + 1}" for at in range(1, 60))
    (tmp_path / "data.csv").write_text(f"respondent,SD02_01\n{rows}\n", encoding="utf-8")
    told = [notice.sentence for notice in open_document(tmp_path / "data.csv").notices]
    assert any("-9" in sentence.replace("−", "-") and "missing" in sentence for sentence in told)


def test_codes_that_the_words_of_a_file_call_no_answer_are_none_and_told() -> None:
    words: dict[float | str, str] = {-9: "[-9] Keine Angabe", -8: "[-8] trifft nicht zu", 0: "Never", 10: "Always"}
    rows = tuple((float(at),) for at in (-9, 4, 7, -8, 10, 0, 3))
    raw = reading(spss((Column("often", label="How often", words=words),), rows), "asked.sav")
    assert {*raw.tables[0].missing_values} == {"[-9] Keine Angabe", "[-8] trifft nicht zu"}
    assert "by its words" in raw.tables[0].notices[0].sentence


def test_points_of_a_scale_below_nought_keep_their_figures() -> None:
    words: dict[float | str, str] = {-2: "very cold", 2: "very warm"}
    rows = tuple((float(at),) for at in (-2, -1, 0, 1, 2))
    raw = reading(spss((Column("felt", words=words),), rows), "asked.sav")
    assert not raw.tables[0].missing_values


def test_labels_of_a_package_that_call_a_code_no_answer_are_heard_in_explore(tmp_path: Path) -> None:
    field = {"name": "age", "type": "integer", "categories": [{"value": 999, "label": "No answer"}]}
    document = explored(tmp_path, [{"name": "id", "type": "string"}, field], [(f"p{at}", 30 + at) for at in range(9)]
                        + [("p9", 999)])  # fmt: skip
    cube = document.cube("data")
    assert np.isfinite(cube.figures("age")).sum() == 9


@pytest.mark.parametrize(("label", "odd"), [("v_1", "-9"), ("reading", "-9"), ("Q3", "-1"), ("Do you like tea?", "-1")])
@pytest.mark.parametrize("times", [1, 2])
def test_codes_that_come_seldom_are_figures_and_told_as_odd(tmp_path: Path, label: str, odd: str, times: int) -> None:
    cells = [*ANSWERS, *[odd] * times]
    assert told_of_codes(tmp_path, label, cells) == [
        f"{odd} in “{label}” may stand for no answer; it is read as a figure."
    ]


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Temperature", [*ANSWERS, "-9"]),
        ("Change", [*ANSWERS, "-1"]),
        ("goals", [*ANSWERS, "-1"]),
        ("depth (m)", [*ANSWERS, "-9"]),
        ("v_1", [*ANSWERS, "-9", "27"]),
        ("v_1", [*ANSWERS, "-9", "2.5"]),
        ("v_1", [*ANSWERS, "-3"]),
        ("v_1", ANSWERS),
    ],
)
def test_nothing_is_told_of_other_figures_below_nought(tmp_path: Path, label: str, cells: list[str]) -> None:
    assert told_of_codes(tmp_path, label, cells) == []


def told_of_codes(folder: Path, label: str, cells: list[str]) -> list[str]:
    """What is said of figures that may be codes."""
    file = folder / "data.csv"
    rows = "".join(f"r{at},{cell}\n" for at, cell in enumerate(cells))
    file.write_text(f"respondent,{label}\n{rows}", encoding="utf-8")
    return [notice.sentence for notice in open_document(file).notices if "no answer" in notice.sentence]
